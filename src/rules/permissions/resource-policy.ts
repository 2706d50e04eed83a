import { parseArn } from '../../names/arn.ts';
import { allow, describeHolder } from '../../remedies/attach-policy.ts';
import { askToAllow, exceptFromDeny } from '../../remedies/deny.ts';
import { resourceHolder } from '../../remedies/policy-holder.ts';
import { principalNotes, principalStatement } from '../../remedies/principal.ts';
import type { PolicyHolder, Remedy } from '../../remedies/remedy.ts';
import { type Text, text } from '../../text.ts';
import { inputs, rule } from '../rule.ts';
import { callerOf, type DenialFacts, denialFacts, sidOf } from './denial-facts.ts';
import { denialsOf } from './denials.ts';
import {
  denialEvidence,
  explainDenial,
  inspectable,
  requestIdOf,
  sayDenial,
  whatIsDenied,
} from './describe-denials.ts';

type ResourcePolicy = DenialFacts & {
  /** The resource whose policy decides. */
  holder: PolicyHolder;
  /** Another account than the caller's owns it. */
  across: boolean;
  /** S3’s block on public access is what AWS names. */
  publicAccess: boolean;
};

export const resourcePolicy = rule<ResourcePolicy>({
  id: 'permissions/resource-policy',
  severities: ['error', 'warning'],
  title: 'The resource’s policy does not allow the caller',
  since: '1.0',
  onlyInTrouble: true,
  points: inputs('role-to-assume', 'aws-access-key-id'),
  find(scene) {
    const denied = denialsOf(scene, 'resource');
    const byResource = Map.groupBy(denied, ({ observation, denial }) => denial.resource ?? observation.target);
    return [...byResource.values()].flatMap((group) =>
      denialFacts(scene, group).map((facts) => {
        const resource = facts.statements.flatMap(({ Resource }) => Resource)[0] ?? '';
        const holder = resourceHolder(resource);
        const own = parseArn(facts.principal ?? '')?.account;
        return {
          ...facts,
          holder,
          across: holder.account !== null && own !== undefined && holder.account !== own,
          publicAccess: group.some(({ observation }) => /block public access/i.test(observation.error.message)),
        };
      }),
    );
  },
  tell: (facts) => ({
    headline: text`The resource’s own policy does not let the caller do ${whatIsDenied(facts)}.`,
    explanation: explainDenial(EXPLAIN[facts.across ? 'other account' : 'same account'](facts), facts),
    evidence: denialEvidence(facts),
    remedies: inspectable(facts, facts.across ? [askOwner(facts), letIn(facts)] : [letIn(facts), askOwner(facts)]),
  }),
});

const EXPLAIN: Readonly<Record<'other account' | 'same account', (facts: ResourcePolicy) => Text>> = {
  'other account': ({ holder }) =>
    text`The account ${holder.account ?? ''} owns the resource. That account’s policy and the caller’s own policies decide together.`,
  'same account': () => text`The owner’s policy and the caller’s own policies decide together.`,
};

const CONDITIONS = text`Often the policy has a condition on a VPC, an IP address or an organization: a runner is rarely inside them.`;
const BOTH = text`Across accounts the caller’s own policy must allow it as well.`;
const NOT_PUBLIC = text`A policy that allows everybody stays blocked: name the caller.`;

function letIn(facts: ResourcePolicy): Remedy {
  const { holder, principal, across, explicit, publicAccess, policyArns } = facts;
  const what = whatIsDenied(facts);
  if (explicit && !publicAccess)
    return exceptFromDeny(
      { of: holder, policy: policyArns[0] ?? null, sid: sidOf(facts), what, caller: callerOf(facts) },
      [CONDITIONS],
    );
  const statements = principal ? facts.statements.map((each) => ({ ...each, ...principalStatement(principal) })) : [];
  const notes = [...(across ? [BOTH] : []), ...(publicAccess ? [NOT_PUBLIC] : []), ...principalNotes(principal ?? '')];
  const title = text`Let the policy of ${describeHolder(holder)} name the caller`;
  return (holder.name && allow(holder, statements, { title, notes })) || askOwner(facts);
}

function askOwner(facts: ResourcePolicy): Remedy {
  const { caller, what } = sayDenial(facts);
  const { holder, explicit } = facts;
  const owner = holder.account
    ? text`the owner of the resource, account ${holder.account}`
    : text`the owner of the resource`;
  return askToAllow({
    run: facts.run,
    whom: owner,
    title: text`Ask the owner of the resource to allow the caller`,
    keeps: explicit
      ? `A Deny statement in the policy of the resource prevents ${caller} from performing ${what}.`
      : `No policy of the resource lets ${caller} perform ${what}.`,
    please: explicit ? 'Please exclude it from that statement.' : 'Please add it to the policy of the resource.',
    requestId: requestIdOf(facts),
    after: text`the policy of the resource lets the caller do ${whatIsDenied(facts)}`,
  });
}
