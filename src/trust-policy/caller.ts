// A trust policy compared with a caller of AssumeRole: whether it names the caller, and what it asks for beside that.
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
import { parseArn, principalOf } from '../names/arn.ts';
import { enumerate, type Text, text } from '../text.ts';
import type { PolicyStatement, TrustPolicy } from './document.ts';
import { every, holds, operatorOf, type Verdict } from './operators.ts';
import { matchesWildcard } from './wildcard.ts';

export type CallerReading = {
  /** What keeps the caller out; `caller` where the policy lets it in and the fault is on the caller's side; null where it cannot be told. */
  cause: 'not-named' | 'external-id' | 'denied' | 'caller' | null;
  evidence: readonly Text[];
  /** Whether a statement that lets the caller in names it by its own ARN: within one account it then takes no policy of the caller. */
  byArn: boolean;
  /** The external IDs that would meet the condition on them. */
  externalIds: readonly string[];
};

const ACTION = 'sts:assumerole';

export function readForCaller(
  policy: TrustPolicy,
  { caller, externalId }: { caller: string; externalId: string },
): CallerReading {
  const relevant = policy.statements.filter(speaksOfAssumeRole).map((statement) => ({
    statement,
    named: names(statement, caller),
    id: externalIdVerdict(statement, policy.version, externalId),
    rest: others(statement),
  }));
  const denying = relevant.find(
    ({ statement, named, id, rest }) => statement.effect === 'Deny' && named && every([id, rest]) === 'met',
  );
  if (denying)
    return {
      ...NOTHING_MORE,
      cause: 'denied',
      evidence: [text`✗ statement ${denying.statement.position} (${'Deny'}) denies ${caller}`],
    };
  const allowing = relevant.filter(({ statement }) => statement.effect === 'Allow');
  const letting = allowing.filter(({ named }) => named);
  if (letting.length === 0) {
    const trusted = [...new Set(allowing.flatMap(({ statement }) => statement.aws ?? []))];
    return {
      ...NOTHING_MORE,
      cause: allowing.some(({ statement }) => statement.aws === null) ? null : 'not-named',
      evidence: [
        trusted.length > 0
          ? text`✗ it trusts ${enumerate(trusted.slice(0, 5), 'or')}, and ${caller} asked`
          : text`✗ no statement lets an AWS identity assume the role`,
      ],
    };
  }
  const evidence = letting.map(
    ({ statement, id }) =>
      text`${[MARKS[id]]} statement ${statement.position} names ${caller}${id === 'met' ? [] : text`, and asks for ${'sts:ExternalId'}`}`,
  );
  if (letting.every(({ id }) => id === 'unmet'))
    return {
      ...NOTHING_MORE,
      cause: 'external-id',
      evidence,
      externalIds: letting.flatMap(({ statement }) => exactExternalIds(statement)),
    };
  const open = letting.filter(({ id, rest }) => every([id, rest]) === 'met');
  return {
    ...NOTHING_MORE,
    cause: open.length > 0 ? 'caller' : null,
    evidence,
    byArn: open.some(({ statement }) => (statement.aws ?? []).some((one) => isSelf(one, caller))),
  };
}

const NOTHING_MORE = { byArn: false, externalIds: [] } as const;

/** https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html */
export const EXTERNAL_ID = /^[\w+=,.@:/-]{2,1224}$/;

/** The external IDs for which a policy asks by name. */
export const externalIdsIn = ({ statements }: TrustPolicy): readonly string[] => statements.flatMap(exactExternalIds);

const exactExternalIds = ({ conditions }: PolicyStatement): readonly string[] =>
  conditions
    .filter(({ key, operator }) => isExternalId(key) && operatorOf(operator)?.negated === false)
    .flatMap(({ expected }) => expected.filter((id) => EXTERNAL_ID.test(id)));

const MARKS: Readonly<Record<Verdict, string>> = { met: '✓', unmet: '✗', unknown: '?' };

function speaksOfAssumeRole({ actions, notActions }: PolicyStatement): boolean {
  const named = (patterns: readonly string[]) =>
    patterns.some((pattern) => matchesWildcard(pattern.toLowerCase(), ACTION));
  return notActions ? !named(notActions) : named(actions);
}

/** Whether the statement names the caller, its role, or its account. */
export function names({ aws }: PolicyStatement, caller: string): boolean {
  const account = parseArn(caller)?.account ?? '';
  return (aws ?? []).some(
    (one) =>
      one === '*' ||
      one === account ||
      (parseArn(one)?.account === account && parseArn(one)?.resource === 'root') ||
      isSelf(one, caller),
  );
}

/** A session does not show its role's path. */
const isSelf = (principal: string, caller: string): boolean =>
  [caller, principalOf(caller)].some(
    (own) => own === principal || own === principal.replace(/:role\/.{0,600}\//, ':role/'),
  );

const isExternalId = (key: string): boolean => key.toLowerCase() === 'sts:externalid';

function externalIdVerdict({ conditions }: PolicyStatement, version: string, externalId: string): Verdict {
  return every(
    conditions
      .filter(({ key }) => isExternalId(key))
      .map(({ operator, expected }) => {
        const known = operatorOf(operator);
        return known ? holds(known, expected, externalId ? [externalId] : null, version) : 'unknown';
      }),
  );
}

const others = ({ conditions }: PolicyStatement): Verdict =>
  conditions.some(({ key }) => !isExternalId(key)) ? 'unknown' : 'met';
