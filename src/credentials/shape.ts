// What can be known of the three secret values without a request. Nothing here returns a value, or a part of one beyond a key's four letters.
import type { ValueShape } from './credential-facts.ts';
import { placeholderIn } from './placeholder-text.ts';

export type ValueKind = 'key id' | 'secret' | 'session token';

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

export function shapeOf(kind: ValueKind, value: string): ValueShape {
  return {
    length: value.length,
    faults: faultsOf(kind, value),
    oddities: odditiesOf(kind, value),
    placeholder: placeholderIn(value),
  };
}

function faultsOf(kind: ValueKind, value: string): string[] {
  const faults: string[] = [];
  if (/^\s/.test(value)) faults.push(`it begins with ${whiteSpaceName(value[0] as string)}`);
  if (/\s$/.test(value)) faults.push(`it ends with ${whiteSpaceName(value.at(-1) as string)}`);
  if (/\S\s+\S/.test(value))
    faults.push(
      /\S[\r\n]+\S/.test(value) ? 'a line break stands in the middle of it' : 'white space stands in the middle of it',
    );
  const bare = value.trim();
  if (/^["'`]|["'`]$/.test(bare)) faults.push('it still has its quotes');
  if (/^[<[{$%(].*[>\]})%]$/.test(bare)) faults.push('the brackets of a template still stand around it');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(value)) faults.push('it holds a control character');
  if (/\P{ASCII}/u.test(bare))
    faults.push('it holds a character outside ASCII, such as an invisible space or a curly quote');
  const what = kind === 'key id' ? UNIQUE_ID_PREFIXES[bare.slice(0, 4)] : undefined;
  if (what && /^[A-Z0-9]{16,}$/.test(bare))
    faults.push(`its prefix ${bare.slice(0, 4)} is that of ${what}, and no access key`);
  return faults;
}

function odditiesOf(kind: ValueKind, value: string): string[] {
  const bare = value.trim();
  if (kind === 'key id') {
    return [
      ...(bare.length === 20 ? [] : [`it has ${bare.length} characters, and access key ids have 20`]),
      ...(/^[A-Z0-9]*$/.test(bare) ? [] : ['it holds other characters than capital letters and digits']),
      ...(/^A[KS]IA/.test(bare) ? [] : ['it begins with neither AKIA nor ASIA']),
    ];
  }
  if (kind === 'secret') {
    return [
      ...(bare.length === 40
        ? []
        : [
            `it has ${bare.length} characters, and secret access keys have 40${bare.length === 44 ? '; an SES SMTP password has 44' : ''}`,
          ]),
      ...(/^[A-Za-z0-9/+]*$/.test(bare) ? [] : ['it holds other characters than letters, digits, / and +']),
    ];
  }
  // AWS fixes no size: https://docs.aws.amazon.com/STS/latest/APIReference/API_Credentials.html. Tokens seen have more than 250 characters.
  return [
    ...(bare.length >= 100 ? [] : [`it has ${bare.length} characters, and session tokens have several hundred`]),
    ...(/^[A-Za-z0-9/+=_-]*$/.test(bare) ? [] : ['it holds characters that base64 does not have']),
  ];
}

function whiteSpaceName(character: string): string {
  return (
    { ' ': 'a space', '\t': 'a tab', '\n': 'a line break', '\r': 'a carriage return', '\ufeff': 'a byte order mark' }[
      character
    ] ?? 'white space'
  );
}

/** Whether the secret stands where the key id belongs. */
export function areSwapped(keyId: string, secret: string): boolean {
  return (
    /^A[KS]IA[A-Z0-9]{16}$/.test(secret.trim()) &&
    !/^A[KS]IA[A-Z0-9]{16}$/.test(keyId.trim()) &&
    keyId.trim().length >= 30
  );
}

/**
 * The account that a key id encodes: base32 after the prefix, 40 bits. Keys of the old generation (fifth character A to P) carry none.
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
