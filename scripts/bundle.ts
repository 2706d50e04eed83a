// Joins what the compiler wrote with the ES modules of its packages, so that code that nothing calls falls away. The
// bundler that makes dist resolves a package's CommonJS build alone (`main` before `module`), and that of an SDK client
// carries every one of its commands.
// `node scripts/bundle.ts`: build/src → build/modules, and the list of packages in it for scripts/licenses.ts.
import fs from 'node:fs';
import path from 'node:path';
import { type Plugin, rolldown } from 'rolldown';
import { ruleHalves } from './rule-halves.ts';
import { SHORTER } from './shorter.ts';

const ROOT = path.resolve(import.meta.dirname, '..');

/** V8 reads a long table faster as JSON than as code: https://v8.dev/blog/cost-of-javascript-2019#json */
const jsonAsText: Plugin = {
  name: 'json-as-text',
  load: (id) =>
    id.endsWith('.json')
      ? {
          code: `export default JSON.parse(${JSON.stringify(JSON.stringify(JSON.parse(fs.readFileSync(id, 'utf8'))))});`,
          moduleType: 'js',
          moduleSideEffects: false,
        }
      : null,
};

/**
 * Each client's operations come with classes for all its errors. An error's code and words are read from the answer
 * itself, so that those that no class is for, as most of AWS's are, are read alike.
 */
const withoutErrorClasses: Plugin = {
  name: 'without-error-classes',
  transform: (code, id) =>
    /client-[\w-]+\/dist-es\/schemas\/schemas_0\.js$/.test(id)
      ? code.replace(/^\w+_registry\.registerError\(.*\);$/gm, '')
      : null,
};

for (const { entry, folder, list } of [
  { entry: 'build/src/index.js', folder: 'build/modules', list: 'build/packages.json' },
  { entry: 'build/src/fan-out/index.js', folder: 'build/fan-out-modules', list: 'build/fan-out-packages.json' },
]) {
  const bundle = await rolldown({
    input: { index: path.join(ROOT, entry) },
    platform: 'node',
    // `bundle` takes the rules for endpoints alone out of a client, see `imports` in package.json.
    // The SDK's packages have their ES modules under `module`, and CommonJS under `node`, which Node itself takes.
    resolve: {
      mainFields: ['module', 'main'],
      conditionNames: ['bundle', 'module', 'node', 'import'],
      // Under `node` it has CommonJS alone, of which nothing can be left out.
      alias: { yaml: path.join(ROOT, 'node_modules/yaml/browser/dist/index.js') },
    },
    // No package in it does anything by merely being imported, nor does a module of Node's; some do not say so.
    treeshake: { moduleSideEffects: (id, external) => !external && !id.includes('node_modules') },
    plugins: [ruleHalves(path.join(ROOT, 'build/src')), jsonAsText, withoutErrorClasses],
  });
  const { output } = await bundle.write({
    dir: path.join(ROOT, folder),
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    minify: SHORTER,
  });
  await bundle.close();
  const files = output.flatMap((chunk) =>
    chunk.type === 'chunk'
      ? Object.entries(chunk.modules).flatMap(([file, { renderedLength }]) => (renderedLength > 0 ? [file] : []))
      : [],
  );
  const packages = [...new Set(files.flatMap((file) => packageOf(file) ?? []))].sort();
  fs.writeFileSync(path.join(ROOT, list), JSON.stringify(packages));
}

/** The name of the package that a file belongs to; null for a file of this project. */
function packageOf(file: string): string | null {
  const names = [...file.replaceAll('\\', '/').matchAll(/node_modules\/((?:@[^/]+\/)?[^/]+)/g)];
  return names.at(-1)?.[1] ?? null;
}
