// Settings of endpoints that a variable or a profile states, as the SDK's clients read them.
import { NODE_ACCOUNT_ID_ENDPOINT_MODE_CONFIG_OPTIONS } from '@aws-sdk/core/account-id-endpoint';
import {
  NODE_DISABLE_S3_EXPRESS_SESSION_AUTH_OPTIONS,
  NODE_USE_ARN_REGION_CONFIG_OPTIONS,
} from '@aws-sdk/middleware-sdk-s3/s3';
import {
  loadConfig,
  NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS,
  NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS,
} from '@smithy/core/config';

export async function statedSettings() {
  const [useFipsEndpoint, useDualstackEndpoint, accountIdEndpointMode, useArnRegion, disableS3ExpressSessionAuth] =
    await Promise.all([
      loadConfig(NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS)(),
      loadConfig(NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS)(),
      loadConfig(NODE_ACCOUNT_ID_ENDPOINT_MODE_CONFIG_OPTIONS)(),
      loadConfig(NODE_USE_ARN_REGION_CONFIG_OPTIONS)(),
      loadConfig(NODE_DISABLE_S3_EXPRESS_SESSION_AUTH_OPTIONS)(),
    ]);
  return {
    useFipsEndpoint,
    useDualstackEndpoint,
    accountIdEndpointMode,
    ...(useArnRegion === undefined ? {} : { useArnRegion }),
    ...(disableS3ExpressSessionAuth === undefined ? {} : { disableS3ExpressSessionAuth }),
  };
}
