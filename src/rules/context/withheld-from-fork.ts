import { text } from '../../text.ts';
import { proseRule } from '../rule.ts';
import { severityByInput, withheldFrom } from './withheld.ts';

export const withheldFromFork = proseRule({
  id: 'context/withheld-from-fork',
  severities: ['error', 'warning', 'notice'],
  title: 'GitHub withholds secrets from a fork’s pull request',
  since: '1.0',
  points: [],
  stops: true,
  explains: ['credentials/*', 'region/missing', 'oidc/permission-missing', 'context/withheld-from-dependabot'],
  evaluate(scene) {
    if (withheldFrom(scene) !== 'fork') return [];
    const { eventName } = scene.context;
    return [
      {
        subjects: [eventName],
        headline: text`GitHub withholds this repository’s secrets from a pull request of a fork.`,
        explanation: text`Secrets, variables and the OIDC token are not passed to a run that another repository’s pull request starts. Nothing is wrong with the credentials, and nothing was asked of AWS.`,
        evidence: [
          {
            text: text`The event is ${eventName}, and the pull request’s head is another repository than its base, or is gone.`,
          },
          { text: text`No complete set of credentials arrived, and the job has no id-token.` },
        ],
        fixes: [
          {
            title: text`Keep AWS out of pull requests of forks`,
            steps: [text`Guard the job, or set ${'on-fork: skip'} on this step so that such runs end quietly.`],
            snippets: [
              {
                language: 'yaml',
                caption: text`In the workflow`,
                content: 'if: github.event.pull_request.head.repo.full_name == github.repository',
              },
            ],
          },
          {
            title: text`Run it after review`,
            steps: [
              text`Trigger on ${'push'} to a branch, or on ${'workflow_dispatch'}, once a maintainer has read the change. Do not switch to ${'pull_request_target'} and check out the fork’s code: that hands your secrets to it.`,
            ],
          },
        ],
        confidence: 'certain',
        severity: severityByInput(scene),
      },
    ];
  },
});
