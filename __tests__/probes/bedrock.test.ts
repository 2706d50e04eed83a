// The probe with the real SDK against a server on loopback: what is asked, how often, and what is made of the answers.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openConnection } from '../../src/aws/connection.ts';
import { probeAnyModel } from '../../src/probes/bedrock/any-model.ts';
import { followUpBedrock, probeBedrock } from '../../src/probes/bedrock.ts';
import type { ProbeContext } from '../../src/probes/probe.ts';
import type { Observation, OkOf, Settings } from '../../src/scene.ts';
import { type Asked, eventStream, openReplay, type Replay } from './bedrock-replay.ts';

let replay: Replay;
beforeAll(async () => {
  replay = await openReplay();
});
afterAll(() => replay.close());
beforeEach(() => {
  replay.asked = [];
  replay.answer = () => null;
});

function contextFor(
  models: string[],
  settings: Partial<Settings> = {},
  more: Partial<ProbeContext> & { bearer?: boolean } = {},
): ProbeContext {
  const connection = openConnection({
    region: 'us-east-1',
    deadline: AbortSignal.timeout(10_000),
    scrub: (t) => t,
    learn: () => {},
    caBundle: undefined,
  });
  connection.identities.base = { accessKeyId: 'AKIARZPUZDIKCP6NXOKF', secretAccessKey: 'not-a-secret' };
  if (more.bearer) connection.bearer = { token: 'bedrock-api-key-of-a-test' };
  return {
    connection,
    settings: {
      models,
      bedrockProbe: 'invoke',
      allowedAccountIds: [],
      region: 'us-east-1',
      ...settings,
    } as unknown as Settings,
    signer: 'base',
    signed: true,
    accountConfirmed: Promise.resolve(true),
    namedRegions: [],
    ...more,
  };
}
const run = async (context: ProbeContext): Promise<Observation[]> => {
  const first = await Promise.all((context.settings.models.length > 0 ? probeBedrock : probeAnyModel)(context));
  return [...first, ...(await Promise.all(followUpBedrock(context, first)))];
};
const paths = (): string[] => replay.asked.map((a) => a.path).sort();
const of = (observations: Observation[], target: string): Observation =>
  observations.find((o) => o.target === target && !o.followUp) as Observation;
const invocations = (): Asked[] => replay.asked.filter((a) => a.path.startsWith('/model/'));

const APP = 'arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/abcd1234';

describe('without models', () => {
  it('asks for the list alone, and never invokes', async () => {
    const [list] = await run(contextFor([]));
    expect(paths()).toEqual(['/foundation-models']);
    expect(list).toMatchObject({
      status: 'ok',
      followUp: false,
      facts: { models: [{ id: 'amazon.nova-lite-v1:0', endOfLife: '2027-01-08', lifecycle: 'LEGACY' }] },
    });
  });
});

describe('the smallest call', () => {
  it('is one token, counted in the facts; the lists are read beside it', async () => {
    const observations = await run(contextFor(['amazon.nova-lite-v1:0']));
    expect(of(observations, 'amazon.nova-lite-v1:0')).toMatchObject({
      operation: 'Converse',
      status: 'ok',
    });
    expect(invocations().map((a) => a.body.inferenceConfig)).toEqual([{ maxTokens: 1 }]);
    expect(paths()).toEqual(['/foundation-models', '/inference-profiles', '/model/amazon.nova-lite-v1:0/converse']);
    expect(observations.filter((o) => o.operation.startsWith('List')).every((o) => o.followUp)).toBe(true);
  });

  it('is InvokeModel for embeddings and rerankers', async () => {
    const observations = await run(contextFor(['amazon.titan-embed-text-v2:0', 'cohere.rerank-v3-5:0']));
    expect(of(observations, 'amazon.titan-embed-text-v2:0')).toMatchObject({
      operation: 'InvokeModel',
      status: 'ok',
    });
    expect(invocations().every((a) => a.path.endsWith('/invoke'))).toBe(true);
  });

  it('costs a few tokens for a run', async () => {
    await run(
      contextFor(['us.anthropic.claude-haiku-4-5-20251001-v1:0', 'amazon.nova-lite-v1:0', 'us.openai.gpt-6-sol']),
    );
    expect(
      invocations()
        .map((a) => a.body.inferenceConfig?.maxTokens)
        .sort(),
    ).toEqual([1, 1, 16]);
  });

  it('is never made for image, video and speech models', async () => {
    const models = ['stability.sd3-5-large-v1:0', 'luma.ray-v2:0', 'amazon.nova-2-sonic-v1:0'];
    const observations = await run(contextFor(models));
    for (const model of models)
      expect(of(observations, model)).toMatchObject({
        status: 'not-evaluated',
        reason: expect.stringMatching(/was not invoked/),
      });
    expect(invocations()).toEqual([]);
    // Nothing else asks Bedrock anything, so the list is what proves that it answers.
    expect(observations.find((o) => o.operation === 'ListFoundationModels')?.followUp).toBe(false);
  });

  it('goes on to InvokeModel where Converse does not serve a model', async () => {
    replay.answer = (call) =>
      call.path.endsWith('/converse')
        ? {
            status: 400,
            code: 'ValidationException',
            body: {
              message:
                "This action doesn't support the model that you provided. Try again with a supported text or chat model.",
            },
          }
        : null;
    const observations = await run(contextFor(['meta.llama3-8b-instruct-v1:0', 'acme.mystery-v1']));
    expect(of(observations, 'meta.llama3-8b-instruct-v1:0')).toMatchObject({ operation: 'InvokeModel', status: 'ok' });
    expect(of(observations, 'acme.mystery-v1')).toMatchObject({
      status: 'not-evaluated',
      reason: expect.stringMatching(/no smallest request for InvokeModel is known/),
    });
  });

  const notServed = {
    status: 400,
    code: 'ValidationException',
    body: {
      message:
        "This action doesn't support the model that you provided. Try again with a supported text or chat model.",
    },
  };

  it('learns from an application profile’s entry what InvokeModel takes, where Converse does not serve it', async () => {
    const entry = {
      inferenceProfileArn: APP,
      inferenceProfileId: 'abcd1234',
      inferenceProfileName: 'mine',
      status: 'ACTIVE',
      type: 'APPLICATION',
      models: [{ modelArn: 'arn:aws:bedrock:us-east-1::foundation-model/cohere.embed-v4:0' }],
    };
    replay.answer = (call) =>
      call.path.endsWith('/converse') ? notServed : call.path === `/inference-profiles/${APP}` ? { body: entry } : null;
    expect(of(await run(contextFor([APP])), APP)).toMatchObject({ operation: 'InvokeModel', status: 'ok' });
    expect(invocations().at(-1)?.body).toEqual({ texts: ['.'], input_type: 'search_query' });
    replay.answer = (call) => (call.path.endsWith('/converse') ? notServed : null);
    expect(of(await run(contextFor([APP])), APP)).toMatchObject({ status: 'not-evaluated' });
  });

  it('is a stream for a model that only streams; an error within the stream is the answer', async () => {
    const onlyStreams = {
      status: 400,
      code: 'ValidationException',
      body: { message: 'This model only supports streaming. Use ConverseStream.' },
    };
    replay.answer = (call) => (call.path.endsWith('/converse') ? onlyStreams : null);
    expect(of(await run(contextFor(['acme.river-v1'])), 'acme.river-v1')).toMatchObject({
      operation: 'ConverseStream',
      status: 'ok',
    });
    expect(invocations().at(-1)?.body.inferenceConfig).toEqual({ maxTokens: 1 });
    replay.answer = (call) =>
      call.path.endsWith('/converse')
        ? onlyStreams
        : call.path.endsWith('/converse-stream')
          ? {
              body: eventStream(
                [['throttlingException', { message: 'Too many tokens, please wait before trying again.' }]],
                'exception',
              ),
              headers: { 'content-type': 'application/vnd.amazon.eventstream' },
            }
          : null;
    expect(of(await run(contextFor(['acme.river-v1'])), 'acme.river-v1')).toMatchObject({
      operation: 'ConverseStream',
      status: 'failed',
      error: { kind: 'service', code: 'ThrottlingException' },
    });
  });

  it('proves nothing by an answer that is no stream, and takes no page for one', async () => {
    const onlyStreams = {
      status: 400,
      code: 'ValidationException',
      body: { message: 'This model only supports streaming. Use ConverseStream.' },
    };
    replay.answer = (call) => (call.path.endsWith('/converse') ? onlyStreams : { body: { output: 'whole' } });
    expect(of(await run(contextFor(['acme.river-v1'])), 'acme.river-v1')).toMatchObject({
      status: 'not-evaluated',
      reason: expect.stringMatching(/not a stream of events/),
    });
    replay.answer = (call) =>
      call.path.endsWith('/converse')
        ? onlyStreams
        : { body: '<html>Blocked by proxy</html>', headers: { 'content-type': 'text/html' } };
    expect(of(await run(contextFor(['acme.river-v1'])), 'acme.river-v1')).toMatchObject({
      status: 'failed',
      error: { kind: 'protocol' },
    });
  });

  it('is none for a stored prompt, which sets its own limits', async () => {
    const prompt = 'arn:aws:bedrock:us-east-1:123456789012:prompt/ABCDEFGHIJ:1';
    expect(of(await run(contextFor([prompt])), prompt)).toMatchObject({
      status: 'not-evaluated',
      reason: expect.stringMatching(/stored prompt/),
    });
    expect(invocations()).toEqual([]);
  });

  it.each([
    'The model returned the following errors: max_tokens must be greater than thinking.budget_tokens',
    "Invalid 'max_output_tokens': integer below minimum value. Expected a value >= 512, but got 1 instead.",
    'The value at inferenceConfig.maxTokens must be at least 100.',
  ])('proves nothing by a limit that it may not go up to: %s', async (message) => {
    replay.answer = (call) =>
      call.path.startsWith('/model/') ? { status: 400, code: 'ValidationException', body: { message } } : null;
    expect(of(await run(contextFor(['acme.careful-v1'])), 'acme.careful-v1').status).toBe('not-evaluated');
    expect(invocations()).toHaveLength(1);
  });

  it('does not blame the model for a body of its own that does not fit', async () => {
    replay.answer = (call) =>
      call.path.endsWith('/invoke')
        ? {
            status: 400,
            code: 'ValidationException',
            body: {
              message:
                'Malformed input request: #: required key [texts] not found, please reformat your input and try again.',
            },
          }
        : null;
    expect(of(await run(contextFor(['cohere.embed-v4:0'])), 'cohere.embed-v4:0')).toMatchObject({
      status: 'not-evaluated',
      reason: expect.stringContaining('required key [texts]'),
    });
  });

  it('gives a model the fewest tokens that it takes', async () => {
    replay.answer = (call) =>
      call.body.inferenceConfig?.maxTokens === 1
        ? {
            status: 400,
            code: 'ValidationException',
            body: {
              message:
                "Invalid 'max_output_tokens': integer below minimum value. Expected a value >= 16, but got 1 instead.",
            },
          }
        : null;
    expect(of(await run(contextFor(['acme.careful-v1'])), 'acme.careful-v1').status).toBe('ok');
    expect(invocations().map((a) => a.body.inferenceConfig?.maxTokens)).toEqual([1, 16]);
  });

  it('takes no ValidationException for a success', async () => {
    replay.answer = (call) =>
      call.path.startsWith('/model/')
        ? { status: 400, code: 'ValidationException', body: { message: 'Operation not allowed' } }
        : null;
    expect(of(await run(contextFor(['amazon.nova-lite-v1:0'])), 'amazon.nova-lite-v1:0').status).toBe('failed');
  });

  it('takes no page for an answer', async () => {
    replay.answer = () => ({ body: '<html>Blocked</html>', headers: { 'content-type': 'text/html' } });
    for (const o of await run(contextFor(['amazon.nova-lite-v1:0', 'cohere.embed-v4:0'])))
      expect(o).toMatchObject({ status: 'failed', error: { kind: 'protocol' } });
  });
});

describe('where and as whom', () => {
  const ELSEWHERE = 'arn:aws:bedrock:us-west-2::foundation-model/amazon.nova-lite-v1:0';

  it('calls an ARN of another Region from the job’s own, and only after a refusal from the ARN’s', async () => {
    await run(contextFor([ELSEWHERE]));
    expect(invocations().map((a) => a.region)).toEqual(['us-east-1']);
    replay.asked = [];
    replay.answer = (call) =>
      call.path.startsWith('/model/') && call.region === 'us-east-1'
        ? { status: 400, code: 'ValidationException', body: { message: 'The provided model identifier is invalid.' } }
        : null;
    const observations = await run(contextFor([ELSEWHERE]));
    expect(of(observations, ELSEWHERE)).toMatchObject({ region: 'us-east-1', status: 'failed' });
    expect(observations.find((o) => o.followUp && o.target === ELSEWHERE)).toMatchObject({
      region: 'us-west-2',
      status: 'ok',
    });
    expect(paths()).not.toContain('/foundation-models/amazon.nova-lite-v1:0');
  });

  it('asks nothing in another partition: its credentials are others', async () => {
    replay.answer = (call) =>
      call.path.startsWith('/model/')
        ? { status: 400, code: 'ValidationException', body: { message: 'The provided model identifier is invalid.' } }
        : null;
    await run(contextFor(['arn:aws-us-gov:bedrock:us-gov-west-1::foundation-model/amazon.nova-lite-v1:0']));
    expect(invocations().map((a) => a.region)).toEqual(['us-east-1']);
  });

  it('uses the bearer token wherever there is one', async () => {
    const observations = await run(contextFor(['amazon.nova-lite-v1:0'], {}, { bearer: true }));
    expect(replay.asked.every((a) => a.bearer)).toBe(true);
    expect(observations.every((o) => o.signer === 'bearer')).toBe(true);
  });

  it('knows a refused API key, though the answer has neither name nor request ID', async () => {
    replay.answer = () => ({
      status: 403,
      body: { Message: 'Authentication failed: Please make sure your API Key is valid.' },
      headers: { 'x-amzn-requestid': '' },
    });
    expect(
      of(await run(contextFor(['amazon.nova-lite-v1:0'], {}, { bearer: true })), 'amazon.nova-lite-v1:0'),
    ).toMatchObject({ status: 'failed', error: { kind: 'service', message: expect.stringContaining('API Key') } });
  });

  it('keeps the words of an answer in a provider’s shape', async () => {
    replay.answer = (call) =>
      call.path.startsWith('/model/')
        ? {
            status: 403,
            body: {
              type: 'error',
              error: { type: 'permission_error', message: 'x is not available for this account' },
            },
          }
        : null;
    expect(of(await run(contextFor(['amazon.nova-lite-v1:0'])), 'amazon.nova-lite-v1:0')).toMatchObject({
      error: { kind: 'service', code: 'permission_error', message: 'x is not available for this account' },
    });
  });

  it('invokes nothing before STS has confirmed the account', async () => {
    const observations = await run(
      contextFor(
        ['amazon.nova-lite-v1:0'],
        { allowedAccountIds: ['123456789012'] },
        { accountConfirmed: Promise.resolve(false) },
      ),
    );
    expect(of(observations, 'amazon.nova-lite-v1:0')).toMatchObject({
      status: 'not-evaluated',
      reason: expect.stringContaining('allowed-account-ids'),
    });
    expect(invocations()).toEqual([]);
    await run(contextFor(['amazon.nova-lite-v1:0'], { allowedAccountIds: ['123456789012'] }));
    expect(invocations()).toHaveLength(1);
  });
});

describe('catalog', () => {
  it('reads, and never invokes', async () => {
    const observations = await run(
      contextFor(['us.anthropic.claude-haiku-4-5-20251001-v1:0', 'amazon.nova-lite-v1:0'], { bedrockProbe: 'catalog' }),
    );
    expect(replay.asked.every((a) => a.method === 'GET')).toBe(true);
    expect(observations.filter((o) => o.target && !o.followUp).every((o) => o.status === 'not-evaluated')).toBe(true);
    expect(observations.find((o) => o.operation === 'GetFoundationModelAvailability')).toMatchObject({
      followUp: true,
      facts: { availability: { agreement: 'ERROR: INVALID_PAYMENT_INSTRUMENT' } },
    });
    expect(observations.find((o) => o.operation === 'GetUseCaseForModelAccess')).toMatchObject({
      status: 'ok',
      facts: { formSubmitted: false },
    });
  });
});

describe('follow-ups', () => {
  const refuseWith = (message: string, code: string, status: number) => (call: Asked) =>
    call.path.startsWith('/model/') ? { status, code, body: { message } } : null;

  it('ask about access only after a refusal of access', async () => {
    replay.answer = refuseWith(
      "You don't have access to the model with the specified model ID.",
      'AccessDeniedException',
      403,
    );
    await run(contextFor(['us.anthropic.claude-haiku-4-5-20251001-v1:0']));
    expect(paths()).toContain('/foundation-model-availability/anthropic.claude-haiku-4-5-20251001-v1:0');
    expect(paths()).toContain('/use-case-for-model-access');
  });
  it('ask for the form of Anthropic’s models alone', async () => {
    replay.answer = refuseWith(
      "You don't have access to the model with the specified model ID.",
      'AccessDeniedException',
      403,
    );
    await run(contextFor(['mistral.mistral-7b-instruct-v0:2']));
    expect(paths()).not.toContain('/use-case-for-model-access');
  });
  it('ask for the model’s entry after a refusal of its id', async () => {
    replay.answer = refuseWith('The provided model identifier is invalid.', 'ValidationException', 400);
    await run(contextFor(['amazon.nova-premier-v1:0']));
    expect(paths()).toContain('/foundation-models/amazon.nova-premier-v1:0');
  });
  it('ask nothing after a success, a throttling or a missing permission', async () => {
    const quiet = ['/foundation-models', '/inference-profiles', '/model/amazon.nova-lite-v1:0/converse'];
    await run(contextFor(['amazon.nova-lite-v1:0']));
    expect(paths()).toEqual(quiet);
    replay.asked = [];
    replay.answer = refuseWith(
      'User: arn:aws:iam::123456789012:user/deploy is not authorized to perform: bedrock:InvokeModel on resource: x',
      'AccessDeniedException',
      403,
    );
    await run(contextFor(['amazon.nova-lite-v1:0']));
    expect(paths()).toEqual(quiet);
  });
  it('ask for the data-retention mode after a refusal over it', async () => {
    replay.answer = (call) =>
      call.path === '/data-retention'
        ? { body: { mode: 'none' } }
        : refuseWith('data retention mode "none" is not available for this model', 'ValidationException', 400)(call);
    const observations = await run(contextFor(['us.anthropic.claude-fable-5']));
    expect(observations.find((o) => o.operation === 'GetAccountDataRetention')).toMatchObject({
      followUp: true,
      facts: { dataRetention: 'none' },
    });
  });
  it('ask for a profile’s entry where a denial hides the list, or the list hides the profile', async () => {
    const denial = (call: Asked) =>
      refuseWith(
        'User: arn:aws:iam::123456789012:user/deploy is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:us-west-2::foundation-model/amazon.nova-lite-v1:0 because no identity-based policy allows the bedrock:InvokeModel action',
        'AccessDeniedException',
        403,
      )(call);
    const model = 'us.amazon.nova-lite-v1:0';
    replay.answer = denial;
    await run(contextFor([model, APP]));
    expect(paths().filter((p) => p.startsWith('/inference-profiles/'))).toEqual([`/inference-profiles/${APP}`]);
    replay.asked = [];
    replay.answer = (call) =>
      call.path === '/inference-profiles'
        ? { status: 403, code: 'AccessDeniedException', body: { message: 'no' } }
        : denial(call);
    await run(contextFor([model]));
    expect(paths()).toContain(`/inference-profiles/${model}`);
  });
  it('take no part of the profiles for the whole', async () => {
    replay.answer = (call) =>
      call.path === '/inference-profiles' ? { body: { inferenceProfileSummaries: [], nextToken: 'on' } } : null;
    expect(
      (await run(contextFor(['amazon.nova-lite-v1:0']))).find((o) => o.operation === 'ListInferenceProfiles'),
    ).toMatchObject({ status: 'not-evaluated', followUp: true });
  });
  it('read every page of the profiles', async () => {
    let page = 0;
    replay.answer = (call) =>
      call.path === '/inference-profiles'
        ? {
            body: {
              inferenceProfileSummaries: [
                {
                  inferenceProfileId: `us.acme.m-${++page}`,
                  inferenceProfileArn: 'a',
                  inferenceProfileName: 'n',
                  status: 'ACTIVE',
                  type: 'SYSTEM_DEFINED',
                  models: [],
                },
              ],
              ...(page < 3 ? { nextToken: `t${page}` } : {}),
            },
          }
        : null;
    const list = (await run(contextFor(['amazon.nova-lite-v1:0']))).find(
      (o): o is OkOf<'ListInferenceProfiles'> => o.operation === 'ListInferenceProfiles' && o.status === 'ok',
    );
    expect(list?.facts.inferenceProfiles.map((p) => p.id)).toEqual(['us.acme.m-1', 'us.acme.m-2', 'us.acme.m-3']);
  });
});
