// Why AWS denied a request, by AWS's own word: a denial may end in an authorization ID, which iam-toolbox explains for
// a day. The SDK for JavaScript has no client for it, so the request is made here, and signed by the SDK's own signer.
// botocore 1.44.8, data/iam-toolbox/2018-05-10/service-2.json.

import { Hash } from '@smithy/core/serde';
import { HttpRequest } from '@smithy/core/transport';
import { SignatureV4 } from '@smithy/signature-v4';
import { authorizationId, decisionIn } from '../answers/authorization.ts';
import type { RawResponse, SendOptions } from '../aws/client.ts';
import type { Connection } from '../aws/connection.ts';
import { endpointUrl } from '../aws/endpoint-settings.ts';
import type {
  AuthorizationCheck,
  AuthorizationEvaluation,
  FactsOf,
  MatchedPolicy,
  Observation,
  ObservationOf,
  PolicyStatementSeen,
  Signer,
} from '../aws/observation.ts';
import { observe, type Question } from '../aws/observe.ts';
import { partitionOf } from '../knowledge/regions.ts';

type Asker = Extract<Signer, 'base' | 'role'>;

// A run that is denied everywhere has one cause, or a few: more IDs would tell the same again.
const MOST_IDS = 5;
const MOST_PAGES = 5;
const MOST_POLICIES = 3;

/**
 * Asks for the details of each denial that has an ID, then for the policies that denied explicitly. A refusal of either
 * is not a fault.
 */
export async function explainDenials(
  connection: Connection,
  signer: Asker,
  observations: readonly Observation[],
): Promise<Observation[]> {
  const denials = new Map(
    observations.flatMap((o) => {
      const id = o.followUp ? null : authorizationId(o);
      return id ? [[id, o.region] as const] : [];
    }),
  );
  const explained = [...denials]
    .slice(0, MOST_IDS)
    .map(async ([id, region]) => explain(connection, { signer, region, id }));
  return (await Promise.all(explained)).flat();
}

type Asked = { signer: Asker; region: string; id: string };

async function explain(connection: Connection, asked: Asked): Promise<Observation[]> {
  const details = await getDetails(connection, asked);
  const decision = details.status === 'ok' ? decisionIn(details.facts.evaluations) : null;
  const uris = [...new Set(decision?.policies.map(({ uri }) => uri))].slice(0, MOST_POLICIES);
  return [details, ...(await Promise.all(uris.map((uri) => getPolicy(connection, asked, uri))))];
}

async function getDetails(
  connection: Connection,
  { signer, region, id }: Asked,
): Promise<ObservationOf<'GetRequestAuthorizationDetails'>> {
  const evaluations: AuthorizationEvaluation[] = [];
  let nextToken: string | null = null;
  let last: ObservationOf<'GetRequestAuthorizationDetails'>;
  let pages = 0;
  do {
    last = await put(
      connection,
      {
        service: 'iam-toolbox',
        operation: 'GetRequestAuthorizationDetails',
        target: id,
        region,
        signer,
        followUp: true,
      },
      { path: `/authorization-details/${id}`, query: nextToken ? { nextToken } : {} },
      (body) => {
        if (!Array.isArray(body.evaluations)) return null;
        const policies = policiesIn(body.policies);
        evaluations.push(...listIn(body.evaluations).map((each) => evaluationIn(each, policies)));
        nextToken = textIn(body.nextToken);
        return { evaluations: [...evaluations] };
      },
    );
    pages++;
  } while (last.status === 'ok' && nextToken && pages < MOST_PAGES);
  return last;
}

const getPolicy = (connection: Connection, { signer, region, id }: Asked, uri: string): Promise<Observation> =>
  put(
    connection,
    { service: 'iam-toolbox', operation: 'GetRequestAuthorizationPolicy', target: uri, region, signer, followUp: true },
    { path: `/authorization-details/${id}/policy`, query: { policyUri: uri } },
    (body) => (body.policyDocument === undefined ? null : { statements: statementsIn(body.policyDocument) }),
  );

type Body = Readonly<Record<string, unknown>>;
type Operation = 'GetRequestAuthorizationDetails' | 'GetRequestAuthorizationPolicy';

/** One signed GET. */
function put<O extends Operation>(
  connection: Connection,
  question: Question<O> & { region: string; signer: Asker },
  { path, query }: { path: string; query: Record<string, string> },
  learn: (body: Body) => FactsOf<O> | null,
): Promise<ObservationOf<O>> {
  const { region, signer } = question;
  const client = {
    send: async (_: object, { abortSignal, watcher }: SendOptions) => {
      const request = await sign(connection, signer, region, path, query);
      watcher?.sent(request);
      const { response } = await connection.requestHandler.handle(request, { abortSignal });
      watcher?.answered(response);
      return readReply(response);
    },
  };
  return observe(connection, question, client, { path, query }, learn);
}

async function sign(
  connection: Connection,
  signer: Asker,
  region: string,
  path: string,
  query: Record<string, string>,
): Promise<HttpRequest> {
  const url = endpointIn(region);
  const signature = new SignatureV4({
    credentials: connection.identities[signer] ?? { accessKeyId: 'unsigned', secretAccessKey: 'unsigned' },
    region,
    service: 'iam',
    sha256: Hash.bind(null, 'sha256'),
  });
  const request = new HttpRequest({
    method: 'GET',
    protocol: url.protocol,
    hostname: url.hostname,
    ...(url.port ? { port: Number(url.port) } : {}),
    path: `${url.pathname.replace(/\/$/, '')}${path}`,
    query,
    headers: { host: url.host, accept: 'application/json', 'user-agent': 'aws-credentials-preflight' },
  });
  return (await signature.sign(request)) as HttpRequest;
}

/** The endpoint as botocore's rules make it. */
function endpointIn(region: string): URL {
  const override = endpointUrl('IAM Toolbox');
  if (override) return new URL(override);
  const { suffix, dualStackSuffix } = partitionOf(region);
  const fips = process.env.AWS_USE_FIPS_ENDPOINT === 'true' ? '-fips' : '';
  const dual = process.env.AWS_USE_DUALSTACK_ENDPOINT === 'true';
  return new URL(`https://iam-toolbox${fips}.${region}.${dual ? dualStackSuffix : suffix}`);
}

const LARGEST_BYTES = 4 * 1024 * 1024;

/** The body as JSON; a refusal as an error in the shape of the SDK's. */
async function readReply({ statusCode, headers, body }: RawResponse): Promise<Body> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of chunksOf(body)) {
    size += part.length;
    if (size > LARGEST_BYTES) throw new Error('the answer is longer than this action reads');
    parts.push(part);
  }
  const text = Buffer.concat(parts).toString('utf8');
  if (statusCode < 300) return objectIn(JSON.parse(text));
  const words = parsed(text);
  const name = (headers['x-amzn-errortype'] ?? textIn(words.__type) ?? '').split(':')[0]?.split('#').pop();
  throw Object.assign(new Error(textIn(words.message) ?? textIn(words.Message) ?? ''), {
    name: name || `HTTP ${statusCode}`,
    $fault: statusCode < 500 ? 'client' : 'server',
    $metadata: { httpStatusCode: statusCode, requestId: headers['x-amzn-requestid'] },
  });
}

const chunksOf = (body: unknown): AsyncIterable<Uint8Array> | Iterable<Uint8Array> =>
  body instanceof Uint8Array ? [body] : ((body ?? []) as AsyncIterable<Uint8Array>);

function parsed(text: string): Body {
  try {
    return objectIn(JSON.parse(text));
  } catch {
    return {};
  }
}

// What AWS sends is foreign: each field is read for itself, and cut.
const LONGEST = 2_048;
const MOST = 100;
const objectIn = (value: unknown): Body =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Body) : {};
const listIn = (value: unknown): readonly Body[] => (Array.isArray(value) ? value.slice(0, MOST).map(objectIn) : []);
const textIn = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value.slice(0, LONGEST) : null;

type Known = Pick<MatchedPolicy, 'type' | 'inline' | 'attachedTo'>;

const policiesIn = (value: unknown): ReadonlyMap<string, Known> =>
  new Map(
    listIn(value).flatMap((each) => {
      const uri = textIn(each.uri);
      const attachedTo = listIn(each.attachedTo).flatMap(({ arn }) => textIn(arn) ?? []);
      return uri ? [[uri, { type: textIn(each.type), inline: each.inline === true, attachedTo }] as const] : [];
    }),
  );

const evaluationIn = (value: Body, policies: ReadonlyMap<string, Known>): AuthorizationEvaluation => ({
  action: textIn(value.action) ?? '',
  resource: textIn(value.resource) ?? '',
  effect: textIn(value.evaluatedEffect) ?? '',
  checks: Array.isArray(value.checks) ? listIn(value.checks).map((check) => checkIn(check, policies)) : null,
});

const checkIn = (value: Body, policies: ReadonlyMap<string, Known>): AuthorizationCheck => ({
  type: textIn(value.checkType) ?? '',
  effect: textIn(value.evaluatedEffect) ?? '',
  target: textIn(value.targetArn),
  policies: listIn(value.matchedPolicies).flatMap((each): MatchedPolicy[] => {
    const uri = textIn(each.uri);
    if (!uri) return [];
    const statements = listIn(each.matchedStatements).map(({ sid, evaluatedEffect }) => ({
      sid: textIn(sid),
      effect: textIn(evaluatedEffect) ?? '',
    }));
    return [{ ...(policies.get(uri) ?? { type: null, inline: false, attachedTo: [] }), uri, statements }];
  }),
});

function statementsIn(document: unknown): readonly PolicyStatementSeen[] {
  const { Statement } = objectIn(typeof document === 'string' ? parsed(document) : document);
  return listIn(Array.isArray(Statement) ? Statement : [Statement]).map((each) => ({
    sid: textIn(each.Sid),
    effect: textIn(each.Effect) ?? '',
    conditionKeys: Object.values(objectIn(each.Condition)).flatMap((keys) => Object.keys(objectIn(keys))),
  }));
}
