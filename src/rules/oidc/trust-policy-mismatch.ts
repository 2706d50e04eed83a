import { denialOf } from '../../answers/answer.ts';
import type { Denial } from '../../answers/denial.ts';
import type { FailedObservation, Scene } from '../../scene.ts';
import { type Text, text } from '../../text.ts';
import { describeClaims, describeEvaluation, trustPolicySnippet } from '../../trust-policy/describe-conditions.ts';
import { type Evaluation, evaluateTrustPolicy } from '../../trust-policy/evaluate.ts';
import {
  deniedExchanges,
  grantedByToken,
  type ReadablePolicy,
  readablePolicies,
  said,
  TAG_SESSION,
} from '../../trust-policy/exchange.ts';
import { describeSubject } from '../../trust-policy/subject.ts';
import { type Evidence, type Fix, inputs, type Prose, proseRule, type Snippet } from '../rule.ts';

export const trustPolicyMismatch = proseRule({
  id: 'oidc/trust-policy-mismatch',
  severities: ['error', 'notice'],
  title: 'The role does not trust this job',
  since: '1.0',
  points: inputs('role-to-assume'),
  evaluate(scene) {
    const [first, ...others] = deniedExchanges(scene, 'AssumeRoleWithWebIdentity').filter(
      (o) => !TAG_SESSION.test(o.error.message),
    );
    return first ? [refused(scene, [first, ...others])] : stale(scene);
  },
});

const EXACT = text`A trust policy that accepts exactly this job, in both forms of the subject`;

type Held = ReadablePolicy & { evaluation: Evaluation };

const heldAgainst = (scene: Scene): readonly Held[] =>
  scene.claims
    ? readablePolicies(scene).map((readable) => ({
        ...readable,
        evaluation: evaluateTrustPolicy(readable.policy, {
          claims: scene.claims ?? {},
          roleArn: scene.settings.roleToAssume,
          sessionName: scene.settings.roleSessionName,
        }),
      }))
    : [];

function refused(scene: Scene, failures: [FailedObservation, ...FailedObservation[]]): Prose {
  const { claims, settings } = scene;
  const denial = failures.map(denialOf).find((d) => d !== null) ?? null;
  const held = heldAgainst(scene);
  const refusing = held.find((h) => h.evaluation.decision === 'refuses');
  const elsewhere = deniedByName(denial, settings.roleToAssume);
  const { snippets, remark } = trustPolicySnippet(scene, EXACT);
  const evidence: [Evidence, ...Evidence[]] = [
    said(failures[0]),
    ...failures.slice(1).map(said),
    ...(claims ? describeClaims(claims) : []),
    ...held.flatMap((h) => conditions(h, scene)),
  ];
  return {
    subjects: [settings.roleToAssume],
    headline:
      elsewhere?.headline ??
      (refusing
        ? text`The role's trust policy refuses this job.`
        : text`AWS does not let this job assume the role: its trust policy does not accept the token's claims.`),
    explanation: elsewhere?.explanation ?? [...(claims ? describeSubject(claims.sub) : []), ' ', ...knowledge(held)],
    evidence,
    fixes: elsewhere
      ? [elsewhere.fix]
      : [change(settings.roleToAssume, snippets, remark), ...(held.some((h) => h.live) ? [] : [readIt(scene)])],
    // A file need not be what AWS holds, and without any policy a role that does not exist gives the same answer.
    confidence: refusing?.live || (denial && denial.layer !== 'unspecified') ? 'certain' : 'likely',
    ...(elsewhere || refusing?.live ? {} : { lookalikes: UNTOLD }),
  };
}

const UNTOLD: readonly Text[] = [
  text`A role that does not exist, or whose name differs in the case of a letter, is answered with the same words.`,
  text`So is a role whose ${'Principal'} names the provider of another account, and one that was made or changed within the last minute.`,
];

/** AWS granted the role, and the file that should say why would refuse it. */
function stale(scene: Scene): readonly Prose[] {
  if (!scene.claims || !grantedByToken(scene)) return [];
  const refusing = heldAgainst(scene).filter((h) => !h.live && h.evaluation.decision === 'refuses');
  const { snippets, remark } = trustPolicySnippet(scene, EXACT);
  return refusing.map((held) => ({
    subjects: [held.source],
    severity: 'notice',
    headline: text`AWS let this job assume the role, and the trust policy in ${held.source} would refuse it.`,
    explanation: text`The file is not what AWS holds for this role: applying it would lock this job out.`,
    evidence: [
      { text: text`${'AssumeRoleWithWebIdentity'} was granted for ${scene.settings.roleToAssume}` },
      ...describeClaims(scene.claims ?? {}),
      ...conditions(held, scene),
    ],
    fixes: [change(held.source, snippets, remark)],
    confidence: 'certain',
  }));
}

function conditions({ source, evaluation }: Held, scene: Scene): Evidence[] {
  const verdict = {
    accepts: text`would accept this job`,
    refuses: text`refuses this job`,
    unknown: text`cannot be judged to its end here`,
  }[evaluation.decision];
  return [
    { text: text`the trust policy from ${source} ${verdict}` },
    ...describeEvaluation(evaluation, scene.claims ?? {}),
  ];
}

function knowledge(held: readonly Held[]): Text {
  const [first] = held;
  if (!first)
    return text`AWS does not say which condition failed, and the trust policy could not be read here: the claims below are what its conditions must accept.`;
  if (first.evaluation.decision === 'refuses')
    return text`The conditions marked ${'✗'} are those that this token does not meet.`;
  if (first.evaluation.decision === 'accepts')
    return text`The trust policy from ${first.source} would accept this token, so it is not what AWS holds for this role, or the role's name or account is another.`;
  return text`Some conditions of the trust policy cannot be judged from the token alone; they are marked ${'?'}.`;
}

type Elsewhere = { headline: Text; explanation: Text; fix: Fix };

/** A denial that names the policy which decided: the conditions of the trust policy are then not in question. */
function deniedByName(denial: Denial | null, role: string): Elsewhere | null {
  const arn = denial?.policyArn ? text` Its ARN is ${denial.policyArn}.` : [];
  const ask: Fix = {
    title: text`Ask whoever keeps that policy`,
    steps: [text`It must let GitHub's tokens perform ${'sts:AssumeRoleWithWebIdentity'} on ${role}.${arn}`],
  };
  if (denial?.layer === 'organization')
    return {
      headline: text`A policy of the organisation keeps this job from assuming the role.`,
      explanation: text`AWS names the kind of policy that denies it: a service or resource control policy, which stands above the role. Nothing in the role's trust policy can lift it.`,
      fix: ask,
    };
  if (denial?.layer === 'vpc-endpoint')
    return {
      headline: text`The policy of the VPC endpoint for STS keeps this job from assuming the role.`,
      explanation: text`The request went to STS by way of a VPC endpoint, whose own policy does not let it through. The role's trust policy is not in question.`,
      fix: ask,
    };
  if (!denial?.explicit || denial.layer !== 'role-trust') return null;
  return {
    headline: text`The role's trust policy denies this job outright.`,
    explanation: text`A ${'Deny'} statement of the trust policy is met by this token, and it outweighs every statement that would let the job in.`,
    fix: {
      title: text`Change the Deny statement`,
      steps: [
        text`In the trust policy of ${role}: except this job's subject, or ask for something that it does not have. Adding it to the statements that allow does not help.`,
      ],
    },
  };
}

const change = (subject: string, snippets: readonly Snippet[], remark: Text | null): Fix => ({
  title: text`Let the trust policy accept this job`,
  steps: [
    text`Change the conditions of ${subject}, or add what the policy below has to the values that they accept already: replacing the policy locks out every job that it does not name.`,
    ...(remark ? [remark] : []),
  ],
  ...(snippets.length > 0 ? { snippets } : {}),
});

const readIt = ({ settings, trustPolicy }: Scene): Fix => ({
  title: text`See which condition fails`,
  steps: [
    trustPolicy
      ? text`The file may be older than the role: print the policy anew and compare.`
      : text`Save what the command prints in the repository and name the file in the input ${'trust-policy'}: each condition is then held against the token's claims.`,
  ],
  snippets: [
    {
      language: 'bash',
      caption: text`With credentials that may read the role`,
      content: `aws iam get-role --role-name ${/role\/(?:.*\/)?([\w+=,.@-]{1,64})$/.exec(settings.roleToAssume)?.[1] ?? 'NAME'} > trust-policy.json`,
    },
  ],
});
