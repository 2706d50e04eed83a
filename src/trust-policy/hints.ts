// Why a condition fails, as far as the two values tell it: each hint is one of the ways in which trust policies go wrong in practice.
import { join, type Text, text } from '../text.ts';
import type { Claims } from './context-keys.ts';
import type { ConditionResult } from './evaluate.ts';
import { operatorOf } from './operators.ts';
import { parseSubject, type Subject } from './subject.ts';
import { matchesWildcard } from './wildcard.ts';

/** What is wrong with a condition that is not met, or why it has no verdict; null where there is nothing to add. */
export function hintFor(result: ConditionResult, claims: Claims): Text | null {
  if (result.open === 'operator') return text`the operator is not evaluated here`;
  if (result.open === 'key') return text`AWS knows the value, the token does not tell it`;
  if (result.open === 'undocumented-claim')
    return text`the token has this claim, but AWS does not document that a policy can ask for it`;
  if (result.open === 'value')
    return text`the value holds a policy variable, or there are several values under an operator for one`;
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
  const found = near.length > 0 ? near.slice(0, 1) : [literalWildcard, audience, subjectForm].flatMap(first);
  return found.length > 0 ? join(found, '; ') : null;
}

type Hint = (expected: string, actual: string, operator: string) => Text | null;

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
  expected !== actual && expected.trim() === actual ? text`white space stands around the value in the policy` : null;

function literalWildcard(expected: string, actual: string, operator: string): Text | null {
  const subject = parseSubject(actual);
  const forms = subject ? [actual, namesOf(subject)] : [actual];
  return /[*?]/.test(expected) &&
    !operatorOf(operator)?.wildcards &&
    forms.some((form) => matchesWildcard(expected, form))
    ? text`${operator} takes ${'*'} and ${'?'} as they stand: only ${operator.replace('Equals', 'Like').replace('IgnoreCase', '')} reads them as wildcards`
    : null;
}

const letterCase = (expected: string, actual: string, operator: string): Text | null =>
  expected !== actual && matchesOrEquals(expected.toLowerCase(), actual.toLowerCase(), operator)
    ? text`the values differ in the case of their letters alone`
    : null;

function audience(expected: string, actual: string): Text | null {
  return /^https:\/\/github\.com\//i.test(expected) && !actual.startsWith('https://github.com/')
    ? text`this is the audience that GitHub puts in where none is asked for; actions that sign in to AWS ask for ${actual}`
    : null;
}

const namesOf = ({ owner, repository, tail }: Subject): string => `repo:${owner}/${repository}:${tail}`;

/** Both are subjects: the form, the repository and what follows it are compared apart. */
function subjectForm(expected: string, actual: string, operator: string): Text | null {
  const subject = parseSubject(actual);
  if (!subject || !expected.startsWith('repo:')) return null;
  const [, place = '', tail = ''] = /^repo:([^:]*):?(.*)$/s.exec(expected) ?? [];
  const names = `${subject.owner}/${subject.repository}`;
  const numbers = `${subject.owner}@${subject.ownerId}/${subject.repository}@${subject.repositoryId}`;
  if (subject.form === 'names' && place.includes('@'))
    return text`the policy has the immutable form, and the token has the form of names`;
  const fitsNames = matchesOrEquals(place, names, operator);
  const fitsNumbers = subject.form === 'immutable' && matchesOrEquals(place, numbers, operator);
  if (!fitsNames && !fitsNumbers) {
    const alike = [names, ...(subject.form === 'immutable' ? [numbers] : [])].some((name) =>
      matchesOrEquals(place.toLowerCase(), name.toLowerCase(), operator),
    );
    return alike
      ? text`the repository differs in the case of its letters alone`
      : text`the policy names another repository`;
  }
  const rest = tailHint(tail, subject, operator);
  if (subject.form === 'names' || fitsNumbers) return rest;
  return join(
    [
      text`the policy has the form of names, and the token has GitHub's immutable form, with the numbers of owner and repository`,
      ...(rest ? [rest] : []),
    ],
    '; ',
  );
}

function tailHint(tail: string, subject: Subject, operator: string): Text | null {
  if (matchesOrEquals(tail, subject.tail, operator) || matchesWildcard(tail, subject.tail)) return null;
  if (!tail) return text`the policy stops after the repository: the subject goes on with ${`:${subject.tail}`}`;
  if (subject.kind === 'environment' && !tail.startsWith('environment:'))
    return text`the job names the environment ${subject.name}, which takes the place of the branch in the subject`;
  if (subject.kind !== 'environment' && tail.startsWith('environment:'))
    return text`the policy asks for an environment, and the job names none`;
  if (subject.kind === 'pull-request') return text`the run belongs to a pull request, whose subject names no branch`;
  if (tail === 'pull_request') return text`the policy lets only pull requests in, and this run belongs to none`;
  if (subject.kind === 'tag' && tail.startsWith('ref:refs/heads/'))
    return text`the policy names a branch, and the run is of a tag`;
  if (subject.kind === 'branch' && tail.startsWith('ref:refs/tags/'))
    return text`the policy names a tag, and the run is of a branch`;
  if (tail.startsWith('ref:') && !tail.startsWith('ref:refs/'))
    return text`a branch is written ${'ref:refs/heads/NAME'} in a subject`;
  return subject.kind === 'environment'
    ? text`the policy names another environment`
    : subject.kind === 'tag'
      ? text`the policy names another tag`
      : text`the policy names another branch`;
}

const matchesOrEquals = (expected: string, actual: string, operator: string): boolean =>
  operatorOf(operator)?.wildcards ? matchesWildcard(expected, actual) : expected === actual;
