// What can be known of the three secret values without a request. Nothing here returns a value, or a part of one beyond a key's four letters.
import type { OtherStore, ValueFault, ValueShape } from './credential-facts.ts';
import { placeholderIn } from './placeholder-text.ts';

export type ValueKind = 'key ID' | 'secret' | 'session token';

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-prefixes
const UNIQUE_ID_PREFIXES: Readonly<Record<string, string>> = {
  ABIA: 'an STS service bearer token',
  ACCA: 'a context-specific credential',
  AGPA: 'a user group',
  AIDA: 'an IAM user',
  AIPA: 'an EC2 instance profile',
  ANPA: 'a managed policy',
  ANVA: 'a version of a managed policy',
  APKA: 'a public key',
  AROA: 'a role',
  ASCA: 'a certificate',
};

// Each provider's own words: https://developers.cloudflare.com/r2/api/tokens/, https://cloud.google.com/storage/docs/authentication/hmackeys,
// https://www.backblaze.com/docs/cloud-storage-application-keys, https://docs.digitalocean.com/products/spaces/how-to/manage-access/,
// https://www.scaleway.com/en/docs/iam/concepts/#api-key, https://www.alibabacloud.com/help/en/ram/user-guide/create-an-accesskey-pair,
// https://www.tencentcloud.com/document/product/598/32675
const OTHER_STORES: readonly (readonly [OtherStore, RegExp, string])[] = [
  ['Cloudflare R2', /^[0-9a-f]{32}$/, '32 characters, digits and a to f'],
  ['Google Cloud Storage', /^GOOG[A-Z0-9]{15,}$/, 'it begins with GOOG'],
  ['Backblaze B2', /^00[0-9a-f]{23}$/, '25 characters, digits and a to f'],
  ['DigitalOcean Spaces', /^DO[A-Z0-9]{18}$/, 'it begins with DO'],
  ['Scaleway Object Storage', /^SCW[A-Z0-9]{17}$/, 'it begins with SCW'],
  ['Alibaba Cloud OSS', /^LTAI[A-Za-z0-9]{12,20}$/, 'it begins with LTAI'],
  ['Tencent Cloud COS', /^AKID[A-Za-z0-9]{32}$/, 'it begins with AKID'],
];

// A store of one's own takes whatever name one gives: https://min.io/docs/minio/linux/administration/identity-access-management/minio-user-management.html
const NAME = /^(?!a[ks]ia)[a-z][a-z0-9._-]{2,19}$/;

// https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html
const BEDROCK_KEY = /^(ABSK[A-Za-z0-9+/=]{40,}|bedrock-api-key-[A-Za-z0-9+/=_-]{20,})$/;

const AWS_FORM: Readonly<Record<ValueKind, RegExp>> = {
  'key ID': /^A[KS]IA[A-Z0-9]{16}$/,
  secret: /^[A-Za-z0-9/+]{40}$/,
  'session token': /^[A-Za-z0-9/+=_-]{100,}$/,
};

export function shapeOf(kind: ValueKind, value: string): ValueShape {
  const dollar = value.startsWith('$') && isOfSomeForm(kind, value.slice(1));
  const bedrockKey = kind !== 'session token' && BEDROCK_KEY.test(value.trim());
  const keyOf = kind === 'key ID' && !bedrockKey ? storeOf(value.trim()) : null;
  return {
    length: value.length,
    faults: faultsOf(kind, value),
    oddities: dollar
      ? ['begins with a dollar sign ($)']
      : bedrockKey
        ? ['is a Bedrock API key']
        : odditiesOf(kind, value, keyOf),
    placeholder: placeholderIn(value),
    dollar,
    keyOf,
    bedrockKey,
  };
}

const storeOf = (keyId: string): OtherStore | null =>
  OTHER_STORES.find(([, form]) => form.test(keyId))?.[0] ?? (NAME.test(keyId) ? 'MinIO' : null);

// The secrets of other stores are longer, or shorter.
const isOfSomeForm = (kind: ValueKind, value: string): boolean =>
  AWS_FORM[kind].test(value) ||
  (kind === 'key ID' && storeOf(value) !== null) ||
  (kind === 'secret' && /^[A-Za-z0-9/+=_-]{30,}$/.test(value));

function faultsOf(kind: ValueKind, value: string): ValueFault[] {
  const faults: ValueFault[] = [];
  const add = (says: string, stray: string | null): void => void faults.push({ says, stray });
  if (/^\s/.test(value)) addEdge('begins', whiteSpaceName(value[0] as string));
  if (/\s$/.test(value)) addEdge('ends', whiteSpaceName(value.at(-1) as string));
  if (/\S\s+\S/.test(value)) {
    const what = /\S[\r\n]+\S/.test(value) ? 'a line break' : 'white space';
    add(`has ${what} in the middle`, `the ${what.replace(/^a /, '')} in the middle`);
  }
  const bare = value.trim();
  if (/^["'`]|["'`]$/.test(bare)) add('still has its quotes', 'its quotes');
  if (/^[<[{$%(].*[>\]})%]$/.test(bare)) add('still has the brackets of a template', 'the brackets');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const control = bare.search(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/);
  if (control >= 0) add(`has a control character ${placeIn(bare, control)}`, 'the control character');
  const foreign = bare.search(/\P{ASCII}/u);
  if (foreign >= 0) {
    const what = foreignName(bare.codePointAt(foreign) as number);
    add(`has ${what} ${placeIn(bare, foreign)}`, `the ${what.replace(/^an? /, '')}`);
  }
  const id = kind === 'key ID' ? UNIQUE_ID_PREFIXES[bare.slice(0, 4)] : undefined;
  if (id && /^[A-Z0-9]{16,}$/.test(bare)) add(`begins with ${bare.slice(0, 4)}, like the ID of ${id}`, null);
  return faults;

  function addEdge(edge: 'begins' | 'ends', what: string): void {
    add(`${edge} with ${what}`, `the ${what.replace(/^a /, '')} at its ${edge === 'begins' ? 'start' : 'end'}`);
  }
}

const FOREIGN: Readonly<Record<ValueKind, readonly [RegExp, string]>> = {
  'key ID': [/[^A-Z0-9]/, 'access key IDs have capital letters and digits'],
  secret: [/[^A-Za-z0-9/+]/, 'secret access keys have letters, digits, / and +'],
  'session token': [/[^A-Za-z0-9/+=_-]/, 'session tokens have the characters of base64'],
};

function odditiesOf(kind: ValueKind, value: string, keyOf: OtherStore | null): string[] {
  if (keyOf) return [ofStore(keyOf)];
  const bare = value.trim();
  const foreign = strange(bare, ...FOREIGN[kind]);
  return hasOneTooMany(kind, bare) ? foreign : [...countsOf(kind, bare), ...foreign, ...prefixOf(kind, bare)];
}

const ofStore = (store: OtherStore): string =>
  store === 'MinIO'
    ? 'is a name, as MinIO and other self-hosted stores accept it'
    : `has the form of a key ID of ${store} (${OTHER_STORES.find(([name]) => name === store)?.[2]})`;

/** Without one character the rest has AWS's form: that character is what is wrong, and no number. */
const hasOneTooMany = (kind: ValueKind, bare: string): boolean =>
  [...bare].some(
    (character, i) => /[^A-Za-z0-9]/.test(character) && AWS_FORM[kind].test(bare.slice(0, i) + bare.slice(i + 1)),
  );

const prefixOf = (kind: ValueKind, bare: string): string[] =>
  kind !== 'key ID' || /^A[KS]IA/.test(bare) ? [] : ['begins with neither AKIA nor ASIA'];

function countsOf(kind: ValueKind, bare: string): string[] {
  const { length } = bare;
  if (kind === 'key ID') return length === 20 ? [] : [`has ${length} characters, and access key IDs have 20`];
  if (kind === 'secret')
    return length === 40
      ? []
      : [
          `has ${length} characters, and secret access keys have 40${length === 44 ? '; an SES SMTP password has 44' : ''}`,
        ];
  // AWS fixes no size: https://docs.aws.amazon.com/STS/latest/APIReference/API_Credentials.html. Tokens seen have more than 250 characters.
  return length >= 100 ? [] : [`has ${length} characters, and session tokens have several hundred`];
}

/** A character that no value of the kind has tells nothing of the secret; a letter or digit could be one of its own. */
function strange(value: string, pattern: RegExp, instead: string): string[] {
  const at = value.search(pattern);
  if (at < 0) return [];
  const character = value[at] as string;
  const what = /[A-Za-z0-9]/.test(character) ? 'other letters than capitals' : `the character ${character}`;
  return [`has ${what} ${placeIn(value, at)}, and ${instead}`];
}

function placeIn(value: string, at: number): string {
  if (at === 0) return 'at its start';
  return at >= value.length - 1 ? 'at its end' : `at position ${at + 1} of ${value.length}`;
}

const foreignName = (codePoint: number): string => {
  const code = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
  if ([0x2018, 0x2019, 0x201c, 0x201d, 0xab, 0xbb].includes(codePoint)) return `a curly quote (${code})`;
  return /[\p{Cf}\p{Zs}]/u.test(String.fromCodePoint(codePoint))
    ? `an invisible character (${code})`
    : `a character outside ASCII (${code})`;
};

function whiteSpaceName(character: string): string {
  return (
    { ' ': 'a space', '\t': 'a tab', '\n': 'a line break', '\r': 'a carriage return', '\ufeff': 'a byte order mark' }[
      character
    ] ?? 'white space'
  );
}

/** Whether the secret is where the key ID belongs. */
export function areSwapped(keyId: string, secret: string): boolean {
  return (
    /^A[KS]IA[A-Z0-9]{16}$/.test(secret.trim()) &&
    !/^A[KS]IA[A-Z0-9]{16}$/.test(keyId.trim()) &&
    keyId.trim().length >= 30
  );
}

/**
 * The account that a key ID encodes: base32 after the prefix, 40 bits. Keys of the old generation (fifth character A to P) carry none.
 * https://medium.com/@TalBeerySec/a-short-note-on-aws-key-id-f88cc4317489 (undocumented by AWS, so a hint)
 */
export function accountInKey(keyId: string): string | null {
  if (!/^A[KS]IA[Q-Z2-7][A-Z2-7]{15}$/.test(keyId)) return null;
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...keyId.slice(4, 14)].reduce((sum, letter) => (sum << 5n) | BigInt(alphabet.indexOf(letter)), 0n);
  const firstSixBytes = bits >> 2n;
  const account = (firstSixBytes & 0x7fffffffff80n) >> 7n;
  return account > 999_999_999_999n ? null : account.toString().padStart(12, '0');
}
