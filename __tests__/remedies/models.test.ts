import { describe, expect, it } from 'vitest';
import { acceptAgreement, submitFormAndAgree } from '../../src/remedies/administration.ts';
import { whoOf } from '../../src/remedies/effort.ts';
import { callElsewhere, leaveBedrock, swapModels, swapModelsAllowed, useBedrockIn } from '../../src/remedies/models.ts';
import { runFacts } from '../../src/remedies/run-facts.ts';
import { plain } from '../../src/text.ts';
import { type Parts, scene } from '../rules/scene.ts';

/** Its credentials come from the environment. */
const run = (parts: Parts = {}) =>
  runFacts(scene({ settings: { region: 'us-east-1' }, credentials: { source: 'environment' }, ...parts }));
const RERANK = { written: 'amazon.rerank-v1:0', id: 'amazon.rerank-v1:0' };
const NOVA = { written: 'amazon.nova-lite-v1:0', id: 'eu.amazon.nova-lite-v1:0' };

describe('another id', () => {
  it('takes the place of the one that was written, in the list alone, and is what must answer', () => {
    const remedy = swapModels([{ from: 'a.b', to: 'us.a.b' }], { region: 'us-east-1' });
    expect(remedy.changes).toEqual([{ kind: 'replace-value', name: 'bedrock-models', from: 'a.b', to: 'us.a.b' }]);
    expect(plain(remedy.after)).toBe('the model us.a.b answers in us-east-1');
    expect(whoOf(remedy)).toBe('workflow');
  });
  it('of several models at once', () =>
    expect(
      plain(
        swapModels(
          [
            { from: 'a.b', to: 'us.a.b' },
            { from: 'c.d', to: 'us.c.d' },
          ],
          { region: 'us-east-1' },
        ).after,
      ),
    ).toBe('the models us.a.b and us.c.d answer in us-east-1'));
  it('comes with its policy, where there is one to write', () => {
    const holder = { type: 'role', name: 'deploy', account: '123456789012' } as const;
    const statements = [{ Effect: 'Allow', Action: 'bedrock:InvokeModel', Resource: 'arn:x' }] as const;
    const swaps = [{ from: 'a.b', to: 'us.a.b' }] as const;
    expect(
      swapModelsAllowed(swaps, { region: 'us-east-1', holder, statements })?.changes.map(({ kind }) => kind),
    ).toEqual(['replace-value', 'attach-policy']);
    expect(swapModelsAllowed(swaps, { region: 'us-east-1', holder, statements: [] })).toBeNull();
  });
});

describe('another Region', () => {
  it('is the whole step’s where nothing else answered here, with the ids there', () =>
    expect(callElsewhere(run(), [{ to: 'eu-west-1', items: [NOVA] }], { answering: [] }).changes).toEqual([
      { kind: 'set-input', name: 'aws-region', value: 'eu-west-1' },
      { kind: 'replace-value', name: 'bedrock-models', from: NOVA.written, to: NOVA.id },
    ]));
  it('is a step of its own where something did, and that is not touched', () => {
    const remedy = callElsewhere(run(), [{ to: 'us-west-2', items: [RERANK] }], { answering: ['orders'] });
    expect(remedy.changes).toEqual([
      {
        kind: 'second-step',
        with: { 'aws-region': 'us-west-2', services: 'bedrock', 'bedrock-models': RERANK.id },
        moves: [{ name: 'bedrock-models', item: RERANK.written }],
      },
    ]);
    expect(plain(remedy.after)).toMatch(/and this step still finds orders$/);
  });
  it('signs in there as this step does, by the usual names where the workflow file is not at hand', () => {
    const [change] = callElsewhere(
      run({
        credentials: { source: 'inputs' },
        settings: { region: 'us-east-1', roleToAssume: 'arn:aws:iam::123456789012:role/ci' },
      }),
      [{ to: 'us-west-2', items: [RERANK] }],
      { answering: ['orders'] },
    ).changes;
    expect(change).toHaveProperty('with', {
      'aws-access-key-id': '${{ secrets.AWS_ACCESS_KEY_ID }}',
      'aws-secret-access-key': '${{ secrets.AWS_SECRET_ACCESS_KEY }}',
      'aws-session-token': '${{ secrets.AWS_SESSION_TOKEN }}',
      'role-to-assume': 'arn:aws:iam::123456789012:role/ci',
      'aws-region': 'us-west-2',
      services: 'bedrock',
      'bedrock-models': RERANK.id,
    });
  });
  it('is one step for each of several Regions', () =>
    expect(
      callElsewhere(
        run(),
        [
          { to: 'us-west-2', items: [RERANK] },
          { to: 'eu-west-1', items: [NOVA] },
        ],
        { answering: [] },
      ).changes.map((change) => change.kind === 'second-step' && change.with['aws-region']),
    ).toEqual(['us-west-2', 'eu-west-1']));
  it('is a flag in a terminal', () =>
    expect(
      callElsewhere(run({ context: { inActions: false } }), [{ to: 'us-west-2', items: [RERANK] }], {
        answering: ['orders'],
      }).changes.map(({ kind }) => kind),
    ).toEqual(['set-input']));
});

describe('a Region without Bedrock', () => {
  const ASKED = { region: 'ap-east-1', listed: true, further: [] };
  it('is left altogether where nothing else was asked for', () =>
    expect(useBedrockIn(run(), [{ to: 'ap-east-2', items: [] }], { ...ASKED, alone: true }).changes).toEqual([
      { kind: 'set-input', name: 'aws-region', value: 'ap-east-2' },
    ]));
  it('keeps the other services, and is not asked for Bedrock any more', () =>
    expect(useBedrockIn(run(), [{ to: 'ap-east-2', items: [] }], { ...ASKED, alone: false }).changes).toEqual([
      { kind: 'second-step', with: { 'aws-region': 'ap-east-2', services: 'bedrock' }, moves: [] },
      { kind: 'remove-value', name: 'services', item: 'bedrock' },
    ]));
  it('is done without Bedrock', () =>
    expect(leaveBedrock({ region: 'ap-east-1', models: [RERANK.written], listed: false }).changes).toEqual([
      { kind: 'remove-value', name: 'bedrock-models', item: RERANK.written },
    ]));
});

describe('an agreement', () => {
  it('is made for each model, with an offer of its own list', () => {
    const { changes } = acceptAgreement(['a.b', 'c.d'], 'us-east-1');
    expect(changes.map((change) => change.kind === 'command' && change.run)).toEqual([
      expect.stringMatching(
        /^aws bedrock create-foundation-model-agreement --region us-east-1 --model-id a\.b --offer-token /,
      ),
      expect.stringMatching(/--model-id c\.d/),
    ]);
  });
  it('comes after the form, whose file is there', () => {
    const { changes } = submitFormAndAgree(['anthropic.x'], 'us-east-1');
    expect(changes.map((change) => change.kind === 'command' && change.effect)).toEqual([
      'submit-use-case-form',
      'accept-agreement',
    ]);
    expect(changes[0]).toHaveProperty(['files', 'use-case.json', 'companyName']);
  });
});
