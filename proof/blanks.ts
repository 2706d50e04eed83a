// What a person fills in: the words in capitals that a remedy lists, and nothing else.
import type { ReportedRemedy } from './remedy.ts';

/** Values that somebody has who knows the account; those of a scenario win. */
const KNOWN: Readonly<Record<string, string>> = {
  ENVIRONMENT: 'production',
  PROXY_HOST: 'proxy.example.net',
  PROXY_PORT: '3128',
  PROXY_USER: 'builder',
  PROXY_PASSWORD: 'a-password-that-works',
  YOUR_BUCKET: 'a-bucket-that-exists',
  YOUR_MODEL: 'us.amazon.nova-micro-v1:0',
  YOUR_REGION: 'us-east-1',
  YOUR_ROLE: 'deploy',
  YOUR_TABLE: 'a-table-that-exists',
};

/** Fresh credentials, and what a policy asks for, take their place where they are set. */
const FILLED_WHERE_SET: ReadonlySet<string> = new Set([
  'ACCESS_KEY_ID',
  'SECRET_ACCESS_KEY',
  'SESSION_TOKEN',
  'BEDROCK_API_KEY',
  'EXTERNAL_ID',
]);

const word = (name: string): RegExp =>
  new RegExp(`(?<![\\w$]|\\b(?:secrets|vars|env|inputs)\\.)${name}(?![\\w=])`, 'g');

type Values = Readonly<Record<string, string>>;

/** The blanks of a remedy in any text that shows it. */
export const fillText = (shown: string, { blanks = [] }: ReportedRemedy, told: Values): string =>
  blanks
    .map(({ name }) => name)
    .filter((name) => !FILLED_WHERE_SET.has(name))
    .reduce(
      (text, name) =>
        text.replace(word(name), () => told[name] ?? KNOWN[name] ?? name.toLowerCase().replaceAll('_', '-')),
      shown,
    );

export const fillBlanks = (remedy: ReportedRemedy, told: Values): ReportedRemedy => ({
  ...remedy,
  changes: JSON.parse(fillText(JSON.stringify(remedy.changes), remedy, told)) as ReportedRemedy['changes'],
});

/** Words of GitHub's, the shell's and AWS's own, which are what they say. */
const OWN =
  /^(AWS|GITHUB|RUNNER|ACTIONS|NODE|HTTPS?|NO|SSL|REQUESTS|CURL)_[A-Z0-9_]+$|^A[A-Z]IA[A-Z0-9]*$|^ALL_PROVISIONED_ACCOUNTS$/;

/** Words that look like a stand-in and that no list explains: a person would not know what belongs there. */
export function unexplained({ changes, blanks = [] }: ReportedRemedy): string[] {
  const listed = new Set(blanks.map(({ name }) => name));
  const values = changes.flatMap((change): string[] => {
    if (change.kind === 'set-input' || change.kind === 'set-variable') return [change.value];
    if (change.kind === 'replace-value') return [change.to];
    if (change.kind === 'add-step' || change.kind === 'second-step') return Object.values(change.with);
    return change.kind === 'command' || change.kind === 'runner' ? [change.run ?? ''] : [];
  });
  const texts = values.map((text) => text.replace(/\$\{\{.*?\}\}/gs, ''));
  const words = texts.flatMap(
    (text) => text.match(/\b(?:[A-Z]{4,}|[A-Z]+(?:_[A-Z]+)+)\b|\byour-[a-z-]+|\bexample\.(?:com|org|net)\b/g) ?? [],
  );
  return [...new Set(words)].filter((each) => !listed.has(each) && !OWN.test(each));
}
