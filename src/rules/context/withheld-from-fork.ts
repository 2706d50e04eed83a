import { FORGE_NAMES, type Forge } from '../../names/forge.ts';
import { skipForks } from '../../remedies/job.ts';
import type { Remedy } from '../../remedies/remedy.ts';
import { endQuietly } from '../../remedies/values.ts';
import { type Text, text } from '../../text.ts';
import { type Found, rule } from '../rule.ts';
import { severityByInput, withheldFrom } from './withheld.ts';

type WithheldFromFork = Found & {
  event: string;
  forge: Forge;
  /** `on-fork: skip` is set: the run ends quietly as it is. */
  endsQuietly: boolean;
};

export const withheldFromFork = rule<WithheldFromFork>({
  id: 'context/withheld-from-fork',
  severities: ['error', 'warning', 'notice'],
  title: 'A fork’s pull request gets no secrets',
  since: '1.0',
  onlyInTrouble: true,
  points: [],
  stops: true,
  explains: ['credentials/*', 'region/missing', 'oidc/permission-missing', 'context/withheld-from-dependabot'],
  find(scene) {
    if (withheldFrom(scene) !== 'fork') return [];
    const { eventName } = scene.context;
    return [
      {
        subjects: [eventName],
        confidence: 'certain',
        severity: severityByInput(scene),
        event: eventName,
        forge: scene.context.forge,
        endsQuietly: scene.settings.onFork === 'skip',
      },
    ];
  },
  tell: ({ event, forge, endsQuietly }) => ({
    headline: text`${[FORGE_NAMES[forge]]} withholds this repository’s secrets from a pull request of a fork.`,
    explanation: endsQuietly ? text`${withheld(forge)} ${QUIET}` : withheld(forge),
    evidence: [
      {
        text: text`The event is ${event}, and the head of the pull request is in another repository than its base, or was deleted.`,
      },
      { text: text`No complete set of credentials arrived, and the job has no OIDC token.` },
    ],
    remedies: remediesFor(event, endsQuietly),
  }),
});

const withheld = (forge: Forge): Text =>
  text`${[FORGE_NAMES[forge]]} does not pass ${[forge === 'github' ? 'secrets, variables or the OIDC token' : 'secrets']} to a run that another repository’s pull request starts. Nothing is wrong with the credentials, and nothing was sent to AWS.`;
const QUIET = text`${'on-fork: skip'} is set, so this step ends without an error. Nothing has to change.`;

const NO_TARGET = text`Do not switch to ${'pull_request_target'} and check out the fork’s code: that hands your secrets to it.`;
const AFTER_REVIEW = text`To check such a change, run the job on ${'push'} or ${'workflow_dispatch'} once a maintainer has read it.`;

const remediesFor = (event: string, endsQuietly: boolean): readonly [Remedy, ...Remedy[]] => [
  { ...skipForks(event), notes: [NO_TARGET, AFTER_REVIEW] },
  ...(endsQuietly ? [] : [endQuietly()]),
];
