// What the findings say of the situation, to the letter: who is behind whom, what was asked, and what is still unknown.
import { describe, expect, it } from 'vitest';
import { clockSkew } from '../../../src/rules/environment/clock-skew.ts';
import { connectionFailed } from '../../../src/rules/environment/connection-failed.ts';
import { dnsFailure } from '../../../src/rules/environment/dns-failure.ts';
import { endpointMismatch } from '../../../src/rules/environment/endpoint-mismatch.ts';
import {
  hostsOf,
  overrideEvidence,
  overridesOf,
  reachOf,
  whichServices,
} from '../../../src/rules/environment/network-fault.ts';
import { proxyRejected } from '../../../src/rules/environment/proxy-rejected.ts';
import { requestAltered } from '../../../src/rules/environment/request-altered.ts';
import { serviceUnavailable } from '../../../src/rules/environment/service-unavailable.ts';
import { throttled } from '../../../src/rules/environment/throttled.ts';
import { timeout } from '../../../src/rules/environment/timeout.ts';
import { unexpectedResponse } from '../../../src/rules/environment/unexpected-response.ts';
import type { Match, Rule } from '../../../src/rules/rule.ts';
import type { EndpointOverride, Observation } from '../../../src/scene.ts';
import { plain } from '../../../src/text.ts';
import { failed, fault, identity, LONG_TERM, ok, says, scene, USER, unasked, unresolved } from '../scene.ts';
import { words } from '../table.ts';

const told = (rule: Rule, observations: readonly Observation[], more: Parameters<typeof scene>[0] = {}): string =>
  words(rule.evaluate(scene({ credentials: LONG_TERM, observations, ...more }))[0] as Match);
const headline = (rule: Rule, ...observations: Observation[]): string =>
  plain((rule.evaluate(scene({ credentials: LONG_TERM, observations }))[0] as Match).headline);
const S3: EndpointOverride = { variable: 'AWS_ENDPOINT_URL_S3', service: 's3', host: 'minio.internal:9000' };

describe('a clock', () => {
  const off = (skewSeconds: number) => says('late', 'sts', {}, { skewSeconds });
  it.each([
    [3600, 'The runner’s clock is wrong: 60 minutes behind.'],
    [-3600, 'The runner’s clock is wrong: 60 minutes ahead.'],
    [5400, 'The runner’s clock is wrong: 1.5 hours behind.'],
    [5399, 'The runner’s clock is wrong: 90 minutes behind.'],
    [120, 'The runner’s clock is wrong: 2 minutes behind.'],
    [119, 'The runner’s clock is wrong: 119 s behind.'],
    [60, 'The runner’s clock is wrong: 60 s behind.'],
    [59, 'The requests reached AWS long after they were signed.'],
    [-59, 'The requests reached AWS long after they were signed.'],
  ])('%d s from AWS’s', (skew, expected) => expect(headline(clockSkew, off(skew))).toBe(expected));
  it('is measured in seconds, and in its direction', () => {
    expect(told(clockSkew, [off(3600)])).toMatch(
      /It is 3600 s behind AWS’s; AWS allows five minutes[\s\S]*AWS’s Date header and this machine’s clock are 3600 s apart/,
    );
    expect(told(clockSkew, [off(-3600)])).toMatch(/It is 3600 s ahead of AWS’s/);
  });
  it('that no answer measures is not measured', () =>
    expect(told(clockSkew, [says('late', 'sts')])).toMatch(/contain no time to compare it with(?![\s\S]*s apart)/));
  it('is measured by the answer that can', () =>
    expect(headline(clockSkew, says('late', 'sts'), says('late', 's3', {}, { skewSeconds: 3600 }))).toMatch(
      /60 minutes behind/,
    ));
  it.each([
    [300, 1],
    [299, 0],
    [-300, 1],
  ])('whose signature is called wrong counts from five minutes: %d s', (skewSeconds, count) =>
    expect(clockSkew.evaluate(scene({ observations: [says('mismatch', 'sts', {}, { skewSeconds })] }))).toHaveLength(
      count,
    ),
  );
});

describe('hosts that are asked', () => {
  it('are named where there are several', () =>
    expect(told(dnsFailure, [unresolved('sts'), unresolved('s3')])).toMatch(
      /Asked for: sts\.us-east-2\.amazonaws\.com and s3\.us-east-2\.amazonaws\.com\./,
    ));
  it('are named once where there is one', () => expect(told(dnsFailure, [unresolved('sts')])).not.toMatch(/Asked for/));
  it('are named where no answer came', () =>
    expect(told(timeout, [fault('s3', 'timeout', 'TimeoutError', 'x')])).toMatch(
      /Asked: s3\.us-east-2\.amazonaws\.com\./,
    ));
  it('are not named where nobody knows them', () => {
    const { host: _, ...error } = fault('s3', 'timeout', 'TimeoutError', 'x').error;
    const hostless: Observation = { ...fault('s3', 'timeout', 'TimeoutError', 'x'), error };
    expect(told(timeout, [hostless])).not.toMatch(/Asked/);
    expect(hostsOf([hostless, fault('s3', 'timeout', 'TimeoutError', 'x')])).toEqual(['s3.us-east-2.amazonaws.com']);
  });
});

describe('an endpoint override', () => {
  const at = (service: 's3' | 'bedrock' | 'dynamodb', ...endpoints: EndpointOverride[]) =>
    overrideEvidence(overridesOf(scene({ endpoints }), [fault(service, 'network', 'ECONNREFUSED', 'x')])).map((e) =>
      plain(e.text),
    );
  const runtime: EndpointOverride = {
    variable: 'AWS_ENDPOINT_URL_BEDROCK_RUNTIME',
    service: 'bedrock',
    host: 'gateway.internal',
  };
  const all: EndpointOverride = { variable: 'AWS_ENDPOINT_URL', service: 'all', host: 'localhost:4566' };
  it('of the service is named', () =>
    expect(at('s3', S3)).toEqual(['AWS_ENDPOINT_URL_S3 sends the requests to minio.internal:9000.']));
  it('for all is named', () => expect(at('s3', all)).toHaveLength(1));
  it('of another service is not', () => expect(at('dynamodb', S3, runtime)).toEqual([]));
  it('of Bedrock’s runtime is Bedrock’s', () =>
    expect(at('bedrock', runtime)).toEqual([
      'AWS_ENDPOINT_URL_BEDROCK_RUNTIME sends the requests to gateway.internal.',
    ]));
  it.each([
    [dnsFailure, [unresolved('s3')]],
    [connectionFailed, [fault('s3', 'network', 'ECONNREFUSED', 'x')]],
  ] as const)('is a way out only where there is one: $id', (rule, observations) => {
    expect(told(rule, observations, { endpoints: [S3] })).toMatch(/Remove the endpoint override AWS_ENDPOINT_URL_S3/);
    expect(told(rule, observations)).not.toMatch(/Remove the endpoint override AWS_ENDPOINT_URL_S3/);
  });
  it('is looked for where none is known', () => {
    const misscoped = [says('misscoped', 's3')];
    expect(told(endpointMismatch, misscoped, { endpoints: [S3] })).toMatch(
      /Remove the endpoint override AWS_ENDPOINT_URL_S3/,
    );
    expect(told(endpointMismatch, misscoped)).toMatch(/Look for AWS_ENDPOINT_URL/);
  });
  it('is certain by one scope that is wrong', () =>
    expect(
      endpointMismatch.evaluate(
        scene({
          credentials: LONG_TERM,
          endpoints: [S3],
          observations: [identity(USER), says('misscoped', 'dynamodb'), says('unknown', 's3')],
        }),
      )[0]?.confidence,
    ).toBe('certain'));
});

describe('which services fail', () => {
  const refused = fault('s3', 'network', 'ECONNREFUSED', 'x');
  const which = (...others: Observation[]) =>
    plain(whichServices(reachOf(scene({ observations: [refused, ...others] }), [refused])));
  it.each([
    ['all that were asked', [], 'No service could be reached'],
    ['one of two', [identity()], '1 of 2 services could not be reached'],
    [
      'follow-ups are not counted',
      [identity(undefined, { followUp: true, region: 'us-east-1' })],
      'No service could be reached',
    ],
    ['what was not asked is not counted', [unasked('dynamodb', 'x')], 'No service could be reached'],
    ['GitHub is not counted', [ok('github')], 'No service could be reached'],
  ])('%s', (_, others, expected) => expect(which(...others)).toBe(expected));
});

describe('statuses', () => {
  const page = (...statuses: (number | undefined)[]) =>
    told(
      unexpectedResponse,
      statuses.map((httpStatus) =>
        fault('sts', 'protocol', 'x', '', {}, httpStatus === undefined ? {} : { httpStatus }),
      ),
    );
  it('are told, each once', () =>
    expect(page(403, 502, 403)).toMatch(/The answers, with status 403 and 502, do not have/));
  it('are not told where there is none', () => expect(page(undefined)).toMatch(/The answers do not have/));
  it('of a proxy are told by the answer that has one', () =>
    expect(
      headline(
        proxyRejected,
        fault('sts', 'proxy', 'ERR_PROXY_TUNNEL', 'x'),
        fault('s3', 'proxy', 'ERR_PROXY_TUNNEL', 'x', {}, { httpStatus: 403 }),
      ),
    ).toMatch(/with status 403/));
});

describe('what is known of the credentials', () => {
  it('is nothing where another service than STS refuses them', () =>
    expect(told(serviceUnavailable, [says('unavailable', 'sts'), says('unknown', 'dynamodb')])).toMatch(
      /Nothing is known of the credentials/,
    ));
  it('is nothing by a follow-up', () =>
    expect(
      told(serviceUnavailable, [
        says('unavailable', 'sts'),
        says('unknown', 'sts', { followUp: true, region: 'us-east-1' }),
      ]),
    ).toMatch(/Nothing is known of the credentials/));
  it('is not proven where one of the throttled requests was nobody’s', () =>
    expect(headline(throttled, says('throttled', 's3'), says('throttled', 'sts', { signer: 'none' }))).not.toMatch(
      /proven/,
    ));
  it('names who accepted them', () =>
    expect(
      headline(
        requestAltered,
        identity(USER),
        says('mismatch', 's3'),
        says('mismatch', 'dynamodb', { signer: 'role' }),
      ),
    ).toBe('S3, DynamoDB rejects the signature, while STS accepts the same secret.'));
  it('is nothing where the SDK refuses dual-stack beside an override', () =>
    expect(
      endpointMismatch.evaluate(
        scene({
          observations: [
            fault('s3', 'client', 'Error', 'Invalid Configuration: Dualstack and custom are not supported'),
          ],
        }),
      ),
    ).toHaveLength(1));
  it('is nothing by another client’s error', () =>
    expect(
      endpointMismatch.evaluate(scene({ observations: [failed('s3', ['Error', 'Dualstack', 400])] })),
    ).toHaveLength(0));
});
