// aws-actions/configure-aws-credentials. The inputs by version are those of its action.yml at each tag; what it does
// with them was seen in runs of the published bundle of 6.2.3 against a stand-in on loopback:
// https://github.com/aws-actions/configure-aws-credentials/blob/v6.2.3/src/index.ts
import { type Around, given, isFalse, isGiven, isLiteral, isTrue, type Neighbour, type StepText } from './neighbour.ts';

export type ConfigureTrap =
  | 'keys and a role, not exported'
  | 'without OIDC and without keys'
  | 'account list is not by commas'
  | 'chained for over an hour'
  | 'nothing to chain from'
  | 'role by its name'
  | 'duration is not in seconds'
  | 'not a boolean'
  | 'Region is not valid'
  | 'session name is not valid'
  | 'existing credentials are kept'
  | 'unsets what it needs'
  | 'profile beside keys'
  | 'lower-case proxy';

const hasKeys = (step: StepText): boolean => isGiven(step, 'aws-access-key-id');
const hasRole = (step: StepText): boolean => isGiven(step, 'role-to-assume');
const isChained = (step: StepText): boolean => isTrue(given(step, 'role-chaining'));
const hasTokenFile = (step: StepText): boolean => isGiven(step, 'web-identity-token-file');

/** Whether it assumes its role with GitHub's token, in a job that has one. */
export const isByOidc = (step: StepText, { idToken }: Pick<Around, 'idToken'>): boolean =>
  idToken &&
  hasRole(step) &&
  !hasKeys(step) &&
  !isChained(step) &&
  !hasTokenFile(step) &&
  !isTrue(given(step, 'force-skip-oidc'));

/** Whether it hands its credentials and its Region to the steps that follow. `open` where an expression decides it. */
export function exportsToJob(step: StepText): boolean | 'open' {
  const said = given(step, 'output-env-credentials');
  if (isTrue(said)) return true;
  if (isFalse(said)) return false;
  if (said !== '') return 'open';
  return !isGiven(step, 'aws-profile');
}

/** Whether it assumes its role by AssumeRole with session tags, which the role's trust policy must allow. */
export const sendsSessionTags = (step: StepText, around: Pick<Around, 'idToken'>): boolean =>
  hasRole(step) && !isByOidc(step, around) && !hasTokenFile(step) && !isTrue(given(step, 'role-skip-session-tagging'));

const BOOLEANS = [
  'mask-aws-account-id',
  'role-skip-session-tagging',
  'role-chaining',
  'output-credentials',
  'output-env-credentials',
  'unset-current-credentials',
  'disable-retry',
  'special-characters-workaround',
  'force-skip-oidc',
  'overwrite-aws-profile',
];

const LONGEST_IN_CHAIN = 3600;
const SHORTEST = 900;
const LONGEST = 43_200;

const read = { since: '4.0.0', does: 'fails', how: 'ran' } as const;

export const configureAwsCredentials: Neighbour<ConfigureTrap> = {
  name: 'configure-aws-credentials',
  uses: 'aws-actions/configure-aws-credentials',
  runs: null,
  versions: { from: '1.0.0', before: '7.0.0' },
  seen: { version: '6.2.3', commit: 'bcd4089', day: '2026-11-30', how: 'ran' },
  source: 'https://github.com/aws-actions/configure-aws-credentials/blob/v6.2.3/src/index.ts',
  asks: () => true,
  inputs: [
    'aws-access-key-id',
    'aws-secret-access-key',
    'aws-session-token',
    'aws-region',
    'role-to-assume',
    'role-chaining',
    'aws-profile',
    'output-credentials',
    'output-env-credentials',
    'use-existing-credentials',
    'unset-current-credentials',
    'force-skip-oidc',
    'allowed-account-ids',
    'role-duration-seconds',
    'role-session-name',
  ],
  // Where an input is empty, these variables of the job act in its place.
  reads: [
    'AWS_REGION',
    'ROLE_TO_ASSUME',
    'ROLE_SESSION_NAME',
    'ROLE_DURATION_SECONDS',
    'ROLE_CHAINING',
    'ROLE_EXTERNAL_ID',
    'WEB_IDENTITY_TOKEN_FILE',
    'OUTPUT_CREDENTIALS',
    'UNSET_CURRENT_CREDENTIALS',
    'USE_EXISTING_CREDENTIALS',
    'HTTP_PROXY',
    'HTTPS_PROXY',
    'NO_PROXY',
    'AWS_ACCESS_KEY_ID',
    'AWS_SECRET_ACCESS_KEY',
    'AWS_SESSION_TOKEN',
    'AWS_PROFILE',
  ],
  writes: [
    'AWS_ACCESS_KEY_ID',
    'AWS_SECRET_ACCESS_KEY',
    'AWS_SESSION_TOKEN',
    'AWS_REGION',
    'AWS_DEFAULT_REGION',
    'AWS_PROFILE',
  ],
  region: [{ input: 'aws-region' }, 'AWS_REGION'],
  emptyRegion: 'refused',
  credentials: 'inputs',
  traps: [
    {
      // The keys are checked with the pair given, and the role is assumed with the default chain, which does not see
      // them.
      ...read,
      id: 'keys and a role, not exported',
      since: '4.3.0',
      when: (step) => {
        if (!hasKeys(step) || !hasRole(step)) return null;
        const profile = given(step, 'aws-profile');
        const said = given(step, 'output-env-credentials');
        if (isFalse(said) && profile !== 'default') return { name: 'output-env-credentials', value: said };
        return said === '' && isLiteral(profile) && profile !== 'default'
          ? { name: 'aws-profile', value: profile }
          : null;
      },
    },
    {
      ...read,
      id: 'without OIDC and without keys',
      since: '5.0.0',
      when: (step) => {
        const said = given(step, 'force-skip-oidc');
        return isTrue(said) && hasRole(step) && !hasKeys(step) && !hasTokenFile(step)
          ? { name: 'force-skip-oidc', value: said }
          : null;
      },
    },
    {
      // Split at commas alone, so that two lines are one item, and no account is named so.
      ...read,
      id: 'account list is not by commas',
      since: '5.0.0',
      when: (step) => {
        const list = given(step, 'allowed-account-ids');
        const items = list.split(',').map((item) => item.trim());
        return isLiteral(list) && items[0] !== '' && !items.some((item) => /^\d{12}$/.test(item))
          ? { name: 'allowed-account-ids', value: list }
          : null;
      },
    },
    {
      // https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html: a chain lasts one hour at most.
      ...read,
      id: 'chained for over an hour',
      when: (step) => {
        const said = given(step, 'role-duration-seconds');
        return isChained(step) && hasRole(step) && isLiteral(said) && Number.parseInt(said, 10) > LONGEST_IN_CHAIN
          ? { name: 'role-duration-seconds', value: said }
          : null;
      },
    },
    {
      // With keys it takes the account of the keys for the role's.
      ...read,
      id: 'role by its name',
      when: (step, around) => {
        const role = given(step, 'role-to-assume');
        return isLiteral(role) && !role.startsWith('arn:') && isByOidc(step, around)
          ? { name: 'role-to-assume', value: role }
          : null;
      },
    },
    {
      // parseInt reads `1h` as 1; 0 and text without a number become one hour.
      ...read,
      id: 'duration is not in seconds',
      when: (step) => {
        const said = given(step, 'role-duration-seconds');
        const seconds = Number.parseInt(said, 10);
        return hasRole(step) && isLiteral(said) && seconds && (seconds < SHORTEST || seconds > LONGEST)
          ? { name: 'role-duration-seconds', value: said }
          : null;
      },
    },
    {
      // YAML 1.2's core schema, since v5; before, everything but `true` was false.
      ...read,
      id: 'not a boolean',
      since: '5.0.0',
      when: (step) => {
        const name = BOOLEANS.find((each) => {
          const said = given(step, each);
          return isLiteral(said) && !isTrue(said) && !isFalse(said);
        });
        return name ? { name, value: given(step, name) } : null;
      },
    },
    {
      ...read,
      id: 'Region is not valid',
      when: (step) => {
        const region = given(step, 'aws-region');
        return isLiteral(region) && !/^[a-z0-9-]+$/.test(region) ? { name: 'aws-region', value: region } : null;
      },
    },
    {
      // https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html: 2 to 64 characters of [\w+=,.@-].
      ...read,
      id: 'session name is not valid',
      when: (step) => {
        const name = given(step, 'role-session-name');
        return hasRole(step) && isLiteral(name) && !/^[\w+=,.@-]{2,64}$/.test(name)
          ? { name: 'role-session-name', value: name }
          : null;
      },
    },
    {
      // Any text switches it on, `false` too: the only boolean that is read as a text.
      ...read,
      does: 'keeps-others',
      id: 'existing credentials are kept',
      since: '5.0.0',
      when: (step, { key, profile, otherSources }) => {
        const said = given(step, 'use-existing-credentials');
        const maybe = key !== null || profile !== null || otherSources;
        return isLiteral(said) && maybe && !isTrue(given(step, 'unset-current-credentials'))
          ? { name: 'use-existing-credentials', value: said }
          : null;
      },
    },
    {
      // The unset comes first, and nothing else supplies credentials.
      ...read,
      id: 'unsets what it needs',
      when: (step, around) => {
        const said = given(step, 'unset-current-credentials');
        const own = hasKeys(step) || hasTokenFile(step) || isByOidc(step, around);
        return isTrue(said) && exportsToJob(step) === true && !own && !around.otherSources && around.profile === null
          ? { name: 'unset-current-credentials', value: said }
          : null;
      },
    },
    {
      ...read,
      id: 'nothing to chain from',
      when: (step, { key, profile, otherSources }) =>
        isChained(step) && hasRole(step) && !hasKeys(step) && key === null && profile === null && !otherSources
          ? { name: 'role-chaining', value: given(step, 'role-chaining') }
          : null,
    },
    {
      // The SDK's chain prefers the profile, and the action then misses its own key.
      ...read,
      id: 'profile beside keys',
      when: (step, { profile }) =>
        hasKeys(step) &&
        typeof profile === 'string' &&
        profile !== '' &&
        profile !== 'open' &&
        !isGiven(step, 'aws-profile')
          ? { name: 'AWS_PROFILE', value: profile }
          : null,
    },
    {
      // It heeds HTTPS_PROXY, HTTP_PROXY and NO_PROXY in capitals alone. It may still reach STS without a proxy.
      ...read,
      id: 'lower-case proxy',
      when: (step, { proxies }) => {
        const has = (...names: string[]): boolean => names.some((name) => proxies.includes(name));
        if (isGiven(step, 'http-proxy')) return null;
        if (!has('HTTPS_PROXY', 'HTTP_PROXY') && has('https_proxy', 'http_proxy'))
          return { name: has('https_proxy') ? 'https_proxy' : 'http_proxy', value: '' };
        return has('HTTPS_PROXY', 'HTTP_PROXY') && has('no_proxy') && !has('NO_PROXY') && !isGiven(step, 'no-proxy')
          ? { name: 'no_proxy', value: '' }
          : null;
      },
    },
  ],
};
