import { endOf } from '../../answers/caller-identity.ts';
import { adviseOidc } from '../../remedies/oidc-role.ts';
import type { Scene } from '../../scene.ts';
import { text } from '../../text.ts';
import { inputs, proseRule } from '../rule.ts';

const roleName = ({ settings }: Scene): string =>
  /:role\/(?:.*\/)?([\w+=,.@-]{1,64})$/.exec(settings.roleToAssume)?.[1] ?? 'ROLE';

export const minutesLeft = (end: string, now: number): number => Math.floor((Date.parse(end) - now) / 60_000);

export const sessionExpiring = proseRule({
  id: 'credentials/session-expiring',
  severities: ['error'],
  title: 'The session ends too soon',
  since: '1.0',
  points: inputs('credential-expiration', 'min-session-minutes'),
  explains: ['credentials/session-shorter-than-job'],
  evaluate(scene) {
    const end = endOf(scene);
    const wanted = scene.settings.minSessionMinutes;
    // A session of exactly the length asked for has lost some seconds since it was made.
    if (!end || wanted === 0 || Date.parse(end) - scene.now > wanted * 60_000 - 30_000) return [];
    const left = Math.max(0, minutesLeft(end, scene.now));
    return [
      {
        subjects: [end],
        headline: text`The session ends in ${left} minutes, and this job asks for ${wanted}.`,
        explanation: text`It works now, and will stop at ${end}, in the middle of the job.`,
        evidence: [
          {
            text: text`Known end: ${end}, from ${scene.credentials.end?.toldBy ?? 'the role’s assumption'}; ${'min-session-minutes'} is ${wanted}.`,
          },
        ],
        fixes: [
          {
            title: text`Ask for a longer session`,
            steps: [
              text`Set ${'role-duration-seconds'} to at least ${wanted * 60}, and raise the role’s maximum session duration where it is lower. A role assumed from another role’s session has one hour at most.`,
            ],
            snippets: [
              {
                language: 'bash',
                caption: text`The role’s maximum, up to twelve hours`,
                content: `aws iam update-role --role-name ${roleName(scene)} --max-session-duration ${Math.max(3600, wanted * 60)}`,
              },
            ],
          },
          adviseOidc(scene),
        ],
        confidence: 'certain',
      },
    ];
  },
});
