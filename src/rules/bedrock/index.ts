import type { Rule } from '../rule.ts';
import { accountRestricted } from './account-restricted.ts';
import { agreementPending } from './agreement-pending.ts';
import { apiKeyRejected } from './api-key-rejected.ts';
import { dataRetentionMode } from './data-retention-mode.ts';
import { destinationRegionDenied } from './destination-region-denied.ts';
import { inferenceProfileRequired } from './inference-profile-required.ts';
import { invalidModelId } from './invalid-model-id.ts';
import { invocationNotProven } from './invocation-not-proven.ts';
import { marketplaceSubscriptionRequired } from './marketplace-subscription-required.ts';
import { modelEndOfLife } from './model-end-of-life.ts';
import { modelLegacy } from './model-legacy.ts';
import { modelNotEnabled } from './model-not-enabled.ts';
import { modelNotInRegion } from './model-not-in-region.ts';
import { modelRetiring } from './model-retiring.ts';
import { paymentMethodInvalid } from './payment-method-invalid.ts';
import { profileWrongGeography } from './profile-wrong-geography.ts';
import { quotaExhausted } from './quota-exhausted.ts';
import { useCaseFormRequired } from './use-case-form-required.ts';

export const bedrockRules: readonly Rule[] = [
  modelNotEnabled,
  useCaseFormRequired,
  marketplaceSubscriptionRequired,
  paymentMethodInvalid,
  agreementPending,
  accountRestricted,
  invalidModelId,
  modelNotInRegion,
  inferenceProfileRequired,
  profileWrongGeography,
  destinationRegionDenied,
  modelLegacy,
  modelEndOfLife,
  modelRetiring,
  quotaExhausted,
  apiKeyRejected,
  dataRetentionMode,
  invocationNotProven,
];
