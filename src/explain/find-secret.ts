// Secrets that a log shows. They are named by their kind, and never shown; what is masked is not a find.
import type { SecretKind } from './log-error.ts';

const HINT =
  /secret|token|IQoJ|FwoG|FQoD|eyJ|X-Amz-S|ABSK|bedrock-api-key-|gh[opsu]_|github_pat_|:\/\/[^\s/]{1,200}:|PRIVATE KEY/i;

const KINDS: readonly (readonly [kind: SecretKind, pattern: RegExp])[] = [
  [
    'secret access key',
    /(?:secret[_ ]?access[_ ]?key|SecretAccessKey|aws_secret_key|AWS_SECRET)["']?\s{0,4}[:=]\s{0,4}["']?(?![A-Za-z0-9/+]{0,40}EXAMPLE)(?=[A-Za-z0-9/+]{0,39}[A-Z])(?=[A-Za-z0-9/+]{0,39}[a-z0-9])[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+])/i,
  ],
  ['session token', /\b(?:IQoJb3JpZ2lu|FwoGZXIvYXdz|FQoDYXdz)[A-Za-z0-9+/=_%-]{40,}/],
  ['signed URL', /[?&]X-Amz-Signature=[0-9a-f]{64}/i],
  ['OIDC or other bearer token', /\beyJ[\w-]{8,2000}\.eyJ[\w-]{8,}\.[\w-]{8,}/],
  ['Bedrock API key', /\b(?:ABSK|bedrock-api-key-)[A-Za-z0-9+/=_-]{40,}/],
  ['GitHub token', /\b(?:gh[opsu]_[A-Za-z0-9]{36,}|github_pat_\w{40,})/],
  ['private key', /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----/],
  [
    'password in a URL',
    /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@'"<>${}*]{1,100}:(?!\*{3}|\$|<|%24|\{)[^\s/@'"<>*]{3,400}@(?![\d.]*\s)[\w.-]/i,
  ],
];

/** The first kind of secret on a line, if any. */
export function findSecret(raw: string): SecretKind | null {
  if (!HINT.test(raw)) return null;
  const line = raw.length > 8192 ? raw.slice(0, 8192) : raw;
  return KINDS.find(([, pattern]) => pattern.test(line))?.[0] ?? null;
}
