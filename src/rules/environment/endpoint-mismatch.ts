import { answerOf, failuresOf, isNotServed, saysNotServed } from '../../answers/answer.ts';
import { realRegion } from '../../answers/bucket-region.ts';
import { isExcused } from '../../answers/excused.ts';
import { givenKey } from '../../answers/given-key.ts';
import { hasOwnOverride, refusedByOverride } from '../../answers/judge-credentials.ts';
import { failures } from '../../answers/query.ts';
import { isAtStores, lackedByStores } from '../../answers/stand-in.ts';
import { offered } from '../../remedies/offered.ts';
import { askS3Alone } from '../../remedies/other-store.ts';
import { useRegion } from '../../remedies/regions.ts';
import type { Remedy } from '../../remedies/remedy.ts';
import { type RunFacts, runFacts } from '../../remedies/run-facts.ts';
import { unsetKeys } from '../../remedies/secrets.ts';
import type { EndpointOverride, FailedObservation, Scene } from '../../scene.ts';
import { isAws } from '../../services/registry.ts';
import { enumerate, type Text, text } from '../../text.ts';
import { citeAll, evidence, servicesOf, subjectsOf } from '../evidence.ts';
import { type Found, rule, type Told } from '../rule.ts';
import { hostsOf, overrideEvidence, overridesOf } from './network-fault.ts';
import { unsetOverrides } from './network-remedies.ts';

type Misdirected = Found & {
  /** `lacking`: a store is asked for more than S3. */
  kind: 'misdirected' | 'lacking';
  failures: readonly FailedObservation[];
  hosts: readonly string[];
  overrides: readonly EndpointOverride[];
  region: string;
  /** The Region that what answers expects, where it says so. */
  expected: string | null;
  /** All is asked of S3-compatible stores: the override is meant. */
  atStores: boolean;
  /**
   * Whether the step depends on what is lacking, by a table, a model, a role or a guard: then it would be asked in any
   * case.
   */
  needed: boolean;
  run: RunFacts;
};

// A mode that asks for an account is environment/variable-refused.
const SETTINGS_WORDS = /(?<!AccountId)endpoint|FIPS|dual-?stack|invalid url/i;

function misdirected(scene: Scene): FailedObservation[] {
  const scoped = failures(scene).filter(
    (o) =>
      answerOf(o) === 'scope-mismatch' ||
      (answerOf(o) === 'elsewhere' && o.target === null) ||
      (isNotServed(o) && isRouted(scene, o) && !isTokenRefused(scene, o)),
  );
  const strangers = failuresOf(scene, 'key-unrecognized', 'token-undecodable').filter((o) =>
    refusedByOverride(scene, o),
  );
  const { given } = scene.credentials;
  const oddKeyId = 'keyId' in given && (given.keyId?.oddities.length ?? 0) > 0;
  // An API gateway that has no such route says that the token is missing.
  const unsigned = failuresOf(scene, 'signature-incomplete').filter((o) => hasOwnOverride(scene, o) && !oddKeyId);
  const refusedHere = failures(scene, { kind: 'client' }).filter(
    (o) => isAws(o.service) && SETTINGS_WORDS.test(o.error.message),
  );
  return [...scoped, ...strangers, ...unsigned, ...refusedHere];
}

/** By the words of a service that is another one; by a status alone only where an override decides who answers. */
const isRouted = (scene: Scene, o: FailedObservation): boolean =>
  saysNotServed(o) || overridesOf(scene, [o]).length > 0;

/** A store without sessions has no use for the header of a token. */
const isTokenRefused = (scene: Scene, o: FailedObservation): boolean =>
  o.service === 's3' && isAtStores(scene) && Boolean(givenKey(scene.credentials)?.sessionToken);

const isIdentityNeeded = ({ settings }: Scene): boolean =>
  settings.roleToAssume !== '' || settings.allowedAccountIds.length > 0 || settings.allowedPrincipals.length > 0;

export const endpointMismatch = rule<Misdirected>({
  id: 'environment/endpoint-mismatch',
  severities: ['error'],
  title: 'Requests go to the wrong endpoint',
  since: '1.0',
  onlyInTrouble: true,
  points: ({ overrides }) => overrides.map(({ variable }) => ({ variable })),
  explains: ['s3/*', 'dynamodb/*'],
  find(scene) {
    const all = misdirected(scene).filter((o) => !isExcused(o, scene));
    const unserved = lackedByStores(scene).filter((o) => isNotServed(o) && !isExcused(o, scene));
    // A store that does not know an AWS key either is the wrong place altogether.
    const strange = new Set(hostsOf(all.filter((o) => !unserved.includes(o))));
    const lacking = unserved.filter(({ error }) => !strange.has(error.host ?? ''));
    const others = all.filter((o) => !lacking.includes(o));
    return [
      ...factsOf(scene, 'misdirected', others),
      // What the store says of its buckets has causes of its own.
      ...factsOf(scene, 'lacking', lacking).map((facts): Misdirected => ({ ...facts, explains: ['dynamodb/*'] })),
    ];
  },
  tell: (facts) => TELL[facts.kind](facts),
});

function factsOf(scene: Scene, kind: Misdirected['kind'], refused: readonly FailedObservation[]): Misdirected[] {
  if (refused.length === 0) return [];
  const isCertain = refused.some((o) => answerOf(o) === 'scope-mismatch' || o.error.kind === 'client');
  const overrides = overridesOf(scene, refused);
  return [
    {
      kind,
      subjects: subjectsOf(refused),
      // What leads elsewhere is not seen, where no override does.
      confidence: isCertain ? 'certain' : overrides.length > 0 ? 'likely' : 'possible',
      failures: refused,
      hosts: hostsOf(refused),
      overrides,
      region: scene.settings.region,
      expected: refused.map(expectedRegion).find((region) => region !== null) ?? null,
      atStores: isAtStores(scene),
      needed: refused.some((o) => o.target !== null) || isIdentityNeeded(scene),
      run: runFacts(scene),
    },
  ];
}

function tellMisdirected(facts: Misdirected): Told {
  return {
    headline: text`Requests to ${servicesOf(facts.failures)} go to an endpoint that is not the one for ${facts.region}.`,
    explanation: text`${whatAnswered(facts.hosts)} does not serve this Region and service, or does not know a key that STS accepts, or finds no signature where one was sent. The credentials are not the problem.`,
    evidence: evidence([...citeAll(facts.failures), ...overrideEvidence(facts.overrides)]),
    remedies: remediesFor(facts),
  };
}

const tellLacking = ({ failures: answers, hosts, overrides, run, needed }: Misdirected): Told => ({
  headline: text`${enumerate(hosts)} is a store: it answers for S3, and has no ${servicesOf(answers)}.`,
  explanation: text`The override sends the requests of all services there, and this step asks for more than S3. The credentials are not the problem of these answers.`,
  evidence: evidence([...citeAll(answers), ...overrideEvidence(overrides)]),
  remedies: offered(
    ...(needed ? unsetFirst(run, overrides) : ([askS3Alone(), ...unsetOverrides(run, overrides)] as const)),
  ),
});

const whatAnswered = (hosts: readonly string[]): Text =>
  hosts.length > 0 ? text`What answered at ${enumerate(hosts)}` : text`What answered`;

const TELL: Readonly<Record<Misdirected['kind'], (facts: Misdirected) => Told>> = {
  misdirected: tellMisdirected,
  lacking: tellLacking,
};

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

const expectedRegion = (o: FailedObservation): string | null =>
  realRegion(o) ?? /expecting ['"]([a-z0-9-]+)['"]/.exec(o.error.message)?.[1] ?? null;

function unsetFirst(run: RunFacts, overrides: readonly EndpointOverride[]): readonly [Remedy, ...Remedy[]] {
  const [first = unsetEndpoint(run), ...others] = unsetOverrides(run, overrides);
  return [first, ...others];
}

const KEEP = (region: string): Text => text`Keep the endpoint, and use the Region ${region} that it serves`;

function remediesFor(facts: Misdirected): readonly [Remedy, ...Remedy[]] {
  const { run, overrides, expected, atStores } = facts;
  if (refusesSettings(facts)) return [unsetSettings(run), ...unsetOverrides(run, overrides)];
  const [first, ...others] = unsetFirst(run, overrides);
  if (expected === null) return [first, ...others];
  const move = useRegion(run, expected, KEEP(expected));
  return atStores ? [move, first, ...others] : [first, ...others, move];
}
