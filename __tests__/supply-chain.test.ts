// What of other people's is in the project: why, under which licence, and from where.
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import manifest from '../package.json' with { type: 'json' };
import lock from '../package-lock.json' with { type: 'json' };
import { bundledPackages, onlyBundled, vulnerable } from '../scripts/bundled.ts';
import { isPermissive } from '../scripts/permissive.ts';
import tools from '../scripts/tools.json' with { type: 'json' };

const ROOT = path.resolve(import.meta.dirname, '..');
const read = (file: string): string => fs.readFileSync(path.join(ROOT, file), 'utf8');
/** The packages that the source imports: the bundle has them in it. */
const imported = new Set(
  fs
    .globSync('src/**/*.ts', { cwd: ROOT })
    .flatMap((file) =>
      [...read(file).matchAll(/(?:from|import\()\s*'((?:@[\w.-]+\/)?[\w.-]+)(?:\/[^']*)?'/g)].map(
        ([, name = '']) => name,
      ),
    ),
);
const names = Object.keys(manifest.devDependencies);
const runtime = names.filter((name) => imported.has(name));
const development = names.filter((name) => !imported.has(name));

/** The packages named in a table of CONTRIBUTING: `@aws-sdk/client-sts`, and `-dynamodb` after it for `@aws-sdk/client-dynamodb`. */
function reasons(heading: RegExp): Map<string, string> {
  const table = read('.github/CONTRIBUTING.md').split(heading)[1]?.split(/\n\n/)[0] ?? '';
  const found = new Map<string, string>();
  for (const [, names = '', reason = ''] of table.matchAll(/^\| (`.*?) \| (.+) \|$/gm)) {
    let stem = '';
    for (const [, name = ''] of names.matchAll(/`([^`]+)`/g)) {
      if (!name.startsWith('-')) stem = name.slice(0, name.lastIndexOf('-'));
      found.set(name.startsWith('-') ? `${stem}${name}` : name, reason);
    }
  }
  return found;
}

describe('every dependency has a reason in CONTRIBUTING, and every reason its dependency', () => {
  test.each([
    ['runtime', /^\| Package \| Reason \|$/m, runtime],
    ['development', /^\| For development \| Reason \|$/m, development],
  ])('%s', (_, heading, names) => {
    const named = reasons(heading);
    const covers = (entry: string, name: string): boolean =>
      entry.endsWith('*') ? name.startsWith(entry.slice(0, -1)) : entry === name;
    expect(names.filter((name) => ![...named.keys()].some((entry) => covers(entry, name)))).toEqual([]);
    expect([...named.keys()].filter((entry) => !names.some((name) => covers(entry, name)))).toEqual([]);
    for (const reason of named.values()) expect(reason.length).toBeGreaterThan(3);
  });
});

test('users install no package: the bundle has them all in it', () => {
  for (const kind of ['dependencies', 'optionalDependencies', 'peerDependencies', 'bundleDependencies'])
    expect(manifest).not.toHaveProperty(kind);
});

describe('what npm tells of what is bundled', () => {
  const bundled = bundledPackages();
  test('covers each package that the source imports, types aside', () => {
    for (const name of runtime.filter((each) => each !== '@smithy/types')) expect(bundled).toContain(name);
    expect(bundled).not.toContain('vitest');
  });
  test('an advisory counts where its package is bundled', () => {
    const audit = {
      vulnerabilities: {
        yaml: { severity: 'high', via: [{ url: 'https://github.com/advisories/GHSA-1' }] },
        vitest: { severity: 'critical', via: ['vite'] },
      },
    };
    expect(vulnerable(audit, bundled)).toEqual(['yaml (high): https://github.com/advisories/GHSA-1']);
    expect(vulnerable({ vulnerabilities: {} }, bundled)).toEqual([]);
  });
  test('the bill of materials has these packages, and how they belong together', () => {
    const [own, yaml, vitest] = ['own', 'yaml', 'vitest'].map((name) => ({ SPDXID: `SPDXRef-${name}`, name }));
    const sbom = {
      packages: [own, yaml, vitest].flatMap((each) => (each ? [each] : [])),
      relationships: ['own', 'yaml', 'vitest'].map((name) => ({
        spdxElementId: 'SPDXRef-DOCUMENT',
        relatedSpdxElement: `SPDXRef-${name}`,
      })),
    };
    const kept = onlyBundled(sbom, bundled, 'own');
    expect(kept.packages).toEqual([own, yaml]);
    expect(kept.relationships.map(({ relatedSpdxElement }) => relatedSpdxElement)).toEqual([
      'SPDXRef-own',
      'SPDXRef-yaml',
    ]);
  });
});

describe('the lock file', () => {
  const packages = Object.entries(
    lock.packages as Record<
      string,
      {
        resolved?: string;
        integrity?: string;
        dev?: boolean;
        hasInstallScript?: boolean;
        license?: string;
        link?: boolean;
      }
    >,
  ).filter(([name]) => name !== '');

  test('has a hash for every package', () => {
    expect(packages.filter(([, { integrity, link }]) => !integrity && !link).map(([name]) => name)).toEqual([]);
  });

  test('brings no bundled package that runs code when it is installed, and one that is a tool', () => {
    expect(packages.filter(([, { hasInstallScript }]) => hasInstallScript).map(([name]) => name)).toEqual([
      'node_modules/node',
    ]);
    expect(manifest.allowScripts).toEqual({ node: true });
  });
});

describe.each([
  ['dist/licenses.txt', 20, 'build/packages.json'],
  ['dist/fan-out/licenses.txt', 2, 'build/fan-out-packages.json'],
])('%s', (file, least, list) => {
  const lines = read(file).split('\n');
  // A package's name, its licence on the next line, and its text.
  const notices = lines.flatMap((line, i) =>
    line && fs.existsSync(path.join(ROOT, 'node_modules', line, 'package.json'))
      ? [{ name: line, license: lines[i + 1] ?? '', text: lines[i + 2] ?? '' }]
      : [],
  );

  test('names permissive licences alone, each with its text', () => {
    expect(notices.length).toBeGreaterThanOrEqual(least);
    for (const { name, license, text } of notices) {
      expect(isPermissive(license), `${name}: ${license}`).toBe(true);
      // A package without a licence file of its own is covered by the same licence's text beside it.
      expect(text.trim() || notices.some((other) => other.license === license && other.text.trim()), name).toBeTruthy();
    }
  });

  test('names every package of which something was bundled, and no other', () => {
    // Written by the build, which the tests come after.
    const bundled = JSON.parse(read(list)) as string[];
    expect(notices.map(({ name }) => name)).toEqual(bundled);
  });
});

test('Dependabot waits before it offers what was published today, wherever we pin', () => {
  const { updates } = parse(read('.github/dependabot.yml')) as {
    updates: {
      'package-ecosystem': string;
      directory?: string;
      directories?: string[];
      cooldown?: { 'default-days'?: number };
    }[];
  };
  expect(
    updates
      .flatMap((update) =>
        (update.directories ?? [update.directory]).map((folder) => `${update['package-ecosystem']} ${folder}`),
      )
      .sort(),
  ).toEqual([
    'github-actions /',
    'github-actions /fan-out',
    'npm /',
    'npm /__tests__/third-party/iam-simulate',
    'npm /__tests__/third-party/npm',
    'npm /__tests__/third-party/tools/programs/javascript',
    'pip /__tests__/third-party',
  ]);
  for (const { cooldown } of updates) expect(cooldown?.['default-days']).toBeGreaterThanOrEqual(7);
});

test('every third-party tool stands at one version', () => {
  for (const pin of Object.values(tools.go)) expect(pin).toMatch(/@v\d+\.\d+\.\d+$/);
  for (const pin of Object.values(tools.python)) expect(pin).toMatch(/==\d+\.\d+\.\d+$/);
  const requirements = read('__tests__/third-party/requirements.txt')
    .replaceAll(/^#.*$/gm, '')
    .split(/\n(?=\S)/)
    .map((entry) => entry.trim())
    .filter(Boolean);
  for (const entry of requirements)
    expect(entry).toMatch(/^[\w.[\]-]+==[\w.]+ (; .+ )?\\\n +--hash=sha256:[0-9a-f]{64}/);
  for (const version of Object.values(
    (JSON.parse(read('__tests__/third-party/npm/package.json')) as { dependencies: Record<string, string> })
      .dependencies,
  ))
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
});
