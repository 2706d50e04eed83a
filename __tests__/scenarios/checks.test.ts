import { describe, expect, it } from 'vitest';
import { limitSeconds } from '../../scenarios/child.ts';
import { brokenExpectations } from '../../scenarios/expectations.ts';
import { brokenInvariants } from '../../scenarios/invariants.ts';
import type { Observed } from '../../scenarios/observed.ts';
import { readOutputs } from '../../scenarios/outputs.ts';
import type { Expectation, Scenario, Wrong } from '../../scenarios/scenario.ts';
import { scenarioFaults } from '../../scenarios/scenario-faults.ts';
import type { Report } from '../../src/report/report.ts';

const SECRET = 'q8Zf3LkV0nXbR7sTjY2mWc5HdPaG9uEo1iK4vB6x';
const KEY_ID = 'AKIAZQ3DNNPL5KX7W2TU';
const scenario = (expectation: Expectation, more: Partial<Scenario> = {}): Scenario => ({
  id: 'x',
  title: 'x',
  source: 'x',
  inputs: { 'aws-access-key-id': KEY_ID, 'aws-secret-access-key': SECRET },
  ...more,
  expect: expectation,
});
const texts = (wrong: Wrong[]) => wrong.map(({ text }) => text);
const CALL = { service: 'sts', operation: 'GetCallerIdentity', region: 'us-east-1', resource: null };
// Too short for the schema, which is judged apart.
const report = (more: object) =>
  ({
    schema: 1,
    verdict: 'fail',
    rootCause: 'oidc/token-expired',
    identity: { accountId: null, arn: null, type: null },
    findings: [
      {
        id: 'oidc/token-expired',
        severity: 'error',
        title: 'T',
        subjects: ['a', 'b'],
        remedies: [{ title: 't', changes: [{ kind: 'k', to: 'x' }] }],
      },
    ],
    services: { sts: { status: 'error' } },
    ...more,
  }) as unknown as Report;
const OUTPUTS = {
  verdict: 'fail',
  'root-cause': 'oidc/token-expired',
  'root-cause-title': 'T',
  'first-fix': 'Wait',
};
const seen = (more: Partial<Observed> = {}): Observed => ({
  exit: 1,
  log: '::add-mask::secret\n::error title=AWS preflight::words',
  wallMs: 900,
  killedAfterSeconds: null,
  outputs: OUTPUTS,
  exported: {},
  summary: 'a summary',
  report: report({}),
  logged: 'what was logged',
  visible: 'what was shown',
  calls: [CALL, { ...CALL, service: 'github-oidc', operation: 'getIDToken' }],
  ...more,
});

describe('an expectation', () => {
  it.each<[Expectation, Expectation, Partial<Observed>?]>([
    [{ verdict: 'fail' }, { verdict: 'pass', exit: 1 }],
    [{ verdict: 'fail' }, { verdict: 'fail', exit: 0 }],
    [{ verdict: 'fail' }, { verdict: 'fail' }, { exit: null }],
    [{ rootCause: 'oidc/token-expired' }, { rootCause: null }],
    [{ rootCause: [null, 'oidc/token-expired'] }, { rootCause: ['unexplained', null] }],
    [{ include: ['oidc/token-expired'] }, { include: ['unexplained'] }],
    [{ exclude: ['unexplained'] }, { exclude: ['oidc/token-expired'] }],
    [{ findings: [{ id: 'oidc/token-expired' }] }, { findings: [{ id: 'unexplained' }] }],
    [
      { findings: [{ id: 'oidc/token-expired', severity: 'error', subjects: ['b', 'a'] }] },
      { findings: [{ id: 'oidc/token-expired', severity: 'warning', subjects: ['a', 'b'] }] },
    ],
    [
      { findings: [{ id: 'oidc/token-expired', remedies: [{ changes: [{ to: 'x' }] }] }] },
      { findings: [{ id: 'oidc/token-expired', remedies: [{ changes: [{ to: 'y' }] }] }] },
    ],
    [{ findings: [] }, { findings: [{ id: 'oidc/token-expired', subjects: ['a'] }] }],
    [{ identity: { accountId: null } }, { identity: { accountId: null, type: 'user' } }],
    [{ services: { sts: 'error' } }, { services: { s3: 'connected' } }],
    [{ mentions: ['WAS SHOWN'] }, { mentions: ['was logged'] }],
    [{ never: ['was logged'] }, { never: ['SHOWN'] }],
    [{ mentionsLogged: ['error', 'summary'] }, { mentionsLogged: ['was shown'] }],
    [{ neverLogged: ['add-mask'] }, { neverLogged: ['was logged'] }],
    [{ maxCalls: 1 }, { maxCalls: 0 }],
    [{ withinSeconds: 1 }, { withinSeconds: 0.5 }],
  ])('%o holds where %o does not', (holds, broken, difference = {}) => {
    expect(brokenExpectations(scenario(holds), seen())).toEqual([]);
    expect(brokenExpectations(scenario(broken), seen(difference))).toHaveLength(1);
  });
});

describe('in every scenario', () => {
  const broken = (
    difference: Partial<Observed>,
    more: Partial<Scenario> = {},
    expectation: Expectation = { verdict: 'fail' },
  ) =>
    texts(brokenInvariants(scenario(expectation, more), seen(difference))).filter((text) => !text.includes('schema:'));
  it('nothing is wrong with a good run', () => expect(broken({})).toEqual([]));
  it('a report keeps to its schema', () =>
    expect(texts(brokenInvariants(scenario({}), seen())).join()).toContain('breaks its schema'));
  it.each<[string, Partial<Observed>, Partial<Scenario>?]>([
    ['did not end within 40 s', { killedAfterSeconds: 40 }],
    ['no readable JSON report', { report: null }],
    ['report.verdict pass is not', { report: report({ verdict: 'pass' }) }],
    ['report.rootCause is not', { outputs: { ...OUTPUTS, 'root-cause': '' } }],
    ['output root-cause-title is U', { outputs: { ...OUTPUTS, 'root-cause-title': 'U' } }],
    ['output first-fix is ', { outputs: { ...OUTPUTS, 'first-fix': '' } }],
    ['output first-fix is not a message', { outputs: { ...OUTPUTS, 'first-fix': 'See <b>this</b>' } }],
    ['output first-fix is not a message', { outputs: { ...OUTPUTS, 'first-fix': 'Allow 123456789012' } }],
    [
      'output first-fix names shop-assets',
      {
        outputs: { ...OUTPUTS, 'first-fix': 'Create shop-assets' },
        report: report({ findings: [{ id: 'oidc/token-expired', title: 'T', subjects: ['shop-assets'] }] }),
      },
    ],
    ['report.schema is 2', { report: report({ schema: 2 }) }],
    ['leaks the value of aws-secret-access-key', { visible: `it is ${SECRET}!` }],
    ['leaks the value of aws-access-key-id', { visible: `it is …${KEY_ID.slice(4)}` }],
    [
      'leaks the value of AWS_BEARER_TOKEN_BEDROCK',
      { visible: 'it is bedrock-api-key-0001' },
      { env: { AWS_BEARER_TOKEN_BEDROCK: 'bedrock-api-key-0001' } },
    ],
    [
      'leaks the value of aws_session_token',
      { visible: 'it is token-of-the-profile' },
      { homeFiles: { '.aws/credentials': '[default]\naws_session_token = token-of-the-profile\n' } },
    ],
    ['leaks runner-request-token-0001', { visible: 'it is runner-request-token-0001' }],
    ['leaks assumed-secret-key-of-forty', { visible: 'it is assumed-secret-key-of-forty' }],
    ['leaks assumed-session-token', { visible: 'it is assumed-session-token' }],
    ['leaks c2lnbmF0dXJl', { visible: 'it is a.b.c2lnbmF0dXJl' }],
    ['sent s3 PutObject, which is not a read', { calls: [{ ...CALL, service: 's3', operation: 'PutObject' }] }],
    ['no error annotation with a title', { log: '::error::words' }],
    ['no job summary', { summary: ' \n' }],
    ['a job summary, with summary: never', {}, { inputs: { summary: 'never' } }],
    [
      'the finding id Odd has a wrong form',
      {
        outputs: { verdict: 'fail', 'root-cause': '' },
        report: report({ rootCause: null, findings: [{ id: 'Odd' }] }),
      },
    ],
  ])('%s', (text, difference, more) => expect(broken(difference, more)).toEqual([expect.stringContaining(text)]));
  it('a placeholder may be shown', () =>
    expect(broken({ visible: SECRET }, {}, { rootCause: 'credentials/placeholder' })).toEqual([]));
});

describe('a scenario', () => {
  it.each<[string, Scenario]>([
    ['expect has no field mention', scenario({ verdict: 'pass', ...{ mention: ['x'] } })],
    ['scenario has no field input', { ...scenario({ exit: 0 }), ...{ input: {} } }],
    ['an expected finding has no field title', scenario({ exit: 0, findings: [{ id: 'x', ...{ title: 'x' } }] })],
    ['expect.identity has no field account', scenario({ exit: 0, identity: { type: null, ...{ account: 'x' } } })],
    ['expect names no verdict, exit status or root cause', scenario({ include: ['unexplained'] })],
    ['aws[0]: a rule has no field code', scenario({ exit: 0 }, { aws: [{ service: 's3', ...{ code: 'x' } }] })],
    ['aws[0]: there is no service S3', scenario({ exit: 0 }, { aws: [{ service: 'S3', status: 403 }] })],
    [
      'aws[0]: this body is sent as it is: it must be a text',
      scenario({ exit: 0 }, { aws: [{ service: 's3', status: 403, body: {} }] }),
    ],
    [
      'aws[0]: this body is sent as it is: it must be a text',
      scenario({ exit: 0 }, { aws: [{ service: 'sts', body: {} }] }),
    ],
  ])('is at fault: %s', (fault, said) => expect(scenarioFaults(said)).toEqual([fault]));
});

describe('what a run is read by', () => {
  it.each([
    ['', 40],
    ['5', 15],
    ['soon', 40],
    ['Infinity', 40],
  ])('the limit of timeout-seconds %o', (asked, limit) =>
    expect(limitSeconds(scenario({}, { inputs: { 'timeout-seconds': asked } }))).toBe(limit),
  );
  it('outputs of one line and of several', () =>
    expect(readOutputs('verdict=pass\nreport<<END\na=b\n\nc\nEND\nlink=https://x/?a=b\nempty=\n')).toEqual({
      verdict: 'pass',
      report: 'a=b\n\nc',
      link: 'https://x/?a=b',
      empty: '',
    }));
});
