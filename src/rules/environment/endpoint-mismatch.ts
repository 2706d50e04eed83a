import { answerOf, failuresOf } from '../../answers/answer.ts';
import { hasOwnOverride, refusedByOverride } from '../../answers/judge-credentials.ts';
import { failures } from '../../answers/query.ts';
import { isNotServed } from '../../answers/stand-in.ts';
import { useRegion } from '../../remedies/regions.ts';
import type { Remedy } from '../../remedies/remedy.ts';
import { type RunFacts, runFacts } from '../../remedies/run-facts.ts';
import { unsetKeys } from '../../remedies/secrets.ts';
import type { EndpointOverride, FailedObservation, Scene } from '../../scene.ts';
import { enumerate, type Text, text } from '../../text.ts';
import { citeAll, evidence, servicesOf, subjectsOf } from '../evidence.ts';
import { type Found, rule } from '../rule.ts';
import { hostsOf, overrideEvidence, overridesOf } from './network-fault.ts';
import { unsetOverrides } from './network-remedies.ts';

type Misdirected = Found & {
  failures: readonly FailedObservation[];
  hosts: readonly string[];
  overrides: readonly EndpointOverride[];
  region: string;
  run: RunFacts;
};

const SETTINGS_WORDS = /endpoint|FIPS|dual-?stack|invalid url/i;

function misdirected(scene: Scene): FailedObservation[] {
  const scoped = failures(scene).filter(
    (o) => answerOf(o) === 'scope-mismatch' || (answerOf(o) === 'elsewhere' && o.target === null) || isNotServed(o),
  );
  const strangers = failuresOf(scene, 'key-unrecognized', 'token-undecodable').filter((o) =>
    refusedByOverride(scene, o),
  );
  const { given } = scene.credentials;
  const oddKeyId = 'keyId' in given && (given.keyId?.oddities.length ?? 0) > 0;
  // An API gateway that has no such route says that the token is missing.
  const unsigned = failuresOf(scene, 'signature-incomplete').filter((o) => hasOwnOverride(scene, o) && !oddKeyId);
  const refusedHere = failures(scene, { kind: 'client' }).filter((o) => SETTINGS_WORDS.test(o.error.message));
  return [...scoped, ...strangers, ...unsigned, ...refusedHere];
}

export const endpointMismatch = rule<Misdirected>({
  id: 'environment/endpoint-mismatch',
  severities: ['error'],
  title: 'Requests go to an endpoint that is not the right one',
  since: '1.0',
  points: ({ overrides }) => overrides.map(({ variable }) => ({ variable })),
  explains: ['s3/*', 'dynamodb/*'],
  find(scene) {
    const refused = misdirected(scene);
    if (refused.length === 0) return [];
    return [
      {
        subjects: subjectsOf(refused),
        confidence: refused.some((o) => answerOf(o) === 'scope-mismatch' || o.error.kind === 'client')
          ? 'certain'
          : 'likely',
        failures: refused,
        hosts: hostsOf(refused),
        overrides: overridesOf(scene, refused),
        region: scene.settings.region,
        run: runFacts(scene),
      },
    ];
  },
  tell: (facts) => ({
    headline: text`Requests to ${servicesOf(facts.failures)} go to an endpoint that is not the one for ${facts.region}.`,
    explanation: text`${whatAnswered(facts.hosts)} does not serve this Region and service, or does not know a key that STS accepts, or finds no signature where one was sent. The credentials are not the fault.`,
    evidence: evidence([...citeAll(facts.failures), ...overrideEvidence(facts.overrides)]),
    remedies: remediesFor(facts),
  }),
});

const whatAnswered = (hosts: readonly string[]): Text =>
  hosts.length > 0 ? text`What answered at ${enumerate(hosts)}` : text`What answered`;

/** The SDK itself refuses FIPS or dual-stack beside an override, and says so. */
const refusesSettings = ({ failures: refused }: Misdirected): boolean =>
  refused.some((o) => o.error.kind === 'client' && /FIPS|dual-?stack/i.test(o.error.message));

const unsetSettings = (run: RunFacts): Remedy => ({
  ...unsetKeys(run, ['AWS_USE_FIPS_ENDPOINT', 'AWS_USE_DUALSTACK_ENDPOINT']),
  notes: [text`FIPS and dual-stack cannot be combined with an endpoint override.`],
});

const unsetEndpoint = (run: RunFacts): Remedy => ({
  ...unsetKeys(run, ['AWS_ENDPOINT_URL']),
  notes: [
    text`Look for ${'AWS_ENDPOINT_URL_<SERVICE>'} in the job’s environment too, and for ${'endpoint_url'} in the shared files.`,
  ],
});

/** The Region that what answers expects, where it says so. */
const expectedRegion = ({ failures: refused }: Misdirected): string | null =>
  refused.map((o) => /expecting '([a-z0-9-]+)'/.exec(o.error.message)?.[1]).find(Boolean) ?? null;

function remediesFor(facts: Misdirected): readonly [Remedy, ...Remedy[]] {
  const { run, overrides } = facts;
  if (refusesSettings(facts)) return [unsetSettings(run), ...unsetOverrides(run, overrides)];
  const [first = unsetEndpoint(run), ...others] = unsetOverrides(run, overrides);
  const region = expectedRegion(facts);
  return region === null
    ? [first, ...others]
    : [first, ...others, useRegion(run, region, text`Keep the endpoint, and use the Region ${region} that it serves`)];
}
