// The job's other tools, and what each of them finds in the environment: its own step may set a variable otherwise, and
// then this step's says nothing of it.
import { RUN } from '../knowledge/tool-behaviours.ts';
import { TOOLS, type ToolName } from '../knowledge/tool-names.ts';
import type { FileProfile, JobEnvironment, OtherValues, Scene, VariableState } from '../scene.ts';

/** A tool as it finds the job. */
export type JobTool = {
  readonly tool: ToolName;
  /**
   * Its sign in the workflow file; null where the input `tools` names it, or it is none of this job's that is known.
   */
  readonly by: string | null;
  /** The variables that its own step sets for it. */
  readonly own: readonly string[];
  readonly view: View;
};

/** `open` is a variable of which nothing is known. */
export type View = {
  readonly variables: Readonly<Record<string, VariableState | 'open'>>;
  readonly environment: JobEnvironment;
};

/** The tools that are named by the input, or else seen in the file; none where neither tells. */
export function knownTools(scene: Scene): readonly JobTool[] {
  const seen = (scene.context.toolsAfter ?? []).map(({ tool, by, sees }) => ({
    tool,
    by,
    own: ownVariables(sees, scene.context.variablesAfter),
    view: viewOf(scene, sees),
  }));
  if (scene.settings.tools.length === 0) return seen;
  return scene.settings.tools.flatMap((tool) => {
    const own = seen.filter((each) => each.tool === tool);
    return own.length > 0 ? own : [anyOf(scene, tool)];
  });
}

/** Every tool that was ever run, as it would find this job. */
export const allTools = (scene: Scene): readonly JobTool[] => TOOLS.map((tool) => anyOf(scene, tool));

/** Those that count: the known ones, or all where none is known. */
export function countedTools(scene: Scene): readonly JobTool[] {
  const known = knownTools(scene);
  return known.length > 0 ? known : allTools(scene);
}

const anyOf = (scene: Scene, tool: ToolName): JobTool => ({
  tool,
  by: null,
  own: [],
  view: viewOf(scene, scene.context.variablesAfter),
});

/** Any tool, as it finds the job in a step with that `env:`. */
export function finding(scene: Scene, env: Readonly<Record<string, string>>): JobTool {
  const own = Object.entries(env).map(([name, value]) => [name, value.includes('${{') ? 'open' : { text: value }]);
  const sees = { ...scene.context.variablesAfter, ...Object.fromEntries(own) } as OtherValues;
  return { tool: 'aws-cli', by: null, own: [], view: viewOf(scene, sees) };
}

const ownVariables = (sees: OtherValues, around: OtherValues): string[] =>
  Object.entries(sees).flatMap(([name, other]) =>
    typeof other === 'object' && JSON.stringify(around[name]) !== JSON.stringify(other) ? [name] : [],
  );

function viewOf({ environment }: Scene, sees: OtherValues): View {
  const variables: Record<string, VariableState | 'open'> = { ...environment.variables };
  for (const [name, other] of Object.entries(sees)) {
    if (other === 'unset') delete variables[name];
    else variables[name] = other === 'open' ? 'open' : { is: other.text === '' ? 'empty' : 'set', shown: other.text };
  }
  return { variables, environment };
}

/**
 * How bad a trouble is that only some tools have: with a tool of the job among them, as bad as `worst`; a warning where
 * no tool is known.
 */
export function severityFor<Worst extends 'error' | 'warning'>(
  scene: Scene,
  worst: Worst,
  isConcerned: (tool: JobTool) => boolean,
): Worst | 'warning' | 'notice' | null {
  const known = knownTools(scene);
  if (known.some(isConcerned)) return worst;
  if (!allTools(scene).some(isConcerned)) return null;
  return known.length > 0 ? 'notice' : 'warning';
}

/** As people write them, each once. */
export const labelsOf = (tools: readonly Pick<JobTool, 'tool'>[]): string[] => [
  ...new Set(tools.map(({ tool }) => RUN[tool].label.split(',')[0] ?? tool)),
];

/** What in the workflow file showed the tools that count. */
export const signsOf = (scene: Scene): string[] => [...new Set(knownTools(scene).flatMap(({ by }) => by ?? []))];

export const stateOf = ({ variables }: View, name: string): VariableState['is'] | 'open' | 'unset' => {
  const state = variables[name];
  return state === undefined ? 'unset' : state === 'open' ? 'open' : state.is;
};

/** The text of a variable that is not a secret; empty where it is not set, or not known. */
export function shownOf({ variables }: View, name: string): string {
  const state = variables[name];
  return state === undefined || state === 'open' ? '' : (state.shown ?? '');
}

export const isSet = (view: View, name: string): boolean => !['unset', 'empty', 'open'].includes(stateOf(view, name));

export const isAnyOpen = ({ variables }: View, names: readonly string[]): boolean =>
  names.some((name) => variables[name] === 'open');

/** What both shared files say of a profile: the credentials file comes first. Null where neither has it. */
export function profileOf({ environment: { files } }: View, name: string): FileProfile | null {
  const [credentials, config] = [files.credentials, files.config].map((file) =>
    file?.profiles.find((profile) => profile.name === name),
  );
  if (!credentials || !config) return credentials ?? config ?? null;
  return {
    name,
    keys: credentials.keys || config.keys,
    process: credentials.process || config.process,
    command: credentials.command ?? config.command,
    signIn: credentials.signIn || config.signIn,
    login: credentials.login || config.login,
    webIdentity: credentials.webIdentity || config.webIdentity,
    roleArn: credentials.roleArn ?? config.roleArn,
    sourceProfile: credentials.sourceProfile ?? config.sourceProfile,
    credentialSource: credentials.credentialSource ?? config.credentialSource,
    region: credentials.region ?? config.region,
    oddities: [...new Set([...credentials.oddities, ...config.oddities])],
  };
}

export const supplies = (profile: FileProfile | null): profile is FileProfile =>
  profile !== null &&
  (profile.keys || profile.process || profile.signIn || profile.webIdentity || profile.roleArn !== null);
