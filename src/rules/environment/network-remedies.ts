// What to change where requests do not reach AWS: an endpoint override that was left on, the proxy, or the network of the runner.
import { askS3Alone } from '../../remedies/other-store.ts';
import { ask, introduce, onRunner } from '../../remedies/people.ts';
import type { Remedy } from '../../remedies/remedy.ts';
import { at, levelOf, type RunFacts } from '../../remedies/run-facts.ts';
import { unsetKeys } from '../../remedies/secrets.ts';
import { startStore } from '../../remedies/stores.ts';
import type { EndpointOverride } from '../../scene.ts';
import { enumerate, type Text, text } from '../../text.ts';
import { accountHostsIn, type NetworkFault } from './network-fault.ts';

const AWS_HOSTS = '*.amazonaws.com';

const named = (hosts: readonly string[]): Text => (hosts.length > 0 ? enumerate(hosts) : text`${AWS_HOSTS}`);

/** Nothing of the override's is left: requests go to AWS. */
export function unsetOverrides(run: RunFacts, overrides: readonly EndpointOverride[]): Remedy[] {
  const ofFiles = overrides.filter(({ profile }) => profile !== undefined);
  const variables = [...new Set(overrides.filter((o) => !ofFiles.includes(o)).map(({ variable }) => variable))];
  if (variables.length === 0) return ofFiles.length > 0 ? leaveFiles(run, ofFiles) : [];
  return [
    {
      ...unsetKeys(run, variables),
      title: text`Remove the endpoint override ${enumerate(variables)}`,
      after: text`requests go to AWS itself, without ${enumerate(variables)}`,
      notes: [text`Keep it if the job should use that endpoint, and start the service there.`],
    },
  ];
}

const IGNORE = 'AWS_IGNORE_CONFIGURED_ENDPOINT_URLS';

/** The files of a runner serve other jobs too, and a variable makes every tool of this one leave their endpoints alone. */
function leaveFiles(run: RunFacts, overrides: readonly EndpointOverride[]): Remedy[] {
  const settings = [...new Set(overrides.map(({ variable }) => variable))];
  return [
    {
      title: text`Let the job ignore ${enumerate(settings)}`,
      changes: [{ kind: 'set-variable', name: IGNORE, value: 'true', at: levelOf(run, IGNORE) }],
      after: text`requests go to AWS itself, whatever the shared files say about endpoints`,
      notes: [text`The variable makes the SDKs and the AWS CLI ignore the variables of endpoints as well.`],
    },
    onRunner({
      title: text`Or remove ${enumerate(settings)} from the shared files`,
      setting: 'shared-files',
      says: text`Remove ${enumerate(settings)}, where the file is written.`,
      after: text`no shared file has ${enumerate(settings)}`,
    }),
  ];
}

/** What to do about overrides in force: they are meant where the run asks stores alone, with their keys. */
export function mendOverrides({ run, overrides, atStores, lacking, hosts }: NetworkFault): Remedy[] {
  if (atStores) return [startStore(hosts, [...new Set(overrides.map(({ variable }) => variable))])];
  return [...(lacking ? [askS3Alone()] : []), ...unsetOverrides(run, overrides)];
}

/** A list of hosts may have the Region's alone. */
const regionalHost = (hosts: readonly string[]): readonly Text[] =>
  accountHostsIn(hosts)
    .slice(0, 1)
    .map(
      (host) =>
        text`If ${host.replace(/^\d{12}\.ddb\./, 'dynamodb.')} is allowed already, ${'AWS_ACCOUNT_ID_ENDPOINT_MODE: disabled'} in the job’s ${'env:'} makes every tool ask that host.`,
    );

/** The network's owner opens the way; a text is ready to send. */
export const allowHosts = ({ run, hosts, proxy }: NetworkFault): Remedy =>
  ask({
    whom: proxy === null ? text`whoever runs the network of this runner` : text`whoever runs the proxy ${proxy}`,
    title: text`Ask for network access to AWS`,
    message: `${introduce(run)} Its requests do not reach AWS. Please allow HTTPS (port 443) from the runner to ${hosts.length > 0 ? hosts.join(', ') : AWS_HOSTS}.`,
    after: text`${named(hosts)} answers the runner on port 443`,
    notes: regionalHost(hosts),
  });

export const openFirewall = ({ hosts }: NetworkFault): Remedy =>
  onRunner({
    title: text`Let the runner reach AWS`,
    setting: 'firewall',
    says: text`Allow HTTPS (port 443) from the runner to ${named(hosts)}.`,
    after: text`${named(hosts)} answers the runner on port 443`,
    notes: [
      text`In a VPC, check the route to a gateway endpoint (DynamoDB, S3) and the security group of an interface endpoint.`,
      ...regionalHost(hosts),
    ],
  });

export const repairResolver = ({ hosts }: NetworkFault): Remedy =>
  onRunner({
    title: text`Let the runner resolve AWS’s host names`,
    setting: 'dns',
    says: text`Check the resolver of the runner, the DNS settings of its VPC and private hosted zones for ${named(hosts)}.`,
    after: text`${named(hosts)} resolves on the runner`,
  });

export const startProxy = (proxy: string): Remedy =>
  onRunner({
    title: text`Check that the proxy ${proxy} runs and can be reached`,
    setting: 'proxy',
    says: text`Start the proxy ${proxy}, or correct its address where it is set.`,
    after: text`the proxy ${proxy} accepts connections from the runner`,
  });

/** The name of a proxy is in an input or in a variable: the address is what has to change. */
export const correctProxy = (proxy: string): Remedy =>
  onRunner({
    title: text`Correct the host name of the proxy ${proxy}`,
    setting: 'proxy',
    says: text`The runner cannot resolve ${proxy}. Correct the address where it is set (${'http-proxy'}, ${'HTTPS_PROXY'} or ${'HTTP_PROXY'}), or let the runner resolve the name.`,
    after: text`the host name of the proxy resolves on the runner`,
  });

/** Where the network is left only through a proxy, and none is named. */
export const nameProxy = (run: RunFacts): Remedy => ({
  title: text`Name the proxy, if the network needs one`,
  changes: run.terminal
    ? [{ kind: 'set-variable', name: 'HTTPS_PROXY', value: 'http://PROXY_HOST:PROXY_PORT', at: 'terminal' }]
    : [{ kind: 'set-input', name: 'http-proxy', value: 'http://PROXY_HOST:PROXY_PORT' }],
  after: text`this step reaches AWS through the proxy`,
});

const withLogin = (login: string, proxy: string | null): string =>
  `http://${login}@${proxy ?? 'PROXY_HOST:PROXY_PORT'}`;

/** User and password of the proxy, in a secret. */
export const giveProxyLogin = (run: RunFacts, proxy: string | null): Remedy =>
  run.terminal
    ? {
        title: text`Give the proxy a user name and a password`,
        changes: [
          {
            kind: 'set-variable',
            name: 'HTTPS_PROXY',
            value: withLogin('PROXY_USER:PROXY_PASSWORD', proxy),
            at: 'terminal',
          },
        ],
        after: text`the proxy accepts the login`,
      }
    : {
        title: text`Give the proxy a user name and a password`,
        changes: [
          { kind: 'set-input', name: 'http-proxy', value: '${{ secrets.PROXY_URL }}', ...at('this') },
          { kind: 'set-secret', name: 'PROXY_URL', store: 'repository', with: 'other-value' },
        ],
        after: text`the secret ${'PROXY_URL'} has the proxy’s address with user and password, and the proxy accepts it`,
        notes: [text`The value has the form ${withLogin('user:password', proxy)}.`],
      };

export const goAround = (run: RunFacts, hosts: readonly string[]): Remedy[] =>
  run.terminal || hosts.length === 0
    ? []
    : [
        {
          title: text`Go around the proxy, if that is allowed`,
          changes: [{ kind: 'set-input', name: 'no-proxy', value: hosts.map((h) => h.replace(/:\d+$/, '')).join(',') }],
          after: text`this step asks ${enumerate(hosts)} without the proxy`,
          notes: [text`This is for hosts that a VPC endpoint answers.`],
        },
      ];

export const passUnchanged = (run: RunFacts, proxy: string | null): Remedy =>
  ask({
    whom: proxy === null ? text`whoever runs the network of this runner` : text`whoever runs the proxy ${proxy}`,
    title: text`Ask for requests to AWS to pass unchanged`,
    message: `${introduce(run)} Something between the runner and AWS changes its requests, so that AWS rejects the signature. Please pass the headers Host, Authorization and x-amz-*, the path and the query as they are, or leave AWS's hosts out of the proxy.`,
    after: text`AWS receives the requests as the runner sends them`,
  });
