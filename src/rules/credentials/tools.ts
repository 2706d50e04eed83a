// Which identity each kind of tool takes from the job's environment, where it has several. The step's inputs reach no other tool.
// AWS CLI and boto3: an environment's key wins over AWS_PROFILE, whose profile must exist all the same:
// https://github.com/boto/botocore/blob/develop/botocore/credentials.py, .../session.py (get_scoped_config)
// JavaScript SDK: AWS_PROFILE, even of a profile that does not exist, wins over the environment's key:
// https://github.com/aws/aws-sdk-js-v3/blob/main/packages/credential-provider-node/src/defaultProvider.ts
// Bedrock clients of both: https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys-use.html

import { answerOf, REFUSES_CREDENTIALS } from '../../answers/answer.ts';
import { identityAnswer } from '../../answers/caller-identity.ts';
import { givenKey, profileFault } from '../../answers/given-key.ts';
import type { CredentialFacts, ObservationOf, Scene } from '../../scene.ts';
import { type Text, text } from '../../text.ts';
import type { ToolIdentity } from '../rule.ts';
import { knownIdentity } from './identity-check.ts';
import { sourceLabel } from './written.ts';

type Failure = { fails: 'no such profile'; profile: string } | { fails: 'half a key' } | { fails: 'no provider' };

/** What a tool takes. `tested` is what this step tested, in words; `rest` is the default profile, then the machine's role. */
type Choice = 'environment' | 'bearer' | 'rest' | { tested: string } | { profile: string } | Failure;

/** Whose that is. `tested` is the identity that this step tested. */
type Who = 'nobody' | 'not known' | 'tested' | 'owner of the API key' | { arn: string } | { refused: string };

export type ToolChoice = { tool: string; takes: Choice; who: Who };

/** One entry for this step and for each kind of tool: what it takes, and who that is, where STS has said so. */
export function toolChoices(scene: Scene): ToolChoice[] {
  const { credentials: c } = scene;
  const mine = knownIdentity(scene);
  const tools: readonly [string, Choice][] = [
    ['AWS CLI, boto3', cliChoice(c)],
    ['JavaScript SDK', sdkChoice(c)],
  ];
  return [
    { tool: 'This step', takes: { tested: tested(scene) }, who: mine ? { arn: mine.arn } : 'not known' },
    ...tools.map(([tool, takes]) => ({ tool, takes, who: whoIs(takes, scene) })),
    ...(c.beside.bearerToken
      ? [{ tool: 'Bedrock clients of either', takes: 'bearer', who: 'owner of the API key' } as const]
      : []),
  ];
}

/** What this step tested, in words. */
export const tested = (scene: Scene): string =>
  scene.observations.some((o) => o.operation.startsWith('AssumeRole') && o.status === 'ok')
    ? 'the role that it assumed'
    : sourceLabel(scene);

function cliChoice(c: CredentialFacts): Choice {
  const { profile, empty, environmentKey } = c.beside;
  if (profile && profileFault(c) === 'profile-not-found') return { fails: 'no such profile', profile };
  if (empty.includes('AWS_PROFILE')) return { fails: 'no such profile', profile: '' };
  if (environmentKey === 'pair') return 'environment';
  if (environmentKey === 'id alone') return { fails: 'half a key' };
  return profile ? { profile } : 'rest';
}

function sdkChoice(c: CredentialFacts): Choice {
  const { profile, environmentKey } = c.beside;
  if (profile) return profileFault(c) ? { fails: 'no provider' } : { profile };
  return environmentKey === 'pair' ? 'environment' : 'rest';
}

function whoIs(takes: Choice, scene: Scene): Who {
  if (typeof takes === 'object' && 'fails' in takes) return 'nobody';
  const asked =
    takes === 'rest' ? undefined : identityAnswer(scene, takes === 'environment' ? 'environment' : 'profile');
  if (asked) return answered(asked);
  return isTested(takes, scene) ? 'tested' : 'not known';
}

function answered(o: ObservationOf<'GetCallerIdentity'>): Who {
  if (o.status === 'ok') return { arn: o.facts.arn };
  return o.status === 'failed' && REFUSES_CREDENTIALS.has(answerOf(o)) ? { refused: o.error.code } : 'not known';
}

/** A key of the environment that STS was not asked about is the one under test: another one would have been asked about. */
function isTested(takes: Choice, { credentials, settings }: Scene): boolean {
  if (settings.roleToAssume) return false;
  const source = givenKey(credentials)?.source;
  if (takes === 'rest') return source === 'profile' || source === 'container' || source === 'instance';
  return takes === 'environment' ? source === 'environment' || source === 'inputs' : source === 'profile';
}

/** The same in words. */
export const tellTool = ({ tool, takes, who }: ToolChoice): ToolIdentity => ({
  tool,
  uses: tellChoice(takes),
  who: tellWho(who),
});

function tellChoice(takes: Choice): Text {
  if (takes === 'environment') return text`the environment’s ${'AWS_ACCESS_KEY_ID'}`;
  if (takes === 'bearer') return text`${'AWS_BEARER_TOKEN_BEDROCK'}`;
  if (takes === 'rest') return text`the default profile, then the machine’s role, where there is one`;
  if ('tested' in takes) return [takes.tested];
  if ('fails' in takes) return tellFailure(takes);
  return text`the profile ${takes.profile} of ${'AWS_PROFILE'}`;
}

/** In the tool's own words. */
function tellFailure(failure: Failure): Text {
  if (failure.fails === 'no such profile')
    return text`fails: The config profile (${failure.profile}) could not be found`;
  return failure.fails === 'half a key'
    ? text`fails: Partial credentials found in env, missing: ${'AWS_SECRET_ACCESS_KEY'}`
    : text`fails, where the machine has no role: Could not load credentials from any providers`;
}

function tellWho(who: Who): Text {
  if (typeof who === 'string') return WHO[who];
  return 'arn' in who ? text`${who.arn}` : text`nobody: AWS answers ${who.refused}`;
}

const WHO: Readonly<Record<Extract<Who, string>, Text>> = {
  nobody: text`nobody`,
  'not known': text`not known`,
  tested: text`the identity that was tested`,
  'owner of the API key': text`the owner of the Bedrock API key, whom no request tells`,
};
