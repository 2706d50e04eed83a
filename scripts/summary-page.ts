// A job summary as a page of its own, in GitHub's style: for pictures, and for the demo.
import fs from 'node:fs';
import path from 'node:path';
import { renderHtml } from './github-markdown.ts';

const STYLES = path.resolve(import.meta.dirname, '../node_modules/github-markdown-css');

/** `auto` is light or dark as the reader's system is. */
export type Scheme = 'light' | 'dark' | 'auto';

const css = (scheme: Scheme): string =>
  fs.readFileSync(path.join(STYLES, `github-markdown${scheme === 'auto' ? '' : `-${scheme}`}.css`), 'utf8');

const BACKGROUND = {
  light: 'body { background: #fff }',
  dark: 'body { background: #0d1117 }',
  auto: 'body { background: #fff } @media (prefers-color-scheme: dark) { body { background: #0d1117 } }',
} as const satisfies Record<Scheme, string>;

// GitHub's column is 1012 pixels wide.
const LAYOUT = `body { margin: 0 } .markdown-body { box-sizing: border-box; max-width: 1012px; margin: 0 auto } .markdown-alert-title { display: flex; align-items: center; font-weight: 500; line-height: 1 } .markdown-alert-title svg { margin-right: 8px; fill: currentColor }`;

// GitHub writes the titles of its alerts with one capital.
const ALERT_TITLE = /(?:NOTE|TIP|WARNING|CAUTION)(?=<\/p>)/g;

export function summaryPage(
  markdown: string,
  { scheme, padding, title }: { scheme: Scheme; padding: number; title: string },
): string {
  const body = renderHtml(markdown).replace(ALERT_TITLE, (word) => word.charAt(0) + word.slice(1).toLowerCase());
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${css(scheme)} ${BACKGROUND[scheme]} ${LAYOUT} .markdown-body { padding: ${padding}px }</style></head><body><article class="markdown-body">${body}</article></body></html>`;
}
