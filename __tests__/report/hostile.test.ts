// Whatever a name, a message or a payload says: in the HTML that GitHub would make of the summary, every foreign string stands whole inside a code element, as text.
import fc from 'fast-check';
import type { Element, Nodes, Root } from 'hast';
import { describe, expect, test } from 'vitest';
import { renderTree } from '../../scripts/github-markdown.ts';
import { diagnose } from '../../src/diagnose.ts';
import { fence, folded, html, markdown } from '../../src/report/markdown.ts';
import { renderInvalid } from '../../src/report/summary.ts';
import { RULES } from '../../src/rules/catalogue.ts';
import type { Scene } from '../../src/scene.ts';
import { text } from '../../src/text.ts';
import { failed, identity, ok, scene } from '../rules/scene.ts';
import { summaryOf } from './summary-of.ts';

// Each foreign string stands between two of these, so that what leaves its element is seen.
const [OPEN, CLOSE] = ['qzopen', 'qzclose'];

const SYNTAX = [
  '`',
  '``',
  '```',
  '~~~',
  '|',
  '\\',
  '\\|',
  '\n',
  '\r\n',
  '\n\n',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<b>',
  '</b>',
  '<!--',
  '-->',
  '<!-- -->',
  '</code>',
  '<code>',
  '</details>',
  '<details open>',
  '</summary>',
  '</table>',
  '<h1>',
  '[x](https://evil.example)',
  '![x](https://evil.example/x.png)',
  '[x]: https://evil.example',
  '[x][x]',
  '<https://evil.example>',
  'https://evil.example',
  'http://evil.example/a_b',
  'www.evil.example',
  'WWW.evil.example',
  'ftp://evil.example',
  'mailto:a@evil.example',
  'xmpp:a@evil.example/x',
  'a@evil.example',
  '@octocat',
  '@octo/team',
  '#1',
  'GH-1',
  'octo/shop#1',
  'octo@deadbeef0123',
  'deadbeef0123',
  ':tada:',
  ':+1:',
  '$x$',
  '$`x`$',
  '$$',
  '**b**',
  '__b__',
  '*',
  '_',
  '~~s~~',
  '&lt;b&gt;',
  '&#60;',
  '&amp;',
  '# h',
  '- [ ] x',
  '1. x',
  '> [!NOTE]',
  '---',
  '|---|---|',
  '    ',
  '\t',
  '[^1]',
  '[^1]: x',
  '::error::x',
  '##[error]x',
  '***',
  '\u202e',
  '\u200b',
  '\u0000',
  '\u0085',
  '\u2028',
  '\ud800',
  '\u{e0041}',
  '😀',
  'é',
  'null',
];
const hostile = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .array(fc.constantFrom(...SYNTAX, 'a', ' ', '.'), { minLength: 1, maxLength: 8 })
      .map((parts) => parts.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ maxLength: 40 }) },
);
const marked = hostile.map((value) => `${OPEN}${value}${CLOSE}`);

const textOf = (node: Nodes): string =>
  'value' in node ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';

function elementsOf(node: Nodes): Element[] {
  const own = node.type === 'element' ? [node] : [];
  return 'children' in node ? [...own, ...node.children.flatMap(elementsOf)] : own;
}

/** The text outside code elements, and each code element. */
function parts(node: Nodes): { outside: string; codes: Element[] } {
  if (node.type === 'element' && node.tagName === 'code') return { outside: ' ', codes: [node] };
  if (!('children' in node)) return { outside: textOf(node), codes: [] };
  const inner = node.children.map(parts);
  return { outside: inner.map((p) => p.outside).join(''), codes: inner.flatMap((p) => p.codes) };
}

const count = (value: string, mark: string): number => value.split(mark).length - 1;

function expectContained(tree: Root): void {
  const { outside, codes } = parts(tree);
  expect(outside).not.toContain(OPEN);
  expect(outside).not.toContain(CLOSE);
  for (const code of codes)
    expect(
      code.children.filter((child) => child.type !== 'text' && child.type !== 'comment'),
      'an element within code',
    ).toEqual([]);
}

/** Each string whole in one element: what a rule makes of a string (a role's name out of an ARN) may lack either mark. */
const expectWhole = (tree: Root): void => {
  for (const code of parts(tree).codes)
    expect(count(textOf(code), OPEN), textOf(code)).toBe(count(textOf(code), CLOSE));
};

const MINE = new Set([
  'a',
  'blockquote',
  'b',
  'br',
  'code',
  'details',
  'div',
  'em',
  'h2',
  'h3',
  'h4',
  'input',
  'li',
  'ol',
  'p',
  'path',
  'pre',
  'strong',
  'sub',
  'summary',
  'svg',
  'table',
  'tbody',
  'td',
  'th',
  'thead',
  'tr',
  'ul',
]);

/** The links that the template makes lead to the project's documentation, or are addresses that a rule's own words name. */
function expectOwn(tree: Root): void {
  const elements = elementsOf(tree);
  expect(elements.map((e) => e.tagName).filter((name) => !MINE.has(name))).toEqual([]);
  for (const { tagName, properties } of elements) {
    expect(JSON.stringify(properties)).not.toMatch(new RegExp(`${OPEN}|${CLOSE}|evil\\.example`));
    if (tagName === 'a')
      expect(properties).toEqual({
        href: expect.stringMatching(
          /^https:\/\/(github\.com\/aws-credentials-preflight\/|docs\.aws\.amazon\.com\/|docs\.github\.com\/|console\.aws\.amazon\.com\/|aws\.amazon\.com\/|www\.anthropic\.com\/)/,
        ),
      });
  }
}

const shown = (value: Scene): string => {
  const diagnosis = diagnose(value, RULES);
  return summaryOf(value, diagnosis);
};

describe('a foreign string', () => {
  test('is text in one code element, in a paragraph, a table, a list and a quote', () =>
    fc.assert(
      fc.property(marked, marked, (a, b) => {
        const line = markdown(text`said ${a} and ${b}${a}.`, (v) => v);
        const block = fence('text', `${a}\n${b}`);
        expect(
          parts(
            renderTree(
              `${block}\n\n${folded(
                html(text`see ${a}`, (v) => v),
                block,
              )}`,
            ),
          ).codes,
        ).toHaveLength(3);
        for (const made of [
          line,
          block,
          folded(
            html(text`see ${a}`, (v) => v),
            `${line}\n\n${block}`,
          ),
          `| a | b |\n|---|---|\n| ${line} | ${line} |`,
          `- ${line}`,
          `> ${line}`,
          `**${line}**`,
          `1. ${line}`,
        ]) {
          const tree = renderTree(made);
          expectContained(tree);
          expectWhole(tree);
        }
        for (const [made, spans] of [
          [line, 3],
          [`| a | b |\n|---|---|\n| ${line} | ${line} |`, 6],
        ] as const)
          expect(parts(renderTree(made)).codes).toHaveLength(spans);
      }),
      { numRuns: 150 },
    ));

  test('is text in the summary of any scene that it can enter', () =>
    fc.assert(
      fc.property(
        fc.record({
          table: marked,
          bucket: marked,
          model: marked,
          message: marked,
          code: marked,
          arn: marked,
          region: marked,
          ref: marked,
          repository: marked,
          actor: marked,
          environment: marked,
          host: marked,
          role: marked,
        }),
        (h) => {
          const world = scene({
            settings: {
              tables: [h.table, 'orders'],
              buckets: [h.bucket, 'assets'],
              models: [h.model],
              region: h.region,
              roleToAssume: h.role,
              allowedPrincipals: [h.arn],
              roleSessionName: h.actor,
              roleExternalId: h.code,
            },
            context: {
              ref: h.ref,
              repository: h.repository,
              actor: h.actor,
              environmentName: h.environment,
              job: h.code,
            },
            endpoints: [{ variable: 'AWS_ENDPOINT_URL', service: 'all', host: h.host }],
            observations: [
              identity(h.arn),
              failed('dynamodb', ['ResourceNotFoundException', h.message, 400], { target: h.table }),
              failed(
                'dynamodb',
                [
                  'AccessDeniedException',
                  `User: ${h.arn} is not authorized to perform: dynamodb:DescribeTable on resource: ${h.table} because no identity-based policy allows the dynamodb:DescribeTable action`,
                  400,
                ],
                { target: 'orders' },
              ),
              failed(
                's3',
                [h.code, h.message, 400],
                { target: h.bucket, region: h.region },
                { requestId: h.code, host: h.host },
              ),
              failed('s3', ['PermanentRedirect', h.message, 301], { target: 'assets' }, { bucketRegion: h.region }),
              failed('bedrock', ['ValidationException', h.message, 400], { target: h.model }),
              ok(
                'bedrock',
                {
                  models: [
                    {
                      id: h.model,
                      inferenceTypes: [h.code],
                      outputModalities: [h.code],
                      lifecycle: h.code,
                      endOfLife: null,
                    },
                  ],
                },
                { followUp: true },
              ),
            ],
          });
          const tree = renderTree(
            shown({
              ...world,
              claims: {
                iss: h.host,
                aud: h.arn,
                sub: h.ref,
                repository: h.repository,
                ref: h.ref,
                actor: h.actor,
                environment: h.environment,
              },
            }),
          );
          expectContained(tree);
          expectOwn(tree);
        },
      ),
      { numRuns: 80 },
    ));

  test.each([
    ['Not authorized to perform sts:AssumeRoleWithWebIdentity', 'sts', 'AssumeRoleWithWebIdentity', 'AccessDenied'],
    ['The security token included in the request is invalid', 'sts', 'GetCallerIdentity', 'InvalidClientTokenId'],
  ] as const)('is text where AWS says: %s', (message, service, operation, name) =>
    fc.assert(
      fc.property(marked, marked, marked, (ref, repository, extra) => {
        const world = scene({
          settings: { roleToAssume: `arn:aws:iam::123456789012:role/${extra}`, audience: extra },
          context: {
            ref,
            repository,
            job: extra,
            environmentName: ref,
          },
          observations: [failed(service, [name, `${message} ${extra}`, 403], { operation })],
        });
        const tree = renderTree(
          shown({
            ...world,
            claims: {
              iss: 'https://token.actions.githubusercontent.com',
              aud: extra,
              sub: `repo:${repository}:ref:${ref}`,
              repository,
              ref,
            },
          }),
        );
        expectContained(tree);
        expectOwn(tree);
      }),
      { numRuns: 40 },
    ),
  );

  test('is text in the summary of an invalid input', () =>
    fc.assert(
      fc.property(marked, marked, (a, b) => {
        const tree = renderTree(
          renderInvalid([`fail-on: "${a}" is none of error, warning, never`, `services: "${b}" is none of sts, s3`]),
        );
        expectContained(tree);
        expectOwn(tree);
      }),
      { numRuns: 100 },
    ));
});

test('the test sees a string that gets out', () => {
  for (const leak of ['**x**', '<b>x</b>', 'https://evil.example', '@octocat', '#1', ':tada:'])
    expect(() => expectContained(renderTree(`said ${OPEN}${leak}${CLOSE}`)), leak).toThrow();
  for (const [leak, tag] of [
    ['@octocat', 'a'],
    ['octo/shop#1', 'a'],
    ['www.evil.example', 'a'],
    ['a@evil.example', 'a'],
    ['deadbeef0123', 'a'],
    ['<b>x</b>', 'b'],
  ] as const)
    expect(
      elementsOf(renderTree(`said ${leak} here`)).map((e) => e.tagName),
      leak,
    ).toContain(tag);
});
