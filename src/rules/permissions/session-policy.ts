import { documentOf } from '../../remedies/attach-policy.ts';
import type { JsonEdit, PolicyHolder, Remedy } from '../../remedies/remedy.ts';
import { enumerate, type Text, text } from '../../text.ts';
import { inputs, rule } from '../rule.ts';
import { type DenialFacts, denialFacts } from './denial-facts.ts';
import { denialsOf } from './denials.ts';
import { denialEvidence, explainDenial, inspectable, whatIsDenied } from './describe-denials.ts';

type SessionPolicy = DenialFacts & {
  /** The step before this one that narrows the session, and the inputs by which it does. */
  narrowed: { uses: string; by: readonly string[] } | null;
};

// https://github.com/aws-actions/configure-aws-credentials#inline-session-policy
const NARROWING = ['inline-session-policy', 'managed-session-policies'];

export const sessionPolicy = rule<SessionPolicy>({
  id: 'permissions/session-policy',
  severities: ['error', 'warning'],
  title: 'The session’s own policy does not allow it',
  since: '1.0',
  onlyInTrouble: true,
  points: inputs('role-to-assume', 'aws-access-key-id'),
  find: (scene) =>
    denialFacts(scene, denialsOf(scene, 'session')).map((facts) => {
      const step = facts.run.signInBefore;
      const by = NARROWING.filter((name) => step?.inputs.includes(name));
      return { ...facts, narrowed: step && by.length > 0 ? { uses: step.uses, by } : null };
    }),
  tell: (facts) => ({
    headline: text`The session’s own policy does not allow ${whatIsDenied(facts)}.`,
    explanation: explainDenial(
      text`The role itself may be allowed to do it. Whoever created this session limited it.`,
      facts,
    ),
    evidence: denialEvidence(facts),
    remedies: inspectable(facts, [widen(facts), ...dropFor(facts)]),
  }),
});

const place = ({ narrowed }: SessionPolicy): Text =>
  narrowed
    ? text`${enumerate(narrowed.by)} of the step ${narrowed.uses}`
    : text`the session policy, where the role is assumed (${'inline-session-policy'} and ${'managed-session-policies'} of configure-aws-credentials, ${'Policy'} and ${'PolicyArns'} of STS)`;

/** A session's policy is given again with every session: nothing in AWS has it. */
function widen(facts: SessionPolicy): Remedy {
  const document = facts.explicit ? null : documentOf(facts.statements);
  const of: PolicyHolder = { type: 'unknown', name: null, account: facts.run.account };
  const edits: readonly JsonEdit[] = document ? [{ op: 'set', path: ['Statement'], value: document.Statement }] : [];
  const what = whatIsDenied(facts);
  return {
    title: text`Let the session policy allow ${what}`,
    changes: [
      {
        kind: 'edit-policy',
        of,
        policy: facts.policyArns[0] ?? null,
        edits,
        file: null,
        says: facts.explicit
          ? text`Exclude ${what} from the ${'Deny'} statement of ${place(facts)}.`
          : text`Add a statement that allows ${what} to ${place(facts)}.`,
      },
    ],
    after: text`the session policy allows ${what}`,
    notes: [text`The role’s own policies must allow it as well.`],
  };
}

/** Without a session policy, a session may do all that its role may. */
function dropFor({ narrowed }: SessionPolicy): readonly Remedy[] {
  if (!narrowed) return [];
  const { uses, by } = narrowed;
  const [first, ...others] = by.map(
    (name) => ({ kind: 'remove-input', name, step: { uses, where: 'before' } }) as const,
  );
  if (!first) return [];
  return [
    {
      title: text`Or let the session do all that the role may`,
      changes: [first, ...others],
      after: text`the step ${uses} gives no session policy`,
    },
  ];
}
