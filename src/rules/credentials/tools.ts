// Which identity each kind of tool takes from the job's environment, where several stand in it. The step's inputs reach no other tool.
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

type Choice = 'environment' | 'profile' | 'rest' | { fails: Text };

/** One line for this step and for each kind of tool: what it takes, and who that is, where STS has said so. */
export function toolIdentities(scene: Scene): ToolIdentity[] {
  const { credentials: c } = scene;
  const mine = knownIdentity(scene);
  const tools: readonly [string, Choice][] = [
    ['AWS CLI, boto3', cliChoice(c)],
    ['JavaScript SDK', sdkChoice(c)],
  ];
  return [
    { tool: 'This step', uses: [tested(scene)], who: mine ? text`${mine.arn}` : NOT_KNOWN },
    ...tools.map(([tool, choice]) => ({ tool, uses: usesOf(choice, c), who: whoOf(choice, scene) })),
    ...(c.beside.bearerToken
      ? [
          {
            tool: 'Bedrock clients of either',
            uses: text`${'AWS_BEARER_TOKEN_BEDROCK'}`,
            who: text`the owner of the Bedrock API key, whom no request tells`,
          },
        ]
      : []),
  ];
}

const NOT_KNOWN = text`not known`;

/** What this step tested, in words. */
export const tested = (scene: Scene): string =>
  scene.observations.some((o) => o.operation.startsWith('AssumeRole') && o.status === 'ok')
    ? 'the role that it assumed'
    : sourceLabel(scene);

function cliChoice(c: CredentialFacts): Choice {
  const { profile, empty, environmentKey } = c.beside;
  if (profile && profileFault(c) === 'profile-not-found')
    return { fails: text`fails: The config profile (${profile}) could not be found` };
  if (empty.includes('AWS_PROFILE')) return { fails: text`fails: The config profile () could not be found` };
  if (environmentKey === 'pair') return 'environment';
  if (environmentKey === 'id alone')
    return { fails: text`fails: Partial credentials found in env, missing: ${'AWS_SECRET_ACCESS_KEY'}` };
  return profile ? 'profile' : 'rest';
}

function sdkChoice(c: CredentialFacts): Choice {
  if (c.beside.profile)
    return profileFault(c)
      ? { fails: text`fails, where the machine has no role: Could not load credentials from any providers` }
      : 'profile';
  return c.beside.environmentKey === 'pair' ? 'environment' : 'rest';
}

function usesOf(choice: Choice, c: CredentialFacts): Text {
  if (typeof choice === 'object') return choice.fails;
  if (choice === 'environment') return text`the environment’s ${'AWS_ACCESS_KEY_ID'}`;
  return choice === 'profile'
    ? text`the profile ${c.beside.profile ?? ''} of ${'AWS_PROFILE'}`
    : text`the default profile, then the machine’s role, where there is one`;
}

function whoOf(choice: Choice, scene: Scene): Text {
  if (typeof choice === 'object') return text`nobody`;
  const asked = choice === 'rest' ? undefined : identityAnswer(scene, choice);
  if (asked) return said(asked);
  return isTested(choice, scene) ? text`the identity that was tested` : NOT_KNOWN;
}

function said(o: ObservationOf<'GetCallerIdentity'>): Text {
  if (o.status === 'ok') return text`${o.facts.arn}`;
  return o.status === 'failed' && REFUSES_CREDENTIALS.has(answerOf(o))
    ? text`nobody: AWS answers ${o.error.code}`
    : NOT_KNOWN;
}

/** A key of the environment that STS was not asked about is the one under test: another one would have been asked about. */
function isTested(choice: Exclude<Choice, object>, { credentials, settings }: Scene): boolean {
  if (settings.roleToAssume) return false;
  const source = givenKey(credentials)?.source;
  if (choice === 'rest') return source === 'profile' || source === 'container' || source === 'instance';
  return choice === 'environment' ? source === 'environment' || source === 'inputs' : source === 'profile';
}
