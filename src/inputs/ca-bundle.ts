import { X509Certificate } from 'node:crypto';
import fs from 'node:fs';

const BLOCK = /-----BEGIN ([A-Z0-9 ]{1,60})-----([^-]*)(?:-----END \1-----)?/g;
const CERTIFICATE = /^(X509 |TRUSTED )?CERTIFICATE$/;

/**
 * What is wrong with the file that `AWS_CA_BUNDLE` names; null where it can be used. Node takes what comes before the
 * first block that it cannot read, and says nothing: every client would fail then, and none would say why.
 */
export function caBundleFault(file: string): string | null {
  const content = contentOf(file);
  if ('fault' in content) return content.fault;
  const blocks = [...content.text.matchAll(BLOCK)].filter(([, label = '']) => CERTIFICATE.test(label));
  if (blocks.length === 0) return `"${file}" has no certificate in PEM form (-----BEGIN CERTIFICATE-----)`;
  const broken = blocks.findIndex(([block]) => !isCertificate(block));
  return broken < 0 ? null : `certificate ${broken + 1} of ${blocks.length} in "${file}" cannot be read`;
}

function contentOf(file: string): { text: string } | { fault: string } {
  try {
    if (!fs.statSync(file).isFile()) return { fault: `"${file}" is not a file` };
    return { text: fs.readFileSync(file, 'latin1') };
  } catch {
    return { fault: `"${file}" cannot be read` };
  }
}

/** A trusted certificate has more behind it, which Node leaves aside. */
function isCertificate(block: string): boolean {
  if (!block.includes('-----END ')) return false;
  try {
    new X509Certificate(block);
    return true;
  } catch {
    return /BEGIN TRUSTED /.test(block);
  }
}
