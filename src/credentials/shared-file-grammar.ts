// The shared files of AWS, as they are written: tools have no common grammar for them, so what is odd about a file is
// told beside what it says. No secret leaves this file.
// https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html

/** How a file is written where tools disagree about it. */
export type Oddity =
  | 'byte-order-mark'
  | 'profile-twice'
  | 'line-twice'
  | 'indented-lines'
  | 'upper-case-names'
  | 'quoted-values'
  | 'comment-after-key-id'
  | 'comment-after-region';

/** What one section says. A key pair's values are never kept. */
export type FileProfile = {
  readonly name: string;
  readonly keys: boolean;
  readonly process: boolean;
  /** How its `credential_process` is written; null where there is none, or every tool runs it alike. */
  readonly command: 'for a shell' | 'in quotes' | null;
  /** A single sign-on, or `aws login`. */
  readonly signIn: boolean;
  /** The latter. */
  readonly login: boolean;
  readonly webIdentity: boolean;
  readonly roleArn: string | null;
  readonly sourceProfile: string | null;
  readonly credentialSource: string | null;
  readonly region: string | null;
  readonly oddities: readonly Oddity[];
};

export type SharedFile = {
  readonly profiles: readonly FileProfile[];
  /** Of the file as a whole: a tool that refuses it reads no profile of it. */
  readonly oddities: readonly Oddity[];
};

export type FileKind = 'credentials' | 'config';

type Line = { name: string; value: string; indented: boolean };
type Section = { title: string; lines: Line[] };

const KEY_NAMES = ['aws_access_key_id', 'aws_secret_access_key', 'aws_session_token'];

export function parseSharedFile(text: string, kind: FileKind): SharedFile {
  const sections = sectionsOf(text.replace(/^\uFEFF/, ''));
  const named = sections.flatMap(({ title, lines }) => {
    const name = profileName(title, kind);
    return name === null ? [] : [{ name, lines }];
  });
  const names = named.map(({ name }) => name);
  const profiles = [...new Set(names)].map((name) => {
    const own = named.filter((section) => section.name === name);
    return describe(
      name,
      own.flatMap(({ lines }) => lines),
      own.some(({ lines }) => repeats(lines)),
    );
  });
  return {
    profiles,
    oddities: [
      ...(text.startsWith('\uFEFF') ? (['byte-order-mark'] as const) : []),
      ...(new Set(sections.map(({ title }) => title)).size < sections.length ? (['profile-twice'] as const) : []),
      ...(sections.some(({ lines }) => repeats(lines)) ? (['line-twice'] as const) : []),
      ...(profiles.some(({ oddities }) => oddities.includes('indented-lines')) ? (['indented-lines'] as const) : []),
    ],
  };
}

/** The same file with the names of its settings in lowercase letters, as most tools read it. */
export const withSmallNames = (text: string): string =>
  text.replace(/^[ \t]*[A-Za-z_]+[ \t]*(?==)/gm, (name) => name.toLowerCase());

function sectionsOf(text: string): Section[] {
  const sections: Section[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (/^\s*([#;]|$)/.test(line)) continue;
    const title = /^\s*\[([^\]]*)\]/.exec(line)?.[1];
    const equals = line.indexOf('=');
    const name = line.slice(0, Math.max(0, equals)).trim();
    if (title !== undefined) sections.push({ title: title.trim(), lines: [] });
    else if (name && !/\s/.test(name))
      sections.at(-1)?.lines.push({ name, value: line.slice(equals + 1).trim(), indented: /^\s/.test(line) });
  }
  return sections;
}

function profileName(title: string, kind: FileKind): string | null {
  if (kind === 'credentials' || title === 'default') return title;
  const written = /^profile\s(.+)$/.exec(title)?.[1]?.trim() ?? null;
  return written && /^["'].+["']$/.test(written) && written.at(0) === written.at(-1) ? written.slice(1, -1) : written;
}

/** Lines below a setting without a value are settings of its own. */
const topLines = (lines: readonly Line[]): Line[] => {
  let nested = false;
  return lines.filter((line) => {
    if (nested && line.indented) return false;
    nested = line.value === '';
    return true;
  });
};

const repeats = (lines: readonly Line[]): boolean => {
  const names = topLines(lines).map(({ name }) => name.toLowerCase());
  return new Set(names).size < names.length;
};

const COMMENT = /\s[#;]/;
const bare = (value: string): string => value.split(COMMENT)[0]?.trim() ?? '';

/**
 * The SDKs for Python run a command without a shell, so that a tilde, a variable or a pipe is a word like any other. The
 * SDK for Go takes a quote at the start and one at the end away as a pair.
 */
function commandForm(command: string): FileProfile['command'] {
  if (/^".*"$/.test(command) && /\s/.test(command)) return 'in quotes';
  const bareWords = command.replace(/'[^']*'/g, '').replace(/"[^"]*"/g, (quoted) => quoted.replace(/[~|;&<>\s]/g, ''));
  return /(^|\s)~(?=[/\s]|$)|\$[\w({]|`|[|;&<>]/.test(bareWords) ? 'for a shell' : null;
}

function describe(name: string, all: readonly Line[], twice: boolean): FileProfile {
  const lines = topLines(all);
  const written = (setting: string) => lines.findLast((line) => line.name.toLowerCase() === setting)?.value;
  const value = (setting: string): string | null => bare(written(setting) ?? '') || null;
  const keys = KEY_NAMES.map((key) => written(key) ?? '');
  const found: [Oddity, boolean][] = [
    [
      'upper-case-names',
      lines.some((line) => line.name !== line.name.toLowerCase() && /^(aws_|region$)/i.test(line.name)),
    ],
    ['quoted-values', [...keys, written('region') ?? ''].some((each) => /^(["']).*\1$/.test(bare(each)))],
    ['comment-after-key-id', keys.some((each) => COMMENT.test(each))],
    ['comment-after-region', COMMENT.test(written('region') ?? '')],
    ['line-twice', twice],
    ['indented-lines', lines[0]?.indented ?? false],
  ];
  return {
    name,
    keys: keys.slice(0, 2).every(Boolean),
    process: value('credential_process') !== null,
    command: commandForm(written('credential_process') ?? ''),
    signIn: ['sso_session', 'sso_start_url', 'login_session'].some((setting) => value(setting) !== null),
    login: value('login_session') !== null,
    webIdentity: value('web_identity_token_file') !== null,
    roleArn: value('role_arn'),
    sourceProfile: value('source_profile'),
    credentialSource: value('credential_source'),
    region: value('region'),
    oddities: found.flatMap(([oddity, is]) => (is ? [oddity] : [])),
  };
}
