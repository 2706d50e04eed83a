// Remedies for a deny: who except whom from it, in which policy; and the text for whoever has to decide.
import { type Text, text } from '../text.ts';
import { describeHolder } from './attach-policy.ts';
import { ask, introduce } from './people.ts';
import type { PolicyHolder, Remedy } from './remedy.ts';
import type { RunFacts } from './run-facts.ts';

export type Deny = {
  /** Whose policy it is. */
  of: PolicyHolder;
  /** The policy's ARN, where AWS named it. */
  policy: string | null;
  /** The Sid of the statement, where AWS named it. */
  sid?: string | null;
  /** The action and its target. */
  what: Text;
  /** The caller's ARN, without its session; null where AWS did not name it. */
  caller: string | null;
};

const OF_AWS = /^arn:[\w-]+:iam::aws:policy\//;

/** An AWS managed policy cannot be edited. */
export function exceptFromDeny({ of, policy, sid, what, caller }: Deny, notes: readonly Text[] = []): Remedy {
  const where = policy ? text`the policy ${policy}` : text`the policy of ${describeHolder(of)}`;
  const whom = caller ? text`${caller}` : text`the caller`;
  const isOfAws = policy !== null && OF_AWS.test(policy);
  return {
    title: isOfAws ? text`Detach the policy that denies ${what}` : text`Exclude ${what} from the deny`,
    changes: [
      {
        kind: 'edit-policy',
        of,
        policy,
        edits: [],
        file: null,
        says: isOfAws
          ? text`Detach ${where} from ${describeHolder(of)}: AWS owns it, so it cannot be changed.`
          : text`In ${where}, change the statement ${sid ? text`${sid}` : text`with ${'"Effect": "Deny"'}`} so that it does not match ${what} for ${whom}.`,
      },
    ],
    after: text`no ${'Deny'} statement matches ${what} for ${whom}`,
    notes: [text`A deny is rarely an accident: first ask whoever wrote it.`, ...notes],
  };
}

export type Decision = {
  run: RunFacts;
  whom: Text;
  title: Text;
  /** What keeps whom from doing what, as one sentence. */
  keeps: string;
  /** What is asked for. */
  please: string;
  requestId: string | null;
  after: Text;
  notes?: readonly Text[];
};

/** A text ready to send to whoever decides about a policy. */
export const askToAllow = ({ run, whom, title, keeps, please, requestId, after, notes }: Decision): Remedy =>
  ask({
    whom,
    title,
    message: [introduce(run), keeps, please].join(' '),
    requestId,
    after,
    ...(notes ? { notes } : {}),
  });
