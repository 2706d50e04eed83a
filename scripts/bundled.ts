// What npm would tell of the dependencies that users install, of what the bundle has in it instead: users install none.
// `node scripts/bundled.ts audit` fails where one of these packages has a known vulnerability; `node scripts/bundled.ts sbom` prints the bill of
// materials, as SPDX.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '..');
const NOTICES = ['dist/licenses.txt', 'dist/fan-out/licenses.txt'];

type Lock = { packages: Record<string, { license?: string }> };
type Audit = {
  vulnerabilities?: Record<string, { severity: string; via: (string | { title?: string; url?: string })[] }>;
};
type Sbom = {
  packages: { SPDXID: string; name: string }[];
  relationships: { spdxElementId: string; relatedSpdxElement: string }[];
};

const lock = JSON.parse(fs.readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')) as Lock;

/** Names of packages of which something is bundled: each has its name and its licence in a line of the notices. */
export function bundledPackages(notices: readonly string[] = NOTICES): ReadonlySet<string> {
  const names = notices.flatMap((file) => {
    const lines = fs.readFileSync(path.join(ROOT, file), 'utf8').split('\n');
    return lines.filter((line, i) => line && lock.packages[`node_modules/${line}`]?.license === lines[i + 1]);
  });
  return new Set(names);
}

/** A line for each of these packages that npm's advisories name. */
export const vulnerable = ({ vulnerabilities = {} }: Audit, bundled: ReadonlySet<string>): string[] =>
  Object.entries(vulnerabilities).flatMap(([name, { severity, via }]) =>
    bundled.has(name)
      ? [`${name} (${severity}): ${via.map((v) => (typeof v === 'string' ? v : (v.url ?? v.title ?? ''))).join(', ')}`]
      : [],
  );

/** The project and these packages alone. */
export function onlyBundled<S extends Sbom>(sbom: S, bundled: ReadonlySet<string>, own: string): S {
  const packages = sbom.packages.filter(({ name }) => name === own || bundled.has(name));
  const kept = new Set(['SPDXRef-DOCUMENT', ...packages.map(({ SPDXID }) => SPDXID)]);
  const relationships = sbom.relationships.filter(
    ({ spdxElementId, relatedSpdxElement }) => kept.has(spdxElementId) && kept.has(relatedSpdxElement),
  );
  return { ...sbom, packages, relationships };
}

function npm(...args: string[]): unknown {
  const { stdout, stderr } = spawnSync('npm', args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  try {
    return JSON.parse(stdout);
  } catch {
    throw new Error(`npm ${args.join(' ')} printed no JSON: ${stderr || stdout}`);
  }
}

if (import.meta.main) {
  const bundled = bundledPackages();
  if (process.argv[2] === 'audit') {
    const audit = npm('audit', '--json', '--package-lock-only') as Audit & { message?: string };
    // An answer without this list is a registry that could not be asked.
    if (!audit.vulnerabilities) throw new Error(audit.message ?? 'npm audit gave no answer');
    const found = vulnerable(audit, bundled);
    console.log(found.length > 0 ? found.join('\n') : `No known vulnerability in ${bundled.size} packages.`);
    process.exitCode = found.length > 0 ? 1 : 0;
  } else if (process.argv[2] === 'sbom') {
    const sbom = npm('sbom', '--package-lock-only', '--sbom-format', 'spdx') as Sbom;
    console.log(JSON.stringify(onlyBundled(sbom, bundled, 'aws-credentials-preflight'), null, 2));
  } else throw new Error('What is asked for: audit or sbom?');
}
