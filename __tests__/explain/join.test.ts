// The log’s errors beside the probes’ answers.
import { describe, expect, it } from 'vitest';
import { logFacts } from '../../src/explain/explain.ts';
import { diagnoseWithLog } from '../../src/explain/join.ts';
import { openReader } from '../../src/explain/read-log.ts';
import { readDecoded } from '../../src/probes/decode.ts';
import { RULES } from '../../src/rules/catalogue.ts';
import type { Observation } from '../../src/scene.ts';
import { failed, identity, ok, scene, TEMPORARY } from '../rules/scene.ts';

const cli = (code: string, operation: string, message: string): string =>
  `An error occurred (${code}) when calling the ${operation} operation: ${message}\n`;

const judged = (text: string, observations: readonly Observation[]) => {
  const reader = openReader();
  reader.feed(text);
  const log = logFacts({ files: ['deploy.log'], isCut: false, ...reader.end() }, (value) => value);
  const whole = scene({ settings: { services: ['sts'] }, credentials: TEMPORARY, observations });
  return diagnoseWithLog({ ...whole, log }, log, RULES);
};
const said = (text: string, observations: readonly Observation[]): string[] =>
  judged(text, observations)
    .findings.filter(({ severity }) => severity !== 'notice')
    .map(({ id, confidence }) => `${id} ${confidence}`);

const EXPIRED = cli('ExpiredToken', 'PutObject', 'The provided token has expired.');
const INVALID = cli('InvalidClientTokenId', 'ListUsers', 'The security token included in the request is invalid.');
const live = identity();
const refused = failed('sts', ['ExpiredToken', 'The security token included in the request is expired', 403]);

describe('a log beside a run', () => {
  it('tells a session that ended in between', () => {
    expect(said(EXPIRED, [live])).toEqual(['credentials/session-expired likely']);
    expect(JSON.stringify(judged(EXPIRED, [live]).rootCause?.explanation)).toContain('ended in between');
  });

  it('tells once what both say', () => {
    const { findings } = judged(EXPIRED, [refused]);
    expect(findings.map(({ id, confidence }) => [id, confidence])).toEqual([
      ['credentials/session-expired', 'certain'],
    ]);
    expect(findings[0]?.evidence).toHaveLength(2);
  });

  it('lets AWS’s answer decide what the text leaves open', () => {
    const dead = failed('sts', ['InvalidClientTokenId', 'The security token included in the request is invalid.', 403]);
    expect(said(INVALID, [dead])).toEqual(['credentials/session-invalid certain']);
  });

  it('says of a refused key that the step which failed used others', () =>
    expect(said(INVALID, [live])).toEqual([
      'credentials/unknown-key possible',
      'credentials/session-invalid possible',
      'credentials/unexpected-session-token possible',
    ]));

  it('puts what AWS answers now before what the log says', () =>
    expect(
      said('Unable to locate credentials. You can configure credentials by running "aws configure".\n', [refused]),
    ).toEqual(['credentials/session-expired certain', 'credentials/missing likely']));

  it('adds nothing where the log has no error', () => expect(said('all is well\n', [live])).toEqual([]));
});

describe('an encoded message', () => {
  const encoded = 'Zm9v'.repeat(20);
  const text = cli(
    'UnauthorizedOperation',
    'RunInstances',
    `You are not authorized to perform this operation. Encoded authorization failure message: ${encoded}`,
  );
  const says = (explicitDeny: boolean) =>
    JSON.stringify({
      allowed: false,
      explicitDeny,
      matchedStatements: { items: explicitDeny ? [{ statementId: 'NoInstances', effect: 'DENY' }] : [] },
      context: {
        principal: { id: 'AROA', arn: 'arn:aws:sts::123456789012:assumed-role/deploy/ci' },
        action: 'ec2:RunInstances',
        resource: 'arn:aws:ec2:us-east-2:123456789012:instance/*',
      },
    });
  const answer = (explicitDeny: boolean): Observation =>
    ok('sts', readDecoded(encoded, says(explicitDeny)) as never, {
      operation: 'DecodeAuthorizationMessage',
      followUp: true,
    });

  it('becomes an ordinary denial once AWS has decoded it', () => {
    const [finding] = judged(text, [live, answer(false)]).findings;
    expect(finding?.id).toBe('permissions/unspecified');
    expect(finding?.remedies[0]?.changes[0]).toMatchObject({
      kind: 'attach-policy',
      to: { type: 'role', name: 'deploy' },
      document: {
        Statement: [{ Action: 'ec2:RunInstances', Resource: 'arn:aws:ec2:us-east-2:123456789012:instance/*' }],
      },
    });
  });

  it('names the statement that denies', () =>
    expect(JSON.stringify(judged(text, [live, answer(true)]).findings[0]?.evidence)).toContain('NoInstances'));

  it.each(['', '{}', '[]', '{"context":{"action":1}}', 'null'])(
    'is left where the answer is not written so: %s',
    (answer) => expect(readDecoded(encoded, answer)).toBeNull(),
  );
});
