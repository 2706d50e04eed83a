// What a trust policy makes of a token, in words: each condition beside the claim that it asks for.
import { enumerate, type Text, text } from '../../text.ts';
import type { Claims } from '../../trust-policy/context-keys.ts';
import type { ConditionResult, Evaluation, StatementResult } from '../../trust-policy/evaluate.ts';
import { hintFor } from '../../trust-policy/hints.ts';
import type { Evidence, PolicyCondition } from '../rule.ts';

const SHOWN = ['sub', 'aud', 'iss', 'repository', 'ref', 'environment', 'job_workflow_ref', 'event_name'] as const;
const MARKS = { met: '✓', unmet: '✗', unknown: '?', aside: '–' } as const;
const MOST_VALUES = 5;
const MOST_CHARACTERS = 300;

// A key of the token's begins with its issuer's host, which is the same for all of them.
const ISSUER = /^[\w-]+(?:\.[\w-]+)+(?:\/[^:]*)?:/;

const short = (value: string): string =>
  value.length > MOST_CHARACTERS ? `${value.slice(0, MOST_CHARACTERS)}…` : value;
const valuesOf = (claim: unknown): string[] =>
  (Array.isArray(claim) ? claim : [claim])
    .filter((v) => ['string', 'number', 'boolean'].includes(typeof v))
    .map((v) => short(String(v)));

/** The claims that trust policies ask for, as this run's token carries them. */
export function describeClaims(claims: Claims): Evidence[] {
  return SHOWN.flatMap((name): Evidence[] => {
    const values = valuesOf(claims[name]);
    return values.length > 0 ? [{ text: text`${name} is ${enumerate(values)}` }] : [];
  });
}

/**
 * Each condition beside the token's claim. A mark says what a line does to this job: ✓ lets it in, ✗ keeps it out, – speaks of something else, where
 * another statement is the one that matters.
 */
export function describeEvaluation({ statements }: Evaluation, claims: Claims): Evidence[] {
  const one = statements.some((s) => s.statement.effect === 'Allow' && s.action !== 'unmet' && s.principal !== 'unmet');
  return statements.flatMap((result) =>
    describeStatement(result, claims, { numbered: statements.length > 1, aside: one ? MARKS.aside : MARKS.unmet }),
  );
}

type Line = { mark: string; line: Text; condition?: PolicyCondition };

function describeStatement(
  result: StatementResult,
  claims: Claims,
  { numbered, aside }: { numbered: boolean; aside: string },
): Evidence[] {
  const { statement } = result;
  const place: Text = numbered
    ? text`statement ${statement.position}${statement.sid ? text`, ${statement.sid},` : []} (${statement.effect}): `
    : statement.effect === 'Deny'
      ? text`(Deny) `
      : [];
  if (statement.effect === 'Deny') return denying(result).map((line) => evidenceOf(line, place));
  if (result.action === 'unmet')
    return [
      {
        text: text`${[aside]} ${place}its action is ${enumerate(statement.notActions ?? statement.actions)}, not ${'sts:AssumeRoleWithWebIdentity'}`,
      },
    ];
  const principal = principalText(result);
  if (principal && result.principal === 'unmet') return [evidenceOf({ ...principal, mark: aside }, place)];
  const lines = [
    ...(principal ? [principal] : []),
    ...result.conditions.map((condition) => describeCondition(condition, hintFor(condition, claims))),
  ];
  return lines.length > 0
    ? lines.map((line) => evidenceOf(line, place))
    : [{ text: text`${MARKS.met} ${place}it has no condition` }];
}

const evidenceOf = ({ mark, line, condition }: Line, place: Text): Evidence => ({
  text: [`${mark} `, ...place, ...line],
  ...(condition ? { condition: { ...condition, name: [...place, ...condition.name] } } : {}),
});

/** A Deny keeps the job out where all of it is met, and lets it in where one part is not. */
function denying(result: StatementResult): Line[] {
  if (result.action === 'unmet' || result.principal === 'unmet')
    return [{ mark: MARKS.aside, line: text`it does not apply to this request` }];
  const mark = { met: MARKS.unmet, unmet: MARKS.met, unknown: MARKS.unknown }[result.verdict];
  const deciding = result.conditions.filter((c) => result.verdict !== 'unmet' || c.verdict === 'unmet');
  if (deciding.length === 0) return [{ mark, line: text`it denies every token` }];
  const effect = {
    met: text`so it denies this job`,
    unmet: text`so it does not deny this job`,
    unknown: text`so it may deny this job`,
  }[result.verdict];
  return deciding.map((condition) => {
    const { line, condition: sides } = describeCondition(condition, effect);
    return { mark, line, ...(sides ? { condition: { ...sides, mark } } : {}) };
  });
}

function principalText({ principal, statement }: StatementResult): Line | null {
  if (principal === 'met') return null;
  const { federated } = statement;
  if (!federated) return { mark: MARKS.unknown, line: text`its principal is not evaluated here` };
  if (federated.length === 0) return { mark: MARKS.unmet, line: text`it trusts no identity provider` };
  return {
    mark: MARKS[principal],
    line: text`it trusts ${enumerate(federated.map(short), 'or')}, and the token comes from another provider`,
  };
}

function describeCondition({ operator, key, expected, actual, verdict }: ConditionResult, hint: Text | null): Line {
  const wanted = expected.slice(0, MOST_VALUES).map(short);
  const more = expected.length - wanted.length;
  const mark = MARKS[verdict];
  const name = text`${operator} ${key}`;
  const asks = text`${enumerate(wanted, 'or')}${more > 0 ? text` and ${more} more` : []}`;
  const has = actual ? enumerate(actual.map(short)) : text`no such value`;
  return {
    mark,
    line: text`${name} asks for ${asks}; the token has ${has}${hint ? text`: ${hint}` : []}`,
    condition: { mark, name: text`${operator} ${key.replace(ISSUER, '')}`, asks, has, hint },
  };
}
