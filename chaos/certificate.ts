// Certificates as faults need them: past, future, weak, of a stranger. Node makes keys but no certificates, and one with a
// date of one's own takes a recent OpenSSL: so they are written here, as RFC 5280 lays them out.
import { createPublicKey, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

export type Holder = { name: string; key: KeyObject; certificate: string };

export type Request = {
  /** Names of hosts; none makes an authority. */
  hosts: readonly string[];
  name: string;
  /** Who signs; the holder itself where nobody is named. */
  issuer?: Holder;
  from?: Date;
  to?: Date;
  /** RSA of this many bits in place of P-256. */
  rsaBits?: number;
  hash?: 'sha1' | 'sha256';
};

const DAY_MS = 86_400_000;

function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  if (body.length < 128) return Buffer.concat([Buffer.from([tag, body.length]), body]);
  const length = Buffer.from(body.length.toString(16).padStart(body.length > 0xffff ? 6 : 4, '0'), 'hex');
  return Buffer.concat([Buffer.from([tag, 0x80 | length.length]), length, body]);
}

const sequence = (...parts: readonly Buffer[]): Buffer => der(0x30, ...parts);
const oid = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'));
const octets = (inner: Buffer): Buffer => der(0x04, inner);
const bits = (inner: Buffer): Buffer => der(0x03, Buffer.from([0]), inner);
const TRUE = der(0x01, Buffer.from([0xff]));
const NULL = der(0x05);

const COMMON_NAME = oid('550403');
const named = (name: string): Buffer => sequence(der(0x31, sequence(COMMON_NAME, der(0x0c, Buffer.from(name)))));

/** Always as GeneralizedTime: what OpenSSL reads, though RFC 5280 would have UTCTime up to 2049. */
const time = (date: Date): Buffer =>
  der(
    0x18,
    Buffer.from(
      `${date
        .toISOString()
        .replace(/\.\d+Z$/, '')
        .replace(/[-:T]/g, '')}Z`,
    ),
  );

const ALGORITHMS = {
  ec: { sha256: sequence(oid('2a8648ce3d040302')), sha1: sequence(oid('2a8648ce3d0401')) },
  rsa: { sha256: sequence(oid('2a864886f70d01010b'), NULL), sha1: sequence(oid('2a864886f70d010105'), NULL) },
} as const;

/** Makes a key and a certificate for it. */
export function certify({ hosts, name, issuer, from, to, rsaBits, hash = 'sha256' }: Request): Holder {
  const { privateKey } = rsaBits
    ? generateKeyPairSync('rsa', { modulusLength: rsaBits })
    : generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const signer = issuer?.key ?? privateKey;
  const algorithm = ALGORITHMS[signer.asymmetricKeyType === 'rsa' ? 'rsa' : 'ec'][hash];
  const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  const authority = hosts.length === 0;
  const extensions = authority
    ? [
        sequence(oid('551d13'), TRUE, octets(sequence(TRUE))),
        sequence(oid('551d0f'), TRUE, octets(der(0x03, Buffer.from([1, 6])))),
      ]
    : [
        sequence(oid('551d11'), octets(sequence(...hosts.map((host) => der(0x82, Buffer.from(host)))))),
        sequence(oid('551d25'), octets(sequence(oid('2b06010505070301')))),
      ];
  const serial = Buffer.concat([Buffer.from([1]), randomBytes(15)]);
  const body = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, serial),
    algorithm,
    named(issuer?.name ?? name),
    sequence(time(from ?? new Date(Date.now() - 30 * DAY_MS)), time(to ?? new Date(Date.now() + 30 * DAY_MS))),
    named(name),
    publicKey,
    der(0xa3, sequence(...extensions)),
  );
  const certificate = sequence(body, algorithm, bits(sign(hash, body, signer)));
  return { name, key: privateKey, certificate: pem('CERTIFICATE', certificate) };
}

const pem = (label: string, bytes: Buffer): string =>
  `-----BEGIN ${label}-----\n${bytes.toString('base64').replace(/.{1,64}/g, '$&\n')}-----END ${label}-----\n`;

export const keyPem = ({ key }: Holder): string => key.export({ type: 'pkcs8', format: 'pem' }) as string;
