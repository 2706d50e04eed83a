// Failures without an answer of AWS's, whoever signed: they never blame the credentials. All the rules of a network share these facts.
import { isUnresolved } from '../../answers/answer.ts';
import { isExcused } from '../../answers/excused.ts';
import { failures } from '../../answers/query.ts';
import { isAtStores, lackedByStores } from '../../answers/stand-in.ts';
import { hostOf } from '../../names/host.ts';
import { type RunFacts, runFacts } from '../../remedies/run-facts.ts';
import type { EndpointOverride, ErrorKind, FailedObservation, Scene } from '../../scene.ts';
import { isAws, isIn } from '../../services/registry.ts';
import { type Text, text } from '../../text.ts';
import { citeAll, evidence, subjectsOf } from '../evidence.ts';
import type { Evidence, Found } from '../rule.ts';

export type NetworkFault = Found & {
  failures: readonly FailedObservation[];
  /** The hosts that were asked. */
  hosts: readonly string[];
  /** Endpoint overrides in force for the services that failed: one left on is the usual reason. */
  overrides: readonly EndpointOverride[];
  /** The host of the proxy in force. */
  proxy: string | null;
  reach: Reach;
  /** All is asked of S3-compatible stores. */
  atStores: boolean;
  /** A store that answers for S3 was asked for other services, none of whose targets is named. */
  lacking: boolean;
  run: RunFacts;
};

/** How many of the services that were asked could not be reached. */
export type Reach = { failed: number; asked: number };

export const faultsOf = (scene: Scene, kind: ErrorKind): FailedObservation[] =>
  failures(scene, { kind }).filter((o) => isAws(o.service) && !isExcused(o, scene));

/** The proxy in force: of the variables, as the request that failed met them, or of the input. */
const proxyOf = ({ settings }: Scene, refused: readonly FailedObservation[]): string | null =>
  refused.find((o) => o.error.proxy)?.error.proxy ?? (settings.httpProxy ? hostOf(settings.httpProxy) : null);

/** A name that did not resolve, where that name is the proxy's: AWS's own names were not looked up. */
export function isProxyUnresolved(scene: Scene, o: FailedObservation): boolean {
  const proxy = proxyOf(scene, [o])?.replace(/:\d+$/, '');
  return proxy ? isUnresolved(o) && o.error.message.split(/\s+/).includes(proxy) : false;
}

/** DNS failures that have no better reason than the network: not the Region, not a service that is not there, not the proxy. */
export const unresolved = (scene: Scene): FailedObservation[] =>
  faultsOf(scene, 'network').filter(
    (o) => isUnresolved(o) && !isProxyUnresolved(scene, o) && isIn(o.service, scene.settings.region),
  );

export const hostsOf = (refused: readonly FailedObservation[]): string[] => [
  ...new Set(refused.flatMap((o) => (o.error.host ? [o.error.host] : []))),
];

export function overridesOf(scene: Scene, refused: readonly FailedObservation[]): EndpointOverride[] {
  const services = new Set<string>(refused.map((o) => o.service));
  return scene.endpoints.filter((e) => e.service === 'all' || services.has(e.service));
}

export function reachOf(scene: Scene, refused: readonly FailedObservation[]): Reach {
  const asked = scene.observations.filter((o) => !o.followUp && o.status !== 'not-evaluated' && isAws(o.service));
  return { failed: new Set(refused.map((o) => o.service)).size, asked: new Set(asked.map((o) => o.service)).size };
}

/** One fact for all failures of one kind; none where there are none. */
export function networkFaults(scene: Scene, refused: readonly FailedObservation[]): NetworkFault[] {
  if (refused.length === 0) return [];
  return [
    {
      subjects: subjectsOf(refused),
      confidence: 'certain',
      failures: refused,
      hosts: hostsOf(refused),
      overrides: overridesOf(scene, refused),
      proxy: proxyOf(scene, refused),
      reach: reachOf(scene, refused),
      atStores: isAtStores(scene),
      lacking: refused.every((o) => o.target === null && lackedByStores(scene).includes(o)),
      run: runFacts(scene),
    },
  ];
}

export const overrideEvidence = (overrides: readonly EndpointOverride[]): Evidence[] =>
  overrides.map(({ variable, host }) => ({ text: text`${variable} sends the requests to ${host}.` }));

/** https://docs.aws.amazon.com/sdkref/latest/guide/feature-account-endpoints.html */
export const accountHostsIn = (hosts: readonly string[]): string[] =>
  hosts.filter((host) => /^\d{12}\.ddb\./.test(host));

const accountHostEvidence = (hosts: readonly string[]): Evidence[] =>
  accountHostsIn(hosts).map((host) => ({
    text: text`${host} is DynamoDB’s host for this account: the SDKs ask it with the session of a role, or with ${'AWS_ACCOUNT_ID'}.`,
  }));

export const proxyEvidence = (proxy: string | null): Evidence[] =>
  proxy === null ? [] : [{ text: text`A proxy is set: ${proxy}.` }];

export const faultEvidence = (fact: NetworkFault, ...more: Evidence[]): [Evidence, ...Evidence[]] =>
  evidence([
    ...citeAll(fact.failures),
    ...more,
    ...accountHostEvidence(fact.hosts),
    ...overrideEvidence(fact.overrides),
    ...proxyEvidence(fact.proxy),
  ]);

export const whichServices = ({ failed, asked }: Reach): Text =>
  failed === asked ? text`No service could be reached` : text`${failed} of ${asked} services could not be reached`;
