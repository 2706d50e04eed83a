import type { FailedObservation, Scene } from '../../scene.ts';
import { type Text, text } from '../../text.ts';
import { refusedExchanges, said } from '../../trust-policy/exchange.ts';
import { type Fix, inputs, type Prose, proseRule } from '../rule.ts';

// https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
const SESSION_NAME = /^[\w+=,.@-]{2,64}$/;
const EXTERNAL_ID = /^[\w+=,.@:/-]{2,1224}$/;
const PACKED = /^PackedPolicyTooLarge/;
const NAMED =
  /at '(roleSessionName|externalId|tags?[\w.]*|policy|policyArns|transitiveTagKeys|sourceIdentity)[^']*' failed to satisfy|session tags?|source identity|RoleSessionName|ExternalId/i;

export const invalidParameter = proseRule({
  id: 'assume-role/invalid-parameter',
  severities: ['error'],
  title: "A parameter of the role session breaks STS's rules",
  since: '1.0',
  points: inputs('role-to-assume'),
  stops: true,
  evaluate(scene) {
    if (!scene.settings.roleToAssume) return [];
    const refused = refusedExchanges(scene).filter(
      (o) =>
        PACKED.test(o.error.code) ||
        o.error.code === 'MalformedPolicyDocument' ||
        (/^ValidationError/.test(o.error.code) && NAMED.test(o.error.message)),
    );
    const written = [...sessionName(scene, refused), ...externalId(scene, refused)];
    return written.length > 0 ? written : refusedAll(scene, refused);
  },
});

function sessionName({ settings }: Scene, refused: readonly FailedObservation[]): Prose[] {
  const name = settings.roleSessionName;
  if (SESSION_NAME.test(name)) return [];
  const valid = name
    .trim()
    .replace(/[^\w+=,.@-]+/g, '-')
    .slice(0, 64);
  return [
    {
      subjects: ['role-session-name'],
      headline: text`${'role-session-name'} is no valid name for a role session.`,
      explanation:
        name.length < 2 || name.length > 64
          ? text`It has ${name.length} characters; STS takes 2 to 64.`
          : text`It holds other characters than letters, digits and ${'+=,.@-_'}, which are all that STS takes.`,
      evidence: [{ text: text`${'role-session-name'} is ${name.slice(0, 100)}` }, ...refused.map(said)],
      fixes: [
        {
          title: text`Use a name of letters, digits and hyphens`,
          steps: [
            SESSION_NAME.test(valid) ? text`For example ${valid}.` : text`For example ${'aws-credentials-preflight'}.`,
            text`A branch's name has slashes: ${'${{ github.run_id }}'} has none.`,
          ],
        },
      ],
      confidence: 'certain',
    },
  ];
}

/** The external id goes with AssumeRole alone: with a token it is not sent, and may be what it likes. */
function externalId({ settings, credentials }: Scene, refused: readonly FailedObservation[]): Prose[] {
  const id = settings.roleExternalId;
  const sent = credentials.source === 'inputs' || (credentials.source !== null && !credentials.idToken);
  if (!id || !sent || EXTERNAL_ID.test(id)) return [];
  return [
    {
      subjects: ['role-external-id'],
      headline: text`${'role-external-id'} is no valid external id.`,
      explanation:
        id.length < 2 || id.length > 1224
          ? text`It has ${id.length} characters; STS takes 2 to 1224.`
          : text`It holds other characters than letters, digits and ${'+=,.@:/-_'}, which are all that STS takes.`,
      evidence: [{ text: text`${'role-external-id'} has ${id.length} characters` }, ...refused.map(said)],
      fixes: [
        {
          title: text`Copy the external id anew`,
          steps: [
            text`From the condition on ${'sts:ExternalId'} in the role's trust policy, without quotes or white space.`,
          ],
        },
      ],
      confidence: 'certain',
    },
  ];
}

function refusedAll({ settings, credentials }: Scene, refused: readonly FailedObservation[]): Prose[] {
  const [first, ...others] = refused;
  if (!first) return [];
  const packed = PACKED.test(first.error.code);
  return [
    {
      subjects: [settings.roleToAssume],
      headline: packed
        ? text`The session tags or policies are too large for the role's session.`
        : text`STS refuses a parameter of the role's session.`,
      explanation: packed
        ? packedText(credentials.sessionToken !== null)
        : text`The answer names it; it was not known to be wrong before.`,
      evidence: [said(first), ...others.map(said)],
      fixes: [
        packed
          ? fewerTags()
          : {
              title: text`Correct the parameter that the answer names`,
              steps: [
                text`The inputs are ${'role-session-name'} and ${'role-external-id'}; tags and a source identity come with the caller's session.`,
              ],
            },
      ],
      confidence: 'certain',
    },
  ];
}

const packedText = (session: boolean): Text =>
  session
    ? text`This action sends neither: they come with the session that was given, which passes its tags on to every role that it assumes.`
    : text`This action sends neither, so they were added on the way, or come with the caller.`;

const fewerTags = (): Fix => ({
  title: text`Pass fewer or shorter tags on`,
  steps: [
    text`Look at the step or service that made the session: ${'aws-actions/configure-aws-credentials'} takes ${'role-skip-session-tagging: true'}, and EKS Pod Identity can leave its tags out.`,
    text`Or assume the role with OIDC, where no session stands in between.`,
  ],
});
