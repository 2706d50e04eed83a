import { answerOf, failuresOf, isFailed } from '../../answers/answer.ts';
import { givenKey } from '../../answers/given-key.ts';
import { isNotServed } from '../../answers/stand-in.ts';
import type { FailedObservation, Scene } from '../../scene.ts';
import { enumerate, text } from '../../text.ts';
import { hasOwnOverride, refusedByOverride } from '../credentials/refusals.ts';
import { citeAll, evidence, servicesOf, subjectsOf } from '../evidence.ts';
import { proseRule } from '../rule.ts';
import { hostsOf, overrides } from './faults.ts';

const SETTINGS_WORDS = /endpoint|FIPS|dual-?stack|invalid url/i;

function misdirected(scene: Scene): FailedObservation[] {
  const scoped = scene.observations
    .filter(isFailed)
    .filter(
      (o) =>
        !o.followUp &&
        (answerOf(o) === 'scope-mismatch' || (answerOf(o) === 'elsewhere' && o.target === null) || isNotServed(o)),
    );
  const strangers = failuresOf(scene, 'key-unrecognized', 'token-undecodable').filter((o) =>
    refusedByOverride(scene, o),
  );
  // An API gateway that has no such route says that the token is missing.
  const unsigned = failuresOf(scene, 'signature-incomplete').filter(
    (o) => hasOwnOverride(scene, o) && !givenKey(scene.credentials)?.keyId?.oddities.length,
  );
  const refusedHere = scene.observations
    .filter(isFailed)
    .filter((o) => !o.followUp && o.error.kind === 'client' && SETTINGS_WORDS.test(o.error.message));
  return [...scoped, ...strangers, ...unsigned, ...refusedHere];
}

export const endpointMismatch = proseRule({
  id: 'environment/endpoint-mismatch',
  severities: ['error'],
  title: 'Requests go to an endpoint that is not the right one',
  since: '1.0',
  points: [],
  explains: ['s3/*', 'dynamodb/*'],
  evaluate(scene) {
    const failures = misdirected(scene);
    if (failures.length === 0) return [];
    const override = overrides(scene, failures);
    return [
      {
        subjects: subjectsOf(failures),
        headline: text`Requests to ${servicesOf(failures)} go to an endpoint that is not the one for ${scene.settings.region}.`,
        explanation: text`What answered at ${enumerate(hostsOf(failures))} does not serve this Region and service, or does not know a key that STS accepts, or finds no signature where one was sent. The credentials are not the fault.`,
        evidence: evidence([...citeAll(failures), ...override]),
        fixes: [
          {
            title: text`Unset or correct the endpoint override`,
            steps: [
              text`${override.length > 0 ? text`It is named above.` : text`Look for ${'AWS_ENDPOINT_URL'}, ${'AWS_ENDPOINT_URL_<SERVICE>'}, ${'AWS_USE_FIPS_ENDPOINT'} and ${'AWS_USE_DUALSTACK_ENDPOINT'} in the job’s environment, and ${'endpoint_url'} in the shared files.`} FIPS and dual-stack cannot be combined with an override.`,
            ],
          },
          {
            title: text`Or set the Region of the endpoint`,
            steps: [text`Where the endpoint is right, ${'aws-region'} must be the Region that it serves.`],
          },
        ],
        confidence: failures.some((o) => answerOf(o) === 'scope-mismatch' || o.error.kind === 'client')
          ? 'certain'
          : 'likely',
      },
    ];
  },
});
