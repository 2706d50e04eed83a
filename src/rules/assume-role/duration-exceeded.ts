import { givenKey } from '../../answers/given-key.ts';
import { allowDuration } from '../../remedies/administration.ts';
import type { Remedy } from '../../remedies/remedy.ts';
import { type RunFacts, runFacts } from '../../remedies/run-facts.ts';
import { assumeByToken, roleNameOf } from '../../remedies/trust.ts';
import { removeInput, setInput } from '../../remedies/values.ts';
import type { FailedObservation, Scene } from '../../scene.ts';
import { text } from '../../text.ts';
import { refusedExchanges } from '../../trust-policy/exchange.ts';
import { sourceLabel } from '../credentials/written.ts';
import { citeAll, evidence } from '../evidence.ts';
import { type Found, inputs, rule } from '../rule.ts';

const OVER_MAXIMUM = /exceeds the MaxSessionDuration/i;
const IN_A_CHAIN = /session limit for roles assumed by role chaining|role chaining/i;
const OUT_OF_RANGE = /at 'durationSeconds' failed to satisfy/i;
// https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles.html#id_roles_terms-and-concepts: a chain's sessions last one hour at most.
const CHAIN_LIMIT = 3600;
// The least maximum that a role can have: https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateRole.html
const LEAST_MAXIMUM = 3600;
const MOST = 43_200;

type DurationExceeded = Found & {
  refusals: readonly FailedObservation[];
  limit: 'chain' | 'role';
  /** Where the credentials come from that are certainly a role's session. */
  sessionOf: string | null;
  asked: number | null;
  maximum: number | null;
  role: string;
  run: RunFacts;
};

export const durationExceeded = rule<DurationExceeded>({
  id: 'assume-role/duration-exceeded',
  severities: ['error'],
  title: 'The requested session is longer than the role allows',
  since: '1.0',
  onlyInTrouble: true,
  points: inputs('role-duration-seconds', 'role-to-assume'),
  stops: isCertainChain,
  find(scene) {
    const certain = isCertainChain(scene);
    const refusals = refusedExchanges(scene).filter(({ error: { message } }) =>
      [OVER_MAXIMUM, IN_A_CHAIN, OUT_OF_RANGE].some((words) => words.test(message)),
    );
    const [first] = refusals;
    if (!first && !certain) return [];
    const { settings } = scene;
    return [
      {
        subjects: [settings.roleToAssume],
        confidence: 'certain',
        refusals,
        limit: certain || IN_A_CHAIN.test(first?.error.message ?? '') ? 'chain' : 'role',
        sessionOf: certain ? sourceLabel(scene) : null,
        asked: settings.roleDurationSeconds,
        maximum: maximumOf(scene),
        role: settings.roleToAssume,
        run: runFacts(scene),
      },
    ];
  },
  tell: (facts) => ({
    ...WORDS[facts.limit],
    evidence: evidence([
      ...citeAll(facts.refusals),
      ...(facts.sessionOf
        ? [{ text: text`the credentials come from ${[facts.sessionOf]}, so they are a role’s session` }]
        : []),
      ...(facts.asked ? [{ text: text`${'role-duration-seconds'} is ${facts.asked}` }] : []),
      ...(facts.maximum ? [{ text: text`the role’s maximum is ${facts.maximum} seconds` }] : []),
    ]),
    remedies: remediesFor(facts),
  }),
});

const WORDS = {
  chain: {
    headline: text`A role that is assumed with another role’s session lasts one hour at most.`,
    explanation: text`The credentials given are a role’s session, so this is role chaining. The role’s own maximum does not apply.`,
  },
  role: {
    headline: text`The requested session is longer than the role allows.`,
    explanation: text`The role’s maximum session duration is lower than ${'role-duration-seconds'} of this step.`,
  },
} as const;

/** A machine's or container's credentials are a role's session, so that more than an hour is refused whatever the role says. */
function isCertainChain({ settings, credentials }: Scene): boolean {
  const source = givenKey(credentials)?.source;
  return (
    settings.roleToAssume !== '' &&
    (settings.roleDurationSeconds ?? 0) > CHAIN_LIMIT &&
    (source === 'instance' || source === 'container')
  );
}

const maximumOf = ({ observations }: Scene): number | null =>
  observations.flatMap((o) =>
    o.operation === 'GetRole' && o.status === 'ok' && o.facts.maxSessionDuration ? [o.facts.maxSessionDuration] : [],
  )[0] ?? null;

function remediesFor({ limit, asked, maximum, role, run }: DurationExceeded): readonly [Remedy, ...Remedy[]] {
  if (limit === 'chain') return [lower(CHAIN_LIMIT), ...assumeByToken(run, role)];
  const first = maximum ? lower(maximum) : leaveOut;
  const canRaise = asked !== null && asked <= MOST && /:role\//.test(role);
  return canRaise ? [first, allowDuration(roleNameOf(role), asked)] : [first];
}

const lower = (seconds: number): Remedy =>
  setInput('role-duration-seconds', String(seconds), {
    title: text`Request a session of ${seconds} seconds`,
    after: text`${'role-duration-seconds'} of this step is ${seconds} or less`,
  });

const leaveOut = removeInput('role-duration-seconds', {
  title: text`Request a session of one hour: remove the input ${'role-duration-seconds'}`,
  after: text`this step uses AWS’s default, ${LEAST_MAXIMUM} seconds`,
  notes: [text`Every role allows one hour. The role’s own maximum was not read.`],
});
