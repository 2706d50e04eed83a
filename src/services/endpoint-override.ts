// Where requests go instead of AWS, and what follows of it for a whole run.
import { isAwsHost } from '../names/host.ts';
import { type ProbeService, SERVICES, type ServiceId } from './registry.ts';

/**
 * A variable that sends the requests to a service, or those to all, to another host; or a setting of a shared file,
 * which is named with its `profile` in the place of a variable.
 */
export type EndpointOverride = { variable: string; service: ProbeService | 'all'; host: string; profile?: string };

/**
 * The override that a service's requests follow: one of its own, else the one for all; null where it leads to AWS, or
 * there is none.
 */
export function standInOf(endpoints: readonly EndpointOverride[], service: ProbeService): EndpointOverride | null {
  const override = endpoints.find((e) => e.service === service) ?? endpoints.find((e) => e.service === 'all');
  return override && !isAwsHost(override.host) ? override : null;
}

/**
 * Whether every request to a service leaves AWS alone. Bedrock has two clients, and a variable for one of them leaves
 * the other where it was.
 */
function leavesAws(endpoints: readonly EndpointOverride[], service: ServiceId): boolean {
  const own = endpoints.filter((e) => e.service === service);
  const all = endpoints.some((e) => e.service === 'all');
  return (
    (all || own.length === SERVICES[service].endpoints.length) &&
    own.every(({ host }) => !isAwsHost(host)) &&
    standInOf(endpoints, service) !== null
  );
}

/** What of the settings needs STS, whatever else is asked. */
type Wishes = {
  named: readonly ServiceId[];
  roleToAssume: string;
  allowedAccountIds: readonly string[];
  allowedPrincipals: readonly string[];
};

const wantsSts = ({ named, roleToAssume, allowedAccountIds, allowedPrincipals }: Wishes): boolean =>
  named.includes('sts') || roleToAssume !== '' || allowedAccountIds.length > 0 || allowedPrincipals.length > 0;

/** The services of a run, less STS where it could only be asked of AWS, with keys that the run uses elsewhere alone. */
export function withoutNeedlessSts(
  services: readonly ServiceId[],
  wishes: Wishes,
  endpoints: readonly EndpointOverride[],
): ServiceId[] {
  const others = services.filter((service) => service !== 'sts');
  const isNeedless =
    !wantsSts(wishes) &&
    others.length > 0 &&
    standInOf(endpoints, 'sts') === null &&
    others.every((service) => leavesAws(endpoints, service));
  return isNeedless ? others : [...services];
}

/**
 * Whether the keys of a run are used at S3-compatible stores and the like alone: nothing is asked of AWS, and what is
 * asked is not a copy of AWS either, which would have its STS beside it. AWS's forms of keys and Regions do not count
 * there.
 */
export function asksStoresAlone(
  settings: Wishes & { services: readonly ServiceId[] },
  endpoints: readonly EndpointOverride[],
): boolean {
  const others = settings.services.filter((service) => service !== 'sts');
  if (wantsSts(settings) || others.length === 0) return false;
  if (!others.every((service) => leavesAws(endpoints, service))) return false;
  const isStsBeside = standInOf(endpoints, 'sts') !== null;
  return settings.services.includes('sts') ? isStsBeside && others.every((service) => service === 's3') : true;
}
