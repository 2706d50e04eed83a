// Partitions, Regions and where Bedrock has endpoints: botocore 1.44.8 endpoints.json and partitions.json, 2026-11-20;
// names and opt-in status:
// https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html, read 2026-10. A hint: a Region newer than this list may answer.
import { distance } from 'fastest-levenshtein';
import { table } from '../names/table.ts';

type Partition = {
  id: string;
  pattern: RegExp;
  suffix: string;
  dualStackSuffix: string;
  home: string;
  defaultRegions: readonly string[];
  optInRegions: readonly string[];
};

export const PARTITIONS: readonly Partition[] = [
  {
    id: 'aws',
    pattern: /^(us|eu|ap|sa|ca|me|af|il|mx)-\w+-\d+$/,
    suffix: 'amazonaws.com',
    dualStackSuffix: 'api.aws',
    home: 'us-east-1',
    defaultRegions: [
      'us-east-1',
      'us-east-2',
      'us-west-1',
      'us-west-2',
      'ca-central-1',
      'sa-east-1',
      'eu-central-1',
      'eu-west-1',
      'eu-west-2',
      'eu-west-3',
      'eu-north-1',
      'ap-south-1',
      'ap-northeast-1',
      'ap-northeast-2',
      'ap-northeast-3',
      'ap-southeast-1',
      'ap-southeast-2',
    ],
    optInRegions: [
      'af-south-1',
      'ap-east-1',
      'ap-east-2',
      'ap-south-2',
      'ap-southeast-3',
      'ap-southeast-4',
      'ap-southeast-5',
      'ap-southeast-6',
      'ap-southeast-7',
      'ca-west-1',
      'eu-central-2',
      'eu-south-1',
      'eu-south-2',
      'il-central-1',
      'me-central-1',
      'me-south-1',
      'me-west-1',
      'mx-central-1',
      'sa-west-1',
    ],
  },
  {
    id: 'aws-cn',
    pattern: /^cn-\w+-\d+$/,
    suffix: 'amazonaws.com.cn',
    dualStackSuffix: 'api.amazonwebservices.com.cn',
    home: 'cn-north-1',
    defaultRegions: ['cn-north-1', 'cn-northwest-1'],
    optInRegions: [],
  },
  {
    id: 'aws-us-gov',
    pattern: /^us-gov-\w+-\d+$/,
    suffix: 'amazonaws.com',
    dualStackSuffix: 'api.aws',
    home: 'us-gov-west-1',
    defaultRegions: ['us-gov-west-1', 'us-gov-east-1'],
    optInRegions: [],
  },
  {
    id: 'aws-eusc',
    // botocore knows Germany alone; the next country is one more of the same partition.
    pattern: /^eusc-[a-z]{2}-\w+-\d+$/,
    suffix: 'amazonaws.eu',
    dualStackSuffix: 'api.amazonwebservices.eu',
    home: 'eusc-de-east-1',
    defaultRegions: ['eusc-de-east-1'],
    optInRegions: [],
  },
  {
    id: 'aws-iso',
    pattern: /^us-iso-\w+-\d+$/,
    suffix: 'c2s.ic.gov',
    dualStackSuffix: 'api.aws.ic.gov',
    home: 'us-iso-east-1',
    defaultRegions: ['us-iso-east-1', 'us-iso-west-1'],
    optInRegions: [],
  },
  {
    id: 'aws-iso-b',
    pattern: /^us-isob-\w+-\d+$/,
    suffix: 'sc2s.sgov.gov',
    dualStackSuffix: 'api.aws.scloud',
    home: 'us-isob-east-1',
    defaultRegions: ['us-isob-east-1', 'us-isob-west-1'],
    optInRegions: [],
  },
  {
    id: 'aws-iso-e',
    pattern: /^eu-isoe-\w+-\d+$/,
    suffix: 'cloud.adc-e.uk',
    dualStackSuffix: 'api.cloud-aws.adc-e.uk',
    home: 'eu-isoe-west-1',
    defaultRegions: ['eu-isoe-west-1'],
    optInRegions: [],
  },
  {
    id: 'aws-iso-f',
    pattern: /^us-isof-\w+-\d+$/,
    suffix: 'csp.hci.ic.gov',
    dualStackSuffix: 'api.aws.hci.ic.gov',
    home: 'us-isof-south-1',
    defaultRegions: ['us-isof-south-1', 'us-isof-east-1'],
    optInRegions: [],
  },
];

const NAMES: Readonly<Record<string, string>> = table({
  'us-east-1': 'US East (N. Virginia)',
  'us-east-2': 'US East (Ohio)',
  'us-west-1': 'US West (N. California)',
  'us-west-2': 'US West (Oregon)',
  'ca-central-1': 'Canada (Central)',
  'ca-west-1': 'Canada West (Calgary)',
  'mx-central-1': 'Mexico (Central)',
  'sa-east-1': 'South America (São Paulo)',
  'eu-central-1': 'Europe (Frankfurt)',
  'eu-central-2': 'Europe (Zurich)',
  'eu-west-1': 'Europe (Ireland)',
  'eu-west-2': 'Europe (London)',
  'eu-west-3': 'Europe (Paris)',
  'eu-north-1': 'Europe (Stockholm)',
  'eu-south-1': 'Europe (Milan)',
  'eu-south-2': 'Europe (Spain)',
  'il-central-1': 'Israel (Tel Aviv)',
  'af-south-1': 'Africa (Cape Town)',
  'me-south-1': 'Middle East (Bahrain)',
  'me-central-1': 'Middle East (UAE)',
  'ap-east-1': 'Asia Pacific (Hong Kong)',
  'ap-east-2': 'Asia Pacific (Taipei)',
  'ap-south-1': 'Asia Pacific (Mumbai)',
  'ap-south-2': 'Asia Pacific (Hyderabad)',
  'ap-northeast-1': 'Asia Pacific (Tokyo)',
  'ap-northeast-2': 'Asia Pacific (Seoul)',
  'ap-northeast-3': 'Asia Pacific (Osaka)',
  'ap-southeast-1': 'Asia Pacific (Singapore)',
  'ap-southeast-2': 'Asia Pacific (Sydney)',
  'ap-southeast-3': 'Asia Pacific (Jakarta)',
  'ap-southeast-4': 'Asia Pacific (Melbourne)',
  'ap-southeast-5': 'Asia Pacific (Malaysia)',
  'ap-southeast-6': 'Asia Pacific (New Zealand)',
  'ap-southeast-7': 'Asia Pacific (Thailand)',
  'cn-north-1': 'China (Beijing)',
  'cn-northwest-1': 'China (Ningxia)',
  'us-gov-east-1': 'AWS GovCloud (US-East)',
  'us-gov-west-1': 'AWS GovCloud (US-West)',
  'eusc-de-east-1': 'AWS European Sovereign Cloud (Germany)',
});

const ALL = PARTITIONS.flatMap((p) => [...p.defaultRegions, ...p.optInRegions]);

// Real Regions without a Bedrock endpoint: botocore 1.44.8, 2026-11-20.
const WITHOUT_BEDROCK = [
  'ap-east-1',
  'me-west-1',
  'sa-west-1',
  'cn-north-1',
  'cn-northwest-1',
  'us-iso-west-1',
  'us-isob-west-1',
  'eu-isoe-west-1',
];

/** Whether Bedrock has an endpoint there, by the list; a Region that the list does not know may have one. */
export const hasBedrock = (region: string): boolean => !WITHOUT_BEDROCK.includes(region);
export const isKnownRegion = (region: string): boolean => ALL.includes(region);
export const isOptInRegion = (region: string): boolean => PARTITIONS.some((p) => p.optInRegions.includes(region));
/** A code of the shape that Regions have, whether or not there is such a Region. */
export const isWellFormedRegion = (region: string): boolean =>
  /^(eusc-[a-z]{2}|[a-z]{2,4}(-(gov|iso[a-z]?|de))?)-[a-z]+-\d{1,2}$/.test(region);

/** A text that the SDKs take for a Region, as stores name theirs: `auto`, `garage`, `fr-par`. */
export const isHostLabel = (region: string): boolean =>
  /^(?!-)[A-Za-z0-9-]{1,63}(?<!-)$/.test(region) && !/^(undefined|null|none)$/i.test(region);

export function partitionOf(region: string): Partition {
  const home = PARTITIONS.find((p) => p.defaultRegions.includes(region) || p.optInRegions.includes(region));
  // Special partitions first: `us-gov-west-1` would also read as a Region of `aws`.
  return home ?? [...PARTITIONS].reverse().find((p) => p.pattern.test(region)) ?? (PARTITIONS[0] as Partition);
}

// Services whose requests are all answered in one Region, which `aws:RequestedRegion` then names:
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-requestedregion
const GLOBAL_SERVICES: ReadonlySet<string> = new Set([
  ...['iam', 'cloudfront', 'route53', 'route53domains', 'organizations', 'account', 'budgets', 'ce', 'support'],
  ...['waf', 'shield', 'trustedadvisor', 'importexport', 'artifact', 'networkmanager'],
]);
const GLOBAL_REGIONS: Readonly<Record<string, string>> = {
  aws: 'us-east-1',
  'aws-cn': 'cn-north-1',
  'aws-us-gov': 'us-gov-west-1',
};

/** The Region that a request to such a service names, by its prefix in actions; null for a service with Regions of its own. */
export const globalRegion = (service: string, own: string): string | null =>
  GLOBAL_SERVICES.has(service) ? (GLOBAL_REGIONS[partitionOf(own).id] ?? null) : null;

/**
 * The partition that an ARN names, where it is another one than the Region's: no credentials of the one reach the
 * other.
 */
export const foreignPartition = (arnPartition: string | undefined, region: string): string | null =>
  arnPartition && arnPartition !== partitionOf(region).id ? arnPartition : null;

// `us-east-1` → `use1`, `us-gov-west-1` → `usgw1`: https://docs.aws.amazon.com/global-infrastructure/latest/regions/az-ids.html
const zonePrefix = (region: string): string =>
  region.replace(/(?<=-.{0,30})(gov|north|south|east|west|central)/g, (word) => word.charAt(0)).replaceAll('-', '');

/** The Region of an availability zone, by the zone's ID; null where none is known. */
export const regionOfZone = (zone: string): string | null =>
  ALL.find((region) => zonePrefix(region) === zone.split('-')[0]) ?? null;

/** The code and its place: `us-east-1 (N. Virginia)`. */
export const regionLabel = (region: string): string => (NAMES[region] ? `${region} (${placeOf(region)})` : region);
const placeOf = (region: string): string | undefined => /\((.{1,60})\)/.exec(NAMES[region] ?? '')?.[1];

/** The real Regions whose code or console name is nearest to what was written, nearest first. */
export function nearestRegions(written: string, count = 3): string[] {
  const wanted = hyphenated(written);
  return ALL.map((region) => ({ region, score: distanceTo(region, wanted) }))
    .sort((a, b) => a.score - b.score || ALL.indexOf(a.region) - ALL.indexOf(b.region))
    .slice(0, count)
    .map(({ region }) => region);
}

/** The Region that a slip of one or two characters turned into this; null where none is so near. */
export function likelyRegion(written: string): string | null {
  const [nearest = ''] = nearestRegions(written, 1);
  return distanceTo(nearest, hyphenated(written)) <= 2 ? nearest : null;
}

const hyphenated = (written: string): string =>
  written
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9()]+/g, '-')
    .replace(/^-|-$/g, '');

/** Below zero where the code itself, or the place alone ("Oregon"), is in the text. */
function distanceTo(region: string, wanted: string): number {
  if (`-${wanted}`.includes(`-${region}`)) return -2;
  const name = hyphenated(NAMES[region] ?? region);
  const place = /\(([a-z.-]+)\)/.exec(name)?.[1];
  // GovCloud's names have "US-East" where others have a place, and every Region of the east would be meant by it.
  if (place && partitionOf(region).id !== 'aws-us-gov' && wanted.includes(place)) return -1;
  return Math.min(distance(wanted, region), distance(wanted, name));
}
