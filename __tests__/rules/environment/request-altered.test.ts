import { requestAltered } from '../../../src/rules/environment/request-altered.ts';
import { CLAUSES, denied, everyone, fault, identity, LONG_TERM, ok, saw, says, scene, SESSION, USER } from '../scene.ts';
import { judge } from '../table.ts';

judge(requestAltered, {
  matches: [
    ['S3 refuses what STS accepts', saw(LONG_TERM, identity(USER), says('mismatch', 's3')), { severity: 'error', confidence: 'likely', cites: 2, says: /the secret is right/ }],
    ['DynamoDB refuses what S3 denies by a policy', saw(LONG_TERM, denied('s3', CLAUSES.noAllow, { target: 'assets' }), says('mismatch', 'dynamodb')), {}],
    ['a proxy is set', scene({ credentials: LONG_TERM, settings: { httpProxy: 'http://u:hunter2@proxy.internal:8080' }, observations: [identity(USER), says('mismatch', 's3')] }), { says: /proxy\.internal/, silent: /hunter2/ }],
  ],
  ignores: [
    ['every service refuses it', saw(LONG_TERM, ...everyone('mismatch'))],
    ['no other answer', saw(LONG_TERM, says('mismatch', 's3'), fault('sts', 'timeout', 'TimeoutError', 'x'))],
    ['another signer’s request is accepted', saw(LONG_TERM, identity(SESSION, { signer: 'role' }), says('mismatch', 'sts', { operation: 'AssumeRole' }))],
    ['the other tools’ key is accepted', saw(LONG_TERM, identity(USER, { signer: 'environment', followUp: true }), says('mismatch', 'sts'))],
    ['late, and not altered', saw(LONG_TERM, identity(USER), says('late', 's3', {}, { skewSeconds: 1 }))],
    ['an hour off', saw(LONG_TERM, identity(USER), says('mismatch', 's3', {}, { skewSeconds: 3600 }))],
    ['a key that is not known there', saw(LONG_TERM, identity(USER), says('unknown', 's3'))],
    ['all is well', saw(LONG_TERM, identity(USER), ok('s3'))],
  ],
});
