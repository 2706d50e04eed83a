// Remedies for a source of credentials that works, and stops some tools of the job.
import type { SourceTrait } from '../scene.ts';
import { text } from '../text.ts';
import { onRunner, raiseHopLimit } from './people.ts';
import type { Remedy } from './remedy.ts';
import { repairMachine } from './sources.ts';

/** Nothing where it is a session in the AWS CLI's cache that AWS refuses. */
export function repairSource(trait: SourceTrait | undefined): Remedy {
  switch (trait?.is) {
    case 'expired-answer-of-container':
      return repairMachine(
        text`Let the container’s endpoint renew its session in time`,
        text`the endpoint’s answer has an ${'Expiration'} that is still to come`,
      );
    case 'metadata-without-token':
      return trait.refused
        ? repairMachine(
            text`Let the metadata service give tokens`,
            text`the metadata service answers a PUT of ${'/latest/api/token'}`,
            [text`EC2’s own service always does; a proxy in front of it may answer here.`],
          )
        : raiseHopLimit();
    case 'slow-process-of-profile':
      return repairMachine(
        text`Let ${trait.program} end within five seconds`,
        text`${trait.program} ends within five seconds`,
        [text`A helper that caches its session until the end answers at once.`],
      );
    case 'mfa-session-in-cli-cache':
      return repairMachine(
        text`Give every tool the AWS CLI’s session with a command`,
        text`${'AWS_PROFILE'} names a profile with that command`,
        [
          text`AWS CLI 2 can pass it on: use a profile with ${`credential_process = aws configure export-credentials --profile ${trait.profile}`}.`,
          text`It lasts until ${trait.end}; after that somebody has to type a code again.`,
        ],
      );
    default:
      return onRunner({
        title: text`Remove the session from the AWS CLI’s cache`,
        setting: 'software',
        says: text`Remove the AWS CLI’s cache, as the user that runs the jobs.`,
        run: 'rm -r ~/.aws/cli/cache',
        after: text`the folder ${'~/.aws/cli/cache'} has no session that AWS refuses`,
      });
  }
}
