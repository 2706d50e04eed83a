// AWS echoes what it was sent: key IDs, tokens, canonical requests. Nothing of a secret value survives past this point,
// in any of the spellings in which it travels.

export type Scrub = (value: string) => string;

export type Scrubber = {
  /** Hides every secret that is known, and whatever looks like one. For texts of others. */
  scrub: Scrub;
  /** Hides what is known alone, short words apart. For whole texts of the project's own, with others' in them. */
  hide: Scrub;
  learn(more: readonly string[]): void;
};

const MASK = '***';
const MOST_KEPT = 1_000;
const LONGEST_KEPT = 2_000;

/** Both change with what is learnt. */
export function makeScrub(secrets: readonly string[]): Scrubber {
  const known = new Set(secrets);
  // Made when there is something to scrub: the requests leave before that.
  let made: Patterns | null = null;
  // One text goes to the log, the annotations, the summary and the report.
  const done = new Map<string, string>();
  const patterns = (): Patterns => {
    made ??= patternsOf(known);
    return made;
  };
  return {
    scrub: (value) => {
      const before = done.get(value);
      if (before !== undefined) return before;
      const { all, pieces } = patterns();
      const clean = withoutLookalikes(withoutPieces(all(value), pieces));
      if (done.size === MOST_KEPT) done.clear();
      if (value.length <= LONGEST_KEPT) done.set(value, clean);
      return clean;
    },
    hide: (value) => {
      const { long, pieces } = patterns();
      return withoutPieces(long(value), pieces);
    },
    learn: (more) => {
      const before = known.size;
      for (const secret of more) known.add(secret);
      if (known.size === before) return;
      made = null;
      done.clear();
    },
  };
}

/** The one scrubber of a run, and what the runner's mask should know besides. */
export type Secrets = Scrubber & { toMask: readonly string[] };

/** `toMask` are those of `all` that did not come as inputs; what is learnt later is to be masked too. */
export function keepSecrets({ all, toMask }: { all: readonly string[]; toMask: readonly string[] }): Secrets {
  const scrubber = makeScrub(all);
  const masked = [...toMask];
  return {
    ...scrubber,
    toMask: masked,
    learn: (more) => {
      masked.push(...more);
      scrubber.learn(more);
    },
  };
}

// A secret that is shorter is nobody's, and to hide it would blank every message.
const SHORTEST = 4;
// Emulators take words for keys. A word is hidden where it is one, and never within others.
const WORD = /^(?:[a-z]{4,7}|.{4,5})$/;
const LONG = 10;

/** `pieces` are of the secrets that chance made, and of their base64. */
type Patterns = { all: Hider; long: Hider; pieces: Pieces };

type Hider = (value: string) => string;

function patternsOf(secrets: ReadonlySet<string>): Patterns {
  const parts = new Set([...secrets].flatMap((secret) => [secret, ...secret.split(/[\r\n]+/)]).map((s) => s.trim()));
  const longestFirst = [...parts].filter((s) => s.length >= SHORTEST).sort((a, b) => b.length - a.length);
  return {
    all: hiderOf(longestFirst),
    long: hiderOf(longestFirst.filter((s) => s.length >= LONG)),
    pieces: piecesOf(longestFirst.filter(isByChance).flatMap(inBothAlphabets)),
  };
}

const PIECE = 12;

/**
 * A key ID, a secret key, a token: no text has a dozen of its letters in a row but for having it. One key ID in 30 has no
 * digit.
 */
const isByChance = (secret: string): boolean =>
  /^A[A-Z]IA[A-Z2-7]{12,}$/.test(secret) ||
  (/^[\w+/=.-]{16,}$/.test(secret) && /\d/.test(secret) && /[A-Z]/.test(secret));

/** The secret, and what base64 makes of it, in either alphabet. */
function inBothAlphabets(secret: string): string[] {
  const encoded = [0, 1, 2].map((offset) => encodedCore(secret, offset));
  const forUrls = encoded.map((core) => core.replaceAll('+', '-').replaceAll('/', '_'));
  return [...new Set([secret, ...encoded, ...forUrls])];
}

/** Where each block is: whatever has `PIECE` letters of a text in a row has one of its blocks whole. */
type Pieces = ReadonlyMap<string, readonly { text: string; at: number }[]>;

const BLOCK = PIECE / 2;

function piecesOf(texts: readonly string[]): Pieces {
  const pieces = new Map<string, { text: string; at: number }[]>();
  for (const text of texts)
    for (let at = 0; at + BLOCK <= text.length; at += BLOCK) {
      const block = text.slice(at, at + BLOCK);
      const found = pieces.get(block);
      if (found) found.push({ text, at });
      else pieces.set(block, [{ text, at }]);
    }
  return pieces;
}

/** A secret that was cut is as secret as the whole. */
const withoutPieces = (value: string, pieces: Pieces): string =>
  pieces.size === 0 ? value : value.replace(/[\w+/=.-]{12,}/g, (run) => (hasPiece(run, pieces) ? MASK : run));

function hasPiece(run: string, pieces: Pieces): boolean {
  for (let at = 0; at + BLOCK <= run.length; at++) {
    const found = pieces.get(run.slice(at, at + BLOCK));
    if (found?.some((block) => inARow(run, at, block) >= PIECE)) return true;
  }
  return false;
}

/** How many letters the two have in common around their common block. */
function inARow(run: string, from: number, { text, at }: { text: string; at: number }): number {
  let [before, after] = [0, BLOCK];
  while (before < from && before < at && run[from - before - 1] === text[at - before - 1]) before++;
  while (from + after < run.length && run[from + after] === text[at + after]) after++;
  return before + after;
}

/**
 * One expression for all secrets and all their spellings, the longest first: hundreds of lines are searched. It is made
 * where a text may have one of them.
 */
function hiderOf(values: readonly string[]): Hider {
  const anchors = [...new Set(values.flatMap(anchorsOf))];
  let made: RegExp | null = null;
  return (value) => {
    if (!anchors.some((anchor) => value.includes(anchor))) return value;
    made ??= new RegExp(byFirst([...new Set(values.flatMap(spellings))], 2), 'g');
    return value.replace(made, MASK);
  };
}

/** Letters and digits in a row that a text has if it has a spelling of the value, however its signs are encoded. */
const anchorsOf = (value: string): string[] =>
  [value, wholeInBase64(value), ...[0, 1, 2].map((offset) => encodedCore(value, offset))].map(
    (spelling) =>
      spelling.match(/[A-Za-z0-9]+/g)?.reduce((longest, run) => (run.length > longest.length ? run : longest)) ?? '',
  );

const wholeInBase64 = (value: string): string =>
  Buffer.from(value)
    .toString('base64')
    .replace(/={1,2}$/, '');

/** Those that begin with the same letter share it, so that no letter of a text is compared with each of them. */
function byFirst(patterns: readonly string[], depth: number): string {
  if (depth === 0 || patterns.length < 2) return patterns.join('|');
  const groups = Map.groupBy(patterns, (pattern) => /^[A-Za-z0-9](?![{?*+])/.exec(pattern)?.[0] ?? '');
  return [...groups]
    .map(([first, group]) =>
      first === ''
        ? group.join('|')
        : `${first}(?:${byFirst(
            group.map((pattern) => pattern.slice(1)),
            depth - 1,
          )})`,
    )
    .join('|');
}

function spellings(value: string): string[] {
  const plain = [...value.matchAll(/\s+|\\+|[^\s\\]/gu)].map(([piece]) => pieceOf(piece)).join('');
  return [
    WORD.test(value) ? `(?<![A-Za-z0-9])${plain}(?![A-Za-z0-9])` : plain,
    `${inBase64(wholeInBase64(value))}(?:=|%3[dD]){0,2}`,
    ...[1, 2].flatMap((offset) => coreOf(value, offset)),
    ...coreOf(value, 0),
  ];
}

// What is shorter could be part of any word.
const SHORTEST_CORE = 6;

/** What base64 makes of a value that is `offset` bytes after a whole group, without what its neighbours share. */
function encodedCore(value: string, offset: number): string {
  const bytes = Buffer.from(value);
  const encoded = Buffer.concat([Buffer.alloc(offset), bytes])
    .toString('base64')
    .replace(/={1,2}$/, '');
  const start = Math.ceil((offset * 4) / 3);
  return encoded.slice(start, Math.floor(((offset + bytes.length) * 4) / 3));
}

function coreOf(value: string, offset: number): string[] {
  const core = encodedCore(value, offset);
  return core.length >= SHORTEST_CORE ? [inBase64(core)] : [];
}

const inBase64 = (encoded: string): string =>
  encoded.replace(/[+/]/g, (sign) => (sign === '+' ? `(?:-|${signOf('+')})` : `(?:_|${signOf('/')})`));

const WHITE = '(?:\\s|\\+|\\\\[nrt]|%(?:20|0[9aAdD])|&#(?:9|10|13|32|[xX](?:[9aAdD]|20));)+';

function pieceOf(piece: string): string {
  if (/^\s/.test(piece)) return WHITE;
  if (/^\\/.test(piece)) return `(?:\\\\{${piece.length},${2 * piece.length}}|(?:${encodedOf('\\')}){${piece.length}})`;
  return /^[A-Za-z0-9]$/.test(piece) ? piece : `(?:${signOf(piece)})`;
}

/** As it is, behind a backslash, or encoded. */
const signOf = (sign: string): string => `\\\\?${literal(sign)}|${encodedOf(sign)}`;

// https://html.spec.whatwg.org/multipage/named-characters.html
const NAMES: Readonly<Record<string, string>> = {
  '"': 'quot',
  '&': 'amp',
  "'": 'apos',
  '<': 'lt',
  '>': 'gt',
  '+': 'plus',
  '/': 'sol',
  '=': 'equals',
  '\\': 'bsol',
  $: 'dollar',
  '@': 'commat',
  ':': 'colon',
};

/** Of a URL, of HTML and XML, and of JSON; in a URL perhaps twice. */
function encodedOf(sign: string): string {
  const point = sign.codePointAt(0) ?? 0;
  const inUrl = [...Buffer.from(sign)].map((byte) => `%(?:25)?${eitherCase(byte.toString(16).padStart(2, '0'))}`);
  const units = Array.from({ length: sign.length }, (_, i) => sign.charCodeAt(i).toString(16).padStart(4, '0'));
  const name = NAMES[sign];
  return [
    inUrl.join(''),
    `&(?:amp;)?#(?:0*${point}|[xX]0*${eitherCase(point.toString(16))});`,
    units.map((unit) => `\\\\u${eitherCase(unit)}`).join(''),
    ...(name ? [`&(?:amp;)?${name};`] : []),
  ].join('|');
}

const eitherCase = (hex: string): string => hex.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');

// An access key ID that is not under test (another source's, another account's) keeps its prefix alone; the documented
// examples are nobody's.
const KEY_ID = /\b(A(?:KIA|SIA|BIA|CCA))(?![A-Z0-9]{0,16}EXAMPLE\b)[A-Z0-9]{12,}\b/g;
// Session tokens begin with one of these; a fragment of one is as secret as the whole.
const SESSION_TOKEN = /\b(?:IQoJb3JpZ2lu|FwoGZXIvYXdz|FQoDYXdz)[A-Za-z0-9+/=_%-]*/g;
const BEDROCK_KEY = /\b(?:ABSK|bedrock-api-key-)[A-Za-z0-9+/=_-]{12,}/g;

// Most texts have none of it.
const LOOKALIKE = /A(?:KIA|SIA|BIA|CCA)|IQoJb3JpZ2lu|FwoGZXIvYXdz|FQoDYXdz|eyJ|ABSK|bedrock-api-key-|:\/\//;

const withoutLookalikes = (value: string): string =>
  LOOKALIKE.test(value)
    ? value
        .replace(KEY_ID, '$1…')
        .replace(SESSION_TOKEN, MASK)
        .replace(/[\w.-]{20,}/g, withoutJwt)
        .replace(BEDROCK_KEY, MASK)
        .replace(/\S+/g, withoutPassword)
    : value;

/** Of a run of letters, digits, dots and dashes, so that no letter is looked at more than a few times. */
function withoutJwt(run: string): string {
  const start = run.search(/\beyJ[\w-]{8}/);
  if (start < 0) return run;
  const [token = ''] = /^[\w-]+\.[\w-]+\.[\w-]*/.exec(run.slice(start)) ?? [];
  return token === '' ? run : `${run.slice(0, start)}${MASK}${run.slice(start + token.length)}`;
}

// An action by its address is none: https://forgejo.org/docs/latest/user/actions/reference/#jobsjob_idstepsuses
const ACTION =
  /(?:github\.com|(?:code|data)\.forgejo\.org|codeberg\.org|gitea\.com)\/[\w.-]+\/[\w./-]+@[\w.-]+(?![\w.@:/-])/iy;
const SCHEME = /[a-z0-9]:\/\//gi;

/** Up to the last @ of a word: a password may hold one, or a slash. */
function withoutPassword(word: string): string {
  const end = word.lastIndexOf('@');
  if (end < 0 || !word.includes('://')) return word;
  for (const { 0: scheme, index } of word.matchAll(SCHEME)) {
    const start = index + scheme.length;
    ACTION.lastIndex = start;
    if (start <= end && !ACTION.test(word)) return `${word.slice(0, start)}${MASK}${word.slice(end)}`;
  }
  return word;
}
