import { actionOf } from '../../knowledge/neighbours/table.ts';
import { signInForAll } from '../../remedies/one-identity.ts';
import { ask, introduce } from '../../remedies/people.ts';
import type { Change, Remedy } from '../../remedies/remedy.ts';
import { type RunFacts, runFacts } from '../../remedies/run-facts.ts';
import { acceptFinding } from '../../remedies/values.ts';
import type { JobStep } from '../../scene.ts';
import { enumerate, forCount, type Text, text } from '../../text.ts';
import { evidence } from '../evidence.ts';
import { type Found, rule } from '../rule.ts';
import { type At, type Later, laterProblems, type Problem } from './later-problems.ts';
import { describeTrap, mendTrap, stepName, stepRef, type Trapped } from './neighbour-words.ts';

const ID = 'context/later-step';

type LaterStep = Found & {
  problem: Problem;
  steps: readonly [At, ...At[]];
  /** All steps after this one. */
  after: readonly JobStep[];
  run: RunFacts;
  /** The role that this step assumes, where it is written out. */
  role: string | null;
  ignored: readonly string[];
};

export const laterStep = rule<LaterStep>({
  id: ID,
  severities: ['warning', 'notice'],
  title: 'A later step will not work as this one did',
  since: '1.0',
  points: ({ steps, problem }) =>
    steps.map(({ away }) => ({ away, ...('name' in problem ? { name: problem.name } : variableOf(problem)) })),
  find(scene) {
    const problems = laterProblems(scene);
    const causes = [...new Set(problems.map(({ problem }) => JSON.stringify(problem)))];
    return causes.flatMap((cause) => {
      const alike = problems.filter(({ problem }) => JSON.stringify(problem) === cause);
      const [first, ...others] = alike;
      return first ? [factsOf(scene, [first, ...others])] : [];
    });
  },
  tell: (facts) => ({
    headline: headlineOf(facts),
    explanation: explanationOf(facts),
    evidence: evidence(
      facts.steps.map(({ step, away }) => ({
        text: text`${whichStep(step, away)} ${asWritten(facts.problem, step)}.`,
      })),
    ),
    remedies: firstOf(remediesOf(facts), acceptFinding(ID, facts.ignored)),
  }),
});

function factsOf(scene: Parameters<typeof laterProblems>[0], alike: readonly [Later, ...Later[]]): LaterStep {
  const [first] = alike;
  const steps = alike.map(({ step, away }): At => ({ step, away })) as [At, ...At[]];
  const { roleToAssume, ignore } = scene.settings;
  return {
    subjects: [...new Set(steps.map(({ step }) => stepName(step)))],
    confidence: confidenceOf(first),
    severity: first.severity,
    problem: first.problem,
    steps,
    after: scene.context.jobSteps?.after ?? [],
    run: runFacts(scene),
    role: roleToAssume.startsWith('arn:') ? roleToAssume : null,
    ignored: ignore,
  };
}

const variableOf = (problem: Problem): { name?: string } => {
  if (problem.kind === 'other Region' && problem.own) return { name: problem.from };
  return problem.kind === 'own profile' ? { name: 'AWS_PROFILE' } : {};
};

const confidenceOf = ({ problem, severity }: Later): Found['confidence'] => {
  if (problem.kind === 'trap') return problem.trap === 'lower-case proxy' ? 'possible' : 'likely';
  return severity === 'notice' ? 'possible' : 'likely';
};

// ── the words

const names = (steps: readonly At[]): Text => enumerate([...new Set(steps.map(({ step }) => stepName(step)))]);

function headlineOf({ problem, steps, run }: LaterStep): Text {
  const one = forCount(
    [...new Set(steps.map(({ step }) => stepName(step)))],
    text`The later step ${names(steps)}`,
    text`Each of the later steps ${names(steps)}`,
  );
  switch (problem.kind) {
    case 'trap':
      if (problem.trap === 'lower-case proxy') return text`${one} will not see the variable ${problem.name}.`;
      return problem.keeps
        ? text`${one} may keep the credentials that it finds.`
        : text`${one} cannot work as it is written.`;
    case 'no Region':
      return text`${one} will find no Region.`;
    case 'other Region':
      return text`${one} works in ${problem.takes}, and this step tested ${run.region ?? ''}.`;
    case 'no credentials':
      return text`${one} will find no credentials.`;
    case 'not in the environment':
      return text`${one} reads its key only from the environment, which has none.`;
    case 'own profile':
      return text`${one} names the profile ${problem.profile}, which this step did not test.`;
    case 'half of a key':
      return text`${one} sets only half of an access key.`;
    case 'token of another key':
      return text`${one} sets an access key of its own, but still gets the job’s session token.`;
    case 'other role':
      return text`The steps after ${names(steps)} work as ${problem.role}, which this step did not test.`;
    case 'session tags':
      return problem.allowed === false
        ? text`${one} sends session tags, and the role’s trust policy does not allow them.`
        : text`${one} sends session tags, which this step did not test.`;
  }
}

function explanationOf({ problem, steps }: LaterStep): Text {
  const [{ step, away }] = steps;
  switch (problem.kind) {
    case 'trap':
      return text`The reason: ${describeTrap({ ...problem, step, at: { uses: actionOf(step.uses), where: 'after', away } })}.`;
    case 'no Region':
      return problem.empty
        ? text`It reads ${problem.variable} first. That variable is set but empty, which the step refuses.`
        : text`It reads ${problem.variable}, which the job does not set. It cannot see the inputs of this step.`;
    case 'other Region':
      return problem.own
        ? text`Its own ${'env:'} sets ${problem.from}. Names of tables, buckets and models that were found here may not be there.`
        : text`It reads ${problem.from === '' ? 'AWS_REGION' : problem.from} first, which has another Region.`;
    case 'no credentials':
      return text`Other steps cannot see this step’s inputs, and the environment has no key.`;
    case 'not in the environment':
      return text`It cannot use a profile, a web identity or a machine’s role.`;
    case 'own profile':
      return problem.keyBeside
        ? text`The AWS CLI takes the key of the environment, if the profile exists; the JavaScript SDK takes the profile.`
        : text`This step did not test the profile’s credentials.`;
    case 'half of a key':
      return text`Its ${'env:'} has no ${problem.lacks}, so it would get the job’s own: two halves of different keys.`;
    case 'token of another key':
      return text`Its ${'env:'} has no ${'AWS_SESSION_TOKEN'} of its own. AWS refuses a key with another key’s token.`;
    case 'other role':
      return text`That is fine if you want two identities.`;
    case 'session tags':
      return problem.asks === null
        ? text`The step assumes the role with tags, such as the repository’s name: the trust policy must allow ${'sts:TagSession'}. This action sends none.`
        : text`The trust policy has a condition on ${problem.asks}, and that step’s request has a different value from this one’s.`;
  }
}

const whichStep = (step: JobStep, away: number): Text =>
  away === 1
    ? text`The next step, ${stepName(step)},`
    : text`The step ${stepName(step)}, ${away} steps after this one,`;

function asWritten(problem: Problem, step: JobStep): Text {
  if (problem.kind === 'trap' && problem.value === '') return text`sees ${problem.name}`;
  if (problem.kind === 'trap')
    return text`has ${`${problem.name}: ${problem.value
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
      .join(' ')}`}`;
  if (problem.kind === 'other Region' && problem.own)
    return text`has ${`${problem.from}: ${problem.takes}`} in its ${'env:'}`;
  if (problem.kind === 'own profile') return text`has ${`AWS_PROFILE: ${problem.profile}`} in its ${'env:'}`;
  if (problem.kind === 'half of a key' || problem.kind === 'token of another key')
    return text`has ${enumerate(Object.keys(step.env).filter((name) => name.startsWith('AWS_')))} in its ${'env:'}`;
  if (problem.kind === 'other role') return text`has ${`role-to-assume: ${problem.role}`}`;
  return step.uses === '' ? text`runs a script` : text`uses ${step.uses}`;
}

// ── the remedies

const firstOf = ([first, ...others]: readonly Remedy[], accept: Remedy): readonly [Remedy, ...Remedy[]] =>
  first ? [first, ...others, accept] : [accept];

function remediesOf(facts: LaterStep): readonly Remedy[] {
  const { problem, steps, after, run, role } = facts;
  switch (problem.kind) {
    case 'trap':
      return steps.slice(0, 1).map(({ step, away }) => mendTrap(trapped(problem, step, away, after), { role, run }));
    case 'no Region':
      return [giveRegion(facts, problem.variable, problem.empty)];
    case 'other Region':
      return problem.own
        ? [checkThere(problem.takes, run), workHere(facts)]
        : [giveRegion(facts, variableRead(problem.from), true)];
    case 'no credentials':
      return [signInForAll(run, [])];
    case 'not in the environment':
      return [askForKey(facts)];
    case 'own profile':
      return [unsetProfile(facts, problem.profile)];
    case 'half of a key':
      return [giveOther(facts, problem.lacks)];
    case 'token of another key':
      return [emptyToken(facts)];
    case 'other role':
      return [];
    case 'session tags':
      return [skipTags(facts)];
  }
}

const trapped = (
  problem: Problem & { kind: 'trap' },
  step: JobStep,
  away: number,
  after: readonly JobStep[],
): Trapped => ({
  ...problem,
  step,
  at: stepRef(step, away, after),
});

const variableRead = (from: string): 'AWS_REGION' | 'AWS_DEFAULT_REGION' =>
  from === 'AWS_DEFAULT_REGION' ? from : 'AWS_REGION';

const each = (changes: readonly Change[]): [Change, ...Change[]] => changes as [Change, ...Change[]];

/** For the whole job, unless something has set the variable already: what a step exports goes before the job's own. */
function giveRegion({ steps, after, run }: LaterStep, name: string, isSet: boolean): Remedy {
  const value = run.region ?? 'us-east-1';
  const level = run.variableLevels[name];
  const changes: readonly Change[] =
    !isSet || level === 'job' || level === 'workflow'
      ? [{ kind: 'set-variable', name, value, at: level === 'workflow' ? 'workflow' : 'job' }]
      : steps.map(({ step, away }) => ({
          kind: 'set-variable',
          name,
          value,
          at: 'step',
          step: stepRef(step, away, after),
        }));
  return {
    title: text`Set ${name} to the Region that was tested`,
    changes: each(changes),
    after: text`${names(steps)} has ${`${name}: ${value}`}`,
  };
}

/** Tables, buckets and models may have other names there: the check of the credentials alone is always right. */
const checkThere = (region: string, run: RunFacts): Remedy => ({
  title: text`Test ${region} too`,
  changes: [
    {
      kind: 'second-step',
      with: { ...signInputs(run), 'aws-region': region, services: 'sts' },
      moves: [],
    },
  ],
  after: text`a second step has tested ${region}`,
  notes: [text`Add the tables, buckets and models that the later step uses there.`],
});

/** For whoever did not mean another Region. */
const workHere = ({ steps, after, run }: LaterStep): Remedy => ({
  title: text`Let the later step work in ${run.region ?? ''}`,
  changes: each(
    steps.flatMap(({ step, away }) =>
      ['AWS_REGION', 'AWS_DEFAULT_REGION'].flatMap((name): Change[] =>
        name in step.env
          ? [{ kind: 'set-variable', name, value: run.region ?? '', at: 'step', step: stepRef(step, away, after) }]
          : [],
      ),
    ),
  ),
  after: text`${names(steps)} works in ${run.region ?? ''}`,
});

const signInputs = ({ signIn }: RunFacts): Readonly<Record<string, string>> => signIn;

const askForKey = ({ steps, run }: LaterStep): Remedy =>
  ask({
    whom: text`whoever set up this workflow`,
    title: text`Pass the credentials on as variables`,
    message: `${introduce(run)} Its step ${steps.map(({ step }) => stepName(step)).join(', ')} takes AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_BEARER_TOKEN_BEDROCK, only from the environment. Which step should export them?`,
    after: text`the environment has ${'AWS_ACCESS_KEY_ID'} before ${names(steps)}`,
  });

const unsetProfile = ({ steps, after }: LaterStep, profile: string): Remedy => ({
  title: text`Let the later step use the job’s credentials`,
  changes: each(
    steps.map(({ step, away }) => ({
      kind: 'unset-variable',
      name: 'AWS_PROFILE',
      at: 'step',
      step: stepRef(step, away, after),
    })),
  ),
  after: text`${names(steps)} does not name the profile ${profile}`,
});

const giveOther = ({ steps, after }: LaterStep, lacks: string): Remedy => ({
  title: text`Give the later step both halves of the key`,
  changes: each(
    steps.map(({ step, away }) => ({
      kind: 'set-variable',
      name: lacks,
      value: `\${{ secrets.${lacks} }}`,
      at: 'step',
      step: stepRef(step, away, after),
    })),
  ),
  after: text`${names(steps)} has both halves of its key`,
});

/** An empty token is none: seen with the AWS CLI and the SDKs for Python, JavaScript and Go. */
const emptyToken = ({ steps, after }: LaterStep): Remedy => ({
  title: text`Keep the job’s session token out of the later step`,
  changes: each(
    steps.map(({ step, away }) => ({
      kind: 'set-variable',
      name: 'AWS_SESSION_TOKEN',
      value: '',
      at: 'step',
      step: stepRef(step, away, after),
    })),
  ),
  after: text`${names(steps)} sets ${'AWS_SESSION_TOKEN'} to nothing, or to the token of its own key`,
});

const skipTags = ({ steps, after }: LaterStep): Remedy => ({
  title: text`Let the later step send no session tags`,
  changes: each(
    steps.map(({ step, away }) => ({
      kind: 'set-input',
      name: 'role-skip-session-tagging',
      value: 'true',
      step: stepRef(step, away, after),
    })),
  ),
  after: text`${names(steps)} has ${'role-skip-session-tagging: true'}`,
  notes: [text`Or allow the caller ${'sts:TagSession'} in the role’s trust policy.`],
});
