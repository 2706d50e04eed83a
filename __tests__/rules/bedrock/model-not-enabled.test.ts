import { modelNotEnabled } from '../../../src/rules/bedrock/model-not-enabled.ts';
import { judgeSentences } from './sentences.ts';

judgeSentences(modelNotEnabled, [
  [
    'User: arn:aws:iam::123456789012:user/deploy is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:us-east-1::foundation-model/x',
    'AccessDeniedException',
    403,
    'a missing permission',
  ],
  [
    'Your account is not authorized to access this model. Your AWS Marketplace subscription for this model is still being processed',
    'AccessDeniedException',
    403,
    'a subscription that is being made',
  ],
  [
    'anthropic.claude-opus-5 is not available for this account. For additional access options, contact AWS Sales',
    'AccessDeniedException',
    403,
    'a model that only AWS Sales opens',
  ],
]);
