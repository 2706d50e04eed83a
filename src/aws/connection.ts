import { NodeHttpHandler } from '@smithy/node-http-handler';
import type { ProbeService } from '../services/registry.ts';
import { type Api, type Client, type ClientSettings, type KeyPair, makeClient } from './client.ts';
import type { EarlySockets } from './early-sockets.ts';
import { limited, type Queue } from './limited.ts';
import type { Signer } from './observation.ts';
import { makeAgents } from './proxy.ts';
import { readingWhole } from './read-whole.ts';
import { cautiousRetries } from './retry.ts';
import type { Scrub } from './scrub.ts';

export type { KeyPair };
/** What must be shown nowhere; the account is not a secret. */
export const secretsOf = ({ accessKeyId, secretAccessKey, sessionToken }: KeyPair): string[] =>
  [accessKeyId, secretAccessKey, sessionToken ?? ''].filter(Boolean);

export type BearerToken = { token: string };

/** What every client of a run shares. One place sets it up, so that no probe can forget the deadline, the proxy or the scrubbing. */
export type Connection = {
  region: string;
  /** Credentials by signer; the signers that are absent cannot be asked with. */
  identities: { [S in Exclude<Signer, 'bearer' | 'none'>]?: KeyPair };
  bearer: BearerToken | null;
  /** Aborts when the run's time is used up. */
  deadline: AbortSignal;
  scrub: Scrub;
  /** Takes what a service hands out on the way, so that nothing shows it. */
  learn(secrets: readonly string[]): void;
  requestHandler: NodeHttpHandler;
  /** Every question waits its turn here, so that hundreds of targets do not open hundreds of sockets at once. */
  queue: Queue;
  /** The services that have answered something. */
  answering: Set<ProbeService>;
  /** The clients made so far, by API and by signer and Region. */
  clients: Map<Api, Map<string, Client>>;
  close(): void;
};

/** How many questions are open at once. */
export const WIDTH = 48;
/** Bedrock throttles sooner. */
const NARROW: Readonly<Partial<Record<ProbeService, number>>> = { bedrock: 8 };

// A request that has not answered by now will not help this run; the run's own deadline may come sooner.
const REQUEST_LIMIT_MS = 10_000;
const CONNECT_LIMIT_MS = 5_000;

/** The one way out of this machine: proxies, authorities and time limits. */
export function openHandler(
  caBundle: string | undefined,
  early?: EarlySockets,
): { requestHandler: NodeHttpHandler; close(): void } {
  const agents = makeAgents(caBundle, early);
  const requestHandler = new NodeHttpHandler({
    httpAgent: agents.httpAgent,
    httpsAgent: agents.httpsAgent,
    connectionTimeout: CONNECT_LIMIT_MS,
    requestTimeout: REQUEST_LIMIT_MS,
    throwOnRequestTimeout: true,
  });
  return {
    requestHandler: readingWhole(requestHandler, REQUEST_LIMIT_MS),
    close: () => {
      requestHandler.destroy();
      agents.destroy();
    },
  };
}

export function openConnection(options: {
  region: string;
  deadline: AbortSignal;
  scrub: Scrub;
  learn(secrets: readonly string[]): void;
  caBundle: string | undefined;
  early?: EarlySockets | undefined;
}): Connection {
  return {
    ...openHandler(options.caBundle, options.early),
    region: options.region,
    identities: {},
    bearer: null,
    deadline: options.deadline,
    scrub: options.scrub,
    learn: options.learn,
    queue: limited(WIDTH, options.deadline, NARROW),
    answering: new Set(),
    clients: new Map(),
  };
}

/** The one client of an API for a signer and a Region, so that what it settles is settled once. */
export function clientOf(
  connection: Connection,
  api: Api,
  signer: Signer,
  region = connection.region,
  more: Partial<ClientSettings> = {},
): Client {
  const made = connection.clients.get(api) ?? new Map<string, Client>();
  connection.clients.set(api, made);
  const key = `${signer} ${region}`;
  const client = made.get(key) ?? makeClient(api, { ...clientSettings(connection, signer, region), ...more });
  made.set(key, client);
  return client;
}

/** The settings of a client that signs as `signer` in `region`. */
function clientSettings(connection: Connection, signer: Signer, region: string): ClientSettings {
  const { requestHandler, bearer, identities } = connection;
  const shared = { region, requestHandler, retryStrategy: cautiousRetries() };
  if (signer === 'bearer' && bearer) return { ...shared, credentials: null, bearer: bearer.token };
  if (signer === 'none' || signer === 'bearer') return { ...shared, credentials: null };
  return { ...shared, credentials: identities[signer] ?? UNSIGNED };
}

const UNSIGNED: KeyPair = { accessKeyId: 'unsigned', secretAccessKey: 'unsigned' };
