import { kmsKey } from '../../../src/rules/permissions/kms-key.ts';
import { CLAUSES, denied, failed, identity, LONG_TERM, saw } from '../scene.ts';
import { judge } from '../table.ts';
import { others } from './tables.ts';

const said = (message: string) =>
  saw(LONG_TERM, identity(), failed('s3', ['AccessDenied', message, 403], { target: 'assets' }));

judge(kmsKey, {
  matches: [
    [
      'the caller’s policies do not allow the key',
      said(
        'User: arn:aws:sts::123456789012:assumed-role/deploy/ci is not authorized to perform: kms:GenerateDataKey on this resource because no identity-based policy allows the kms:GenerateDataKey action',
      ),
      { severity: 'error', confidence: 'certain', subjects: ['assets'], says: /kms:GenerateDataKey/ },
    ],
    [
      'the key is elsewhere, or its policy says no',
      said(
        'User: arn:aws:sts::123456789012:assumed-role/deploy/ci is not authorized to perform: kms:Decrypt on this resource because the resource does not exist in this Region, no resource-based policies allow access, or a resource-based policy explicitly denies access',
      ),
      {},
    ],
    [
      'DynamoDB’s words',
      saw(
        LONG_TERM,
        identity(),
        failed(
          'dynamodb',
          [
            'AccessDeniedException',
            'KMS key access denied error: com.amazonaws.services.kms.model.AWSKMSException: The ciphertext refers to a customer master key that does not exist, does not exist in this region, or you are not allowed to access. (Service: AWSKMS; Status Code: 400; Error Code: AccessDeniedException; Request ID: 00000000-0000-0000-0000-000000000000)',
            400,
          ],
          { target: 'orders' },
        ),
      ),
      {},
    ],
  ],
  ignores: [
    ...others('noAllow'),
    [
      'a table named after KMS',
      saw(LONG_TERM, identity(), denied('dynamodb', CLAUSES.noAllow, { target: 'AWSKMSAudit' })),
    ],
    [
      'a role named after KMS',
      saw(
        LONG_TERM,
        identity(),
        denied('dynamodb', CLAUSES.noAllow, {
          target: 'orders',
          principal: 'arn:aws:sts::123456789012:assumed-role/AWSKMSAdmin/ci',
        }),
      ),
    ],
  ],
});
