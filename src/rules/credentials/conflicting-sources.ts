import { answerOf, REFUSES_CREDENTIALS } from '../../answers/answer.ts';
import { identityAnswer } from '../../answers/caller-identity.ts';
import { givenKey, profileFault } from '../../answers/given-key.ts';
import { principalOf } from '../../names/arn.ts';
import type { Scene } from '../../scene.ts';
import { enumerate, type Text, text } from '../../text.ts';
import { evidence } from '../evidence.ts';
import { type Evidence, proseRule } from '../rule.ts';
import { knownIdentity } from './identity-check.ts';
import { tested, toolIdentities } from './tools.ts';
import { sourceLabel } from './written.ts';

export const conflictingSources = proseRule({
  id: 'credentials/conflicting-sources',
  severities: ['warning'],
  title: 'Tools in this job would use different identities',
  since: '1.0',
  points: [],
  evaluate(scene) {
    const conflicts = [
      ...profileConflict(scene),
      ...environmentConflict(scene),
      ...bearerConflict(scene),
      ...machineConflict(scene),
    ];
    if (conflicts.length === 0) return [];
    return [
      {
        subjects: conflicts.map((c) => c.variable),
        headline: text`Other tools in this job would not use the identity that was tested.`,
        explanation: text`This action tested the credentials from ${[tested(scene)]}${hid(scene)}. ${conflicts.flatMap((c) => [...c.says, ' '])}`,
        evidence: evidence([
          ...conflicts.map((c) => c.evidence),
          ...empty(scene),
          ...toolIdentities(scene).map((tool) => ({ text: text`${[tool.tool]}: ${tool.uses}; ${tool.who}.`, tool })),
        ]),
        fixes: [
          {
            title: text`Leave one source in the job`,
            steps: [
              text`Unset what is not meant: ${conflicts.flatMap((c, i) => (i === 0 ? [{ code: c.variable }] : [', ', { code: c.variable }]))}. An empty variable counts as unset.`,
            ],
          },
          {
            title: text`Accept it, where it is meant`,
            steps: [text`Set ${'ignore: credentials/conflicting-sources'} on this step.`],
          },
        ],
        confidence: 'certain',
      },
    ];
  },
});

type Conflict = { variable: string; says: Text; evidence: Evidence };

/** What stood behind the source that won, and was not looked at. */
function hid({ credentials, settings }: Scene): Text {
  const { environmentKey, profile } = credentials.beside;
  const source = givenKey(credentials)?.source;
  const behind = [
    ...(environmentKey === 'pair' && (source !== 'environment' || settings.roleToAssume) ? ['AWS_ACCESS_KEY_ID'] : []),
    ...(profile && source !== 'profile' ? ['AWS_PROFILE'] : []),
  ];
  return behind.length > 0 ? text`, which stand before ${enumerate(behind)}` : text``;
}

const empty = ({ credentials: { beside } }: Scene): Evidence[] =>
  beside.empty.length > 0
    ? [{ text: text`Set, but empty, which is as good as unset to this action: ${enumerate(beside.empty)}.` }]
    : [];

/** What STS says of another identity in the job: the same principal is no conflict. */
function compare(scene: Scene, signer: 'environment' | 'profile'): { says: Text; evidence: Evidence } | null {
  const asked = identityAnswer(scene, signer);
  const mine = knownIdentity(scene);
  if (!asked || asked.status === 'not-evaluated') return null;
  if (asked.status === 'ok') {
    const { arn } = asked.facts;
    if (!mine || principalOf(arn) === principalOf(mine.arn)) return null;
    return {
      says: text`that is ${arn}, not ${mine.arn}.`,
      evidence: {
        text: text`STS GetCallerIdentity with the ${[signer === 'profile' ? 'profile’s' : 'environment’s']} credentials: ${arn}.`,
        observation: asked,
      },
    };
  }
  // A service that fails, a clock that is wrong or an endpoint elsewhere refuses nobody.
  if (!REFUSES_CREDENTIALS.has(answerOf(asked))) return null;
  return {
    says: text`AWS refuses those: ${asked.error.code}.`,
    evidence: {
      text: text`STS GetCallerIdentity with the ${[signer === 'profile' ? 'profile’s' : 'environment’s']} credentials answered ${asked.error.code}.`,
      observation: asked,
    },
  };
}

function profileConflict(scene: Scene): Conflict[] {
  const { credentials, settings } = scene;
  const { profile } = credentials.beside;
  if (!profile || (!givenKey(credentials) && !settings.roleToAssume)) return [];
  if (profileFault(credentials)) {
    return [
      {
        variable: 'AWS_PROFILE',
        says: text`Tools that heed ${'AWS_PROFILE'} look for the profile ${profile}, which supplies no credentials here, and fail.`,
        evidence: { text: text`${'AWS_PROFILE'} is ${profile}; the shared files supply no credentials for it.` },
      },
    ];
  }
  const other = compare(scene, 'profile');
  return other
    ? [
        {
          variable: 'AWS_PROFILE',
          says: text`The JavaScript SDK would take the profile ${profile} of ${'AWS_PROFILE'}: ${other.says}`,
          evidence: other.evidence,
        },
      ]
    : [];
}

function environmentConflict(scene: Scene): Conflict[] {
  const other = compare(scene, 'environment');
  return other
    ? [
        {
          variable: 'AWS_ACCESS_KEY_ID',
          says: text`Every other tool would take the environment’s key: ${other.says}`,
          evidence: other.evidence,
        },
      ]
    : [];
}

function bearerConflict(scene: Scene): Conflict[] {
  const { credentials, settings } = scene;
  if (!credentials.beside.bearerToken || (!givenKey(credentials) && !settings.roleToAssume)) return [];
  return [
    {
      variable: 'AWS_BEARER_TOKEN_BEDROCK',
      says: text`Bedrock clients take ${'AWS_BEARER_TOKEN_BEDROCK'}, also beside keys or a role: Bedrock was tested with it.`,
      evidence: { text: text`${'AWS_BEARER_TOKEN_BEDROCK'} is set beside other credentials.` },
    },
  ];
}

/** The machine's own role serves where something else was meant to, and is empty. */
function machineConflict(scene: Scene): Conflict[] {
  const { credentials } = scene;
  const source = givenKey(credentials)?.source;
  const meant = credentials.beside.empty.find((name) => /ACCESS_KEY|PROFILE|access-key/i.test(name));
  if ((source !== 'container' && source !== 'instance') || !meant) return [];
  return [
    {
      variable: meant,
      says: text`${meant} is set, but empty, so the machine’s own role stepped in.`,
      evidence: { text: text`${meant} is empty; the credentials came from ${[sourceLabel(scene)]}.` },
    },
  ];
}
