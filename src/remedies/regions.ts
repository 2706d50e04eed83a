// Remedies for a Region: another one for everything, another one for one resource, or the same one made usable.
import { isFailed } from '../answers/answer.ts';
import type { Scene } from '../scene.ts';
import { enumerate, type Text, text } from '../text.ts';
import type { Change, Remedy } from './remedy.ts';
import { levelOf, type RunFacts } from './run-facts.ts';
import { setInput } from './values.ts';

const VARIABLES = ['AWS_REGION', 'AWS_DEFAULT_REGION'] as const;

/** The changes after which this step and, where the environment gave the Region, every tool of the job uses another one. */
export function setRegion(run: RunFacts, to: string): readonly [Change, ...Change[]] {
  const variable = VARIABLES.find((name) => name === run.regionFrom);
  if (!variable) return [{ kind: 'set-input', name: 'aws-region', value: to }];
  const written = VARIABLES.filter((name) => name === variable || run.variableLevels[name]);
  if (!run.terminal && !run.variableLevels[variable] && run.signInBefore?.inputs.includes('aws-region'))
    return [
      { kind: 'set-input', name: 'aws-region', value: to, step: { uses: run.signInBefore.uses, where: 'before' } },
    ];
  const [first, ...others] = written.map(
    (name): Change => ({ kind: 'set-variable', name, value: to, at: levelOf(run, name) }),
  );
  return [first as Change, ...others];
}

export const useRegion = (run: RunFacts, to: string, title: Text = text`Use the Region ${to}`): Remedy => ({
  title,
  changes: setRegion(run, to),
  after: text`this step asks AWS in ${to}`,
  ...(run.terminal ? {} : { notes: [text`The steps that use AWS need the same Region.`] }),
});

/** Tools read one variable or the other: with both, all of them work in one Region. */
export function useOneRegion(run: RunFacts, region: string): Remedy {
  const { terminal, variableLevels, signInBefore } = run;
  const title = text`Let every tool of the job use ${region}`;
  const written = VARIABLES.some((name) => variableLevels[name]);
  // What a step exports beats what the job sets.
  if (!terminal && !written && signInBefore?.inputs.includes('aws-region'))
    return setInput('aws-region', region, {
      title,
      step: { uses: signInBefore.uses, where: 'before' },
      after: text`the step ${signInBefore.uses} exports ${region}`,
    });
  const [first, second] = VARIABLES.map(
    (name): Change => ({ kind: 'set-variable', name, value: region, at: levelOf(run, name) }),
  );
  return {
    title,
    changes: [first as Change, second as Change],
    after: text`${enumerate(VARIABLES)} are both ${region}`,
    notes: [text`Where another Region is meant, set ${'aws-region'} and both variables to that one.`],
  };
}

export type ResourceInput = 'dynamodb-tables' | 's3-buckets' | 'bedrock-models';

const SERVICE: Readonly<Record<ResourceInput, string>> = {
  'dynamodb-tables': 'dynamodb',
  's3-buckets': 's3',
  'bedrock-models': 'bedrock',
};

/** Other named resources that answered in the Region in force: what would break if the Region changed for all. */
export const answeringHere = (scene: Scene, except: readonly string[]): readonly string[] => [
  ...new Set(
    scene.observations.flatMap((o) =>
      o.target !== null &&
      !o.followUp &&
      !isFailed(o) &&
      o.status === 'ok' &&
      o.region === scene.settings.region &&
      !except.includes(o.target) &&
      [...scene.settings.tables, ...scene.settings.buckets, ...scene.settings.models].includes(o.target)
        ? [o.target]
        : [],
    ),
  ),
];

export type Misplaced = { input: ResourceInput; items: readonly string[]; to: string; answering: readonly string[] };

/** How the step signs in, for another step that does the same; by the usual names of secrets where the workflow file is not at hand. */
function signInOf({ signIn, source, secretNames, type, roleToAssume }: RunFacts): Readonly<Record<string, string>> {
  const secret = (name: string): string => `\${{ secrets.${name} }}`;
  const keys =
    source === 'inputs' && !signIn['aws-access-key-id']
      ? {
          'aws-access-key-id': secret(secretNames.keyId),
          'aws-secret-access-key': secret(secretNames.secret),
          ...(type === 'temporary' ? { 'aws-session-token': secret(secretNames.token) } : {}),
        }
      : {};
  return { ...keys, ...(roleToAssume ? { 'role-to-assume': roleToAssume } : {}), ...signIn };
}

/** This action a second time, for some items of a list alone. `becomes` are their names in the other Region, where those differ. */
export const secondStep = (
  run: RunFacts,
  { input, items, to, becomes = items }: Omit<Misplaced, 'answering'> & { becomes?: readonly string[] },
): Change => ({
  kind: 'second-step',
  with: { ...signInOf(run), 'aws-region': to, services: SERVICE[input], [input]: becomes.join(', ') },
  moves: items.map((item) => ({ name: input, item })),
});

/** A resource that is in another Region: everything moves there, unless others answered here. Then that resource alone gets a step of its own. */
export function useRegionOf(run: RunFacts, { input, items, to, answering }: Misplaced, title?: Text): Remedy {
  if (answering.length === 0 || run.terminal) return useRegion(run, to, title ?? text`Use the Region ${to}`);
  return {
    title: text`Check ${enumerate(items)} in ${to}, in a separate step`,
    changes: [secondStep(run, { input, items, to })],
    after: text`the second step finds ${enumerate(items)} in ${to}, and this step still finds ${enumerate(answering)}`,
    notes: [
      text`Changing the Region of this step would break ${enumerate(answering)}, which answered in ${run.region ?? ''}.`,
      text`Give the clients of the job that use ${enumerate(items)} the Region ${to} too.`,
    ],
  };
}

export const enableRegion = (run: RunFacts, region: string): Remedy => ({
  title: text`Enable the Region ${region} in the account`,
  changes: [
    {
      kind: 'command',
      run: `aws account enable-region --region-name ${region}`,
      by: 'aws-admin',
      effect: 'enable-region',
      console: text`AWS console → account menu → Account → AWS Regions → ${region} → Enable.`,
    },
  ],
  after: text`${`aws account get-region-opt-status --region-name ${region}`} answers ${'ENABLED'}${run.account ? text` for the account ${run.account}` : []}`,
  notes: [text`AWS enables a Region within minutes, sometimes hours.`],
});

/** There is no command for it: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_enable-regions.html */
export const activateStsRegion = (region: string): Remedy => ({
  title: text`Activate STS in ${region}`,
  changes: [
    {
      kind: 'command',
      run: null,
      by: 'aws-admin',
      effect: 'activate-sts-region',
      console: text`IAM console → Account settings → Security Token Service (STS) → Endpoints → ${region} → Active.`,
    },
  ],
  after: text`the STS endpoint of ${region} is active in the account settings of IAM`,
});

/** Session tokens from the global endpoint work in default Regions alone, until the account says otherwise. */
export const tokensForAllRegions = (): Remedy => ({
  title: text`Let session tokens of the account work in all Regions`,
  changes: [
    {
      kind: 'command',
      run: 'aws iam set-security-token-service-preferences --global-endpoint-token-version v2Token',
      by: 'aws-admin',
      effect: 'session-tokens-for-all-regions',
      console: text`IAM console → Account settings → Security Token Service (STS) → Global endpoint → Valid in all AWS Regions.`,
    },
  ],
  after: text`a new session is accepted in opt-in Regions too`,
  notes: [text`Sessions that exist already keep their old token: make a new one.`],
});
