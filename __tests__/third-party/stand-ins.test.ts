// Emulators answer in forms of their own where they lack something. Each answer here is one that a third party's source gives.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { inputsOf } from '../action/sandboxed.ts';
import { type ReportedRun, runReported } from '../helpers/run-action.ts';

type Service = 'sts' | 'dynamodb' | 's3' | 'bedrock';
type Answer = { status: number; type?: string; body?: string; headers?: Record<string, string> };
type Answers = Partial<Record<Service, Answer>>;

const servers: Server[] = [];
afterEach(() =>
  Promise.all(servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve).closeAllConnections()))),
);

function serviceOf({ headers }: IncomingMessage): Service {
  const scope = /\/(sts|dynamodb|s3|bedrock|iam)\/aws4_request/.exec(headers.authorization ?? '')?.[1];
  return scope === 'iam' || scope === undefined ? 'sts' : (scope as Service);
}

async function serve(answers: Answers): Promise<string> {
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const { status, type, body = '', headers = {} } = answers[serviceOf(request)] ?? { status: 404 };
    request
      .resume()
      .on('end', () => response.writeHead(status, { ...(type ? { 'content-type': type } : {}), ...headers }).end(body));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const KEY = { accessKeyId: 'AKIAQYLPMN5HHHFPZAM2', secretAccessKey: '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' };
const XML = 'text/xml';
const IDENTITY: Answer = {
  status: 200,
  type: XML,
  headers: { 'x-amzn-requestid': 'R-1' },
  body: '<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult><Arn>arn:aws:iam::000000000000:user/tests</Arn><UserId>AIDAEMULATED</UserId><Account>000000000000</Account></GetCallerIdentityResult></GetCallerIdentityResponse>',
};
const TABLE: Answer = {
  status: 200,
  type: 'application/x-amz-json-1.0',
  headers: { 'x-amzn-requestid': 'R-2' },
  body: '{"Table":{"TableName":"orders","TableStatus":"ACTIVE","TableArn":"arn:aws:dynamodb:us-east-2:000000000000:table/orders"}}',
};
const OBJECTS: Answer = {
  status: 200,
  type: 'application/xml',
  headers: { 'x-amz-request-id': 'R-3' },
  body: '<?xml version="1.0" encoding="UTF-8"?><ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>assets</Name><KeyCount>0</KeyCount><MaxKeys>1</MaxKeys></ListBucketResult>',
};
const WORKING: Answers = { sts: IDENTITY, dynamodb: TABLE, s3: OBJECTS };
const minioError = (status: number, code: string, message: string): Answer => ({
  status,
  type: 'application/xml',
  headers: { 'x-amz-request-id': '17ABC' },
  body: `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message><Resource>/</Resource><RequestId>17ABC</RequestId><HostId>dd96</HostId></Error>`,
});
const minioSts = (status: number, code: string, message: string): Answer => ({
  status,
  type: 'application/xml',
  headers: { 'x-amz-request-id': '17ABC' },
  body: `<?xml version="1.0" encoding="UTF-8"?>\n<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type></Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>17ABC</RequestId></ErrorResponse>`,
});

const preflight = async (answers: Answers, services = 'sts,dynamodb,s3') =>
  runReported(
    await serve(answers),
    inputsOf(KEY, 'us-east-2', {
      services,
      'dynamodb-tables': services.includes('dynamodb') ? 'orders' : '',
      's3-buckets': services.includes('s3') ? 'assets' : '',
    }),
  );
const idsOf = ({ report }: ReportedRun) =>
  report.findings.filter(({ severity }) => severity !== 'notice').map(({ id }) => id);
const connected = ({ report }: ReportedRun) =>
  Object.entries(report.services)
    .filter(([, { status }]) => status === 'connected')
    .map(([service]) => service);

it('passes an emulator that has everything', async () => {
  const run = await preflight(WORKING);
  expect(run.report.verdict).not.toBe('fail');
  expect(connected(run)).toEqual(['sts', 'dynamodb', 's3']);
});

const CASES: { name: string; answers: Answers; services?: string; says: string[]; connected: string[] }[] = [
  // LocalStack: https://github.com/localstack/localstack/issues/11364
  {
    name: 'LocalStack without Bedrock',
    answers: {
      ...WORKING,
      bedrock: {
        status: 501,
        type: 'application/json',
        headers: { 'x-amzn-errortype': 'InternalFailure', 'x-amzn-requestid': 'R' },
        body: `{"__type":"InternalFailure","message":"API for service 'bedrock' not yet implemented or pro feature - please check the coverage docs for further information"}`,
      },
    },
    services: 'sts,bedrock',
    says: ['environment/endpoint-mismatch'],
    connected: ['sts'],
  },
  {
    name: 'LocalStack without DynamoDB',
    answers: {
      ...WORKING,
      dynamodb: {
        status: 501,
        type: 'application/x-amz-json-1.0',
        headers: { 'x-amzn-requestid': 'R' },
        body: `{"__type":"InternalFailure","message":"API for service 'dynamodb' not yet implemented or pro feature"}`,
      },
    },
    says: ['environment/endpoint-mismatch'],
    connected: ['sts', 's3'],
  },
  // A Flask or Werkzeug server's own pages: https://github.com/localstack/localstack/issues/1765
  {
    name: 'an emulator that breaks',
    answers: {
      ...WORKING,
      dynamodb: {
        status: 500,
        type: 'text/html',
        body: '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 3.2 Final//EN">\n<title>500 Internal Server Error</title>\n<h1>Internal Server Error</h1>',
      },
    },
    says: ['environment/unexpected-response'],
    connected: ['sts', 's3'],
  },
  {
    name: 'an emulator that forbids, in HTML',
    answers: { ...WORKING, s3: { status: 403, type: 'text/html', body: '<html><h1>403 Forbidden</h1></html>' } },
    says: ['environment/unexpected-response'],
    connected: ['sts', 'dynamodb'],
  },
  // MinIO: cmd/sts-handlers.go, cmd/sts-errors.go, cmd/api-errors.go
  {
    name: 'MinIO, whose STS has AssumeRole alone',
    answers: { sts: minioSts(400, 'InvalidParameterValue', 'Unsupported action GetCallerIdentity'), s3: OBJECTS },
    services: 'sts,s3',
    says: ['environment/endpoint-mismatch'],
    connected: ['s3'],
  },
  {
    name: 'MinIO, whose root user may not ask STS',
    answers: {
      sts: minioSts(403, 'AccessDenied', 'Generating temporary credentials not allowed for this request.'),
      s3: OBJECTS,
    },
    services: 's3',
    says: ['permissions/unspecified'],
    connected: ['sts', 's3'],
  },
  {
    name: 'MinIO and a foreign key',
    answers: {
      sts: minioSts(400, 'InvalidParameterValue', 'Unsupported action GetCallerIdentity'),
      s3: minioError(403, 'InvalidAccessKeyId', 'The Access Key Id you provided does not exist in our records.'),
    },
    services: 'sts,s3',
    says: ['environment/endpoint-mismatch'],
    connected: [],
  },
  {
    name: 'MinIO asked for tables',
    answers: {
      sts: minioSts(400, 'InvalidParameterValue', 'Unsupported action GetCallerIdentity'),
      dynamodb: minioError(400, 'BadRequest', 'An unsupported API call for method: POST at &#39;/&#39;'),
    },
    services: 'sts,dynamodb',
    says: ['environment/endpoint-mismatch'],
    connected: [],
  },
  {
    name: 'a store that implements nothing of it',
    answers: {
      ...WORKING,
      s3: minioError(501, 'NotImplemented', 'A header you provided implies functionality that is not implemented'),
    },
    says: ['environment/endpoint-mismatch'],
    connected: ['sts', 'dynamodb'],
  },
  // DynamoDB, and dynalite after it, to a request that names none of its operations.
  {
    name: 'a DynamoDB in the place of STS',
    answers: {
      sts: { status: 404, headers: { 'x-amzn-requestid': 'R' }, body: '<UnknownOperationException/>\n' },
      dynamodb: TABLE,
    },
    services: 'sts,dynamodb',
    says: ['environment/endpoint-mismatch'],
    connected: ['dynamodb'],
  },
  {
    name: 'a DynamoDB that does not know the operation',
    answers: {
      ...WORKING,
      dynamodb: {
        status: 400,
        type: 'application/x-amz-json-1.0',
        headers: { 'x-amzn-requestid': 'R' },
        body: '{"__type":"com.amazon.coral.service#UnknownOperationException"}',
      },
    },
    says: ['environment/endpoint-mismatch'],
    connected: ['sts', 's3'],
  },
  {
    name: 'JSON of another service’s in the place of STS',
    answers: {
      ...WORKING,
      sts: {
        status: 400,
        type: 'application/json',
        headers: { 'x-amzn-requestid': 'R' },
        body: '{"__type":"com.amazonaws.dynamodb.v20120810#MissingAuthenticationToken","message":"Request must contain either a valid (registered) AWS access key ID or X.509 certificate."}',
      },
    },
    says: ['environment/unexpected-response'],
    connected: ['dynamodb', 's3'],
  },
  // Bodies that are empty.
  {
    name: 'an empty 200 for the identity',
    answers: { ...WORKING, sts: { status: 200 } },
    says: ['environment/unexpected-response'],
    connected: ['dynamodb', 's3'],
  },
  {
    name: 'an empty 200 for the table',
    answers: { ...WORKING, dynamodb: { status: 200 } },
    says: ['environment/unexpected-response'],
    connected: ['sts', 's3'],
  },
  {
    name: 'an empty 200 for the bucket',
    answers: { ...WORKING, s3: { status: 200 } },
    says: ['environment/unexpected-response'],
    connected: ['sts', 'dynamodb'],
  },
  {
    name: 'an empty 404 for the bucket, without a request ID',
    answers: { ...WORKING, s3: { status: 404 } },
    says: ['environment/unexpected-response'],
    connected: ['sts', 'dynamodb'],
  },
];

describe('accuses nobody, and passes nothing that was not shown', () => {
  it.each(CASES)('$name: $says', async ({ answers, services, says, connected: expected }) => {
    const run = await preflight(answers, services);
    expect(idsOf(run), JSON.stringify(run.report.checks)).toEqual(says);
    expect(connected(run)).toEqual(expected);
    expect(
      run.report.findings
        .map(({ id }) => id)
        .filter((id) => id.startsWith('credentials/') && id !== 'credentials/long-lived-key'),
    ).toEqual([]);
    expect(run.exit).toBe(run.report.verdict === 'fail' ? 1 : 0);
  });
});
