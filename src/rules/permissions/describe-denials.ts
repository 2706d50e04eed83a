// Words and remedies that several rules on permissions share.

import { table } from '../../names/table.ts';
import { allowCaller } from '../../remedies/attach-policy.ts';
import { askToAllow } from '../../remedies/deny.ts';
import type { Remedy } from '../../remedies/remedy.ts';
import type { MatchedPolicy } from '../../scene.ts';
import { brief, enumerate, forCount, join, plain, type Text, text } from '../../text.ts';
import { citeAll, evidence, proof } from '../evidence.ts';
import type { Evidence } from '../rule.ts';
import { callerOf, type DenialFacts, type SimulatedDenial, type ToldDenial } from './denial-facts.ts';

/** `the actions on the targets`, as they were denied; of the many that may be simulated the first few. */
export function whatIsDenied({
  actions,
  targets,
  simulated = [],
}: Pick<DenialFacts, 'actions' | 'targets'> & Partial<Pick<DenialFacts, 'simulated'>>): Text {
  const names = simulated.length > 0 ? brief : enumerate;
  return targets.length > 0 ? text`${names(actions)} on ${names(targets)}` : names(actions);
}

/** Who AWS says it is, after what the rule has to say. */
export const explainDenial = (
  own: Text,
  { named, refusals }: Pick<DenialFacts, 'named'> & Partial<Pick<DenialFacts, 'refusals'>>,
): Text =>
  join([
    own,
    ...(refusals?.length === 0 ? [BY_SIMULATION] : []),
    ...(named ? [text`The denial shows that the credentials work: AWS names the caller, ${named}.`] : []),
  ]);

const BY_SIMULATION = text`This comes from IAM’s policy simulator; this step performed none of the actions.`;
// https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_testing-policies.html
const NOT_SIMULATED = text`The simulation does not include a session policy, resource policy, resource control policy or VPC endpoint policy.`;

/** One line for all actions that one policy, or none, denies on the same resources. */
function tellSimulated(simulated: readonly SimulatedDenial[]): Evidence[] {
  if (simulated.length === 0) return [];
  const byResource = Map.groupBy(simulated, ({ resource, explicit, policies }) =>
    JSON.stringify([resource, explicit, policies]),
  );
  const lines = [...byResource.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const actions = enumerate(group.map(({ action }) => action));
    const on = first.resource === '*' ? text` on any resource` : text` on ${first.resource}`;
    const by = first.policies.length > 0 ? text`, by the policy ${enumerate(first.policies)}` : [];
    const are = forCount(
      group.map(({ action }) => action),
      text`is`,
      text`are`,
    );
    return [
      {
        text: text`According to the simulation: ${actions}${on} ${are} ${[first.explicit ? 'denied' : 'not allowed']}${by}.`,
      },
    ];
  });
  return [...lines, { text: NOT_SIMULATED }];
}

export const denialEvidence = (facts: DenialFacts, ...more: readonly Evidence[]): [Evidence, ...Evidence[]] =>
  evidence([
    ...citeAll(facts.refusals),
    ...tellSimulated(facts.simulated),
    ...facts.policyArns.filter(isArn).map((arn) => ({ text: text`The message names the policy ${arn}.` })),
    ...facts.strange.map(({ resource, asked, isPart }) => ({
      text: isPart
        ? text`The denial is about ${resource}, a part of ${asked}.`
        : text`The denial is about ${resource}, which is not ${asked}.`,
    })),
    ...facts.told.flatMap(tellDetails),
    ...more,
    ...(facts.granted ? [proof(facts.granted, text`accepted, so key, secret, token and clock are right`)] : []),
  ]);

const isArn = (policy: string): boolean => policy.startsWith('arn:');

const EFFECTS: Readonly<Record<string, string>> = table({
  EXPLICIT_DENY: 'denies it',
  IMPLICIT_DENY: 'does not allow it',
});

/** What AWS itself says of the decision, check by check. */
export const tellDetails = ({ details, decision, statements }: ToldDenial): Evidence[] =>
  details && decision
    ? [
        ...decision.checks.map(({ type, effect, target, policies }) =>
          proof(
            details,
            text`the check ${type}${target ? text` at ${target}` : []} ${[EFFECTS[effect] ?? effect]}${byPolicies(policies)}`,
          ),
        ),
        ...statements.flatMap(({ sid, conditionKeys }) =>
          conditionKeys.length > 0
            ? [
                {
                  text: text`The statement${sid ? text` ${sid}` : []} depends on ${enumerate([...new Set(conditionKeys)])}.`,
                },
              ]
            : [],
        ),
      ]
    : [];

function byPolicies(policies: readonly MatchedPolicy[]): Text {
  const denying = policies.filter(({ statements }) => statements.some(({ effect }) => effect === 'DENY'));
  return join(
    denying.map(({ uri, inline, attachedTo, statements }) => {
      const sids = statements.flatMap(({ sid, effect }) => (effect === 'DENY' && sid ? [sid] : []));
      const where = attachedTo.length > 0 ? text`, attached to ${enumerate(attachedTo)}` : [];
      const what = inline || !uri.startsWith('arn:') ? text`an inline policy` : text`${uri}`;
      return text`, by ${sids.length > 0 ? text`${enumerate(sids)} in ` : []}${what}${where}`;
    }),
    '',
  );
}

/** What an administrator runs where this caller may not read why. AWS keeps it for a day. */
export function inspectable(
  { told }: Pick<DenialFacts, 'told'>,
  remedies: readonly [Remedy, ...Remedy[]],
): readonly [Remedy, ...Remedy[]] {
  const [unread] = told.filter(({ decision }) => decision === null);
  if (!unread) return remedies;
  const look = {
    caption: text`Why AWS denied it, for an administrator, within 24 hours`,
    run: `aws iam-toolbox get-request-authorization-details --region ${unread.region} --authorization-id ${unread.id}`,
  };
  const [first, ...others] = remedies;
  return [{ ...first, looks: [...(first.looks ?? []), look] }, ...others];
}

export const requestIdOf = ({ refusals }: Pick<DenialFacts, 'refusals'>): string | null =>
  refusals.flatMap(({ error }) => error.requestId ?? [])[0] ?? null;

/** The caller and what it may not do, for a message. */
export const sayDenial = (facts: DenialFacts): { caller: string; what: string } => ({
  caller: callerOf(facts) ?? 'its identity',
  what: plain(whatIsDenied(facts)),
});

const MORE_ACTIONS = text`Add the actions that the job itself performs on the same resource.`;
// One action opens all that comes after it.
const WHOLE: ReadonlySet<string> = new Set(['bedrock:CallWithBearerToken', 's3express:CreateSession']);

/** What the job itself performs is known where the step says it. */
const notesFor = ({ statements, simulated }: Pick<DenialFacts, 'statements' | 'simulated'>): readonly Text[] =>
  simulated.length > 0 || statements.flatMap(({ Action }) => Action).every((action) => WHOLE.has(action))
    ? []
    : [MORE_ACTIONS];

/** The statement for the role, permission set or user behind the caller; where none can take one, the text for an administrator. */
export const allowDenied = (facts: DenialFacts, notes = notesFor(facts)): Remedy =>
  allowCaller(facts.principal, facts.statements, { notes }) ?? askAdministrator(facts);

/** `decides` is the kind of policy, where AWS named it. */
export function askAdministrator(facts: DenialFacts, decides = 'A policy'): Remedy {
  const { caller, what } = sayDenial(facts);
  const [policy] = facts.policyArns;
  return askToAllow({
    run: facts.run,
    whom: text`an administrator of the AWS account`,
    title: text`Ask an administrator of the AWS account to allow it`,
    keeps: `${decides}${policy ? ` (${policy})` : ''} prevents ${caller} from performing ${what}.`,
    please: 'Please allow it, or tell us which role to use instead.',
    requestId: requestIdOf(facts),
    after: text`AWS no longer denies ${whatIsDenied(facts)}`,
  });
}
