// Made-up secrets, the spellings in which an answer may repeat one, and whether a text shows one in any of them.
import fc from 'fast-check';

/** Those that a run is given, and those that something hands out to it. */
const GIVEN = ['secret', 'token', 'otherSecret', 'otherToken', 'bearer', 'requestToken', 'githubToken'] as const;
const PASSWORDS = ['proxyPassword', 'endpointPassword'] as const;
const HANDED = ['handedSecret', 'handedToken', 'sessionSecret', 'sessionToken', 'signature'] as const;
const KEY_IDS = ['keyId', 'otherKeyId', 'handedKeyId'] as const;

export type CanaryName = (typeof GIVEN | typeof PASSWORDS | typeof HANDED | typeof KEY_IDS)[number];
export type Canaries = Readonly<Record<CanaryName, string>>;

const from = (alphabet: string, length: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...alphabet), minLength: length, maxLength: length });

const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const LETTERS = `${CAPITALS}${CAPITALS.toLowerCase()}0123456789`;

/** Letters of all kinds, as chance makes them. */
const byChance = (length: number, alphabet = `${LETTERS}+/`): fc.Arbitrary<string> =>
  from(alphabet, length - 3).map((text) => `${text}7Kq`);

const token: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom('IQoJb3JpZ2luX2Vj', '0ddB3ginning', 'FwoGZXIvYXdzE'), byChance(90))
  .map(([start, rest]) => `${start}${rest}`);

const password: fc.Arbitrary<string> = fc
  .string({ unit: fc.constantFrom(...`${LETTERS}!$*-_.~+=&%:@/?#`), minLength: 8, maxLength: 18 })
  .map((text) => `p4${text}Zk`);

const keyId = (prefix: string): fc.Arbitrary<string> =>
  from(`${CAPITALS.slice(1, 20)}234567`, 16).map((rest) => `${prefix}${rest}`);

export const canaries: fc.Arbitrary<Canaries> = fc.record({
  secret: byChance(40),
  token,
  otherSecret: byChance(40),
  otherToken: token,
  bearer: byChance(60).map((text) => `ABSK${text}`),
  requestToken: byChance(48, LETTERS),
  githubToken: byChance(36, LETTERS).map((text) => `ghs_${text}`),
  proxyPassword: password,
  endpointPassword: password,
  handedSecret: byChance(40),
  handedToken: token,
  sessionSecret: byChance(40),
  sessionToken: token,
  signature: byChance(43, `${LETTERS}_-`),
  keyId: fc.oneof(keyId('AKIA'), keyId('ASIA')),
  otherKeyId: keyId('AKIA'),
  handedKeyId: keyId('ASIA'),
});

const NAMED: Readonly<Record<string, string>> = {
  '/': '&sol;',
  '+': '&plus;',
  '=': '&equals;',
  '&': '&amp;',
  '@': '&commat;',
  ':': '&colon;',
  $: '&dollar;',
};

const base64 = (value: string, before: number): string =>
  Buffer.from(`${'u:'.slice(0, before)}${value}~~`).toString('base64');

const SIGNS = /[^A-Za-z0-9]/gu;
const pointOf = (sign: string): number => sign.codePointAt(0) ?? 0;

const SPELLINGS = {
  plain: (value: string) => value,
  'base64 alone': (value: string) => Buffer.from(value).toString('base64'),
  'base64 without its end': (value: string) => Buffer.from(value).toString('base64').replace(/=+$/, ''),
  'base64 in front': (value: string) => base64(value, 0),
  'base64 behind one': (value: string) => base64(value, 1),
  'base64 behind two': (value: string) => base64(value, 2),
  'base64 for URLs': (value: string) => base64(value, 2).replaceAll('+', '-').replaceAll('/', '_'),
  percent: (value: string) => encodeURIComponent(value),
  'percent in small letters': (value: string) =>
    encodeURIComponent(value).replace(/%../g, (sign) => sign.toLowerCase()),
  'decimal references': (value: string) => value.replace(SIGNS, (sign) => `&#${pointOf(sign)};`),
  'hexadecimal references': (value: string) =>
    value.replace(SIGNS, (sign) => `&#x${pointOf(sign).toString(16).toUpperCase()};`),
  'named references': (value: string) => value.replace(SIGNS, (sign) => NAMED[sign] ?? sign),
  JSON: (value: string) => JSON.stringify(value).slice(1, -1).replaceAll('/', '\\/'),
} as const;

export type Spelling = keyof typeof SPELLINGS;
export const SPELLING_NAMES = Object.keys(SPELLINGS) as readonly Spelling[];

export const spell = (value: string, spelling: Spelling): string => SPELLINGS[spelling](value);

/** Whether a part of it is as secret as the whole. */
export const isByChance = (value: string): boolean => /^[\w+/=.-]{16,}$/.test(value);

// ── what a text shows

const WINDOW = 12;

const decodeJson = (text: string): string =>
  text
    .replace(/\\u([0-9a-fA-F]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\([/"\\])/g, '$1');

const SIGN_OF = new Map(Object.entries(NAMED).map(([sign, reference]) => [reference, sign]));

const decodeReferences = (text: string): string =>
  text
    .replace(/&#(?:[xX]([0-9a-fA-F]{1,5})|(\d{1,6}));/g, (_, hex?: string, decimal?: string) =>
      String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
    )
    .replace(/&[a-z]+;/g, (reference) => SIGN_OF.get(reference) ?? reference);

const decodePercent = (text: string): string =>
  text.replace(/%([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** Every run that may be base64, read from each of its first four letters. */
const decodeBase64 = (text: string): string =>
  [...text.matchAll(/[A-Za-z0-9+/_-]{16,}/g)]
    .flatMap(([run]) => [0, 1, 2, 3].map((start) => Buffer.from(run.slice(start), 'base64').toString('latin1')))
    .join('\n');

function formsOf(text: string): Set<string> {
  const forms = new Set([text]);
  for (const decode of [decodeJson, decodeReferences, decodePercent])
    for (const form of [...forms]) forms.add(decode(form));
  for (const form of [...forms]) forms.add(decodeBase64(form));
  return forms;
}

/** The secrets that the text shows, whole or a dozen letters of what chance made, each with where. */
export function shownIn(text: string, secrets: ReadonlyMap<string, string>): string[] {
  const windows = windowsOf(secrets);
  const found = new Map<string, string>();
  for (const form of formsOf(text))
    for (const [name, at] of [...wholeIn(form, secrets), ...partsIn(form, windows)])
      if (!found.has(name)) found.set(name, form.slice(Math.max(0, at - 40), at + 60));
  return [...found].map(([name, context]) => `${name}: ${JSON.stringify(context)}`);
}

type Place = readonly [name: string, at: number];

const startsIn = (text: string): number[] => Array.from({ length: Math.max(0, text.length - WINDOW + 1) }, (_, i) => i);

const windowsOf = (secrets: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
  new Map(
    [...secrets]
      .filter(([, value]) => isByChance(value))
      .flatMap(([name, value]) => startsIn(value).map((i) => [value.slice(i, i + WINDOW), name] as const)),
  );

const wholeIn = (text: string, secrets: ReadonlyMap<string, string>): Place[] =>
  [...secrets].flatMap(([name, value]) => (text.includes(value) ? [[name, text.indexOf(value)] as const] : []));

const partsIn = (text: string, windows: ReadonlyMap<string, string>): Place[] =>
  [...text.matchAll(/[\w+/=.-]{12,}/g)].flatMap(({ 0: run, index }) =>
    startsIn(run).flatMap((i) => {
      const name = windows.get(run.slice(i, i + WINDOW));
      return name ? [[name, index + i] as const] : [];
    }),
  );
