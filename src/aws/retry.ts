import { StandardRetryStrategy } from '@smithy/core/retry';
import type { RetryErrorInfo, RetryStrategyV2 } from '@smithy/types';

const CONNECTION_FAULTS = new Set(['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'EHOSTUNREACH', 'ENETUNREACH', 'EAI_AGAIN']);

/** The SDK's standard strategy, for throttling, 5xx and connection faults alone: it would also send again after an expired signature. */
export function cautiousRetries(): RetryStrategyV2 {
  const standard = new StandardRetryStrategy(3);
  return {
    acquireInitialRetryToken: (scope) => standard.acquireInitialRetryToken(scope),
    recordSuccess: (token) => standard.recordSuccess(token as Parameters<typeof standard.recordSuccess>[0]),
    refreshRetryTokenForRetry: async (token, info) => {
      if (!worthRepeating(info)) throw new Error('not repeated');
      return standard.refreshRetryTokenForRetry(
        token as Parameters<typeof standard.refreshRetryTokenForRetry>[0],
        info,
      );
    },
  };
}

function worthRepeating(info: RetryErrorInfo): boolean {
  const error =
    (info as { error?: { code?: string; message?: string; $metadata?: { httpStatusCode?: number } } }).error ?? {};
  // A daily quota is not back within seconds.
  if (/per day/i.test(error.message ?? '')) return false;
  if (info.errorType === 'THROTTLING') return true;
  const status = error.$metadata?.httpStatusCode;
  // 501 is for good.
  if (status !== undefined) return status >= 500 && status !== 501;
  return CONNECTION_FAULTS.has(error.code ?? '');
}
