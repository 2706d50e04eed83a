import { sessionInvalid } from '../../../src/rules/credentials/session-invalid.ts';
import { ALL_EMULATED, EMULATED, everyone, fault, identity, inMinutes, LONG_TERM, ok, saw, says, scene, SESSION, STRAY, TEMPORARY } from '../scene.ts';
import { judge } from '../table.ts';

judge(sessionInvalid, {
  matches: [
    ['every service refuses the pair', saw(TEMPORARY, ...everyone('unknown')), { severity: 'error', confidence: 'certain', subjects: ['ASIA…'], cites: 4, says: /token is present \(800 characters\)/, silent: /the credentials have expired|secret is wrong/i }],
    ['as the recorded runs saw it: DynamoDB and S3', saw(TEMPORARY, says('unknown', 'dynamodb'), says('unknown', 's3')), { cites: 2, says: /does not exist/ }],
    ['STS alone', saw(TEMPORARY, says('unknown', 'sts')), { says: /no missing permission/ }],
    ['before its known end', saw({ ...TEMPORARY, expiresAt: inMinutes(30) }, ...everyone('unknown')), {}],
    ['while some do not answer', saw(TEMPORARY, says('unknown', 'sts'), fault('s3', 'timeout', 'TimeoutError', 'timed out')), {}],
    ['an assumed role’s', saw({ ...TEMPORARY, source: 'assume-role' }, ...everyone('unknown', { signer: 'role' })), {}],
    ['an emulator accepts it, as it accepts anything', scene({ endpoints: EMULATED, observations: [says('unknown', 'sts'), ok('dynamodb', {}, { target: 'orders' })] }), { confidence: 'likely', says: /localhost:8000, which is not AWS/ }],
  ],
  ignores: [
    ['a store that has no STS does not know it', scene({ endpoints: ALL_EMULATED, observations: [fault('sts', 'protocol', 'HTTP 404', 'Not Found'), says('unknown', 's3', { target: 'assets' })] })],
    ['it works', saw(TEMPORARY, identity())],
    ['one service accepts it', saw(TEMPORARY, identity(), says('unknown', 's3'))],
    ['a denial proves it', saw(TEMPORARY, says('unknown', 'dynamodb'), says('throttled', 'sts'))],
    ['expired', saw(TEMPORARY, ...everyone('expired'))],
    ['its known end has passed', saw({ ...TEMPORARY, expiresAt: inMinutes(-1) }, ...everyone('unknown'))],
    ['a wrong secret', saw(TEMPORARY, ...everyone('mismatch'))],
    ['a long-term key', saw(LONG_TERM, ...everyone('unknown'))],
    ['a stray token', saw(STRAY, ...everyone('undecodable'))],
    ['a Region that refuses what another accepts', scene({ credentials: TEMPORARY, settings: { region: 'af-south-1' }, observations: [...everyone('unknown', { region: 'af-south-1' }), identity(SESSION, { region: 'us-east-1', followUp: true })] })],
    ['nobody answered', saw(TEMPORARY, fault('sts', 'network', 'ECONNREFUSED', 'connect ECONNREFUSED'))],
    ['a page of a proxy’s', saw(TEMPORARY, fault('sts', 'protocol', 'HTTP 403', '', {}, { httpStatus: 403 }))],
    ['another tool’s session alone', saw(TEMPORARY, identity(), says('unknown', 'sts', { signer: 'environment', followUp: true }))],
  ],
});
