// Files of authorities, as they are given by mistake.
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Case, Lab } from '../case.ts';
import { certify, keyPem } from '../certificate.ts';

const UNTRUSTED = ['environment/tls-untrusted'];

const derOf = (pem: string): Buffer => Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64');
const strangers = (count: number): string =>
  Array.from({ length: count }, () => certify({ name: 'Other Root', hosts: [] }).certificate).join('');

/** Each file from the right root, and whether a run may pass with it. */
const BUNDLES: readonly [string, (root: string, lab: Lab) => string | Buffer, (string | null)[]][] = [
  ['good', (root) => root, [null]],
  ['among-others', (root) => `${strangers(3)}${root}${strangers(2)}`, [null]],
  ['with-comments', (root) => `# Our root\n\n${root}\n# end\n`, [null]],
  ['crlf', (root) => root.replaceAll('\n', '\r\n'), [null]],
  ['twice', (root) => root + root, [null]],
  ['after-a-key', (root, { authority }) => keyPem(authority.stranger) + root, [null, ...UNTRUSTED]],
  ['after-a-broken-one', (root) => `${root.replace(/\n[A-Za-z0-9+/]{60}/, '\n')}${root}`, [null, ...UNTRUSTED]],
  ['bom', (root) => `\ufeff${root}`, [null, ...UNTRUSTED]],
  ['only-others', () => strangers(2), UNTRUSTED],
  ['empty', () => '', UNTRUSTED],
  ['spaces', () => ' \n \n', UNTRUSTED],
  ['der', (root) => derOf(root), UNTRUSTED],
  ['cut-off', (root) => root.slice(0, 200), UNTRUSTED],
  ['key-only', (_, { authority }) => keyPem(authority.stranger), UNTRUSTED],
  ['random', () => randomBytes(512), UNTRUSTED],
  ['utf16', (root) => Buffer.from(root, 'utf16le'), UNTRUSTED],
  ['words', () => 'see the wiki', UNTRUSTED],
  ['long', () => 'a'.repeat(2 << 20), UNTRUSTED],
];

const FAULTED = ['sts', 'dynamodb', 's3', 'bedrock_runtime'] as const;

function write(lab: Lab, variable: string, content: string | Buffer): void {
  const file = path.join(lab.dir, 'bundle.pem');
  fs.writeFileSync(file, content);
  delete lab.env.NODE_EXTRA_CA_CERTS;
  lab.env[variable] = file;
}

const PATHS: Readonly<Record<string, (lab: Lab) => string>> = {
  missing: ({ dir }) => path.join(dir, 'nowhere.pem'),
  folder: ({ dir }) => dir,
  'null-device': () => '/dev/null',
  endless: () => '/dev/zero',
};

export const trustCases = (): Case[] => [
  ...BUNDLES.flatMap(([name, of, roots]) =>
    ['AWS_CA_BUNDLE', 'NODE_EXTRA_CA_CERTS'].map((variable): Case => {
      const bad = !roots.includes(null);
      return {
        id: `authorities/${name}/${variable}`,
        group: 'AWS_CA_BUNDLE, NODE_EXTRA_CA_CERTS',
        set: (lab) => write(lab, variable, of(fs.readFileSync(lab.rootFile, 'utf8'), lab)),
        expect: {
          roots,
          ...(variable === 'AWS_CA_BUNDLE' ? { invalid: 'AWS_CA_BUNDLE' } : {}),
          ...(bad ? { faulted: FAULTED } : {}),
          // A file that holds no certificate is what is wrong.
          ...(bad && variable === 'AWS_CA_BUNDLE' && name !== 'only-others' ? { says: /AWS_CA_BUNDLE/ } : {}),
        },
      };
    }),
  ),
  ...Object.entries(PATHS).map(
    ([name, of]): Case => ({
      id: `authorities/path-${name}/AWS_CA_BUNDLE`,
      group: 'AWS_CA_BUNDLE, NODE_EXTRA_CA_CERTS',
      set: (lab) => {
        delete lab.env.NODE_EXTRA_CA_CERTS;
        lab.env.AWS_CA_BUNDLE = of(lab);
      },
      expect: { roots: UNTRUSTED, invalid: 'AWS_CA_BUNDLE', faulted: FAULTED },
    }),
  ),
];
