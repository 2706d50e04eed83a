// A model is asked by streaming: what its first event says is the answer, and no more is read.
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { openConnection } from '../../src/aws/connection.ts';
import type { Observation } from '../../src/aws/observation.ts';
import { answeredModels, stream } from '../../src/probes/bedrock/stream.ts';
import { type Answer, eventStream, openReplay, type Replay } from './bedrock-replay.ts';

const MODEL = 'us.anthropic.claude-haiku-4-5-20251001-v1:0';
const FRAMED = { 'content-type': 'application/vnd.amazon.eventstream' };
const CHUNKS = eventStream([
  ['chunk', { bytes: Buffer.from('{"type":"message_start"}').toString('base64') }],
  ['chunk', { bytes: Buffer.from('{"type":"message_stop"}').toString('base64') }],
]);

let replay: Replay;
beforeAll(async () => {
  replay = await openReplay();
});
afterAll(() => replay.close());
beforeEach(() => {
  replay.asked = [];
});

async function answered(answer: Answer): Promise<Observation> {
  replay.answer = () => answer;
  const connection = openConnection({
    region: 'us-east-1',
    deadline: AbortSignal.timeout(10_000),
    scrub: (text) => text,
    learn: () => {},
    caBundle: undefined,
  });
  connection.identities.base = { accessKeyId: 'AKIARZPUZDIKCP6NXOKF', secretAccessKey: 'not-a-secret' };
  try {
    return await stream(connection, { target: MODEL, region: 'us-east-1', signer: 'base' });
  } finally {
    connection.close();
  }
}

const exception = (type: string, message: string): Buffer => eventStream([[type, { message }]], 'exception');

it.each<[string, Answer]>([
  ['events', { body: CHUNKS, headers: FRAMED }],
  ['events that break off within a frame', { body: CHUNKS.subarray(0, 60), headers: FRAMED }],
  ['a whole answer, as of a gateway that does not stream', { body: { type: 'message', content: [] } }],
])('%s: the call was let through', async (_, answer) => {
  expect(await answered(answer)).toMatchObject({
    operation: 'InvokeModelWithResponseStream',
    target: MODEL,
    status: 'ok',
    followUp: false,
  });
  expect(replay.asked.map(({ method, path }) => `${method} ${decodeURIComponent(path)}`)).toEqual([
    `POST /model/${MODEL}/invoke-with-response-stream`,
  ]);
  expect(replay.asked[0]?.body).toMatchObject({ max_tokens: 1 });
});

const DENIED =
  'User: arn:aws:sts::123456789012:assumed-role/ci/x is not authorized to perform: bedrock:InvokeModelWithResponseStream';

it.each<[string, Answer, object]>([
  [
    'a denial',
    { status: 403, code: 'AccessDeniedException', body: { message: DENIED } },
    { kind: 'service', code: 'AccessDeniedException', message: DENIED, httpStatus: 403 },
  ],
  [
    'a denial without a name, in AWS’s words',
    { status: 403, body: { Message: DENIED } },
    { kind: 'service', message: DENIED, httpStatus: 403 },
  ],
  [
    'a model’s own refusal, in the shape of its provider',
    { status: 403, body: { type: 'error', error: { type: 'permission_error', message: 'not for this account' } } },
    { code: 'permission_error', message: 'not for this account', httpStatus: 403 },
  ],
  [
    'a refusal that is not AWS’s',
    { status: 403, body: { message: 'Blocked by policy' }, headers: { 'x-amzn-requestid': '' } },
    { kind: 'protocol', httpStatus: 403 },
  ],
  [
    'an error of the model as the first event',
    { body: exception('modelStreamErrorException', 'The model is busy.'), headers: FRAMED },
    { kind: 'service', code: 'ModelStreamErrorException', message: 'The model is busy.' },
  ],
  [
    'a throttle as the first event',
    { body: exception('throttlingException', 'Too many tokens'), headers: FRAMED },
    { kind: 'service', code: 'ThrottlingException' },
  ],
])('%s: the call was not', async (_, answer, error) => {
  expect(await answered(answer)).toMatchObject({ status: 'failed', error });
});

it('asks those models of Anthropic’s that answered, once each', () => {
  const observed = (target: string | null, more: object = {}): Observation =>
    ({ service: 'bedrock', operation: 'Converse', status: 'ok', followUp: false, target, ...more }) as Observation;
  const models = answeredModels([
    observed(MODEL),
    observed('amazon.nova-lite-v1:0'),
    observed(MODEL, { status: 'failed' }),
    observed(MODEL, { followUp: true }),
    observed(MODEL, { operation: 'ListFoundationModels' }),
    observed(null),
  ]);
  expect(models.map(({ target }) => target)).toEqual([MODEL]);
});
