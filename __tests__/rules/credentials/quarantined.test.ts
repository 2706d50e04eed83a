import { quarantined } from '../../../src/rules/credentials/quarantined.ts';
import { recorded } from '../facts.ts';
import { CLAUSES, denied, identity, LONG_TERM, ok, saw, scene, USER } from '../scene.ts';

const QUARANTINE = 'arn:aws:iam::aws:policy/AWSCompromisedKeyQuarantineV3';

recorded(quarantined, {
  matches: [
    [
      'a denial names the policy',
      saw(LONG_TERM, identity(USER), denied('s3', CLAUSES.quarantine, { target: 'assets', principal: USER })),
    ],
    [
      'it is attached, and denies',
      saw(
        LONG_TERM,
        denied('s3', CLAUSES.quarantine, { target: 'assets', principal: USER }),
        ok('iam', { attachedPolicies: [QUARANTINE] }, { operation: 'ListAttachedUserPolicies', followUp: true }),
      ),
    ],
    ['a listing is denied by it', saw(LONG_TERM, identity(USER), denied('dynamodb', CLAUSES.quarantine))],
    [
      'an earlier version of the policy',
      saw(LONG_TERM, denied('s3', CLAUSES.quarantine.replace('V3', 'V2'), { target: 'assets' })),
    ],
    [
      'it is attached',
      saw(
        LONG_TERM,
        identity(USER),
        ok(
          'iam',
          { attachedPolicies: [QUARANTINE, 'arn:aws:iam::123456789012:policy/Guard'] },
          { operation: 'ListAttachedUserPolicies', followUp: true },
        ),
      ),
    ],
  ],
  ignores: [
    [
      'another policy denies',
      saw(LONG_TERM, identity(USER), denied('s3', CLAUSES.explicitDenyNamed, { target: 'assets' })),
    ],
    ['an explicit deny without a name', saw(LONG_TERM, denied('s3', CLAUSES.explicitDeny, { target: 'assets' }))],
    ['an organisation’s deny', saw(LONG_TERM, denied('s3', CLAUSES.scpNamed, { target: 'assets' }))],
    [
      'a bucket of that name',
      saw(LONG_TERM, denied('s3', CLAUSES.noAllow, { target: 'awscompromisedkeyquarantine-v3' })),
    ],
    [
      'a table of that name',
      saw(LONG_TERM, denied('dynamodb', CLAUSES.noAllow, { target: 'AWSCompromisedKeyQuarantineV3' })),
    ],
    [
      'a role of that name',
      saw(
        LONG_TERM,
        denied('s3', CLAUSES.explicitDeny, {
          target: 'assets',
          principal: 'arn:aws:sts::123456789012:assumed-role/AWSCompromisedKeyQuarantine/ci',
        }),
      ),
    ],
    [
      'other policies are attached',
      saw(
        LONG_TERM,
        identity(USER),
        ok(
          'iam',
          { attachedPolicies: ['arn:aws:iam::aws:policy/ReadOnlyAccess'] },
          { operation: 'ListAttachedUserPolicies', followUp: true },
        ),
      ),
    ],
    ['it works', saw(LONG_TERM, identity(USER))],
    ['nothing asked', scene({ credentials: LONG_TERM })],
  ],
});
