import { randomBytes, randomInt } from 'node:crypto';

/** Where the random bytes of a made-up credential come from. */
export type RandomBytes = (size: number) => Buffer;

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** A random id in the alphabet of AWS's unique ids, 20 characters with the prefix. */
export function makeUniqueId(prefix: 'AIDA' | 'AROA'): string {
  return prefix + Array.from({ length: 16 }, () => ALPHABET[randomInt(32)]).join('');
}

/**
 * A key id with the account in it, as keys since about 2019 have: https://medium.com/@TalBeerySec/a-short-note-on-aws-key-id-f88cc4317489.
 * 80 bits in base32: one set bit, 40 bits of account, and the rest random.
 */
export function makeAccessKeyId(prefix: 'AKIA' | 'ASIA', account: string, random: RandomBytes = randomBytes): string {
  let bits = (1n << 79n) | (BigInt(account) << 39n) | (BigInt(`0x${random(8).toString('hex')}`) & ((1n << 39n) - 1n));
  let id = '';
  for (let i = 0; i < 16; i++, bits >>= 5n) id = `${ALPHABET[Number(bits & 31n)]}${id}`;
  return prefix + id;
}

/** The account in a key id, or null where there is none to read. */
export function accountInKeyId(keyId: string): string | null {
  if (!/^A[KS]IA[Q-Z2-7][A-Z2-7]{15}$/.test(keyId)) return null;
  const bits = [...keyId.slice(4)].reduce((sum, character) => (sum << 5n) | BigInt(ALPHABET.indexOf(character)), 0n);
  return String((bits >> 39n) & ((1n << 40n) - 1n)).padStart(12, '0');
}

/** 40 characters of [A-Za-z0-9/+], as AWS's secrets are. */
export const makeSecret = (random: RandomBytes = randomBytes): string => random(30).toString('base64');
