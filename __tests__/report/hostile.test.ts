// Whatever a name, a message or a payload says: in the HTML that GitHub would make of the summary, every foreign string stands whole inside a code element, as text.
import fc from 'fast-check';
import type { Root } from 'hast';
import { describe, expect, test } from 'vitest';
import { MARKUP } from '../../fuzz/fragments.ts';
import { CLOSE, elementsOf, escapes, foreignElements, OPEN, partsOf, textOf } from '../../fuzz/markup.ts';
import { renderTree } from '../../scripts/github-markdown.ts';
import { diagnose } from '../../src/diagnose.ts';
import { fence, folded, html, markdown } from '../../src/report/markdown.ts';
import { renderInvalid } from '../../src/report/summary.ts';
import { RULES } from '../../src/rules/catalogue.ts';
import type { Scene } from '../../src/scene.ts';
import { text } from '../../src/text.ts';
import { failed, identity, ok, scene } from '../rules/scene.ts';
import { summaryOf } from './summary-of.ts';

const hostile = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .array(fc.constantFrom(...MARKUP, 'a', ' ', '.'), { minLength: 1, maxLength: 8 })
      .map((parts) => parts.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ maxLength: 40 }) },
);
const marked = hostile.map((value) => `${OPEN}${value}${CLOSE}`);

const count = (value: string, mark: string): number => value.split(mark).length - 1;

const expectContained = (tree: Root): void => expect(escapes(tree)).toEqual([]);

/** Each string whole in one element: what a rule makes of a string (a role's name out of an ARN) may lack either mark. */
const expectWhole = (tree: Root): void => {
  for (const code of partsOf(tree).codes)
    expect(count(textOf(code), OPEN), textOf(code)).toBe(count(textOf(code), CLOSE));
};

const expectOwn = (tree: Root): void => expect(foreignElements(tree)).toEqual([]);

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
          partsOf(
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
          expect(partsOf(renderTree(made)).codes).toHaveLength(spans);
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
