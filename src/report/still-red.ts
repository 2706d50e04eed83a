// What to do where the job is still red after the fix: the errors that may come next, with what each means in this run.
import { credentialType } from '../answers/given-key.ts';
import type { Scene } from '../scene.ts';
import { enumerate, type Text, text } from '../text.ts';
import { folded, markdown, type Show } from './markdown.ts';
import type { Report } from './report.ts';

type Next = { sees: Text; means: Text; does: Text };
type Known = { scene: Scene; report: Report };

export function renderStillRed({ scene, report, show }: Known & { show: Show }): string {
  const rows = nextErrors({ scene, report }).map(
    ({ sees, means, does }) => `- ${markdown(sees, show)}: ${markdown(means, show)}<br>**Do:** ${markdown(does, show)}`,
  );
  return folded('🆘 Still red after the fix?', rows.join('\n'));
}

const nextErrors = (known: Known): readonly Next[] => [
  UNCHANGED,
  denied(known),
  ended(known),
  unknown(known),
  ...(known.scene.settings.services.includes('bedrock') ? [model(known)] : []),
  region(known),
];

/** https://docs.github.com/en/actions/how-tos/manage-workflow-runs/re-run-workflows-and-jobs */
const UNCHANGED: Next = {
  sees: text`The same finding again`,
  means: text`the change did not reach this job. “Re-run jobs” uses the workflow file of the old commit.`,
  does: text`Push the change. Check that this branch has it, and that the job reads the secret’s store.`,
};

function denied({ report }: Known): Next {
  const { arn } = report.identity;
  return {
    sees: enumerate(['AccessDenied', 'is not authorized to perform'], 'or'),
    means: arn
      ? text`AWS accepts the credentials. ${arn} lacks a permission.`
      : text`AWS accepts the credentials. Their identity lacks a permission.`,
    does: text`Name the table, bucket or model in this step, or the action in ${'required-actions'}. The next run names the policy to attach.`,
  };
}

function ended({ scene }: Known): Next {
  const sees = text`${'ExpiredToken'}`;
  if (scene.settings.roleToAssume)
    return {
      sees,
      means: text`the job ran longer than the session of the role.`,
      does: text`Raise ${'role-duration-seconds'} where the role is assumed, or assume it again before the step that fails.`,
    };
  return credentialType(scene.credentials) === 'long-term'
    ? {
        sees,
        means: text`that step does not use this key: an ${'AKIA'} key has no end.`,
        does: text`Look for ${'AWS_SESSION_TOKEN'} in the ${'env'} of that step and of the steps before it.`,
      }
    : {
        sees,
        means: text`that step uses the values of an older session.`,
        does: text`Replace the key ID, the secret and the token together, wherever the job reads them.`,
      };
}

function unknown({ scene }: Known): Next {
  const sees = enumerate(['InvalidClientTokenId', 'UnrecognizedClientException', 'InvalidAccessKeyId'], 'or');
  return credentialType(scene.credentials) === 'long-term'
    ? {
        sees,
        means: text`AWS has no active key with this ID in this partition.`,
        does: text`Compare the key ID with the list in IAM console → Users → the user → Security credentials.`,
      }
    : {
        sees,
        means: text`that step lacks the token, or its token is not the token of this key.`,
        does: text`Take all three values from one sign-in. Pass all three to every step that uses AWS.`,
      };
}

const model = ({ scene }: Known): Next => ({
  sees: enumerate(['The provided model identifier is invalid', "You don't have access to the model"], 'or'),
  means: text`the credentials work. ${scene.settings.region} does not offer this model ID, or the account has no agreement for it.`,
  does: text`Name the model in ${'bedrock-models'}. The next run tells which of the two it is, and what to use.`,
});

const region = ({ scene }: Known): Next => ({
  sees: enumerate(['Could not connect to the endpoint URL', 'is not supported in this Region'], 'or'),
  means: text`the step that fails uses another Region than ${scene.settings.region || ['this step']}, or the service has no endpoint there.`,
  does: text`Set ${'AWS_REGION'} and ${'AWS_DEFAULT_REGION'} of the job to one Region. This step tests the Region in ${'aws-region'}.`,
});
