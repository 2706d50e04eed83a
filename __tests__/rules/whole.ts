// What is true of every finding's words, whichever rule they are of: they can be read, they have evidence of this very
// scene, and a way out that somebody can go.
import { expect } from 'vitest';
import { givenKey } from '../../src/answers/given-key.ts';
import { minutesOf, whoOf } from '../../src/remedies/effort.ts';
import type { Change, Remedy } from '../../src/remedies/remedy.ts';
import { firstFix } from '../../src/report/first-fix.ts';
import type { Severity, Told } from '../../src/rules/rule.ts';
import type { Scene } from '../../src/scene.ts';
import { plain } from '../../src/text.ts';

export function expectWhole(words: Told, scene: Scene, severity: Severity): void {
  expect(plain(words.headline)).toMatch(/\S.*\.$/s);
  expect(plain(words.explanation)).toMatch(/\S/);
  expect(words.evidence.length).toBeGreaterThan(0);
  for (const { observation } of words.evidence) if (observation) expect(scene.observations).toContain(observation);
  expectWayOut(words.remedies);
  expectNameless(firstFix(words.remedies[0]), scene);
  // A role by OIDC takes an administrator of AWS. It mends no error first, unless nothing else was ever meant.
  const [first] = words.remedies;
  if (severity === 'error' && first.changes.some(makesRole))
    expect(isWithoutCredentials(scene), plain(first.title)).toBe(true);
}

// What a message may show. An account, an ARN, a path or an address does not fit in.
const MESSAGE = /^[A-Z](?!.*\d{12})[\w ’,:()+-]{3,118}[\w’)]$/;

/** The first fix in an output, which a chat may show. */
function expectNameless(words: string, { settings }: Scene): void {
  expect(words).toMatch(MESSAGE);
  const { tables, buckets, models, roleToAssume } = settings;
  for (const name of [...tables, ...buckets, ...models, roleToAssume])
    if (name.length > 4) expect(words).not.toContain(name);
}

const WHO = ['workflow', 'repository-admin', 'runner-admin', 'aws-admin', 'person'];

function expectWayOut(remedies: readonly Remedy[]): void {
  expect(remedies.length).toBeGreaterThan(0);
  for (const remedy of remedies) {
    expect(plain(remedy.title)).toMatch(/^\S.*[^.]$/s);
    expect(remedy.changes.length).toBeGreaterThan(0);
    expect(WHO).toContain(whoOf(remedy));
    expectMinutes(remedy);
    expectAfterwards(remedy);
    for (const change of remedy.changes) expectReady(change);
  }
}

/** Nobody can promise how long others take. */
function expectMinutes(remedy: Remedy): void {
  const minutes = minutesOf(remedy);
  if (minutes !== null) expect(minutes).toBeGreaterThan(0);
  else expect(remedy.changes.map(({ kind }) => kind)).toContainEqual(expect.stringMatching(/^(ask|wait|command)$/));
}

/** The line of the checklist has the new value: the old one alone would send a reader back. */
function expectAfterwards({ changes, after }: Remedy): void {
  const line = plain(after);
  expect(line).toMatch(/^\S.*[^.]$/s);
  for (const change of changes)
    if (change.kind === 'replace-value' && has(line, change.from)) expect(line).toContain(change.to);
}

const has = (line: string, value: string): boolean =>
  value !== '' && line.split(/[\s,()]+/).some((word) => word === value);

/** Who is asked gets a text to read; who waits is told until when. */
function expectReady(change: Change): void {
  if (change.kind === 'ask') expect(change.message.trim().length).toBeGreaterThan(40);
  if (change.kind === 'wait') expect(plain(change.until)).toMatch(/\S/);
}

const makesRole = (change: Change): boolean => change.kind === 'command' && change.effect === 'create-role';

const isWithoutCredentials = ({ credentials, context, settings }: Scene): boolean =>
  givenKey(credentials) === null && context.credentialsGiven !== true && settings.roleToAssume === '';
