// What is at hand to show remedies with: the workflow file, documents of the workspace, and what this step is known to have.
import type { NamedTarget } from '../inputs/named-target.ts';
import type { FilesAtHand } from '../remedies/file-changes.ts';
import { runFacts } from '../remedies/run-facts.ts';
import type { Showing } from '../remedies/show.ts';
import type { KnownStep } from '../remedies/snippet.ts';
import type { Scene } from '../scene.ts';
import type { Place } from '../workflow/place.ts';
import { ACTION } from './documentation.ts';
import type { Show } from './markdown.ts';

export type Making = { place: Place | null; show: Show };

type Editor = Pick<typeof import('../remedies/file-changes.ts'), 'changeFiles'>;

/** `editor` is null where no file is at hand. */
export const showingOf = (scene: Scene, { place, show }: Making, editor: Editor | null): Showing => ({
  terminal: !scene.context.inActions,
  forge: runFacts(scene).forge,
  job: place?.job.id ?? scene.context.job,
  step: knownStep(scene, place),
  calledAs: scene.context.calledBy?.uses ?? null,
  files: filesAtHand(scene, place),
  changeFiles: editor?.changeFiles ?? null,
  show: (value) => show(value, true),
});

/** Whether there is a file that a remedy may change. */
export const hasFiles = ({ trustPolicy }: Scene, place: Place | null): boolean =>
  Boolean(place) || trustPolicy?.text !== undefined;

function filesAtHand({ trustPolicy }: Scene, place: Place | null): FilesAtHand {
  const caller = place && place.caller !== 'several' ? place.caller : null;
  return {
    workflow:
      place && place.text !== null
        ? {
            file: place.file,
            text: place.text,
            job: place.job.id,
            step: place.step ? place.job.steps.indexOf(place.step) : null,
          }
        : null,
    caller:
      caller && caller.text !== null ? { file: caller.file, text: caller.text, job: caller.job.id, step: null } : null,
    json: trustPolicy?.text === undefined ? {} : { [trustPolicy.source]: trustPolicy.text },
  };
}

/** With its uses, where the step gives any. */
const writtenIn =
  (targets: readonly NamedTarget[]) =>
  (name: string): string => {
    const { written, uses } = targets.find(({ target }) => target === name) ?? { written: name, uses: [] };
    return written === name && uses.length <= 1 ? name : [name, ...uses].join(' ');
  };

/** As the file has it; else what the run itself tells of it. */
function knownStep(scene: Scene, place: Place | null): KnownStep {
  if (place?.step)
    return {
      uses: place.step.uses,
      with: Object.fromEntries(place.step.with.map(({ name, value }) => [name.toLowerCase(), value])),
    };
  const { settings, credentials } = scene;
  const { secretNames, source } = runFacts(scene);
  const secret = (name: string): string => `\${{ secrets.${name} }}`;
  const list = (name: string, items: readonly string[]): readonly (readonly [string, string])[] =>
    items.length > 0 ? [[name, items.join(', ')]] : [];
  return {
    uses: ACTION,
    with: Object.fromEntries([
      ...(source === 'inputs'
        ? [
            ['aws-access-key-id', secret(secretNames.keyId)],
            ['aws-secret-access-key', secret(secretNames.secret)],
            ...(credentials.given.state === 'session' ? [['aws-session-token', secret(secretNames.token)]] : []),
          ]
        : []),
      ...(settings.roleToAssume ? [['role-to-assume', settings.roleToAssume]] : []),
      ...(settings.regionSource === 'aws-region' ? [['aws-region', settings.region]] : []),
      ...list('dynamodb-tables', settings.tables.map(writtenIn(settings.tableTargets))),
      ...list('s3-buckets', settings.buckets.map(writtenIn(settings.bucketTargets))),
      ...list('bedrock-models', settings.models),
      ...(settings.requiredActions.trim() ? [['required-actions', settings.requiredActions.trim()]] : []),
      ...(settings.requiredPolicyPath ? [['required-policy', settings.requiredPolicyPath]] : []),
    ]),
  };
}
