// What only the reader knows: a word in capitals where the value belongs, and what to put in its place. Whoever carries
// a remedy out fills in these words and nothing else, so a maker that writes another word in capitals makes a remedy
// that nobody can carry out.
import { type Span, type Text, text } from '../text.ts';
import { afterPolicyCommand, lookBefore, policyCommand } from './policy-command.ts';
import type { Change, Remedy } from './remedy.ts';
import { roleNameOf } from './trust.ts';

export type Blank = { name: string; means: Text };

const MEANINGS: Readonly<Record<string, Text>> = {
  ACCESS_KEY_ID: text`the ID of the access key`,
  ACCOUNT_ID: text`the twelve digits of the AWS account`,
  ASSOCIATION_ID: text`the ID of the pod identity association`,
  BACKUP_ARN: text`the ARN of the backup`,
  BEDROCK_API_KEY: text`the Bedrock API key`,
  BUCKET: text`the name of the bucket`,
  CALLER_ARN: text`the ARN of the role or user that calls`,
  CLEANED_VALUE: text`the same value without the extra characters`,
  CLOUDFLARE_ACCOUNT_ID: text`the ID of the Cloudflare account`,
  CLUSTER: text`the name of the EKS cluster`,
  COMPANY: text`the name of your company`,
  COMPANY_WEBSITE: text`its website`,
  DAILY_LOAD: text`what the job uses in a day`,
  ENVIRONMENT: text`the environment’s name in Settings → Environments`,
  EXTERNAL_ID: text`the external ID that the trust policy asks for`,
  GROUP: text`the name of the IAM group`,
  INDUSTRY: text`your industry`,
  INSTANCE_ARN: text`the ARN of the IAM Identity Center instance`,
  INSTANCE_ID: text`the ID of the runner’s EC2 instance`,
  KEY_ID: text`the ID or ARN of the KMS key`,
  ORGANIZATION: text`the name of the GitHub organization`,
  PERMISSION_SET_ARN: text`the ARN of the permission set`,
  POLICY_ARN: text`the ARN of the policy`,
  POLICY_ID: text`the ID of the organization’s policy`,
  PROFILE: text`the name of your profile`,
  PROVIDER_ARN: text`the ARN of the identity provider`,
  PROXY_HOST: text`the host of the proxy`,
  PROXY_PASSWORD: text`the password for the proxy`,
  PROXY_PORT: text`the port of the proxy`,
  PROXY_USER: text`the user name for the proxy`,
  ROLE: text`the name of the role`,
  ROLE_ARN: text`the ARN of the role`,
  SECRET_ACCESS_KEY: text`the secret access key`,
  SESSION_TOKEN: text`the session token`,
  STORE_HOST: text`the host of the store, with its port`,
  STORE_REGION: text`the store’s own name for the Region, which it shows with the key`,
  TABLE_ARN: text`the ARN of the table`,
  THUMBPRINT: text`the thumbprint of the certificate`,
  USER: text`the name of the IAM user`,
  USE_CASE: text`what the model is used for`,
  VERSION_ID: text`the version that the command before it prints`,
  VPC_ENDPOINT_ID: text`the ID of the VPC endpoint`,
  YOUR_BUCKET: text`the name of your bucket`,
  YOUR_MODEL: text`the ID of the model`,
  YOUR_REGION: text`the name of the Region`,
  YOUR_ROLE: text`the role’s name, with its path where it has one`,
  YOUR_TABLE: text`the name of your table`,
};

// A key of a context or an assignment is not a blank: `secrets.ROLE`, `$USER`, `ENVIRONMENT=production`.
const CAPITALS = /(?<![\w$]|\b(?:secrets|vars|env|inputs)\.)[A-Z][A-Z_]{1,99}(?![\w=])/g;

/** The blanks of a remedy, by name. */
export function blanksOf({ changes, looks = [] }: Remedy): readonly Blank[] {
  const written = [...changes.flatMap(writtenBy), ...looks.map(({ run }) => run)].join('\n');
  const words = new Set(written.match(CAPITALS));
  return Object.entries(MEANINGS).flatMap(([name, means]) => (words.has(name) ? [{ name, means }] : []));
}

/**
 * What a change has people write: values, documents and commands. Names of inputs, variables and secrets are not values.
 */
function writtenBy(change: Change): readonly string[] {
  switch (change.kind) {
    case 'set-input':
    case 'set-variable':
    case 'job':
    case 'step':
      return [JSON.stringify(change.value)];
    case 'replace-value':
      return [change.to];
    case 'add-step':
    case 'second-step':
      return [JSON.stringify(change.with)];
    case 'set-secret':
      return [
        ...(change.store === 'organization' ? ['ORGANIZATION'] : []),
        ...(change.store === 'environment' ? [change.environment ?? 'ENVIRONMENT'] : []),
      ];
    case 'attach-policy':
      return [
        JSON.stringify(change.document),
        policyCommand(change.to, change.policyName, '') ?? '',
        ...afterPolicyCommand(change.to),
        lookBefore(change.to) ?? '',
      ];
    case 'edit-policy':
      return [JSON.stringify(change.edits), lookBefore(change.of) ?? ''];
    case 'edit-trust-policy':
      return [JSON.stringify([change.edits, change.document ?? null]), roleNameOf(change.role ?? '')];
    case 'command':
      return [change.run ?? '', JSON.stringify(change.files ?? {})];
    case 'runner':
      return [change.run ?? ''];
    case 'ask':
      return [change.message];
    default:
      return [];
  }
}

/** One sentence; none where there is nothing to fill in. */
export function sayBlanks(blanks: readonly Blank[]): readonly Text[] {
  const [first, ...others] = blanks;
  if (!first) return [];
  if (others.length === 0) return [text`Replace ${first.name} with ${first.means}.`];
  const each = blanks.flatMap(({ name, means }, i): Span[] => [
    ...(i === 0 ? [] : [i === blanks.length - 1 ? ' and ' : ', ']),
    ...text`${name} (${means})`,
  ]);
  return [text`Replace ${each} with your own values.`];
}
