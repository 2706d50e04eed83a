import { regionsTestedElsewhere } from '../../answers/job-steps.ts';
import {
  allTools,
  countedTools,
  type JobTool,
  labelsOf,
  severityFor,
  shownOf,
  signsOf,
} from '../../answers/job-tools.ts';
import { regionTaken } from '../../answers/tool-region.ts';
import { useOneRegion } from '../../remedies/regions.ts';
import { type RunFacts, runFacts } from '../../remedies/run-facts.ts';
import { acceptFinding } from '../../remedies/values.ts';
import type { Scene } from '../../scene.ts';
import { enumerate, type Text, text } from '../../text.ts';
import { citeSigns, describeTools, listTools, verb, whichTools } from '../describe-tools.ts';
import { evidence } from '../evidence.ts';
import { type Evidence, type Found, rule, type Severity } from '../rule.ts';

const VARIABLES = ['AWS_REGION', 'AWS_DEFAULT_REGION'] as const;

/** Tools that take the same Region, or fail in the same words. */
type Group = { tools: readonly string[] } & ({ region: string; from: string } | { fails: string });

type Split = Found & {
  severity: Severity;
  region: string;
  /** What the job's environment has; empty where a variable is not set. */
  set: Readonly<Record<(typeof VARIABLES)[number], string>>;
  groups: readonly Group[];
  /** The tools of this job, as the workflow file shows them. */
  signs: readonly string[];
  ignored: readonly string[];
  run: RunFacts;
};

const ID = 'region/split';

export const split = rule<Split>({
  id: ID,
  severities: ['error', 'warning', 'notice'],
  title: 'Tools in this job use different Regions',
  since: '1.0',
  points: VARIABLES.map((variable) => ({ variable })),
  find(scene) {
    const { region } = scene.settings;
    const [anyTool] = allTools(scene);
    if (!region || !anyTool) return [];
    const set = {
      AWS_REGION: shownOf(anyTool.view, 'AWS_REGION'),
      AWS_DEFAULT_REGION: shownOf(anyTool.view, 'AWS_DEFAULT_REGION'),
    };
    // An empty AWS_REGION is environment/variable-refused.
    if (!(set.AWS_REGION || set.AWS_DEFAULT_REGION) || scene.environment.variables.AWS_REGION?.is === 'empty')
      return [];
    const tests = [region, ...regionsTestedElsewhere(scene)];
    const severity = severityFor(scene, 'error', (tool) => isElsewhere(tool, tests));
    if (severity === null) return [];
    return [
      {
        subjects: VARIABLES.filter((name) => set[name] !== region),
        confidence: 'certain',
        severity,
        region,
        set,
        groups: groupsOf(scene),
        signs: signsOf(scene),
        ignored: scene.settings.ignore,
        run: runFacts(scene),
      },
    ];
  },
  tell: (facts) => ({
    headline: headlineOf(facts),
    explanation: text`This action tested ${facts.region}. ${whichTools(facts.severity !== 'warning')}`,
    evidence: evidence([{ text: tellSet(facts) }, ...facts.groups.map(citeGroup), ...citeSigns(facts.signs)]),
    remedies: [
      useOneRegion(facts.run, facts.region),
      ...(facts.severity === 'error' ? [] : [acceptFinding(ID, facts.ignored)]),
    ],
  }),
});

/** A Region that the tool’s own step sets is meant; so is one that another step of this action tests. */
function isElsewhere(tool: JobTool, tested: readonly string[]): boolean {
  const taken = regionTaken(tool);
  if (taken === 'not known') return false;
  return 'fails' in taken || (!tested.includes(taken.region) && !tool.own.includes(taken.from));
}

function groupsOf(scene: Scene): Group[] {
  const groups = new Map<string, { tools: JobTool[]; taken: { region: string; from: string } | { fails: string } }>();
  for (const tool of countedTools(scene)) {
    const taken = regionTaken(tool);
    if (taken === 'not known') continue;
    const key = JSON.stringify(taken);
    groups.set(key, { taken, tools: [...(groups.get(key)?.tools ?? []), tool] });
  }
  return [...groups.values()].map(({ tools, taken }) => ({ tools: labelsOf(tools), ...taken }));
}

function headlineOf({ groups, region, set }: Split): Text {
  const failing = groups.find((group) => 'fails' in group);
  const elsewhere = groups.find((group) => 'region' in group && group.region !== region);
  if (elsewhere && 'region' in elsewhere)
    return text`${describeTools(elsewhere.tools)} ${verb(elsewhere.tools, 'works', 'work')} in ${elsewhere.region}, not in ${region}.`;
  if (failing)
    return text`${describeTools(failing.tools)} ${verb(failing.tools, 'finds', 'find')} no Region: only ${enumerate(VARIABLES.filter((name) => set[name]))} is set.`;
  return text`The tools of this job agree on ${region}, though ${'AWS_REGION'} and ${'AWS_DEFAULT_REGION'} do not.`;
}

function tellSet({ set, region, run }: Split): Text {
  const each = VARIABLES.map((name) => (set[name] ? text`${name} is ${set[name]}` : text`${name} is not set`));
  return text`${each[0] ?? []}, and ${each[1] ?? []}. This step tested ${region}, from ${run.regionFrom ?? ''}.`;
}

const citeGroup = (group: Group): Evidence => ({
  text:
    'fails' in group
      ? text`${[listTools(group.tools)]} ${verb(group.tools, 'fails', 'fail')}${group.fails ? text`: ${group.fails}` : []}.`
      : text`${[listTools(group.tools)]} ${verb(group.tools, 'takes', 'take')} ${group.region}, from ${group.from}.`,
});
