// Why a condition fails, as far as the two values tell it: each hint is one of the ways in which trust policies go wrong in practice.
import { join, type Text, text } from '../text.ts';
import type { Claims } from './context-keys.ts';
import type { ConditionResult } from './evaluate.ts';
import { operatorOf } from './operators.ts';
import { parseSubject, queueTarget, reusableWorkflowOf, type Subject } from './subject.ts';
import { matchesWildcard } from './wildcard.ts';

/** What is wrong with a condition that is not met, or why it has no verdict; null where there is nothing to add. */
export function hintFor(result: ConditionResult, claims: Claims): Text | null {
  if (result.open === 'operator') return text`the operator is not evaluated here`;
  if (result.open === 'key') return text`AWS knows the value, the token does not tell it`;
  if (result.open === 'undocumented-claim')
    return text`the token has this claim, but AWS does not document that a policy can ask for it`;
  if (result.open === 'value')
    return text`the value has a policy variable, or there are several values under an operator for one`;
  if (result.verdict !== 'unmet') return null;
  if (result.actual === null) return absent(result, claims);
  const operator = operatorOf(result.operator);
  if (!operator || operator.negated || operator.base === 'null') return null;
  const actual = result.actual[0] ?? '';
  const first = (hint: Hint): Text[] =>
    result.expected
      .map((expected) => hint(expected, actual, result.operator))
      .filter((found) => found !== null)
      .slice(0, 1);
  const near = [whiteSpace, letterCase].flatMap(first);
  if (near[0]) return near[0];
  const found = [...[literalWildcard, audience].flatMap(first), ...subjectHints(result, actual, claims)];
  return found.length > 0 ? join(found, '; ') : null;
}

type Hint = (expected: string, actual: string, operator: string) => Text | null;

/** Of several subjects, what is said is said of the one that is nearest to the token's: of the same repository first, then of the same kind. */
function subjectHints({ expected, operator }: ConditionResult, actual: string, claims: Claims): Text[] {
  const subject = parseSubject(actual, claims);
  const written = expected.flatMap((value) => {
    const [, place, tail = ''] = /^repo:([^:]*)(?::(.*))?$/s.exec(value) ?? [];
    return place === undefined ? [] : [{ place, tail }];
  });
  if (!subject || written.length === 0) return [];
  const here = written.filter(({ place }) => placeHint(place, subject, operator, claims) === null);
  if (here.length > 0)
    return tailHints(
      here.map(({ tail }) => tail),
      subject,
      operator,
    );
  const fitting = written.filter(({ tail }) => tailHint(tail, subject, operator) === null);
  const [nearest] = fitting.length > 0 ? fitting : written;
  return nearest ? apart(nearest, subject, operator, claims) : [];
}

function absent({ key, expected }: ConditionResult, claims: Claims): Text {
  const claim = key.slice(key.lastIndexOf(':') + 1);
  const provider = typeof claims.iss === 'string' ? claims.iss.replace('https://', '') : '';
  if (provider && key.slice(0, key.lastIndexOf(':')).toLowerCase() !== provider.toLowerCase())
    return text`the key belongs to another provider: this token's keys begin with ${`${provider}:`}`;
  return expected.length > 0 && claim.toLowerCase() === 'environment'
    ? text`the job names no environment`
    : text`the request has no such value`;
}

const whiteSpace = (expected: string, actual: string): Text | null =>
  expected !== actual && expected.trim() === actual ? text`the value in the policy has white space around it` : null;

function literalWildcard(expected: string, actual: string, operator: string): Text | null {
  const subject = parseSubject(actual);
  const forms = subject ? [actual, namesOf(subject)] : [actual];
  return /[*?]/.test(expected) &&
    !operatorOf(operator)?.wildcards &&
    forms.some((form) => matchesWildcard(expected, form))
    ? text`${operator} takes ${'*'} and ${'?'} as they are: only ${operator.replace('Equals', 'Like').replace('IgnoreCase', '')} reads them as wildcards`
    : null;
}

const letterCase = (expected: string, actual: string, operator: string): Text | null =>
  expected !== actual && matchesOrEquals(expected.toLowerCase(), actual.toLowerCase(), operator)
    ? text`the values differ in the case of their letters alone`
    : null;

function audience(expected: string, actual: string): Text | null {
  return /^https:\/\/github\.com\//i.test(expected) && !actual.startsWith('https://github.com/')
    ? text`this is the audience that GitHub uses if none is requested; actions that sign in to AWS ask for ${actual}`
    : null;
}

const namesOf = ({ owner, repository, tail }: Subject): string => `repo:${owner}/${repository}:${tail}`;

type Written = { place: string; tail: string };

/** The repository in a value of the policy, and what follows it, are compared apart. */
function apart({ place, tail }: Written, subject: Subject, operator: string, claims: Claims): Text[] {
  const reusable = reusableWorkflowOf(claims);
  if (reusable && matchesOrEquals(place.toLowerCase(), reusable.repository.toLowerCase(), operator))
    return [
      text`the policy names ${reusable.repository}, which has the reusable workflow: the subject is that of the repository that calls it`,
    ];
  const hint = placeHint(place, subject, operator, claims);
  const rest = Object.values(NAMES_ALONE).includes(hint ?? []) ? tailHint(tail, subject, operator) : null;
  return [...(hint ? [hint] : []), ...(rest ? [rest] : [])];
}

const NAMES_ALONE: Readonly<Record<'immutable' | 'hyphens', Text>> = {
  immutable: text`the policy has the format of names, and the token has GitHub’s immutable format, with the numbers of owner and repository`,
  hyphens: text`the policy has the format of names, and the token has Forgejo’s immutable format, with the numbers of owner and repository`,
};
const FIRST_ANNOUNCED = text`the policy has hyphens before the numbers, as GitHub first announced it, and GitHub writes ${'@'}`;
const HYPHENS_FOR_NAMES = text`the policy has hyphens and numbers behind the names, as GitHub first announced it, and the token has the format of names`;
const AT_SIGNS = text`the policy has ${'@'} before the numbers, as GitHub writes them, and Forgejo writes a hyphen`;

/** Why the repository of a value is not that of the subject; null where it is. */
function placeHint(place: string, subject: Subject, operator: string, claims: Claims): Text | null {
  const { form, owner, repository } = subject;
  const names = `${owner}/${repository}`;
  const numbered = (mark: string): string =>
    `${owner}${mark}${subject.ownerId ?? claims.repository_owner_id}/${repository}${mark}${subject.repositoryId ?? claims.repository_id}`;
  if (matchesOrEquals(place, subject.place, operator)) return null;
  if (form === 'hyphens' && matchesOrEquals(place, numbered('@'), operator)) return AT_SIGNS;
  // GitHub's first announcement wrote the numbers after a hyphen: https://github.blog/changelog/, April 2026.
  if (form !== 'hyphens' && matchesOrEquals(place, numbered('-'), operator))
    return form === 'immutable' ? FIRST_ANNOUNCED : HYPHENS_FOR_NAMES;
  if (form === 'names' && place.includes('@'))
    return text`the policy has the immutable format, and the token has the format of names`;
  if (form !== 'names' && matchesOrEquals(place, names, operator)) return NAMES_ALONE[form];
  const alike = [names, subject.place].some((name) =>
    matchesOrEquals(place.toLowerCase(), name.toLowerCase(), operator),
  );
  return alike
    ? text`the repository differs in the case of its letters alone`
    : text`the policy names another repository`;
}

type Kind = Subject['kind'] | 'queue';

const KINDS: readonly [RegExp, Kind][] = [
  [/^pull_request$/, 'pull-request'],
  [/^environment:/, 'environment'],
  [/^ref:refs\/heads\/gh-readonly-queue\//, 'queue'],
  [/^ref:refs\/heads\//, 'branch'],
  [/^ref:refs\/tags\//, 'tag'],
];

const kindOf = (tail: string): Kind | null => KINDS.find(([pattern]) => pattern.test(tail))?.[1] ?? null;

/** Of several values for this repository, one of the subject's own kind tells most. Where there is none, no single value is to blame. */
function tailHints(tails: readonly string[], subject: Subject, operator: string): Text[] {
  const own = queueTarget(subject) ? 'queue' : subject.kind;
  const unlike = tails.filter((tail) => tailHint(tail, subject, operator) !== null);
  const sameKind = unlike.filter((tail) => kindOf(tail) === own);
  const kinds = new Set(unlike.map(kindOf));
  const [nearest] = sameKind.length > 0 ? sameKind : unlike;
  if (nearest === undefined) return [];
  const hint =
    own !== 'queue' && own !== 'environment' && own !== 'pull-request' && sameKind.length === 0 && kinds.size > 1
      ? NONE_OF_KIND[own]
      : tailHint(nearest, subject, operator);
  return hint ? [hint] : [];
}

const NONE_OF_KIND: Readonly<Record<'branch' | 'tag' | 'ref', Text>> = {
  branch: text`none of the policy’s values is for a branch`,
  tag: text`none of the policy’s values is for a tag`,
  ref: text`none of the policy’s values is for a ref of this kind`,
};

const OTHER: Readonly<Record<Subject['kind'], Text>> = {
  branch: text`the policy names another branch`,
  tag: text`the policy names another tag`,
  environment: text`the policy names another environment`,
  ref: text`the policy names another ref`,
  'pull-request': text`the run belongs to a pull request, whose subject names no branch`,
};

function tailHint(tail: string, subject: Subject, operator: string): Text | null {
  if (matchesOrEquals(tail, subject.tail, operator) || matchesWildcard(tail, subject.tail)) return null;
  if (!tail) return text`the policy stops after the repository: the subject goes on with ${`:${subject.tail}`}`;
  const queue = queueTarget(subject);
  const kind = kindOf(tail);
  if (queue && kind !== 'queue')
    return text`the run belongs to the merge queue of ${queue}, whose branches begin with ${`gh-readonly-queue/${queue}/`}`;
  if (queue) return text`the policy names another entry of the merge queue, or another queue`;
  if (subject.kind === 'pull-request') return OTHER['pull-request'];
  if (subject.kind === 'environment' && kind === 'environment') return environmentHint(tail, subject.tail);
  if (subject.kind === 'environment')
    return text`the job names the environment ${subject.name}, which takes the place of the branch in the subject`;
  if (kind === 'environment') return text`the policy asks for an environment, and the job names none`;
  if (kind === 'pull-request') return text`the policy accepts only pull requests, and this run belongs to none`;
  if (subject.kind === 'tag' && kind === 'branch') return text`the policy names a branch, and the run is of a tag`;
  if (subject.kind === 'branch' && kind === 'tag') return text`the policy names a tag, and the run is of a branch`;
  if (tail.startsWith('ref:') && !tail.startsWith('ref:refs/'))
    return text`a branch is written ${'ref:refs/heads/NAME'} in a subject`;
  return OTHER[subject.kind];
}

const environmentHint = (tail: string, actual: string): Text =>
  `environment:${tail.slice('environment:'.length).replaceAll(':', '%3A')}` === actual
    ? text`a colon in the name of an environment is written ${'%3A'} in a subject`
    : OTHER.environment;

const matchesOrEquals = (expected: string, actual: string, operator: string): boolean =>
  operatorOf(operator)?.wildcards ? matchesWildcard(expected, actual) : expected === actual;
