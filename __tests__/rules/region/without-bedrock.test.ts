import { describe, expect, it } from 'vitest';
import { runFacts } from '../../../src/remedies/run-facts.ts';
import { withoutBedrock } from '../../../src/rules/region/without-bedrock.ts';
import type { FailedObservation, Observation, Scene, Settings } from '../../../src/scene.ts';
import { wordsOf } from '../bedrock/scene.ts';
import { finds } from '../facts.ts';
import { fault, identity, ok, says, scene, unresolved } from '../scene.ts';

const HONG_KONG = { region: 'ap-east-1' };
const NOVA = 'amazon.nova-lite-v1:0';
const HAIKU = 'global.anthropic.claude-haiku-4-5-20251001-v1:0';
const at = (settings: Partial<Settings>, ...observations: Observation[]) =>
  scene({ settings: { ...HONG_KONG, named: ['bedrock'], ...settings }, observations });
const silent = unresolved('bedrock', HONG_KONG, { host: 'bedrock-runtime.ap-east-1.amazonaws.com' });
const nameless = unresolved('bedrock', { ...HONG_KONG }, { host: 'bedrock-runtime.ap-east-1.amazonaws.com' });
const refused = fault('bedrock', 'network', 'ECONNREFUSED', 'connect ECONNREFUSED', HONG_KONG);
const overridden = (service: 'bedrock' | 'all' | 's3', observation: Observation = refused) =>
  scene({
    settings: { ...HONG_KONG, named: ['bedrock'] },
    endpoints: [{ variable: 'AWS_ENDPOINT_URL', service, host: 'localhost:9' }],
    observations: [observation],
  });

const NEAREST = {
  places: [{ to: 'ap-east-2', items: [] }],
  further: ['ap-southeast-7', 'ap-northeast-2', 'ap-southeast-5'],
  models: [],
};
type Facts = Parameters<typeof withoutBedrock.tell>[0];
const facts = (s: Scene, failures: readonly Observation[], more: Partial<Facts> = {}): Facts => ({
  subjects: [s.settings.region],
  confidence: 'certain' as const,
  region: s.settings.region,
  failures: failures as unknown as readonly [FailedObservation, ...FailedObservation[]],
  unresolved: true,
  ...NEAREST,
  listed: true,
  alone: true,
  run: runFacts(s),
  ...more,
});

const hongKong = at({}, identity(undefined, HONG_KONG), silent);
const noName = at({}, { ...nameless, error: { ...nameless.error, code: 'EAI_AGAIN' } });
const beijing = at({ region: 'cn-north-1' }, unresolved('bedrock', { region: 'cn-north-1' }));
const withModel = at({ models: [NOVA] }, unresolved('bedrock', { ...HONG_KONG, target: NOVA }));
const besideS3 = at(
  { named: ['s3', 'bedrock'], models: [NOVA, HAIKU] },
  unresolved('bedrock', { ...HONG_KONG, target: NOVA }),
);

finds(withoutBedrock, {
  matches: [
    ['Hong Kong', hongKong, [facts(hongKong, [silent])]],
    ['a name server that does not answer', noName, [facts(noName, noName.observations)]],
    ...(['bedrock', 'all'] as const).map((service) => {
      const s = overridden(service);
      return [
        `an override for ${service} that leads nowhere`,
        s,
        [facts(s, [refused], { unresolved: false })],
      ] as const;
    }),
    ['Beijing', beijing, [facts(beijing, beijing.observations, { places: [], further: [] })]],
    [
      'with a model listed',
      withModel,
      [
        facts(withModel, withModel.observations, {
          places: [{ to: 'ap-east-2', items: [{ written: NOVA, id: `apac.${NOVA}` }] }],
          further: ['ap-southeast-7', 'ap-northeast-2', 'ap-southeast-5'],
          models: [NOVA],
          listed: false,
        }),
      ],
    ],
    [
      'beside another service, with two models of one Region',
      besideS3,
      [
        facts(besideS3, besideS3.observations, {
          places: [
            {
              to: 'ap-east-2',
              items: [
                { written: NOVA, id: `apac.${NOVA}` },
                { written: HAIKU, id: HAIKU },
              ],
            },
          ],
          further: ['ap-southeast-7', 'ap-northeast-2', 'ap-southeast-5'],
          models: [NOVA, HAIKU],
          listed: true,
          alone: false,
        }),
      ],
    ],
  ],
  ignores: [
    ['an override for another service', overridden('s3')],
    ['an override that answers', overridden('bedrock', says('unknown', 'bedrock', HONG_KONG))],
    [
      'a look in another Region that does not resolve',
      at({}, unresolved('bedrock', { region: 'ap-east-2', followUp: true })),
    ],
    ['nobody named it', at({ named: [] }, silent)],
    ['another service was named', at({ named: ['s3'] }, silent)],
    ['a Region that has it', at({ region: 'us-east-2' }, unresolved('bedrock'))],
    ['a Region that does not exist', at({ region: 'ap-esat-1' }, unresolved('bedrock', { region: 'ap-esat-1' }))],
    ['a Region newer than the list', at({ region: 'ap-east-9' }, unresolved('bedrock', { region: 'ap-east-9' }))],
    ['it answers all the same: the list is old', at({}, ok('bedrock', { models: [] }, HONG_KONG))],
    ['it refuses the key all the same', at({}, says('unknown', 'bedrock', HONG_KONG))],
    ['it does not answer in time', at({}, fault('bedrock', 'timeout', 'TimeoutError', 'timed out', HONG_KONG))],
    ['another service does not resolve', at({}, unresolved('s3', HONG_KONG))],
  ],
});

describe('words', () => {
  it('the nearest Region that has it', () =>
    expect(wordsOf(withoutBedrock, hongKong)).toMatchInlineSnapshot(`
      "ap-east-1 has no Bedrock.
      ap-east-1 (Hong Kong) is a real Region without a Bedrock endpoint, according to the list of 2026-11-22, and the host does not resolve. Nothing is wrong with the network or the credentials.
      - Bedrock ListFoundationModels answered ENOTFOUND getaddrinfo ENOTFOUND bedrock-runtime.ap-east-1.amazonaws.com
      → Use the Region ap-east-2
        set-input {"name":"aws-region","value":"ap-east-2"}
        (Prompts then leave ap-east-1: check that this is allowed.)
        (Or ap-southeast-7, ap-northeast-2 or ap-southeast-5, further away.)
        ✓ this step asks Bedrock in ap-east-2
      → Stop checking Bedrock in ap-east-1
        remove-value {"name":"services","item":"bedrock"}
        ✓ this step does not ask Bedrock"
    `));
  it('a step of its own beside another service', () =>
    expect(wordsOf(withoutBedrock, besideS3)).toMatchInlineSnapshot(`
      "ap-east-1 has no Bedrock.
      ap-east-1 (Hong Kong) is a real Region without a Bedrock endpoint, according to the list of 2026-11-22, and the host does not resolve. Nothing is wrong with the network or the credentials.
      - Bedrock Converse of amazon.nova-lite-v1:0 answered ENOTFOUND getaddrinfo ENOTFOUND bedrock.ap-east-1.amazonaws.com
      → Check Bedrock in ap-east-2, in a separate step
        second-step {"with":{"aws-access-key-id":"\${{ secrets.AWS_ACCESS_KEY_ID }}","aws-secret-access-key":"\${{ secrets.AWS_SECRET_ACCESS_KEY }}","aws-session-token":"\${{ secrets.AWS_SESSION_TOKEN }}","aws-region":"ap-east-2","services":"bedrock","bedrock-models":"apac.amazon.nova-lite-v1:0, global.anthropic.claude-haiku-4-5-20251001-v1:0"},"moves":[{"name":"bedrock-models","item":"amazon.nova-lite-v1:0"},{"name":"bedrock-models","item":"global.anthropic.claude-haiku-4-5-20251001-v1:0"}]}
        remove-value {"name":"services","item":"bedrock"}
        (Prompts then leave ap-east-1: check that this is allowed.)
        (Or ap-southeast-7, ap-northeast-2 or ap-southeast-5, further away.)
        (Give the job’s Bedrock client ap-east-2 as its Region.)
        ✓ the separate step reaches Bedrock in ap-east-2, and this step does not ask it
      → Stop checking Bedrock in ap-east-1
        remove-value {"name":"bedrock-models","item":"amazon.nova-lite-v1:0"}
        remove-value {"name":"bedrock-models","item":"global.anthropic.claude-haiku-4-5-20251001-v1:0"}
        remove-value {"name":"services","item":"bedrock"}
        ✓ this step does not ask Bedrock"
    `));
  it('no other Region of the partition has it', () =>
    expect(wordsOf(withoutBedrock, beijing)).toMatch(/→ Stop checking Bedrock in cn-north-1/));
});
