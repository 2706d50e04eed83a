import { endOf } from '../../answers/caller-identity.ts';
import { sessionBounds } from '../../answers/session-time.ts';
import type { Change, Remedy } from '../../remedies/remedy.ts';
import { type RunFacts, runFacts } from '../../remedies/run-facts.ts';
import { storeSecret } from '../../remedies/secrets.ts';
import { removeInput } from '../../remedies/values.ts';
import type { Scene } from '../../scene.ts';
import { type Text, text } from '../../text.ts';
import { type Filled, filledFrom } from '../context/why-empty.ts';
import { citeFilled } from '../context/why-empty-words.ts';
import { type Evidence, type Found, inputs, rule } from '../rule.ts';

/** A step before this one that signs in, and could tell the end. */
type SignIn = { uses: string; id: string | null; outputs: boolean; freeId: string };

type Unknown = Found & {
  wanted: number;
  /** From what the workflow fills `credential-expiration`, where it does. */
  filled: readonly Filled[];
  /** A variable with an end that cannot be read. */
  unreadable: string | null;
  signIn: SignIn | null;
  /** The latest end of any such session, by the time of issue in the token. */
  latest: string | null;
  run: RunFacts;
};

export const sessionEndUnknown = rule<Unknown>({
  id: 'credentials/session-end-unknown',
  severities: ['warning'],
  title: 'The end of the session is unknown',
  since: '1.0',
  points: inputs('credential-expiration', 'min-session-minutes'),
  find(scene) {
    const { settings, credentials, context } = scene;
    if (settings.minSessionMinutes === 0 || endOf(scene) || !isSession(scene)) return [];
    const expression = context.expressions?.['credential-expiration'];
    return [
      {
        subjects: ['credential-expiration'],
        confidence: 'certain',
        wanted: settings.minSessionMinutes,
        filled: expression ? filledFrom(context, { 'credential-expiration': expression }) : [],
        unreadable: credentials.beside.ignoredVariables[0] ?? null,
        signIn: signInOf(scene),
        latest: sessionBounds(scene)?.latest ?? null,
        run: runFacts(scene),
      },
    ];
  },
  tell: ({ wanted, filled, unreadable, signIn, latest, run }) => ({
    headline: text`The end of the session is unknown, so ${`min-session-minutes: ${wanted}`} was not checked.`,
    explanation: text`A temporary key does not say how long it lasts, and this action does not ask AWS for it. ${WHY({ filled, signIn })}`,
    evidence: [
      { text: text`The credentials are temporary, and ${'credential-expiration'} and the variables for it are empty.` },
      ...citeFilled(filled),
      ...(unreadable ? [{ text: text`${unreadable} is set, but is not a time.` }] : []),
      ...(latest ? [bound(latest)] : []),
    ],
    remedies: remediesFor({ signIn, run }),
  }),
});

/** A session that AWS accepts, of a source that does not renew it by itself. */
function isSession({ credentials: { given }, observations, settings }: Scene): boolean {
  if (settings.roleToAssume !== '' || given.state !== 'session') return false;
  if (given.source !== 'inputs' && given.source !== 'environment' && given.source !== 'profile') return false;
  return observations.some((o) => o.status === 'ok' && o.signer === 'base');
}

const SIGNS_IN = /^aws-actions\/configure-aws-credentials(@|$)/i;

/** For an ID that the step is given. */
const FREE = ['creds', 'aws-creds', 'sign-in', 'aws-sign-in'];

function signInOf({ context, credentials }: Scene): SignIn | null {
  const { given } = credentials;
  if (given.state !== 'session' || given.source === 'profile') return null;
  const step = context.jobSteps?.before.findLast(({ uses }) => SIGNS_IN.test(uses));
  if (!step) return null;
  const { before = [], own, after = [] } = context.jobSteps ?? {};
  const taken = new Set([...before, ...(own ? [own] : []), ...after].map(({ id }) => id.toLowerCase()));
  return {
    uses: step.uses.split('@')[0] ?? '',
    id: step.id || null,
    freeId: FREE.find((name) => !taken.has(name)) ?? '',
    outputs: /^true$/i.test((step.with['output-credentials'] ?? '').trim()),
  };
}

function WHY({ filled, signIn }: Pick<Unknown, 'filled' | 'signIn'>): Text {
  if (signIn && !signIn.outputs)
    return text`The step ${signIn.uses} before this one outputs it only with ${'output-credentials: true'}.`;
  return filled.length > 0
    ? text`The expression that should provide it was empty.`
    : text`The workflow does not provide it either.`;
}

const bound = (latest: string): Evidence => ({
  text: text`According to the time of issue in its token, it ends at ${latest} at the latest.`,
});

function remediesFor({ signIn, run }: Pick<Unknown, 'signIn' | 'run'>): readonly [Remedy, ...Remedy[]] {
  const none = removeInput('min-session-minutes', {
    title: text`Do not ask for a minimum session length`,
    after: text`the step does not give ${'min-session-minutes'}`,
  });
  if (run.terminal)
    return [
      {
        title: text`Set the end of the session too`,
        changes: [{ kind: 'set-variable', name: 'AWS_CREDENTIAL_EXPIRATION', value: 'EXPIRATION', at: 'terminal' }],
        after: text`${'AWS_CREDENTIAL_EXPIRATION'} has the end of the same session`,
        looks: [
          {
            caption: text`The values of the session, including its end`,
            run: `aws configure export-credentials${run.profile ? ` --profile ${run.profile}` : ''} --format env`,
          },
        ],
      },
      none,
    ];
  return [signIn ? askSignIn(signIn) : storeEnd(run), none];
}

/**
 * https://github.com/aws-actions/configure-aws-credentials: `aws-expiration` is an output with `output-credentials`
 * alone.
 */
function askSignIn({ uses, id, freeId, outputs }: SignIn): Remedy {
  const step = { uses, where: 'before' } as const;
  const give: Change = {
    kind: 'set-input',
    name: 'credential-expiration',
    value: `\${{ steps.${id ?? freeId}.outputs.aws-expiration }}`,
  };
  const identify: Change = { kind: 'step', key: 'id', value: freeId, step };
  const output: Change = { kind: 'set-input', name: 'output-credentials', value: 'true', step };
  const [first, ...others] = [...(id ? [] : [identify]), ...(outputs ? [] : [output]), give];
  return {
    title: text`Let the step ${uses} output when its session ends`,
    changes: [first ?? give, ...others],
    after: text`${'credential-expiration'} has the end of the session`,
  };
}

const END = 'AWS_CREDENTIAL_EXPIRATION';

const storeEnd = (run: RunFacts): Remedy => ({
  title: text`Store the end of the session beside its key`,
  changes: [
    { kind: 'set-input', name: 'credential-expiration', value: `\${{ secrets.${END} }}` },
    storeSecret(run, END, 'other-value'),
  ],
  after: text`${'credential-expiration'} has the end of the session`,
  looks: [
    {
      caption: text`On the machine of somebody who can sign in: the values of one session, including its end`,
      run: 'aws configure export-credentials --format env',
    },
  ],
});
