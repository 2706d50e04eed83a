// One request to one service, by the SDK's own steps in its own order. The SDK's clients put these steps together again
// for every request, from a list of some twenty. Most of them are settled here already: who signs, with what, in which
// Region. That took a quarter of the time of a short run.
import { resolveParams, toEndpointV1 } from '@smithy/core/endpoints';
import { retryMiddleware } from '@smithy/core/retry';
import { getSchemaSerdePlugin } from '@smithy/core/schema';
import { calculateBodyLength, fromUtf8, Hash, toUtf8 } from '@smithy/core/serde';
import { HttpRequest } from '@smithy/core/transport';
import type { NodeHttpHandler } from '@smithy/node-http-handler';
import { SignatureV4 } from '@smithy/signature-v4';
import {
  type EndpointV2,
  type HttpRequest as Request,
  type RetryStrategyV2,
  SMITHY_CONTEXT_KEY,
  type StaticOperationSchema,
} from '@smithy/types';
import { type EndpointSettings, endpointSettings } from './endpoint-settings.ts';

/** With the account, where the source tells it, DynamoDB is asked at the account's own host, as the job's tools ask it. */
export type KeyPair = { accessKeyId: string; secretAccessKey: string; sessionToken?: string; accountId?: string };

export type RawResponse = { statusCode: number; headers: Record<string, string>; body?: unknown };

/** What a service's requests have in common. */
export type Api = {
  /** As the SDK names the service in its variables: `AWS_ENDPOINT_URL_BEDROCK_RUNTIME`. */
  readonly id: string;
  readonly signingName: string;
  readonly protocol: Protocol;
  endpointOf(parameters: never, context: object): EndpointV2;
  /** Where the rules of the endpoint find their parameters, beside those that every service has. */
  readonly instructions?: Instructions;
  /** S3 alone signs a path as it is. */
  readonly signsPlainPath?: boolean;
  /** Makes an answer that says 200 and has an error the error that it is. */
  readonly reread?: (response: RawResponse) => void;
};

/** By the name of a parameter: a setting, a member of the input, or a value. */
export type Instructions = Readonly<
  Record<
    string,
    | { type: 'builtInParams' | 'clientContextParams' | 'contextParams'; name: string }
    | { type: 'staticContextParams'; value: unknown }
  >
>;

const EVERYWHERE: Instructions = {
  UseFIPS: { type: 'builtInParams', name: 'useFipsEndpoint' },
  Endpoint: { type: 'builtInParams', name: 'endpoint' },
  Region: { type: 'builtInParams', name: 'region' },
  UseDualStack: { type: 'builtInParams', name: 'useDualstackEndpoint' },
};

type Protocol = {
  serializeRequest(operation: never, input: object, context: never): Promise<Request>;
};

export type ClientSettings = {
  region: string;
  requestHandler: NodeHttpHandler;
  retryStrategy: RetryStrategyV2;
  /** Signs; null for a request that nobody signs. */
  credentials: KeyPair | null;
  /** Is sent in the place of a signature. */
  bearer?: string;
  forcePathStyle?: boolean;
  /** What signs for an S3 directory bucket. */
  sessionOf?: (bucket: string) => Promise<KeyPair>;
};

/** One of the SDK's operations with what is asked; `endpoint` has what else decides where. */
export type Command = {
  readonly operation: StaticOperationSchema;
  readonly input: object;
  readonly endpoint?: Instructions;
};

/** Told of every attempt. */
export type Watcher = {
  sent(request: Request): void;
  answered(response: RawResponse): void;
  failed(error: unknown): void;
};

export type SendOptions = { abortSignal: AbortSignal; watcher?: Watcher };
/** Whatever sends one command. */
export type Sender<C> = { send(command: C, options: SendOptions): Promise<unknown> };
export type Client = Sender<Command>;

type Step = (args: { request: Request }) => Promise<{ response: RawResponse; output: unknown }>;
type Middleware = (next: unknown, context: object) => Step;

const SESSION_HEADER = 'x-amz-s3session-token';
const ATTEMPTS = 3;

/** Throws what the SDK throws: `$metadata`, `$fault` and `$response` are where its own clients put them. */
export function makeClient(api: Api, settings: ClientSettings): Client {
  const { protocol, id } = api;
  const deserialize = deserializerOf(protocol);
  const signerFor = signerOf(api, settings);
  const retry = retryMiddleware({
    retryStrategy: async () => settings.retryStrategy,
    maxAttempts: async () => ATTEMPTS,
  } as never) as unknown as Middleware;
  let ready: Promise<EndpointSettings> | null = null;
  return {
    async send(command, { abortSignal, watcher }) {
      ready ??= endpointSettings(id, settings);
      const endpoint = await endpointFor(api, command, await ready);
      const context = contextOf(command, abortSignal);
      const [, namespace, name, traits, input, output] = command.operation;
      const request: Request = await protocol.serializeRequest(
        { namespace, name, traits, input, output } as never,
        command.input,
        { endpoint: async () => toEndpointV1(endpoint) } as never,
      );
      complete(request);
      const sign = await signerFor(endpoint, command);
      const transmit = async ({ request: signed }: { request: Request }) => {
        watcher?.sent(signed);
        const { response } = await settings.requestHandler.handle(signed as HttpRequest, { abortSignal });
        watcher?.answered(response);
        api.reread?.(response);
        return { response };
      };
      const read = deserialize(transmit, context);
      const attempt: Step = async ({ request: unsigned }) => {
        const signed = await sign(unsigned);
        try {
          return await read({ request: signed });
        } catch (error) {
          watcher?.failed(error);
          throw error;
        }
      };
      return (await retry(attempt, context)({ request })).output;
    },
  };
}

/** Of the plugin's two steps, the second: it reads an answer, and makes an error of what it cannot read. */
function deserializerOf(protocol: Protocol): Middleware {
  const steps: Middleware[] = [];
  const stack = { add: (step: Middleware) => void steps.push(step) };
  const context = { protocol, utf8Encoder: toUtf8, utf8Decoder: fromUtf8 };
  getSchemaSerdePlugin(context as never).applyToStack(stack as never);
  return steps[1] as Middleware;
}

const contextOf = ({ operation }: Command, abortSignal: AbortSignal): object => ({
  [SMITHY_CONTEXT_KEY]: { operationSchema: operation, abortSignal },
});

async function endpointFor(
  { instructions, endpointOf }: Api,
  { input, endpoint }: Command,
  settings: EndpointSettings,
): Promise<EndpointV2> {
  const all = { ...EVERYWHERE, ...instructions, ...endpoint };
  const supplier = { getEndpointParameterInstructions: () => all };
  return endpointOf((await resolveParams(input as never, supplier as never, settings as never)) as never, {});
}

function complete({ headers, body, hostname, port }: Request): void {
  headers.host ??= port ? `${hostname}:${port}` : hostname;
  headers['user-agent'] = 'aws-credentials-preflight';
  const length = body === undefined ? undefined : calculateBodyLength(body);
  if (length !== undefined) headers['content-length'] = String(length);
}

type AuthScheme = { name: string; signingName?: string; signingRegion?: string };
type Sign = (request: Request) => Promise<Request>;

/**
 * What signs a request of one client as its endpoint asks for it, at the time of this machine's clock. A corrected clock
 * would hide the fault from this run and leave it to every other tool of the job.
 */
function signerOf(
  { signingName, signsPlainPath }: Api,
  { credentials, bearer, region, sessionOf }: ClientSettings,
): (endpoint: EndpointV2, command: Command) => Promise<Sign> {
  if (bearer !== undefined)
    return async () => async (request) => withHeader(request, 'authorization', `Bearer ${bearer}`);
  if (!credentials) return async () => async (request) => request;
  const make = (pair: KeyPair, scheme: AuthScheme | undefined): SignatureV4 =>
    new SignatureV4({
      credentials: pair,
      region: scheme?.signingRegion ?? region,
      service: scheme?.signingName ?? signingName,
      sha256: Hash.bind(null, 'sha256'),
      uriEscapePath: !signsPlainPath,
    });
  const signers = new Map<string, SignatureV4>();
  return async ({ properties }, { input }) => {
    const schemes = (properties?.authSchemes ?? []) as AuthScheme[];
    const scheme = schemes.find(({ name }) => name !== 'sigv4a');
    const bucket = scheme?.name === 'sigv4-s3express' ? (input as { Bucket?: string }).Bucket : undefined;
    if (bucket && sessionOf) {
      const { sessionToken = '', ...session } = await sessionOf(bucket);
      const signer = make(session, scheme);
      return (request) => signer.sign(withHeader(request, SESSION_HEADER, sessionToken));
    }
    const scope = `${scheme?.signingRegion} ${scheme?.signingName}`;
    const signer = signers.get(scope) ?? derivingOnce(make(credentials, scheme));
    signers.set(scope, signer);
    return (request) => signer.sign(request);
  };
}

type Deriving = {
  getSigningKey(credentials: unknown, region: string, date: string, service?: string): Promise<unknown>;
};

/** The SDK keeps a day's key under a signature of the credentials, which costs as much as the key. */
function derivingOnce(signer: SignatureV4): SignatureV4 {
  const own = signer as unknown as Deriving;
  const derive = own.getSigningKey.bind(signer);
  const keys = new Map<string, Promise<unknown>>();
  own.getSigningKey = (credentials, region, date, service) => {
    const key = keys.get(date) ?? derive(credentials, region, date, service);
    keys.set(date, key);
    return key;
  };
  return signer;
}

function withHeader(request: Request, name: string, value: string): Request {
  const changed = HttpRequest.clone(request as HttpRequest);
  changed.headers[name] = value;
  return changed;
}
