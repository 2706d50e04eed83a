import { simulatedDenials } from '../../answers/simulation.ts';
import { allow } from '../../remedies/attach-policy.ts';
import { exceptFromDeny } from '../../remedies/deny.ts';
import { holderOf } from '../../remedies/policy-holder.ts';
import type { Look, PolicyHolder, Remedy } from '../../remedies/remedy.ts';
import { shellWord } from '../../remedies/shell-word.ts';
import { text } from '../../text.ts';
import { inputs, rule } from '../rule.ts';
import { callerOf, type DenialFacts, denialFacts, sidOf } from './denial-facts.ts';
import { denialsOf } from './denials.ts';
import { askAdministrator, denialEvidence, explainDenial, inspectable, whatIsDenied } from './describe-denials.ts';

export const permissionsBoundary = rule<DenialFacts>({
  id: 'permissions/permissions-boundary',
  severities: ['error', 'warning'],
  title: 'The permissions boundary does not allow it',
  since: '1.0',
  onlyInTrouble: true,
  points: inputs('role-to-assume', 'aws-access-key-id'),
  find: (scene) => denialFacts(scene, denialsOf(scene, 'boundary'), 'certain', simulatedDenials(scene, 'boundary')),
  tell: (facts) => ({
    headline: text`The caller’s permissions boundary does not allow ${whatIsDenied(facts)}.`,
    explanation: explainDenial(text`The boundary limits what the identity’s policies can allow.`, facts),
    evidence: denialEvidence(facts),
    remedies: inspectable(facts, [widen(facts), askAdministrator(facts, 'Its permissions boundary')]),
  }),
});

const OWN_POLICY = text`The identity’s own policy must allow it as well.`;

function widen(facts: DenialFacts): Remedy {
  // A simulation names policies, and not which of them is the boundary.
  const [policy = null] = facts.policyArns.filter((arn) => arn.startsWith('arn:'));
  const boundary: PolicyHolder = { type: 'boundary', name: policy, account: null };
  const added = facts.explicit ? null : allow(boundary, facts.statements, { notes: [OWN_POLICY] });
  const except = { of: boundary, policy, sid: sidOf(facts), what: whatIsDenied(facts), caller: callerOf(facts) };
  const looks = policy ? [] : findBoundary(facts);
  return { ...(added ?? exceptFromDeny(except, [OWN_POLICY])), ...(looks.length > 0 ? { looks } : {}) };
}

/** AWS does not name the boundary in every message. */
function findBoundary({ principal }: DenialFacts): readonly Look[] {
  const holder = holderOf(principal);
  const caption = text`Which policy is the boundary`;
  if (holder?.type === 'role' && holder.name)
    return [
      { caption, run: `aws iam get-role --role-name ${shellWord(holder.name)} --query Role.PermissionsBoundary` },
    ];
  return holder?.type === 'user' && holder.name
    ? [{ caption, run: `aws iam get-user --user-name ${shellWord(holder.name)} --query User.PermissionsBoundary` }]
    : [];
}
