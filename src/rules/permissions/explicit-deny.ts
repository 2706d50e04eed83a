import { policiesOfCaller } from '../../answers/caller-identity.ts';
import { mayAskForGuardrail } from '../../answers/guardrail.ts';
import { simulatedDenials } from '../../answers/simulation.ts';
import { exceptFromDeny } from '../../remedies/deny.ts';
import { holderOf } from '../../remedies/policy-holder.ts';
import type { Remedy } from '../../remedies/remedy.ts';
import { setInput } from '../../remedies/values.ts';
import { enumerate, join, type Text, text } from '../../text.ts';
import { inputs, rule } from '../rule.ts';
import { callerOf, type DenialFacts, denialFacts, sidOf } from './denial-facts.ts';
import { denialsOf } from './denials.ts';
import { askAdministrator, denialEvidence, explainDenial, inspectable, whatIsDenied } from './describe-denials.ts';

type ExplicitDeny = DenialFacts & {
  /** The policies attached to the caller, where IAM lists them. */
  attached: readonly string[];
  /** The probe names no guardrail: a policy that asks for one denies it, whatever the job does. */
  guardrail: 'by the policy’s name' | 'as a lookalike' | null;
};

export const explicitDeny = rule<ExplicitDeny>({
  id: 'permissions/explicit-deny',
  severities: ['error', 'warning'],
  title: 'A policy of the caller denies it',
  since: '1.0',
  onlyInTrouble: true,
  points: inputs('role-to-assume', 'aws-access-key-id'),
  find(scene) {
    const denied = denialsOf(scene, 'identity').filter(({ denial }) => denial.explicit);
    const attached = policiesOfCaller(scene).map(({ arn }) => arn);
    const guarded = denied.filter(({ observation }) => mayAskForGuardrail(scene, observation));
    return [
      ...denialFacts(scene, guarded, 'possible').map((facts) => ({
        ...facts,
        attached,
        guardrail: 'by the policy’s name' as const,
      })),
      ...denialFacts(
        scene,
        denied.filter((each) => !guarded.includes(each)),
        'certain',
        simulatedDenials(scene, 'identity', true),
      ).map((facts) => ({
        ...facts,
        attached,
        guardrail: facts.refusals.length > 0 && facts.actions.some(isInvoke) ? ('as a lookalike' as const) : null,
      })),
    ];
  },
  tell: (facts) => ({
    headline: text`A policy of the caller denies ${whatIsDenied(facts)}.`,
    explanation: explainDenial(explain(facts), facts),
    evidence: denialEvidence(facts),
    remedies: inspectable(
      facts,
      facts.guardrail === 'by the policy’s name'
        ? [askCatalogue, exceptIt(facts)]
        : [exceptIt(facts), askAdministrator(facts, DENY)],
    ),
    ...(facts.guardrail === 'as a lookalike' ? { lookalikes: [ASKS_FOR_GUARDRAIL] } : {}),
  }),
});

const DENY = 'A Deny statement in a policy';
const isInvoke = (action: string): boolean => action.startsWith('bedrock:InvokeModel');

function explain({ attached, guardrail }: ExplicitDeny): Text {
  return join([
    text`An explicit deny wins over every allow: adding permissions will not help.`,
    ...(guardrail === 'by the policy’s name' ? [MAY_ASK_FOR_GUARDRAIL] : []),
    ...(attached.length > 0 ? [text`Attached to the caller: ${enumerate(attached)}.`] : []),
  ]);
}

const MAY_ASK_FOR_GUARDRAIL = text`Its name suggests that the policy or statement requires a guardrail (${'bedrock:GuardrailIdentifier'}). This action sends none, so a job that sends one may be allowed.`;
const ASKS_FOR_GUARDRAIL = text`A policy may require a guardrail (${'bedrock:GuardrailIdentifier'}): this action sends none, but the job may.`;

const askCatalogue: Remedy = setInput('bedrock-probe', 'catalog', {
  title: text`Check only the catalog, if the job sends a guardrail`,
  after: text`this step invokes no model, and lists the model as not proven`,
  notes: [
    text`The job’s own calls must name the guardrail: ${'guardrailConfig'} of Converse, ${'guardrailIdentifier'} of InvokeModel.`,
  ],
});

const exceptIt = (facts: ExplicitDeny): Remedy => {
  const of = holderOf(facts.principal);
  return of
    ? exceptFromDeny({
        of,
        policy: facts.policyArns[0] ?? null,
        sid: sidOf(facts),
        what: whatIsDenied(facts),
        caller: callerOf(facts),
      })
    : askAdministrator(facts, DENY);
};
