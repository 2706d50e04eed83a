// The page that shows what each tool was seen to do, from the table of behaviours: docs/tools.md.
import {
  type Outcome,
  type Outcomes,
  RUN,
  SITUATIONS,
  type Situation,
  VARIABLES,
  type VariableBehaviour,
} from '../src/knowledge/tool-behaviours.ts';
import { TOOLS, type ToolName } from '../src/knowledge/tool-names.ts';

type Chapter = { title: string; situations: Partial<Record<Situation, string>> };

const KEY = 'A key in `AWS_ACCESS_KEY_ID` and `AWS_SECRET_ACCESS_KEY`';

/** In words: what the job has. Every situation of the table is in one of them. */
const CHAPTERS: readonly Chapter[] = [
  {
    title: 'Whose credentials',
    situations: {
      'profile-beside-key': `${KEY}, and \`AWS_PROFILE\` names another one’s profile`,
      'missing-profile-beside-key': `${KEY}, and \`AWS_PROFILE\` names a profile that does not exist`,
      'default-profile-without-file-beside-key': `${KEY}, \`AWS_PROFILE=default\`, and no shared file`,
      'empty-profile-beside-key': `${KEY}, and an empty \`AWS_PROFILE\``,
      'empty-profile-beside-default-profile': 'An empty `AWS_PROFILE`, and a key in the default profile',
      'default-profile-variable': '`AWS_DEFAULT_PROFILE` names a profile, and the default profile has another key',
      'missing-default-profile-variable-beside-key': `${KEY}, and \`AWS_DEFAULT_PROFILE\` names a profile that does not exist`,
      'empty-default-profile-variable-beside-key': `${KEY}, and an empty \`AWS_DEFAULT_PROFILE\``,
      'default-profile-variable-beside-key': `${KEY}, and \`AWS_DEFAULT_PROFILE\` names another one’s profile`,
      'two-profile-variables': '`AWS_PROFILE` and `AWS_DEFAULT_PROFILE` name two profiles',
      'half-key-beside-default-profile':
        '`AWS_ACCESS_KEY_ID` without `AWS_SECRET_ACCESS_KEY`, and a key in the default profile',
      'secret-alone-beside-default-profile': '`AWS_SECRET_ACCESS_KEY` alone, and a key in the default profile',
      'web-identity-beside-key': `${KEY}, and a web identity`,
      'web-identity-beside-default-profile':
        'A web identity (`AWS_WEB_IDENTITY_TOKEN_FILE`, `AWS_ROLE_ARN`), and a key in the default profile',
      'web-identity-beside-profile': 'A web identity, and `AWS_PROFILE`',
      'web-identity-alone': 'A web identity, and nothing else',
      'web-identity-without-file-beside-default-profile':
        'A web identity whose token file does not exist, and a key in the default profile',
      'container-beside-default-profile': 'A container’s role, and a key in the default profile',
      'old-key-names-beside-default-profile': '`AWS_ACCESS_KEY` and `AWS_SECRET_KEY`, and a key in the default profile',
      'old-key-names-alone': '`AWS_ACCESS_KEY` and `AWS_SECRET_KEY`, and nothing else',
      'old-token-name': 'A temporary key whose token is in `AWS_SECURITY_TOKEN` alone',
      'process-beside-keys-of-profile': 'One profile with a key and a `credential_process`',
      'login-beside-keys-of-profile': 'One profile with a key and a `login_session` of `aws login`',
      'login-as-source-of-role': 'A role whose `source_profile` is a profile of `aws login`',
      'process-command-for-a-shell': '`credential_process` with a tilde, a variable or a pipe',
      'process-command-in-quotes':
        '`credential_process` that begins and ends with a quote: `"/a folder/program" --for "a b"`',
      'slow-process-of-profile': 'A `credential_process` that takes eight seconds, and `AWS_MAX_ATTEMPTS=1`',
      'mfa-session-in-cli-cache':
        'A role with `mfa_serial`, nobody to type a code, and a session of it in the AWS CLI’s cache',
      'role-session-in-cli-cache': 'A role of a profile, and a session of it in the AWS CLI’s cache',
      'expired-answer-of-container': 'A container’s endpoint that hands out a session past its end',
      'metadata-without-token': 'An instance’s role, and a metadata service that refuses to give a token',
      'role-by-environment-beside-key': `${KEY}, and \`AWS_PROFILE\` names a profile with \`credential_source = Environment\``,
      'profile-is-its-own-source': 'A profile with a key, `role_arn` and itself as `source_profile`',
      'metadata-disabled-by-another-word': '`AWS_EC2_METADATA_DISABLED=1`, and a machine with a role',
      'bearer-beside-key': `${KEY}, and \`AWS_BEARER_TOKEN_BEDROCK\`: a request to Bedrock`,
      'empty-bearer-beside-key': `${KEY}, and an empty \`AWS_BEARER_TOKEN_BEDROCK\`: a request to Bedrock`,
    },
  },
  {
    title: 'Which Region',
    situations: {
      'region-variable-alone': '`AWS_REGION` alone',
      'default-region-variable-alone': '`AWS_DEFAULT_REGION` alone',
      'two-region-variables': '`AWS_REGION` and `AWS_DEFAULT_REGION` differ',
      'region-in-both-files': 'No variable; the profile has one Region in each shared file',
      'no-region-on-instance': 'No variable and no file names one, and the role is an instance’s: a request to STS',
    },
  },
  {
    title: 'Which host',
    situations: {
      'dynamodb-by-role': 'DynamoDB, with the session of a role',
      'dynamodb-by-key': 'DynamoDB, with a key',
      'dynamodb-by-key-with-account-id': 'DynamoDB, with a key and `AWS_ACCOUNT_ID`',
      'endpoint-variable-for-web-identity': '`AWS_ENDPOINT_URL`, for the exchange of a web identity',
      'legacy-sts': '`AWS_STS_REGIONAL_ENDPOINTS=legacy`, outside of us-east-1',
    },
  },
  {
    title: 'How the shared files are read',
    situations: {
      'comment-after-key-id': 'A comment behind the key ID, on its line',
      'semicolon-after-key-id': 'The same, after a semicolon',
      'comment-after-region': 'A comment behind the Region, on its line',
      'upper-case-names': 'Names of settings in capital letters',
      'quoted-values': 'Values in quotes',
      'profile-twice': 'The profile twice',
      'line-twice': 'A setting twice in one profile',
      'indented-lines': 'Settings that are indented',
      'line-without-equals': 'A line that is neither a section nor a setting',
      'byte-order-mark': 'A byte order mark',
      'tilde-in-credentials-file': '`AWS_SHARED_CREDENTIALS_FILE` with a tilde that no shell expanded',
    },
  },
];

const VALUES: Readonly<Record<VariableBehaviour['value'], string>> = {
  empty: 'empty',
  unknown: 'a value that does not exist',
  capitals: 'a value in capitals',
  legacy: '`legacy`',
  zero: '`0`',
  'not a number': 'not a number',
  past: 'a time that is past',
  epoch: 'seconds since 1970',
  'not a time': 'a word',
  'in quotes': 'a time in quotes',
  'blank at the end': 'white space at the end',
  'newline at the end': 'a line break at the end',
};

export function toolsPage(): string {
  const missing = Object.keys(SITUATIONS).filter((name) => !CHAPTERS.some(({ situations }) => name in situations));
  if (missing.length > 0) throw new Error(`scripts/tool-tables.ts has no words for ${missing.join(', ')}`);
  return `${[
    '# What the tools of a job take',
    'The same variables and files mean different things to different tools. Each cell was seen: the tool ran, and a server on loopback recorded who signed, for which Region, and at which host. A tool that is not in a row was not run in that situation.',
    'The findings [`credentials/conflicting-sources`](findings/credentials/conflicting-sources.md), [`region/split`](findings/region/split.md) and [`environment/variable-refused`](findings/environment/variable-refused.md) come from these tables. They are as severe as the tools of the job make them: those that the input `tools` names, or that the workflow file shows in the steps after this one.',
    versions(),
    ...CHAPTERS.map(chapter),
    '## Odd values of one variable',
    'Beside a key of the environment that is in order.',
    rows(
      VARIABLES.map((each) => [
        `\`${each.variable}\`: ${VALUES[each.value]}${each.beside ? ` (${each.beside})` : ''}`,
        each.outcomes,
      ]),
    ),
    '[All findings](findings/README.md) · [README](../README.md)',
  ].join('\n\n')}\n`;
}

const versions = (): string =>
  [
    '| `tools` | Tool | Version that was run | Run again |',
    '|---|---|---|---|',
    ...TOOLS.map(
      (tool) =>
        `| \`${tool}\` | ${RUN[tool].label} | ${RUN[tool].version} | ${RUN[tool].again === 'weekly' ? 'once a week' : 'with every change'} |`,
    ),
  ].join('\n');

const chapter = ({ title, situations }: Chapter): string =>
  `## ${title}\n\n${rows((Object.entries(situations) as [Situation, string][]).map(([name, words]) => [words, SITUATIONS[name]]))}`;

const rows = (all: readonly (readonly [string, Outcomes])[]): string =>
  [
    '| The job has | What the tools do |',
    '|---|---|',
    ...all.map(([words, outcomes]) => `| ${words} | ${cells(outcomes)} |`),
  ].join('\n');

/** Tools that do the same, together. */
function cells(outcomes: Outcomes): string {
  const groups = Map.groupBy(
    TOOLS.filter((tool) => outcomes[tool]),
    (tool) => words(outcomes[tool] as Outcome),
  );
  return [...groups].map(([does, tools]) => `${tools.map(name).join(', ')}: ${does}`).join('<br>');
}

const name = (tool: ToolName): string => `\`${tool}\``;

function words(outcome: Outcome): string {
  if ('fails' in outcome)
    return outcome.fails ? `**fails**: ${outcome.fails.replaceAll('`', '').replace('{value}', '…')}` : '**fails**';
  if ('takes' in outcome)
    return /^AWS_/.test(outcome.takes)
      ? `the profile of \`${outcome.takes}\``
      : (TAKES[outcome.takes] ?? outcome.takes);
  if ('region' in outcome) return REGIONS[outcome.region] ?? `\`${outcome.region}\``;
  return 'host' in outcome ? (HOSTS[outcome.host] ?? outcome.host) : (SENDS[outcome.sends] ?? outcome.sends);
}

const TAKES: Readonly<Record<string, string>> = {
  environment: 'the environment’s key',
  'default profile': 'the default profile',
  'web identity': 'the web identity',
  instance: 'the machine’s role',
  'old names': 'the key of the old names',
  'keys of the profile': 'the key',
  'role of the profile': 'the role',
  'process of the profile': 'the process',
  'login of the profile': 'the sign-in',
  'session in the cache': 'the session in the cache',
  container: 'the container’s role',
  second: 'the second',
  bearer: 'the Bedrock API key',
  'empty bearer': '**sends an empty API key**',
};
const REGIONS: Readonly<Record<string, string>> = {
  'credentials file': 'the credentials file’s',
  'config file': 'the config file’s',
  instance: 'the instance’s',
  empty: '**signs for a Region without a name**',
};
const HOSTS: Readonly<Record<string, string>> = {
  'endpoint variable': 'the host of the variable',
  AWS: 'AWS’s own host',
  account: '`ACCOUNT.ddb.REGION.amazonaws.com`',
  regional: 'the Region’s host',
  global: '`sts.amazonaws.com`',
};
const SENDS: Readonly<Record<string, string>> = {
  'as unset': 'as if it were not set',
  'as intended': 'as it is meant',
  'as written': 'with all that is written',
  trimmed: 'without it',
  'with the token': 'with the token',
  'without a token': '**without a token**',
  'without a code': '**asks for the role without a code**',
};
