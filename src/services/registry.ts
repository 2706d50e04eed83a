// Every service, in the order in which it is asked and shown. Whatever differs from service to service is told by its descriptor, or by a table that
// must have a row for each: what is right for four is then not silently taken for a fifth.
import { bedrock } from './bedrock.ts';
import { dynamodb } from './dynamodb.ts';
import { s3 } from './s3.ts';
import type { Party, Service, Targets } from './service.ts';
import { sts } from './sts.ts';

const CHECKED = { sts, dynamodb, s3, bedrock } as const satisfies Record<string, Service>;

// Asked only beside the services: IAM and its toolbox where their answers make another clearer, GitHub for the job's
// token, the others where credentials come from.
const BESIDE = {
  iam: {
    name: 'IAM',
    endpoints: ['AWS_ENDPOINT_URL_IAM'],
    actions: {
      GetRole: 'iam:GetRole',
      ListAccessKeys: 'iam:ListAccessKeys',
      ListAttachedRolePolicies: 'iam:ListAttachedRolePolicies',
      ListAttachedUserPolicies: 'iam:ListAttachedUserPolicies',
      SimulatePrincipalPolicy: 'iam:SimulatePrincipalPolicy',
    },
  },
  'iam-toolbox': {
    name: 'IAM Toolbox',
    endpoints: ['AWS_ENDPOINT_URL_IAM_TOOLBOX'],
    actions: {
      GetRequestAuthorizationDetails: 'iam:GetRequestAuthorizationDetails',
      GetRequestAuthorizationPolicy: 'iam:GetRequestAuthorizationPolicy',
    },
  },
  github: { name: 'OIDC endpoint', endpoints: [], actions: { getIDToken: null } },
  sso: {
    name: 'IAM Identity Center',
    endpoints: ['AWS_ENDPOINT_URL_SSO', 'AWS_ENDPOINT_URL_SSO_OIDC'],
    actions: { GetRoleCredentials: null, CreateToken: null },
  },
  signin: {
    name: 'AWS Sign-In',
    endpoints: ['AWS_ENDPOINT_URL_SIGNIN'],
    actions: { CreateOAuth2Token: 'signin:CreateOAuth2Token' },
  },
  // What the machine itself supplies credentials by: its files, its programs, and the endpoints of its instance or
  // container.
  machine: {
    name: 'The machine',
    endpoints: [],
    actions: {
      ReadProfile: null,
      ReadTokenFile: null,
      RunCredentialProcess: null,
      GetContainerCredentials: null,
      GetInstanceCredentials: null,
    },
  },
} as const satisfies Record<string, Party>;

const ALL = { ...CHECKED, ...BESIDE };

export type ServiceId = keyof typeof CHECKED;
/** A service that only a log tells of, by the name that the tool prints. */
export type OtherService = `other:${string}`;
export type ProbeService = KnownService | OtherService;
type KnownService = keyof typeof ALL;

/** The operations that one of the services is asked. */
export type OperationOf<S extends KnownService> = S extends KnownService
  ? keyof (typeof ALL)[S]['actions'] & string
  : never;
export type Operation = OperationOf<KnownService>;
/** Whose operation it is. */
export type ServiceOf<O extends Operation> = {
  [S in KnownService]: O extends OperationOf<S> ? S : never;
}[KnownService];

type Descriptor = (typeof CHECKED)[ServiceId];
type WithTargets = Extract<Descriptor, { targets: Targets }>['targets'];

export type ReportKey = Descriptor['reportKey'];
export type TargetInput = WithTargets['input'];
/** The names that a step gives, list by list. */
export type TargetLists = Readonly<Record<WithTargets['setting'], readonly string[]>>;

type Checked = Omit<Service, 'reportKey' | 'listing' | 'targets' | 'provenBy'> & {
  reportKey: ReportKey;
  listing: Descriptor['listing'];
  targets: (Omit<Targets, keyof Named> & Named) | null;
  provenBy: readonly Operation[] | null;
};
type Named = Pick<WithTargets, 'input' | 'setting' | 'operation'>;

export const SERVICES: Readonly<Record<ServiceId, Checked>> = CHECKED;

export const SERVICE_IDS = Object.keys(CHECKED) as readonly ServiceId[];

export const isServiceId = (name: string): name is ServiceId => Object.hasOwn(CHECKED, name);

/** Every variable that sends requests elsewhere, with the service whose requests it sends. */
export const ENDPOINT_VARIABLES: readonly (readonly [variable: string, service: ProbeService])[] = (
  Object.entries(ALL) as [KnownService, Party][]
).flatMap(([service, { endpoints }]) => endpoints.map((variable) => [variable, service] as const));

export const nameOf = (service: ProbeService): string =>
  isKnown(service) ? ALL[service].name : service.slice('other:'.length);

const isKnown = (service: ProbeService): service is KnownService => Object.hasOwn(ALL, service);

/** What GitHub or the machine answers says nothing of AWS. */
export const isAws = (service: ProbeService): boolean => service !== 'github' && service !== 'machine';

/** What credentials come from: its refusals are none of the credentials under test. */
export const isSource = (service: ProbeService): boolean =>
  service === 'sso' || service === 'signin' || service === 'machine';

/** The descriptor of a service that is checked; null for whoever is asked beside. */
export const descriptorOf = (service: ProbeService): Checked | null =>
  isServiceId(service) ? SERVICES[service] : null;

/** Whether AWS runs it in a Region, as far as that is known. */
export const isIn = (service: ProbeService, region: string): boolean => descriptorOf(service)?.isIn(region) ?? true;

/** The inputs that name targets. */
export const TARGET_INPUTS: readonly TargetInput[] = SERVICE_IDS.flatMap((id) => SERVICES[id].targets?.input ?? []);

export const targetsOf = (lists: TargetLists, service: ServiceId): readonly string[] => {
  const { targets } = SERVICES[service];
  return targets ? lists[targets.setting] : [];
};

const ACTIONS = Object.assign({}, ...Object.values(ALL).map(({ actions }) => actions)) as Readonly<
  Record<Operation, string | null>
>;

/** The IAM action that authorizes an operation; null where none does. */
export const actionFor = (operation: string): string | null =>
  Object.hasOwn(ACTIONS, operation) ? (ACTIONS[operation as Operation] ?? null) : null;

/** What a service is asked first: about each of its targets, or about none. */
export function firstQuestion(
  lists: TargetLists,
  service: ServiceId,
): { operation: Operation; targets: readonly (string | null)[] } {
  const { targets, listing } = SERVICES[service];
  const named = targetsOf(lists, service);
  return targets && named.length > 0
    ? { operation: targets.operation, targets: named }
    : { operation: listing, targets: [null] };
}
