import type { Attempt } from '../attempt.ts';
import { requestDate } from '../authorization.ts';
import type { Fault } from '../fault.ts';
import { isOptInRegion, isRegion } from '../regions.ts';
import { compactTime, isoSeconds } from '../wire.ts';

const MINUTE = 60_000;

/** Five minutes either way: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-troubleshooting.html */
export function clockOfJson({ incoming, now }: Attempt): Fault | null {
  const date = requestDate(incoming);
  if (!date) return { kind: 'no-date' };
  const [earliest, latest] = [now - 5 * MINUTE, now + 5 * MINUTE];
  if (date.time < earliest)
    return {
      kind: 'clock',
      message: `Signature expired: ${date.compact} is now earlier than ${compactTime(earliest)} (${compactTime(now)} - 5 min.)`,
    };
  if (date.time > latest)
    return {
      kind: 'clock',
      message: `Signature not yet current: ${date.compact} is still later than ${compactTime(latest)} (${compactTime(now)} + 5 min.)`,
    };
  return null;
}

export function clockOfS3({ incoming, now }: Attempt): Fault | null {
  const date = requestDate(incoming);
  if (!date) return { kind: 'no-date' };
  return Math.abs(date.time - now) > 15 * MINUTE
    ? { kind: 'clock-s3', requestTime: date.compact, serverTime: isoSeconds(now) }
    : null;
}

export const hostSigned = ({ authorization }: Attempt): Fault | null =>
  authorization.signedHeaders.includes('host') ? null : { kind: 'host-unsigned' };

// A loopback address belongs to no Region, so a scope's Region can only be wrong here by being no Region at all.
export function scopeOfSts({ service, authorization: { scope } }: Attempt): Fault | null {
  const sentences = [
    ...(isRegion(scope.region) ? [] : ['Credential should be scoped to a valid region. ']),
    ...(scope.service === service ? [] : [`Credential should be scoped to correct service: '${service}'. `]),
  ];
  return sentences.length > 0 ? { kind: 'scope', message: sentences.join('') } : null;
}

const SIGNED_FOR: Partial<Record<Attempt['service'], string>> = { 'bedrock-runtime': 'bedrock', 'iam-toolbox': 'iam' };

export function scopeOfJson({ service, incoming, authorization: { scope } }: Attempt): Fault | null {
  const signingName = SIGNED_FOR[service] ?? service;
  const date = requestDate(incoming)?.compact ?? '';
  const sentences = [
    ...(isRegion(scope.region) ? [] : [`Credential should be scoped to a valid region, not '${scope.region}'. `]),
    ...(scope.service === signingName ? [] : [`Credential should be scoped to correct service: '${signingName}'. `]),
    ...(scope.terminator === 'aws4_request'
      ? []
      : [`Credential should be scoped with a valid terminator: 'aws4_request', not '${scope.terminator}'. `]),
    ...(date.startsWith(scope.date) && scope.date.length === 8
      ? []
      : [
          `Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '${scope.date}' != '${date.slice(0, 8)}', from '${date}'.`,
        ]),
  ];
  return sentences.length > 0 ? { kind: 'scope', message: sentences.join('') } : null;
}

export function scopeOfS3({ authorization: { scope }, bucket }: Attempt): Fault | null {
  const malformed = (reason: string, region?: string): Fault => ({
    kind: 'scope',
    message: `The authorization header is malformed; ${reason}`,
    ...(region ? { region } : {}),
  });
  const home = bucket?.region;
  if (!isRegion(scope.region))
    return malformed(`the region '${scope.region}' is wrong; expecting '${home ?? 'us-east-1'}'`, home ?? 'us-east-1');
  if (bucket && home && home !== scope.region) {
    // Regions launched after 2019-03-20, the opt-in ones, do not redirect: https://docs.aws.amazon.com/AmazonS3/latest/userguide/VirtualHosting.html
    const how = isOptInRegion(scope.region) || isOptInRegion(home) ? 'location' : (bucket.wrongRegion ?? 'malformed');
    return { kind: 'bucket-elsewhere', how, asked: scope.region, bucket: bucket.name, region: home };
  }
  if (scope.service !== 's3') return malformed(`incorrect service "${scope.service}". This endpoint belongs to "s3".`);
  if (scope.terminator !== 'aws4_request')
    return malformed(`incorrect terminal "${scope.terminator}". This endpoint uses "aws4_request".`);
  return null;
}
