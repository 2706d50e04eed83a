// Written by npm run docs from ids.ts and the rules. Do not edit.
import { modelNotEnabled as bedrockModelNotEnabled } from '../bedrock/model-not-enabled.ts';
import { useCaseFormRequired as bedrockUseCaseFormRequired } from '../bedrock/use-case-form-required.ts';
import { marketplaceSubscriptionRequired as bedrockMarketplaceSubscriptionRequired } from '../bedrock/marketplace-subscription-required.ts';
import { paymentMethodInvalid as bedrockPaymentMethodInvalid } from '../bedrock/payment-method-invalid.ts';
import { agreementPending as bedrockAgreementPending } from '../bedrock/agreement-pending.ts';
import { accountRestricted as bedrockAccountRestricted } from '../bedrock/account-restricted.ts';
import { invalidModelId as bedrockInvalidModelId } from '../bedrock/invalid-model-id.ts';
import { modelNotInRegion as bedrockModelNotInRegion } from '../bedrock/model-not-in-region.ts';
import { otherEndpoint as bedrockOtherEndpoint } from '../bedrock/other-endpoint.ts';
import { inferenceProfileRequired as bedrockInferenceProfileRequired } from '../bedrock/inference-profile-required.ts';
import { profileWrongGeography as bedrockProfileWrongGeography } from '../bedrock/profile-wrong-geography.ts';
import { destinationRegionDenied as bedrockDestinationRegionDenied } from '../bedrock/destination-region-denied.ts';
import { modelLegacy as bedrockModelLegacy } from '../bedrock/model-legacy.ts';
import { modelEndOfLife as bedrockModelEndOfLife } from '../bedrock/model-end-of-life.ts';
import { modelRetiring as bedrockModelRetiring } from '../bedrock/model-retiring.ts';
import { quotaExhausted as bedrockQuotaExhausted } from '../bedrock/quota-exhausted.ts';
import { apiKeyRejected as bedrockApiKeyRejected } from '../bedrock/api-key-rejected.ts';
import { dataRetentionMode as bedrockDataRetentionMode } from '../bedrock/data-retention-mode.ts';
import { invocationNotProven as bedrockInvocationNotProven } from '../bedrock/invocation-not-proven.ts';
import type { Words } from '../rule.ts';

/** The rules of one area, as what they say. */
export const WORDS: readonly Words[] = [
  bedrockModelNotEnabled,
  bedrockUseCaseFormRequired,
  bedrockMarketplaceSubscriptionRequired,
  bedrockPaymentMethodInvalid,
  bedrockAgreementPending,
  bedrockAccountRestricted,
  bedrockInvalidModelId,
  bedrockModelNotInRegion,
  bedrockOtherEndpoint,
  bedrockInferenceProfileRequired,
  bedrockProfileWrongGeography,
  bedrockDestinationRegionDenied,
  bedrockModelLegacy,
  bedrockModelEndOfLife,
  bedrockModelRetiring,
  bedrockQuotaExhausted,
  bedrockApiKeyRejected,
  bedrockDataRetentionMode,
  bedrockInvocationNotProven,
];
