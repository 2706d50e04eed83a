// Pictures of job summaries as GitHub shows them: node scripts/pictures.ts FOLDER [NAME …] for a look at the golden ones, light and dark, on a desktop and on
// a phone; without arguments, the two that the README shows. It needs Chromium and pngquant, as Debian packages them.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { summaryPage } from './summary-page.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const GOLDEN = path.join(ROOT, '__tests__/golden');
const IMAGES = path.join(ROOT, 'docs/images');
// The widths of GitHub's own column and of a common phone.
const WIDTHS = { desktop: 1012, phone: 390 } as const;
const SCHEMES = ['light', 'dark'] as const;

type Width = keyof typeof WIDTHS;
type Scheme = (typeof SCHEMES)[number];
/** `until` is the first element of this name: the picture ends below it. */
type Picture = { markdown: string; width: Width; scheme: Scheme; scale: number; until?: string; file: string };

/** What the README shows: a failure with its cause, and the same run after the fix. */
const SHOWN = [
  ['session-invalid', 'failure', 'pre'],
  ['all-green-oidc', 'success', 'table'],
] as const;
const MARGIN = 8;

const pageOf = (markdown: string, width: Width, scheme: Scheme): string =>
  summaryPage(markdown, { scheme, padding: width === 'phone' ? 16 : 32, title: 'AWS preflight' });

async function take(browser: Browser, { markdown, width, scheme, scale, until, file }: Picture): Promise<void> {
  const page = await browser.newPage({
    viewport: { width: WIDTHS[width], height: 800 },
    deviceScaleFactor: scale,
    colorScheme: scheme,
  });
  await page.setContent(pageOf(markdown, width, scheme));
  const end = until ? await page.locator(until).first().boundingBox() : null;
  await page.screenshot({
    path: file,
    fullPage: true,
    ...(end ? { clip: { x: 0, y: 0, width: WIDTHS[width], height: Math.ceil(end.y + end.height) + MARGIN } } : {}),
  });
  await page.close();
}

const golden = (name: string): string => fs.readFileSync(path.join(GOLDEN, `${name}.md`), 'utf8');

async function takeAll(browser: Browser, folder: string, only: readonly string[]): Promise<void> {
  const names = fs
    .readdirSync(GOLDEN)
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.slice(0, -3));
  for (const name of names.filter((n) => only.length === 0 || only.includes(n))) {
    for (const width of Object.keys(WIDTHS) as Width[])
      for (const scheme of SCHEMES)
        await take(browser, {
          markdown: golden(name),
          width,
          scheme,
          scale: 1,
          file: path.join(folder, `${name}-${width}-${scheme}.png`),
        });
  }
}

async function takeShown(browser: Browser): Promise<void> {
  for (const [name, title, until] of SHOWN) {
    const file = path.join(IMAGES, `${title}.png`);
    await take(browser, { markdown: golden(name), width: 'desktop', scheme: 'light', scale: 1.5, until, file });
    execFileSync('pngquant', ['--force', '--strip', '--speed', '1', '--output', file, '64', file]);
  }
}

const [folder, ...names] = process.argv.slice(2);
fs.mkdirSync(folder ?? IMAGES, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  await (folder ? takeAll(browser, folder, names) : takeShown(browser));
} finally {
  await browser.close();
}
