import { answerOf, isFailed } from '../../answers/answer.ts';
import { givenKey } from '../../answers/given-key.ts';
import { adviseStoredKey } from '../../remedies/credentials.ts';
import { adviseOidc } from '../../remedies/oidc-role.ts';
import type { FailedObservation, Scene, ServiceId } from '../../scene.ts';
import { SERVICES } from '../../services/registry.ts';
import { enumerate, join, type Text, text } from '../../text.ts';
import { withheldFrom } from '../context/withheld.ts';
import { type Evidence, type Fix, inputs, proseRule } from '../rule.ts';
import { type MissingCause, missingCauses } from './missing-causes.ts';

const needSignature = (scene: Scene): ServiceId[] => scene.settings.named.filter((s) => !SERVICES[s].takesBearer);

export const missing = proseRule({
  id: 'credentials/missing',
  severities: ['error'],
  title: 'No credentials reached this step',
  since: '1.0',
  points: inputs('role-to-assume', 'aws-access-key-id'),
  stops: (scene) => !scene.credentials.beside.bearerToken,
  evaluate(scene) {
    const {
      credentials: { given, beside },
      settings,
      context: { inActions },
    } = scene;
    const refusal = refusedProfile(scene);
    // The network's fault, and a denial of the profile's role, have findings of their own.
    if (refusal && (refusal.error.kind !== 'service' || answerOf(refusal) === 'denied')) return [];
    if (givenKey(scene.credentials) || withheldFrom(scene)) return [];
    const fault = given.state === 'profile-failed' ? given.fault : null;
    if (fault === 'sso-expired') return [];
    // A role without any credentials is a matter of the id-token, unless a profile was to supply the key.
    const byToken = settings.roleToAssume && settings.assumeWith !== 'credentials';
    if (byToken && (beside.idToken || !fault)) return [];
    const services = needSignature(scene);
    if (beside.bearerToken && services.length === 0) return [];
    const evidence: [Evidence, ...Evidence[]] = [
      { text: text`The inputs ${'aws-access-key-id'} and ${'aws-secret-access-key'} are empty.` },
      { text: text`${'AWS_ACCESS_KEY_ID'} and ${'AWS_SECRET_ACCESS_KEY'} are not set in the environment.` },
    ];
    if (refusal)
      evidence.push({
        text: text`The profile ${beside.profile ?? 'default'} asks for a role, and AWS answered ${refusal.error.code}: ${refusal.error.message}`,
        observation: refusal,
      });
    else if (fault)
      evidence.push({
        text:
          fault === 'profile-not-found'
            ? text`${'AWS_PROFILE'} names the profile ${beside.profile ?? ''}, and the shared files have no such profile.`
            : text`The profile ${beside.profile ?? 'default'} is there, and supplies no credentials.`,
      });
    if (beside.empty.length > 0)
      evidence.push({
        text: text`Set, but empty: ${enumerate(beside.empty)}. A secret that does not exist expands to nothing.`,
      });
    const causes = inActions ? missingCauses(scene) : null;
    evidence.push(...(causes ?? []).flatMap((cause) => cause.evidence ?? []));
    if (beside.bearerToken)
      evidence.push({
        text: text`${'AWS_BEARER_TOKEN_BEDROCK'} is set, and serves Bedrock alone; also asked for: ${enumerate(services)}.`,
      });
    return [
      {
        subjects: [settings.region || 'no region'],
        headline:
          fault === 'profile-not-found'
            ? text`The profile ${beside.profile ?? ''} does not exist on this ${[inActions ? 'runner' : 'machine']}, and nothing else supplies credentials.`
            : inActions
              ? text`No credentials reached this step.`
              : text`No credentials were found on this machine.`,
        explanation: text`No source supplied an access key, so nothing was asked of AWS with one. ${fault ? text`` : causes ? inOrder(causes) : text`Nobody is signed in on this machine.`}`,
        evidence,
        fixes: inActions ? inWorkflow(scene) : [SIGN_IN],
        confidence: 'certain',
      },
    ];
  },
});

/** The request of the profile's own provider that failed. */
const refusedProfile = (scene: Scene): FailedObservation | undefined =>
  scene.credentials.given.state === 'profile-failed' && scene.credentials.given.fault === 'request-failed'
    ? scene.observations.filter(isFailed).find((o) => o.service === 'sts')
    : undefined;

/** The likeliest first. */
const inOrder = ([first, ...others]: readonly [MissingCause, ...MissingCause[]]): Text =>
  text`Most likely ${first.cause}.${
    others.length > 0
      ? text` Or ${join(
          others.map(({ cause }) => cause),
          '; or ',
        )}.`
      : text``
  }`;

const inWorkflow = (scene: Scene): Fix[] => [
  adviseOidc(scene),
  {
    title: text`Pass the secrets under their right names`,
    steps: [
      text`Compare each name with Settings → Secrets and variables → Actions. A job reads an environment’s secrets only when it names that ${'environment:'}; a reusable workflow’s caller passes them on with ${'secrets: inherit'}.`,
    ],
    snippets: [
      {
        language: 'yaml',
        caption: text`The step’s inputs`,
        content:
          'with:\n  aws-access-key-id: ${{ secrets.AWS_ACCESS_KEY_ID }}\n  aws-secret-access-key: ${{ secrets.AWS_SECRET_ACCESS_KEY }}',
      },
    ],
  },
  adviseStoredKey(scene),
];

const SIGN_IN: Fix = {
  title: text`Sign in on this machine`,
  steps: [
    text`Let ${'AWS_PROFILE'} name a profile, and sign in where it uses single sign-on; or set ${'AWS_ACCESS_KEY_ID'}, ${'AWS_SECRET_ACCESS_KEY'} and, for a temporary key, ${'AWS_SESSION_TOKEN'}.`,
  ],
  snippets: [
    {
      language: 'bash',
      caption: text`In the terminal`,
      content: 'aws configure list-profiles\nexport AWS_PROFILE=NAME\naws sso login',
    },
  ],
};
