import { formSubmitted } from '../../answers/bedrock-catalogue.ts';
import { judgedByRegion } from '../../answers/bedrock-cause.ts';
import { submitUseCaseForm } from '../../remedies/administration.ts';
import { waitUntil } from '../../remedies/people.ts';
import { text } from '../../text.ts';
import { inputs, rule } from '../rule.ts';
import { evidenceOf, type ModelFacts, modelFacts, namesOf } from './describe-models.ts';

/** `onFile` is null where nobody may ask for the form. */
type FormMissing = ModelFacts & { onFile: boolean | null; refused: boolean };

export const useCaseFormRequired = rule<FormMissing>({
  id: 'bedrock/use-case-form-required',
  severities: ['error'],
  title: 'Anthropic’s first-use form has not been submitted',
  since: '1.0',
  onlyInTrouble: true,
  points: inputs('bedrock-models'),
  explains: ['bedrock/invocation-not-proven'],
  find: (scene) =>
    judgedByRegion(scene, 'use-case-form-required').map((items) => {
      const refused = items.some((j) => j.observation.status === 'failed');
      return {
        ...modelFacts(scene, items, refused ? 'certain' : 'likely'),
        onFile: formSubmitted(scene, items[0].region),
        refused,
      };
    }),
  tell: ({ items, region, onFile, refused }) => ({
    headline: text`Anthropic’s use case form has not been submitted for this account.`,
    explanation: text`${namesOf(items)} will not answer until it is submitted. The credentials and the IAM policies are not the cause.${onFile ? SENT : []}`,
    evidence: evidenceOf(
      items,
      () => text`No agreement for the model, and GetUseCaseForModelAccess says that the form has not been filled out.`,
      ...(refused && onFile === false
        ? [{ text: text`GetUseCaseForModelAccess in ${region}: the form has not been filled out` }]
        : []),
    ),
    remedies: onFile ? [waitForForm(region), submitUseCaseForm(region)] : [submitUseCaseForm(region)],
  }),
});

const SENT = text` A form has been submitted by now: somebody sent it a moment ago, or for another Region.`;

const waitForForm = (region: string) =>
  waitUntil(
    text`Wait until the submitted form takes effect`,
    text`the submitted form takes effect in ${region}, 15 minutes after it was sent`,
    15,
  );
