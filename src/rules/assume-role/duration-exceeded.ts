import type { Scene } from '../../scene.ts';
import { text } from '../../text.ts';
import { refusedExchanges, said } from '../../trust-policy/exchange.ts';
import { sourceLabel } from '../credentials/written.ts';
import { evidence } from '../evidence.ts';
import { type Fix, inputs, proseRule } from '../rule.ts';

const OVER_MAXIMUM = /DurationSeconds exceeds the MaxSessionDuration|exceeds the MaxSessionDuration/i;
const IN_A_CHAIN = /session limit for roles assumed by role chaining|role chaining/i;
const OUT_OF_RANGE = /at 'durationSeconds' failed to satisfy/i;
const CHAIN_LIMIT = 3600;

export const durationExceeded = proseRule({
  id: 'assume-role/duration-exceeded',
  severities: ['error'],
  title: 'The session was asked to last longer than the role allows',
  since: '1.0',
  points: inputs('role-duration-seconds', 'role-to-assume'),
  stops: isCertainChain,
  evaluate(scene) {
    const before = isCertainChain(scene);
    const [first, ...others] = refusedExchanges(scene).filter(
      (o) =>
        OVER_MAXIMUM.test(o.error.message) || IN_A_CHAIN.test(o.error.message) || OUT_OF_RANGE.test(o.error.message),
    );
    if (!first && !before) return [];
    const { settings } = scene;
    const chain = before || IN_A_CHAIN.test(first?.error.message ?? '');
    const maximum = maximumOf(scene);
    const asked = settings.roleDurationSeconds;
    const lower: Fix = {
      title: text`Ask for a shorter session`,
      steps: [
        chain
          ? text`Set ${'role-duration-seconds'} to ${CHAIN_LIMIT} or less, or leave it out.`
          : maximum
            ? text`Set ${'role-duration-seconds'} to ${maximum} or less.`
            : text`Set ${'role-duration-seconds'} to the role's maximum or less; left out, it is one hour.`,
      ],
    };
    const direct: Fix = {
      title: text`Or assume the role directly with OIDC`,
      steps: [
        text`Leave the access key out and give the job ${'id-token: write'}: the limit of one hour holds for chains alone.`,
      ],
    };
    const raise: Fix = {
      title: text`Or raise the role's maximum`,
      steps: [text`Up to 43200 seconds, with the right to change the role.`],
      ...(asked && /^arn:[\w-]+:iam::\d{12}:role\/[\w+=,.@/-]+$/.test(settings.roleToAssume)
        ? {
            snippets: [
              {
                language: 'bash',
                caption: text`The role's maximum`,
                content: `aws iam update-role --role-name ${settings.roleToAssume.split('/').pop()} --max-session-duration ${asked}`,
              },
            ],
          }
        : {}),
    };
    return [
      {
        subjects: [settings.roleToAssume],
        headline: chain
          ? text`A role that is assumed with another role's session lasts one hour at most.`
          : text`The session was asked to last longer than the role allows.`,
        explanation: chain
          ? text`The credentials given are themselves a role's session, so this is a chain, and the role's own maximum does not count.`
          : text`The role's maximum session duration is lower than ${'role-duration-seconds'}.`,
        evidence: evidence([
          ...(first ? [said(first)] : []),
          ...others.map(said),
          ...(before
            ? [{ text: text`the credentials come from ${[sourceLabel(scene)]}, so they are a role's session` }]
            : []),
          ...(asked ? [{ text: text`${'role-duration-seconds'} is ${asked}` }] : []),
          ...(maximum ? [{ text: text`the role's maximum is ${maximum} seconds` }] : []),
        ]),
        fixes: chain ? [lower, direct] : [lower, raise],
        confidence: 'certain',
      },
    ];
  },
});

/** A machine's or container's credentials are a role's session, so that more than an hour is refused whatever the role says. */
function isCertainChain({ settings, credentials: c }: Scene): boolean {
  return (
    settings.roleToAssume !== '' &&
    (settings.roleDurationSeconds ?? 0) > CHAIN_LIMIT &&
    (c.source === 'instance' || c.source === 'container')
  );
}

const maximumOf = ({ observations }: Scene): number | null =>
  observations.flatMap((o) =>
    o.operation === 'GetRole' && o.status === 'ok' && o.facts.maxSessionDuration ? [o.facts.maxSessionDuration] : [],
  )[0] ?? null;
