import { sessionShorterThanJob } from '../../../src/rules/credentials/session-shorter-than-job.ts';
import { recorded } from '../facts.ts';
import { identity, inMinutes, LONG_TERM, scene, TEMPORARY } from '../scene.ts';

const job = (ends: number | null, jobTimeoutMinutes: number | null) =>
  scene({
    credentials: { ...TEMPORARY, expiresAt: ends === null ? null : inMinutes(ends) },
    context: { jobTimeoutMinutes },
    observations: [identity()],
  });

recorded(sessionShorterThanJob, {
  matches: [
    ['an hour for three', job(60, 180)],
    ['a few minutes short', job(50, 60)],
    ['fifteen minutes for the usual six hours', job(15, 360)],
  ],
  ignores: [
    ...(['web-identity', 'profile', 'container', 'instance'] as const).map(
      (source) =>
        [
          `a source that renews itself: ${source}`,
          scene({
            credentials: {
              ...TEMPORARY,
              source,
              expiresAt: inMinutes(15),
              expirySource: 'the source of the credentials',
            },
            context: { jobTimeoutMinutes: 90 },
            observations: [identity()],
          }),
        ] as const,
    ),
    ['long enough', job(180, 60)],
    ['as long as the job', job(60, 60)],
    ['short by the time that the job has already run', job(58.5, 60)],
    ['short by two minutes, which the job may well have run', job(58, 60)],
    ['an end at this very moment', job(0, 60)],
    ['the workflow states no limit', job(15, null)],
    ['no known end', job(null, 60)],
    ['an end that has passed: another finding’s matter', job(-5, 60)],
    [
      'a long-term key',
      scene({ credentials: LONG_TERM, context: { jobTimeoutMinutes: 360 }, observations: [identity()] }),
    ],
  ],
});
