import { split } from '../../../src/rules/region/split.ts';
import type { Settings, ToolAfter } from '../../../src/scene.ts';
import { recorded } from '../facts.ts';
import { type Around, identity, REGION, scene } from '../scene.ts';

type Given = {
  environment: Around['variables'];
  tools?: Settings['tools'];
  after?: readonly ToolAfter[];
  files?: Around;
};

const given = ({ environment, tools = [], after, files = {} }: Given) =>
  scene({
    environment: { ...files, variables: environment ?? {} },
    settings: { tools, region: REGION, regionSource: environment?.AWS_REGION ? 'AWS_REGION' : 'AWS_DEFAULT_REGION' },
    ...(after ? { context: { toolsAfter: after } } : {}),
    observations: [identity()],
  });

const seen = (tool: ToolAfter['tool'], sees: ToolAfter['sees'] = {}): ToolAfter => ({ tool, by: 'a command', sees });
const ONE = { AWS_REGION: REGION };
const OTHER = { AWS_DEFAULT_REGION: REGION };
const BOTH = { ...ONE, ...OTHER };
const APART = { AWS_REGION: REGION, AWS_DEFAULT_REGION: 'eu-west-1' };
const ELSEWHERE = { AWS_REGION: 'eu-west-1', AWS_DEFAULT_REGION: 'eu-west-1' };

recorded(split, {
  matches: [
    ['AWS_REGION alone, and no tool is known', given({ environment: ONE })],
    ['AWS_REGION alone, and boto3 is named', given({ environment: ONE, tools: ['boto3'] })],
    [
      'AWS_REGION alone, and only tools that read it are named',
      given({ environment: ONE, tools: ['terraform', 'java'] }),
    ],
    [
      'AWS_DEFAULT_REGION alone, and an action of the JavaScript SDK follows',
      given({ environment: OTHER, after: [seen('javascript')] }),
    ],
    ['AWS_DEFAULT_REGION alone, and the AWS CLI follows', given({ environment: OTHER, after: [seen('aws-cli')] })],
    ['both, and they differ', given({ environment: APART, after: [seen('aws-cli-1'), seen('terraform')] })],
    ['both, and another Region was tested', given({ environment: ELSEWHERE, tools: ['aws-cli'] })],
    [
      'no tool of the input, but of the file',
      given({ environment: ONE, tools: ['terraform'], after: [seen('boto3')] }),
    ],
  ],
  ignores: [
    ['neither', given({ environment: {} })],
    ['both alike', given({ environment: BOTH })],
    ['an empty AWS_REGION, which is told elsewhere', given({ environment: { ...OTHER, AWS_REGION: '' } })],
    ['both empty', given({ environment: { AWS_REGION: '', AWS_DEFAULT_REGION: '' } })],
    [
      'a profile that has the Region for tools that do not read the variable',
      given({ environment: ONE, files: { configFile: `[default]\nregion = ${REGION}\n` } }),
    ],
    [
      'a variable that only this step has',
      scene({
        environment: { variables: ONE },
        settings: { region: REGION },
        context: { variablesAfter: { AWS_REGION: 'open' }, toolsAfter: [seen('boto3', { AWS_REGION: 'open' })] },
      }),
    ],
    ['no Region at all', scene({ environment: { variables: ONE }, settings: { region: '' } })],
    [
      'a step that the shell gives a Region',
      scene({
        environment: { variables: BOTH },
        settings: { region: REGION },
        context: { toolsAfter: [seen('aws-cli', { AWS_REGION: 'open', AWS_DEFAULT_REGION: 'open' })] },
      }),
    ],
    [
      'a step that sets another Region on purpose',
      scene({
        environment: { variables: BOTH },
        settings: { region: REGION },
        context: {
          toolsAfter: [
            seen('aws-cli', { AWS_REGION: { text: 'eu-west-1' }, AWS_DEFAULT_REGION: { text: 'eu-west-1' } }),
          ],
        },
      }),
    ],
  ],
});
