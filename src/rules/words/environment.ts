// Written by npm run docs from ids.ts and the rules. Do not edit.
import { clockSkew as environmentClockSkew } from '../environment/clock-skew.ts';
import { dnsFailure as environmentDnsFailure } from '../environment/dns-failure.ts';
import { connectionFailed as environmentConnectionFailed } from '../environment/connection-failed.ts';
import { timeout as environmentTimeout } from '../environment/timeout.ts';
import { tlsUntrusted as environmentTlsUntrusted } from '../environment/tls-untrusted.ts';
import { proxyRejected as environmentProxyRejected } from '../environment/proxy-rejected.ts';
import { unexpectedResponse as environmentUnexpectedResponse } from '../environment/unexpected-response.ts';
import { endpointMismatch as environmentEndpointMismatch } from '../environment/endpoint-mismatch.ts';
import { requestAltered as environmentRequestAltered } from '../environment/request-altered.ts';
import { serviceUnavailable as environmentServiceUnavailable } from '../environment/service-unavailable.ts';
import { throttled as environmentThrottled } from '../environment/throttled.ts';
import { targetsNotReached as environmentTargetsNotReached } from '../environment/targets-not-reached.ts';
import { variableRefused as environmentVariableRefused } from '../environment/variable-refused.ts';
import type { Words } from '../rule.ts';

/** The rules of one area, as what they say. */
export const WORDS: readonly Words[] = [
  environmentClockSkew,
  environmentDnsFailure,
  environmentConnectionFailed,
  environmentTimeout,
  environmentTlsUntrusted,
  environmentProxyRejected,
  environmentUnexpectedResponse,
  environmentEndpointMismatch,
  environmentRequestAltered,
  environmentServiceUnavailable,
  environmentThrottled,
  environmentTargetsNotReached,
  environmentVariableRefused,
];
