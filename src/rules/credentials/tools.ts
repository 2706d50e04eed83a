// Whom each tool of the job would be, by what it takes from the environment and the shared files. The step's inputs
// reach no other tool.

import { answerOf, REFUSES_CREDENTIALS } from '../../answers/answer.ts';
import { identityAnswer } from '../../answers/caller-identity.ts';
import { givenKey, profileFault } from '../../answers/given-key.ts';
import { countedTools, type JobTool, labelsOf, profileOf } from '../../answers/job-tools.ts';
import { type Choice, cellOf, identityTaken } from '../../answers/tool-identity.ts';
import { parseArn, principalOf } from '../../names/arn.ts';
import type { ObservationOf, Scene } from '../../scene.ts';
import { type Text, text } from '../../text.ts';
import { listTools } from '../describe-tools.ts';
import type { ToolIdentity } from '../rule.ts';
import { knownIdentity } from './identity-check.ts';
import { sourceLabel } from './written.ts';

/** What a tool takes, or what this step tested, in words. */
type Takes = Choice | 'bearer' | { tested: string };

/** What is known of another identity: what STS said of it, or the role that the settings name. */
export type Asked = ObservationOf<'GetCallerIdentity'> | { role: string } | undefined;

/** Whose that is. `tested` is the identity that this step tested. */
export type Who = 'nobody' | 'not known' | 'tested' | 'owner of the API key' | { arn: string } | { refused: string };

export type ToolChoice = { tool: string; takes: Takes; who: Who };

/** One entry for this step and for all tools that take the same: those of the job, or all where none is known. */
export function toolChoices(scene: Scene): ToolChoice[] {
  const mine = knownIdentity(scene);
  const groups = Map.groupBy(countedTools(scene), (tool) => JSON.stringify(taken(tool, scene)));
  return [
    { tool: 'This step', takes: { tested: tested(scene) }, who: mine ? { arn: mine.arn } : 'not known' },
    ...[...groups.values()].flatMap((tools) => {
      const takes = tools[0] ? taken(tools[0], scene) : 'not known';
      return takes === 'not known' ? [] : [{ tool: listTools(labelsOf(tools)), takes, who: whoIs(takes, scene) }];
    }),
    ...(scene.credentials.beside.bearerToken
      ? [{ tool: 'Bedrock clients of any', takes: 'bearer', who: 'owner of the API key' } as const]
      : []),
  ];
}

/** What this step tested, in words. */
export const tested = (scene: Scene): string =>
  scene.observations.some((o) => o.operation.startsWith('AssumeRole') && o.status === 'ok')
    ? 'the role that it assumed'
    : sourceLabel(scene);

/** A profile that supplies nothing here supplies its tools nothing either. */
export function taken(tool: JobTool, { credentials }: Scene): Choice {
  const choice = identityTaken(tool);
  if (choice === 'not known' || !('takes' in choice) || choice.takes !== 'profile') return choice;
  if (choice.variable !== 'AWS_PROFILE' || !profileFault(credentials)) return choice;
  // It reads keys alone, and what it does without any was not seen.
  if (tool.tool === 's3cmd') return 'not known';
  return { fails: wordsOf(tool, credentials), for: 'AWS_PROFILE', profile: choice.profile };
}

const NO_CREDENTIALS = 'the profile supplies no credentials';

const wordsOf = ({ tool }: JobTool, { beside }: Scene['credentials']): string =>
  tool === 'javascript' && beside.profileFault
    ? (beside.profileSays ?? 'Could not load credentials from any providers')
    : NO_CREDENTIALS;

/** What was learnt of the identity behind a choice. */
export function askedAbout(choice: Choice, tool: JobTool | undefined, scene: Scene): Asked {
  if (choice === 'not known' || !('takes' in choice)) return undefined;
  switch (choice.takes) {
    case 'environment':
      return identityAnswer(scene, 'environment');
    case 'old names':
      return identityAnswer(scene, 'environment', 'AWS_ACCESS_KEY');
    case 'web identity':
      return { role: choice.role };
    case 'machine':
      return undefined;
    case 'profile': {
      const answer = identityAnswer(scene, 'profile', choice.variable === 'AWS_PROFILE' ? null : choice.profile);
      const role = tool && profileOf(tool.view, choice.profile)?.roleArn;
      return answer ?? (role ? { role } : undefined);
    }
  }
}

export function whoIs(choice: Choice, scene: Scene): Who {
  if (choice !== 'not known' && 'fails' in choice) return 'nobody';
  if (isTested(choice, scene)) return 'tested';
  const asked = askedAbout(choice, countedTools(scene)[0], scene);
  if (asked === undefined) return 'not known';
  if ('role' in asked) return { arn: asked.role };
  if (asked.status === 'ok') return { arn: asked.facts.arn };
  return asked.status === 'failed' && REFUSES_CREDENTIALS.has(answerOf(asked))
    ? { refused: asked.error.code }
    : 'not known';
}

/** A key of the environment that STS was not asked about is the one under test: another one would have been asked about. */
function isTested(choice: Choice, scene: Scene): boolean {
  const { credentials, settings } = scene;
  if (settings.roleToAssume || choice === 'not known' || !('takes' in choice)) return false;
  const source = givenKey(credentials)?.source;
  if (choice.takes === 'environment')
    return source === 'environment' || (source === 'inputs' && !identityAnswer(scene, 'environment'));
  if (choice.takes === 'profile')
    return (
      source === 'profile' &&
      choice.profile === (givenKey(credentials)?.profile ?? credentials.beside.profile ?? 'default')
    );
  if (choice.takes === 'web identity') return source === 'web-identity';
  return choice.takes === 'machine' && (source === 'container' || source === 'instance');
}

/** Whether two ARNs are one principal; a session does not tell the path of its role. */
export function isSamePrincipal(one: string, other: string): boolean {
  const [a, b] = [one, other].map((arn) => {
    const { account, resource } = parseArn(principalOf(arn)) ?? { account: '', resource: arn };
    return `${account} ${resource.startsWith('role/') ? `role/${resource.split('/').at(-1)}` : resource}`;
  });
  return a === b;
}

/** Whether a tool uses a Bedrock API key beside other credentials. */
export const takesBearer = ({ tool }: JobTool): boolean => cellOf('bearer-beside-key', tool) !== undefined;

/** The same in words. */
export const tellTool = ({ tool, takes, who }: ToolChoice): ToolIdentity => ({
  tool,
  uses: tellTakes(takes),
  who: tellWho(who),
});

function tellTakes(takes: Takes): Text {
  if (takes === 'bearer') return text`${'AWS_BEARER_TOKEN_BEDROCK'}`;
  if (takes === 'not known') return text`not known`;
  if ('tested' in takes) return [takes.tested];
  if ('fails' in takes) return takes.fails ? text`fails: ${takes.fails}` : text`fails`;
  switch (takes.takes) {
    case 'environment':
      return text`the environment’s ${'AWS_ACCESS_KEY_ID'}`;
    case 'old names':
      return text`the environment’s ${'AWS_ACCESS_KEY'}`;
    case 'web identity':
      return text`the web identity of ${'AWS_ROLE_ARN'}`;
    case 'machine':
      return text`the machine’s role, where there is one`;
    case 'profile':
      return takes.variable ? text`the profile ${takes.profile} of ${takes.variable}` : text`the default profile`;
  }
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
