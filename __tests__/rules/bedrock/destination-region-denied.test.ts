import { describe, expect, it } from 'vitest';
import { isBedrockOwned } from '../../../src/answers/bedrock-cause.ts';
import type { PolicyLayer } from '../../../src/answers/denial.ts';
import { destinationRegionDenied } from '../../../src/rules/bedrock/destination-region-denied.ts';
import type { FailedObservation } from '../../../src/scene.ts';
import { finds } from '../facts.ts';
import { denied, facts, failed, listed, profiles, scene, sts, USER, wordsOf } from './scene.ts';

const BASE = 'anthropic.claude-sonnet-4-6';
const arn = (region: string): string => `arn:aws:bedrock:${region}::foundation-model/${BASE}`;
const APP = 'arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/abcd1234';
const SCP = 'arn:aws:organizations::111122223333:policy/o-a/service_control_policy/p-1';
const US = ['us-east-1', 'us-east-2', 'us-west-2'];
const SOURCES = { us: US, global: ['us-east-1', ''] };

const ACTIONS = ['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'];
const profile = (id: string): string => `arn:aws:bedrock:us-east-1:123456789012:inference-profile/${id}`;
const allows = (...Resource: string[]) => [{ Effect: 'Allow' as const, Action: ACTIONS, Resource }];

type Hit = [string, FailedObservation, string, PolicyLayer, explicit: boolean, policyArn: string | null];
const hit = (
  prefix: 'us' | 'global',
  region: string,
  clause: string,
  layer: PolicyLayer,
  policyArn: string | null = null,
): Hit => [
  `${prefix}. denied in ${region || 'no Region'} ${clause}`,
  denied(`${prefix}.${BASE}`, 'bedrock:InvokeModel', arn(region), clause),
  prefix,
  layer,
  /explicit/.test(clause),
  policyArn,
];

const HITS: readonly Hit[] = [
  hit('us', 'us-west-2', 'because no identity-based policy allows the bedrock:InvokeModel action', 'identity'),
  hit('us', 'us-east-2', 'with an explicit deny in a service control policy', 'organization'),
  hit('us', 'us-east-2', `with an explicit deny in a service control policy: ${SCP}`, 'organization', SCP),
  hit('us', 'us-east-2', 'because no session policy allows the bedrock:InvokeModel action', 'session'),
  hit('us', 'us-east-2', 'because no permissions boundary allows the bedrock:InvokeModel action', 'boundary'),
  hit('global', '', 'with an explicit deny in a service control policy', 'organization'),
];

finds(destinationRegionDenied, {
  matches: [
    ...HITS.map(([name, o, prefix, layer, explicit, policyArn]) => {
      const s = scene([o, sts()]);
      const routes = SOURCES[prefix as 'us' | 'global'];
      return [
        name,
        s,
        [
          facts(s, 'destination-region-denied', [o], {
            denied: [prefix === 'us' ? (/us-east-2/.test(o.error.message) ? 'us-east-2' : 'us-west-2') : ''],
            routes,
            layers: [layer],
            told: [],
            explicit,
            policyArn,
            holder: { type: 'user' as const, name: USER.split('/')[1] ?? '', account: '123456789012' },
            statements: allows(profile(`${prefix}.${BASE}`), ...routes.map(arn)),
            // A global profile's requests name no Region: what denies one Region denies them too.
            offers:
              prefix === 'us'
                ? []
                : [{ written: `global.${BASE}`, ids: [{ id: `us.${BASE}`, word: 'table' as const }] as const }],
          }),
        ],
      ] as const;
    }),
    (() => {
      const o = denied(APP, 'bedrock:InvokeModel', arn('us-west-2'));
      const s = scene([o, sts()]);
      return [
        'an application profile whose entry may not be read',
        s,
        [
          facts(s, 'destination-region-denied', [o], {
            denied: ['us-west-2'],
            routes: [],
            layers: ['identity' as const],
            told: [],
            explicit: false,
            policyArn: null,
            holder: { type: 'user' as const, name: 'deploy', account: '123456789012' },
            statements: allows(APP, 'arn:aws:bedrock:*::foundation-model/*'),
            offers: [],
          }),
        ],
      ] as const;
    })(),
  ],
  ignores: [
    ...(
      [
        [`us.${BASE}`, arn('us-east-1'), undefined, 'the client’s own Region: a plain missing permission'],
        [`us.${BASE}`, profile(`us.${BASE}`), undefined, 'the profile itself'],
        [BASE, arn('us-west-2'), undefined, 'a bare model routes nowhere'],
        [
          `us.${BASE}`,
          arn('us-east-2'),
          'with an explicit deny in an identity-based policy: arn:aws:iam::aws:policy/AWSCompromisedKeyQuarantineV2',
          'a quarantined key',
        ],
        [`us.${BASE}`, 'arn:aws:bedrock:us-west-2:210987654321:guardrail/abc', undefined, 'a guardrail'],
      ] as const
    ).map(
      ([model, resource, clause, is]) => [is, scene([denied(model, 'bedrock:InvokeModel', resource, clause)])] as const,
    ),
    [
      'a model named by an ARN of another Region is asked for there: that Region is the client’s',
      scene(
        [
          denied(
            `arn:aws:bedrock:eu-west-1:123456789012:inference-profile/eu.${BASE}`,
            'bedrock:InvokeModel',
            arn('eu-west-1'),
            undefined,
            { region: 'eu-west-1' },
          ),
        ],
        { region: 'us-east-1' },
      ),
    ],
    [
      'plain throttling',
      scene([failed(`us.${BASE}`, { code: 'ThrottlingException', httpStatus: 429, message: 'Too many requests' })]),
    ],
  ],
});

describe('another id of the same model', () => {
  const scp = (id: string, region: string) =>
    denied(id, 'bedrock:InvokeModel', arn(region), 'with an explicit deny in a service control policy');
  it('is offered by the account’s list, where it avoids what is denied', () => {
    const eu = { region: 'eu-west-1' };
    const o = denied(
      `global.${BASE}`,
      'bedrock:InvokeModel',
      arn(''),
      'with an explicit deny in a service control policy',
      eu,
    );
    const s = scene([o, profiles([`global.${BASE}`, `eu.${BASE}`], 'eu-west-1', ['eu-west-1', 'eu-central-1'])]);
    expect(destinationRegionDenied.find(s)).toMatchObject([
      { offers: [{ ids: [{ id: `eu.${BASE}`, word: 'account' }] }] },
    ]);
  });
  it('is not one that routes there too, nor one whose routes nobody knows', () => {
    const routesThere = scene([
      scp(`us.${BASE}`, 'us-east-2'),
      profiles([`us.${BASE}`, `global.${BASE}`], 'us-east-1', ['us-east-2']),
    ]);
    expect(destinationRegionDenied.find(routesThere)).toMatchObject([{ offers: [] }]);
    const unknown = scene([scp(`us.${BASE}`, 'us-east-2'), profiles([`us.${BASE}`, `mars.${BASE}`], 'us-east-1', [])]);
    expect(destinationRegionDenied.find(unknown)).toMatchObject([{ offers: [] }]);
  });
  it('is the bare id, where the Region calls it', () => {
    const s = scene([
      scp(`us.${BASE}`, 'us-east-2'),
      listed([{ id: BASE }]),
      profiles([`us.${BASE}`], 'us-east-1', US),
    ]);
    expect(destinationRegionDenied.find(s)).toMatchObject([{ offers: [{ ids: [{ id: BASE }] }] }]);
  });
});

describe('isBedrockOwned', () => {
  it('is true of what this rule finds', () => {
    for (const [, o] of HITS) expect(isBedrockOwned(o, scene([o]))).toBe(true);
  });
  it('leaves plain throttling, network faults and denied listings to others', () => {
    for (const o of [
      failed('amazon.nova-lite-v1:0', { code: 'ThrottlingException', httpStatus: 429, message: 'Too many requests' }),
      failed('amazon.nova-lite-v1:0', { kind: 'timeout', code: 'TimeoutError' }),
      denied(`us.${BASE}`, 'bedrock:InvokeModel', arn('us-east-1')),
      failed(null, {
        code: 'AccessDeniedException',
        message: 'User: x is not authorized to perform: bedrock:ListFoundationModels on resource: *',
      }),
    ])
      expect(isBedrockOwned(o, scene([o]))).toBe(false);
  });
});

describe('words', () => {
  it('the caller’s own policy: the profile, and the model in each destination', () => {
    const o = denied(`us.${BASE}`, 'bedrock:InvokeModel', arn('us-west-2'));
    const s = scene([o, sts(), profiles([`us.${BASE}`], 'us-east-1', US)]);
    expect(wordsOf(destinationRegionDenied, s)).toMatchInlineSnapshot(`
      "A policy denies us.anthropic.claude-sonnet-4-6 in us-west-2, where the profile routes requests.
      The client calls us-east-1, and the inference profile ran the request elsewhere. It is not allowed by the caller’s identity-based policies. The profile may route to us-east-1, us-east-2 and us-west-2.
      - Bedrock Converse of us.anthropic.claude-sonnet-4-6 answered 403 AccessDeniedException User: arn:aws:iam::123456789012:user/deploy is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:us-west-2::foundation-model/anthropic.claude-sonnet-4-6 because no identity-based policy allows the bedrock:InvokeModel action
      → Allow bedrock:InvokeModel and bedrock:InvokeModelWithResponseStream for the user deploy
        attach-policy {"to":{"type":"user","name":"deploy","account":"123456789012"},"policyName":"allow-bedrock-InvokeModel-bc2cf3","document":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["bedrock:InvokeModel","bedrock:InvokeModelWithResponseStream"],"Resource":["arn:aws:bedrock:us-east-1:123456789012:inference-profile/us.anthropic.claude-sonnet-4-6","arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-sonnet-4-6","arn:aws:bedrock:us-east-2::foundation-model/anthropic.claude-sonnet-4-6","arn:aws:bedrock:us-west-2::foundation-model/anthropic.claude-sonnet-4-6"]}]}}
        (A caller needs permission for the profile’s own ARN, and for the model’s ARN in every Region that the profile routes to.)
        ✓ the user deploy may do bedrock:InvokeModel and bedrock:InvokeModelWithResponseStream on arn:aws:bedrock:us-east-1:123456789012:inference-profile/us.anthropic.claude-sonnet-4-6, arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-sonnet-4-6, arn:aws:bedrock:us-east-2::foundation-model/anthropic.claude-sonnet-4-6 and arn:aws:bedrock:us-west-2::foundation-model/anthropic.claude-sonnet-4-6"
    `);
  });
  it('the organization’s: another profile, or its owners', () => {
    const o = denied(
      `global.${BASE}`,
      'bedrock:InvokeModel',
      arn(''),
      `with an explicit deny in a service control policy: ${SCP}`,
    );
    expect(wordsOf(destinationRegionDenied, scene([o, sts()]))).toMatchInlineSnapshot(`
      "A policy denies global.anthropic.claude-sonnet-4-6 for requests of a global profile, which name no Region.
      The client calls us-east-1, and the inference profile ran the request elsewhere. It is denied by a policy of the organization. The profile may route to us-east-1 and any Region.
      - Bedrock Converse of global.anthropic.claude-sonnet-4-6 answered 403 AccessDeniedException User: arn:aws:iam::123456789012:user/deploy is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:::foundation-model/anthropic.claude-sonnet-4-6 with an explicit deny in a service control policy: arn:aws:organizations::111122223333:policy/o-a/service_control_policy/p-1
      → Use us.anthropic.claude-sonnet-4-6 instead of global.anthropic.claude-sonnet-4-6
        replace-value {"name":"bedrock-models","from":"global.anthropic.claude-sonnet-4-6","to":"us.anthropic.claude-sonnet-4-6"}
        (us.anthropic.claude-sonnet-4-6: from this action’s table of 2026-11-22, which is a hint.)
        (It does not route to any Region that the denial names.)
        (Change the ID where the job calls the model, too.)
        ✓ the model us.anthropic.claude-sonnet-4-6 answers in us-east-1
      → Ask for Bedrock in us-east-1 and unspecified to be allowed
        ask {"whom":["the owners of the organization’s policies"],"message":"The GitHub Actions job \\"deploy\\" of octo/shop uses AWS in us-east-1. The policy arn:aws:organizations::111122223333:policy/o-a/service_control_policy/p-1 denies global.anthropic.claude-sonnet-4-6, an inference profile that routes to several Regions. Please allow bedrock:InvokeModel and bedrock:InvokeModelWithResponseStream in us-east-1, and where aws:RequestedRegion is \\"unspecified\\", as in the requests of a global profile, on arn:aws:bedrock:us-east-1:123456789012:inference-profile/global.anthropic.claude-sonnet-4-6, arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-sonnet-4-6, arn:aws:bedrock:::foundation-model/anthropic.claude-sonnet-4-6.","requestId":"r-1"}
        (A request fails if any one of the profile’s Regions is denied: all of them must be allowed.)
        ✓ global.anthropic.claude-sonnet-4-6 answers, whichever Region the profile routes to"
    `);
  });
  it('no role policy against an organization’s', () => {
    const o = denied(
      `us.${BASE}`,
      'bedrock:InvokeModel',
      arn('us-west-2'),
      'with an explicit deny in a service control policy',
    );
    expect(wordsOf(destinationRegionDenied, scene([o, sts()]))).not.toMatch(/attach-policy/);
  });
});
