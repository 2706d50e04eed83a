import { text } from '../../text.ts';
import { proseRule } from '../rule.ts';
import { severityByInput, withheldFrom } from './withheld.ts';

export const withheldFromDependabot = proseRule({
  id: 'context/withheld-from-dependabot',
  severities: ['error', 'warning', 'notice'],
  title: 'GitHub passes only Dependabot secrets to Dependabot’s runs',
  since: '1.0',
  points: [],
  stops: true,
  explains: ['credentials/*', 'region/missing', 'oidc/permission-missing'],
  evaluate(scene) {
    if (withheldFrom(scene) !== 'dependabot') return [];
    return [
      {
        subjects: ['dependabot[bot]'],
        headline: text`GitHub passes only Dependabot secrets to a run that Dependabot started.`,
        explanation: text`The repository’s Actions secrets and the OIDC token are withheld from it. Nothing is wrong with the credentials, and nothing was asked of AWS.`,
        evidence: [
          { text: text`The run’s actor is ${'dependabot[bot]'}, and no complete set of credentials arrived.` },
        ],
        fixes: [
          {
            title: text`Leave Dependabot’s runs out`,
            steps: [text`Set ${'on-fork: skip'} on this step, or guard the job.`],
            snippets: [
              { language: 'yaml', caption: text`In the workflow`, content: "if: github.actor != 'dependabot[bot]'" },
            ],
          },
          {
            title: text`Give Dependabot secrets of its own`,
            steps: [
              text`Settings → Secrets and variables → Dependabot: store a key there that may do no more than these runs need.`,
            ],
          },
        ],
        confidence: 'certain',
        severity: severityByInput(scene),
      },
    ];
  },
});
