import { successes } from '../../answers/query.ts';
import { offered } from '../../remedies/offered.ts';
import { assumeRoleWithOidc, type OidcFacts, oidcFacts } from '../../remedies/oidc.ts';
import { type RunFacts, runFacts } from '../../remedies/run-facts.ts';
import { newKeyPair } from '../../remedies/secrets.ts';
import type { Observation } from '../../scene.ts';
import { text } from '../../text.ts';
import { proof } from '../evidence.ts';
import { type Found, inputs, rule } from '../rule.ts';

type TooOld = Found & { listed: Observation; created: string; days: number; run: RunFacts; oidc: OidcFacts };

const LIMIT_DAYS = 90; // https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-3

export const keyTooOld = rule<TooOld>({
  id: 'credentials/key-too-old',
  severities: ['warning'],
  title: 'The access key is older than 90 days',
  since: '1.0',
  points: inputs('aws-access-key-id'),
  find(scene) {
    const [listed] = successes(scene, 'ListAccessKeys', { followUp: true });
    const created = listed?.facts.keyCreatedAt;
    if (!listed || !created) return [];
    const days = Math.floor((scene.now - Date.parse(created)) / 86_400_000);
    if (days <= LIMIT_DAYS) return [];
    return [
      {
        subjects: ['AKIA…'],
        confidence: 'certain',
        listed,
        created,
        days,
        run: runFacts(scene),
        oidc: oidcFacts(scene),
      },
    ];
  },
  tell: ({ listed, created, days, run, oidc }) => ({
    headline: text`The access key is ${days} days old.`,
    explanation: text`It was created on ${created.slice(0, 10)}. AWS’s controls ask for a new key after ${LIMIT_DAYS} days.`,
    evidence: [proof(listed, text`created ${created}`)],
    remedies: offered(newKeyPair(run), assumeRoleWithOidc(oidc)),
  }),
});
