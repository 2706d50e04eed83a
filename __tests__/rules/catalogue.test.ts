// What holds the catalog together: IDs, files, tests, pages, references and the order of causes.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadScenarios } from '../../scenarios/load.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { readPage } from '../../scripts/finding-source.ts';
import { staleRegistry } from '../../scripts/registry.ts';
import { BEFORE_REQUESTS } from '../../src/rules/before-requests.ts';
import { RULES } from '../../src/rules/catalogue.ts';
import { RULE_IDS, type RuleId, rankOf } from '../../src/rules/ids.ts';
import { canBeIgnored, ignoreProblems } from '../../src/rules/ignore.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { unexplained } from '../../src/rules/unexplained.ts';
import { OPEN } from '../scenarios/open.ts';
import released from './released-ids.json' with { type: 'json' };
import releasedSeverities from './released-severities.json' with { type: 'json' };

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const AREAS = [
  'context',
  'credentials',
  'region',
  'environment',
  'oidc',
  'assume-role',
  'permissions',
  'dynamodb',
  's3',
  'bedrock',
];
// Their tests are tables by area.
const BY_AREA = ['oidc', 'assume-role', 'bedrock'];
const HOSTS = [
  'forgejo.org',
  'docs.aws.amazon.com',
  'aws.amazon.com',
  'docs.github.com',
  'nodejs.org',
  'repost.aws',
  'github.com',
  'health.aws.amazon.com',
  'medium.com',
];

const ids: readonly string[] = RULE_IDS;
const rules: readonly Rule[] = [...RULES, unexplained];
const each = rules.map((rule) => ({ id: rule.id, rule }));

const read = (file: string): string => fs.readFileSync(path.join(ROOT, file), 'utf8');
const exists = (file: string): boolean => fs.existsSync(path.join(ROOT, file));
const filesIn = (folder: string, ending: string): string[] =>
  exists(folder)
    ? fs
        .readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
        .filter((f) => f.endsWith(ending))
        .map((f) => `${folder}/${f.split(path.sep).join('/')}`)
    : [];
const pageOf = (id: string) => readPage(read(`docs/findings/${id}.md`), id, ids);
/** Whether a text speaks of exactly this ID, not of one that it begins. */
const mentions = (text: string, id: string): boolean => new RegExp(`(?<![\\w/-])${id}(?![\\w/-])`).test(text);

const ownTest = (id: string): string => `__tests__/rules/${id}.test.ts`;
const testsOf = (id: string, area: string): readonly string[] => {
  if (exists(ownTest(id))) return [ownTest(id)];
  return BY_AREA.includes(area) ? filesIn(`__tests__/rules/${area}`, '.test.ts') : [];
};
// They hold every finding of their scenes against `whole.ts`: remedies, who can make them, how long it takes, and the
// line of the checklist.
const HOLDING = /\b(recorded|finds|findsBySentence|judge|expectWhole)\(/;

describe('the list of IDs', () => {
  it('is what the generated catalog was made from', async () => expect(await staleRegistry()).toEqual([]));
  it('has a rule for each ID, and an ID for each rule', () =>
    expect(rules.map((r) => r.id).sort()).toEqual([...ids].sort()));
  it('has each rule once', () => expect(new Set(rules.map((r) => r.id)).size).toBe(rules.length));
  it('gives the catalog its order', () => expect(rules.map((r) => r.id)).toEqual(ids));
  it('only grows', () => expect(ids).toEqual(expect.arrayContaining(released)));
  it('keeps the released IDs in their order', () =>
    expect(ids.filter((id) => released.includes(id))).toEqual(released));
  it('is written in lowercase letters and hyphens', () => {
    for (const id of ids)
      expect(id).toMatch(
        id === 'unexplained' ? /^unexplained$/ : new RegExp(`^(${AREAS.join('|')})/[a-z]+(-[a-z]+)*$`),
      );
  });
  it('puts what cannot be explained last', () => expect(ids.at(-1)).toBe('unexplained'));
  it('ranks the classes as published', () => {
    const order: readonly RuleId[] = [
      'context/withheld-from-fork',
      'credentials/missing',
      'credentials/missing-session-token',
      'region/missing',
      'region/unknown',
      'environment/clock-skew',
      'credentials/unexpected-session-token',
      'credentials/wrong-secret',
      'region/opt-in-rejected',
      'credentials/account-not-activated',
      'credentials/quarantined',
      'credentials/wrong-account',
      'credentials/wrong-principal',
      'credentials/session-expiring',
      'credentials/root-user',
      'oidc/permission-missing',
      'assume-role/denied',
      'permissions/no-allow',
      'dynamodb/table-not-found',
      's3/bucket-not-found',
      'region/without-bedrock',
      'bedrock/model-not-enabled',
      'unexplained',
    ];
    expect([...order].sort((a, b) => rankOf(a) - rankOf(b))).toEqual(order);
  });
  it('takes for ignorable what can be a warning or a notice, and no error', () => {
    expect(canBeIgnored('credentials/long-lived-key')).toBe(true);
    expect(canBeIgnored('permissions/no-allow')).toBe(true);
    for (const id of ['credentials/missing', 'unexplained', 'toString', '__proto__', '', 'credentials/*', 'no/such-id'])
      expect(canBeIgnored(id)).toBe(false);
  });
  it('tells of each ID in the input that is none of these', () =>
    expect(ignoreProblems(['credentials/root-user', 'unexplained', 'credentials/*'])).toEqual([
      'ignore: "unexplained" is not an ID of a warning or notice; an error cannot be ignored',
      'ignore: "credentials/*" is not an ID of a warning or notice; an error cannot be ignored',
    ]));
});

describe('the rules that come before any request', () => {
  it('are rules of the catalog', () => {
    for (const rule of BEFORE_REQUESTS) expect(RULES).toContain(rule);
  });
  it('hold every rule that can stop a run', () =>
    expect(RULES.filter((r) => r.stops && !BEFORE_REQUESTS.includes(r)).map((r) => r.id)).toEqual([]));
  it('hold what the contract stops for', () => {
    const stopping = BEFORE_REQUESTS.filter((r) => r.stops).map((r) => r.id);
    expect(stopping).toEqual(
      expect.arrayContaining([
        'credentials/missing',
        'credentials/incomplete',
        'credentials/placeholder',
        'credentials/swapped',
        'credentials/malformed-key-id',
        'credentials/malformed-secret',
        'credentials/malformed-session-token',
        'credentials/missing-session-token',
        'region/missing',
        'region/malformed',
      ]),
    );
  });
});

describe.each(each)('$id', ({ id, rule }) => {
  const [area = ''] = id.split('/');

  it('stands in the file that its ID names', async () => {
    const file = `src/rules/${id}.ts`;
    expect(exists(file), file).toBe(true);
    const loaded = Object.values((await import(/* @vite-ignore */ `../../${file}`)) as Record<string, unknown>);
    expect(loaded).toContain(rule);
  });

  it('has its test', () => {
    const own = ownTest(id);
    expect(
      testsOf(id, area).some((file) => mentions(read(file), id) || file === own),
      own,
    ).toBe(true);
  });

  it('is held to a way out that somebody can go', () => {
    const tests = testsOf(id, area).filter((file) => mentions(read(file), id) || file === ownTest(id));
    expect(tests.filter((file) => HOLDING.test(read(file)))).not.toEqual([]);
  });

  it('has its page', () => expect(exists(`docs/findings/${id}.md`), `docs/findings/${id}.md`).toBe(true));

  it('says what it is, why, how to see it and how to mend it', () => {
    const { source, problems } = pageOf(id);
    expect(problems).toEqual([]);
    const written = ['What it proves', 'Check', 'Fix'] as const;
    for (const words of [rule.title, ...written.map((name) => source?.sections.get(name) ?? '')])
      expect(words.trim()).not.toBe('');
    const says = source?.data.says ?? [''];
    for (const words of says) expect(words.trim()).not.toBe('');
    expect(new Set(says).size).toBe(says.length);
  });

  it('has a title that names the cause, not the cure', () => {
    expect(rule.title).toMatch(/^(\p{Lu}|`)/u);
    expect(rule.title).not.toMatch(/[.!?]$/);
    expect(rule.title.length).toBeLessThanOrEqual(90);
    expect(rule.title).not.toMatch(
      /^(add|allow|ask|change|check|correct|create|enable|ensure|fix|give|grant|install|let|make|mend|open|please|provide|raise|remove|renew|replace|request|retry|rotate|run|set|store|submit|supply|switch|try|turn|unset|update|use|verify|wait|write)\b/i,
    );
    expect(rule.title).not.toMatch(/\b(must|need to|please)\b/i);
  });

  it('has references that can be opened', () => {
    const references = pageOf(id).source?.data.references ?? [];
    expect(references.length).toBeGreaterThan(0);
    expect(new Set(references).size).toBe(references.length);
    for (const reference of references) {
      const url = new URL(reference);
      expect(url.protocol).toBe('https:');
      expect(HOSTS).toContain(url.host);
      expect(url.username + url.password + url.search).toBe('');
    }
  });

  it('carries the severities that its ID may have', () => {
    expect(new Set(rule.severities).size).toBe(rule.severities.length);
    if (Object.hasOwn(releasedSeverities, id))
      expect(rule.severities).toEqual(releasedSeverities[id as keyof typeof releasedSeverities]);
  });

  it('explains only findings that exist and that are less fundamental', () => {
    const explained = rule.explains ?? [];
    expect(new Set(explained).size).toBe(explained.length);
    for (const pattern of explained) {
      const members = pattern.endsWith('/*')
        ? ids.filter((other) => other.startsWith(pattern.slice(0, -1)))
        : ids.filter((other) => other === pattern);
      expect(members, pattern).not.toEqual([]);
      expect(
        members.filter((member) => ids.indexOf(member) <= ids.indexOf(id)),
        `${id} cannot be the cause of what ranks above it`,
      ).toEqual([]);
    }
  });

  it('is silent where nothing is wrong and nothing was asked', async () => {
    const { scene } = await import('./scene.ts');
    expect(rule.evaluate(scene({ settings: { services: ['sts'] } }))).toEqual([]);
  });
});

describe('titles', () => {
  it('are each one rule’s own', () => expect(new Set(rules.map((r) => r.title)).size).toBe(rules.length));
});

describe('recorded cases', () => {
  const namedBy = ({ expect: { rootCause, findings = [], include = [], exclude = [] } }: Scenario): string[] =>
    [rootCause ?? [], findings.map(({ id }) => id), include, exclude].flat().filter((id) => id !== null);
  const scenarios = loadScenarios();
  const recorded = new Set(scenarios.flatMap(namedBy));
  const elsewhere = filesIn('__tests__', '.test.ts').filter(
    (file) =>
      !file.startsWith('__tests__/rules/') || BY_AREA.some((area) => file.startsWith(`__tests__/rules/${area}/`)),
  );

  it('are there', () => expect(recorded.size).toBeGreaterThan(0));
  it('name only IDs that exist, or that an open scenario asks for', () => {
    const met = scenarios.filter(({ id }) => OPEN[id] === undefined);
    expect(met.flatMap(namedBy).filter((id) => !ids.includes(id))).toEqual([]);
  });
  it.each(ids)('%s is expected by a case, or by a test of more than its rule', (id) =>
    expect(recorded.has(id) || elsewhere.some((file) => mentions(read(file), id))).toBe(true),
  );
});
