import { denialOf } from '../../answers/answer.ts';
import { givenKey } from '../../answers/given-key.ts';
import { parseArn, principalOf } from '../../names/arn.ts';
import { allowCaller } from '../../remedies/attach-policy.ts';
import { allowIdToken } from '../../remedies/job.ts';
import type { Remedy } from '../../remedies/remedy.ts';
import { type RunFacts, runFacts } from '../../remedies/run-facts.ts';
import { stopPassingTags, stopPodTags } from '../../remedies/session-tags.ts';
import { acceptTags, assumeByToken, type TrustFacts, trustFacts } from '../../remedies/trust.ts';
import { addedStatementNotes, type CallerTrust, callerTrust, trustCaller } from '../../remedies/trust-caller.ts';
import type { FailedObservation, Scene } from '../../scene.ts';
import { type Text, text } from '../../text.ts';
import { readablePolicies, refusedExchanges, TAG_SESSION } from '../../trust-policy/exchange.ts';
import { citeAll, evidence } from '../evidence.ts';
import { type Found, inputs, rule } from '../rule.ts';

/** Who made the session that carries the tags. */
type Tagger = 'pod identity' | 'container' | 'instance' | 'earlier step' | 'token' | 'unknown';

type TagSessionDenied = Found & {
  refusals: readonly FailedObservation[];
  role: string;
  tagger: Tagger;
  /** The caller, where AWS names it. */
  principal: string | null;
  trust: CallerTrust;
  forToken: TrustFacts | null;
  run: RunFacts;
};

export const tagSessionDenied = rule<TagSessionDenied>({
  id: 'assume-role/tag-session-denied',
  severities: ['error'],
  title: "The role does not accept the caller's session tags",
  since: '1.0',
  onlyInTrouble: true,
  points: inputs('role-to-assume'),
  find(scene) {
    const refusals = refusedExchanges(scene).filter((o) => TAG_SESSION.test(o.error.message));
    const [first] = refusals;
    if (!first) return [];
    const role = scene.settings.roleToAssume || (denialOf(first)?.resource ?? 'ROLE_ARN');
    const named = denialOf(first)?.principal ?? null;
    const principal = named && parseArn(named) ? named : null;
    const [readable = null] = readablePolicies(scene);
    const byToken = first.operation === 'AssumeRoleWithWebIdentity';
    return [
      {
        subjects: [role],
        confidence: 'certain',
        refusals,
        role,
        tagger: byToken ? 'token' : taggerOf(scene, principal),
        principal,
        trust: callerTrust({ role, principal, action: 'sts:TagSession' }, readable),
        forToken: byToken ? trustFacts(scene, null) : null,
        run: runFacts(scene),
      },
    ];
  },
  tell: (facts) => ({
    headline: text`The role’s trust policy does not allow the session tags that the caller passes on.`,
    explanation: EXPLANATIONS[facts.tagger],
    evidence: evidence(citeAll(facts.refusals)),
    remedies: remediesFor(facts),
  }),
});

// https://docs.aws.amazon.com/eks/latest/userguide/pod-id-abac.html: sessions of Pod Identity are named eks-CLUSTER-POD-UUID.
const POD_SESSION = /:assumed-role\/[^/]+\/eks-/;

function taggerOf({ credentials, context }: Scene, principal: string | null): Tagger {
  const source = givenKey(credentials)?.source;
  if (source === 'container') return POD_SESSION.test(principal ?? '') ? 'pod identity' : 'container';
  if (source === 'instance') return 'instance';
  return context.signInBefore && source === 'environment' ? 'earlier step' : 'unknown';
}

const EXPLANATIONS: Readonly<Record<Tagger, Text>> = {
  'pod identity': text`This step asked for the role with the role of the runner’s pod. EKS Pod Identity adds session tags and marks them as transitive, so AWS passes them on to every role that such a session assumes. The trust policy and the caller’s own policy must allow ${'sts:TagSession'} as well as ${'sts:AssumeRole'}.`,
  container: text`This step asked for the role with the role of the runner’s container, whose session has transitive tags. This action adds none. The trust policy and the caller’s own policy must allow ${'sts:TagSession'} as well as ${'sts:AssumeRole'}.`,
  instance: text`This step asked for the role with the role of the runner’s instance, whose session has transitive tags. This action adds none. The job has no OIDC token.`,
  'earlier step': text`The tags come from the session that an earlier step created: this action adds none.`,
  token: text`The tags come from the job’s OIDC token: this action adds none.`,
  unknown: text`The tags come from the session that the job was given: this action adds none.`,
};

function remediesFor(facts: TagSessionDenied): readonly [Remedy, ...Remedy[]] {
  const { tagger, run, role, forToken } = facts;
  const allow = forToken ? acceptTags(forToken) : allowTags(facts);
  switch (tagger) {
    case 'token':
      return [allow];
    case 'pod identity':
      return [allow, stopPodTags];
    case 'instance':
      return run.forge === 'gitea'
        ? [allow]
        : [allow, { ...allowIdToken(run), title: text`If you want to use OIDC, let the job request an OIDC token` }];
    case 'earlier step':
      return [allow, ...stopPassingTags(run)];
    default:
      return [allow, ...assumeByToken(run, role)];
  }
}

function allowTags({ trust, principal, role }: TagSessionDenied): Remedy {
  const who = principal ? text`${principalOf(principal)}` : text`the caller`;
  const own =
    allowCaller(principal, [{ Effect: 'Allow', Action: ['sts:AssumeRole', 'sts:TagSession'], Resource: role }])
      ?.changes ?? [];
  return {
    title: text`Allow ${'sts:TagSession'} in the role’s trust policy, and for the caller`,
    changes: [trustCaller(trust), ...own],
    after: text`the trust policy of ${trust.roleName} lets ${who} perform ${'sts:TagSession'}`,
    notes: addedStatementNotes(trust),
  };
}
