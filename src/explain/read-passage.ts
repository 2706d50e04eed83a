// What a passage of a log says of an error, by the first form that fits.
import { AWS_AROUND, isOwnCode, isSharedCode, SENTENCES } from './codes.ts';
import { DIALECTS, LOCAL, NETWORK, type Told } from './dialects.ts';
import type { LogError } from './log-error.ts';
import { isMention } from './mention.ts';
import type { Passage } from './passage.ts';
import { readRegistry } from './registries.ts';
import { whereabouts } from './whereabouts.ts';

const LONGEST_READ = 16 * 1024;
const LONGEST_MESSAGE = 4_000;
const MOST_TRIES = 5;

export function readPassage(passage: Passage): LogError | null {
  const told =
    readDialect(passage) ??
    readLocal(passage) ??
    readNetwork(passage) ??
    readRegistered(passage) ??
    readCode(passage) ??
    readWords(passage);
  return told ? whole(told, passage) : null;
}

/** The first place that is not a mere mention, or null. */
function unmentioned(pattern: RegExp, passage: Passage): RegExpExecArray | null {
  let from = 0;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const match = pattern.exec(passage.text.slice(from));
    if (!match) return null;
    match.index += from;
    if (!isMentioned(passage, match.index)) return match;
    from = match.index + match[0].length;
  }
  return null;
}

const isMentioned = ({ line, text }: Passage, index: number): boolean =>
  isMention(index < line.length ? line : text, Math.min(index, text.length));

function readDialect(passage: Passage): Told | null {
  for (const { tool, needles, pattern, read } of DIALECTS) {
    if (!needles.some((needle) => passage.text.includes(needle))) continue;
    const match = pattern.exec(passage.text);
    const told = match && read(match, passage);
    if (told) return isMentioned(passage, match.index) ? null : { tool, ...told };
  }
  return null;
}

function readLocal(passage: Passage): Told | null {
  const { text } = passage;
  for (const [needle, pattern, local, tool] of LOCAL) {
    const match = text.includes(needle) ? unmentioned(pattern, passage) : null;
    if (!match) continue;
    return { tool, kind: 'client', local, code: codeBefore(text, match.index), message: text.slice(match.index) };
  }
  return null;
}

const codeBefore = (text: string, index: number): string =>
  /([A-Z][A-Za-z]{3,60}(?:Error|Exception|Providers|NotFound|Region|NotExist))(?::|$|\b)/.exec(
    text.slice(0, index + 60),
  )?.[1] ?? 'Error';

function readNetwork(passage: Passage): Told | null {
  const { text } = passage;
  for (const [needle, pattern, kind, code] of NETWORK) {
    const match = text.includes(needle) ? pattern.exec(text) : null;
    if (!match) continue;
    if (!AWS_AROUND.test(text) && !AWS_AROUND.test(passage.around())) return null;
    const host = AWS_HOST.exec(`${match[1] ?? ''} ${text}`)?.[1] ?? null;
    // What a build fetches elsewhere does not concern AWS.
    if (!host && OTHER_URL.test(text)) return null;
    return isMentioned(passage, match.index)
      ? null
      : { tool: null, kind, code: networkCode(text, code), message: text.slice(match.index), host };
  }
  return null;
}

const AWS_HOST = /([\w.-]{1,200}\.(?:amazonaws\.com(?:\.cn)?|api\.aws))/;
const OTHER_URL = /https?:\/\/(?![\w.-]*(?:amazonaws|aws))/;

const networkCode = (text: string, code: string): string =>
  code === 'EndpointConnectionError' &&
  /Name or service not known|nodename nor servname|Temporary failure in name/i.test(text)
    ? 'ENOTFOUND'
    : code;

/** Docker, npm, pip, git and kubectl have words of their own for what AWS refused. */
function readRegistered(passage: Passage): Told | null {
  const told = readRegistry(passage);
  return told && !isMentioned(passage, told.at) ? told : null;
}

const CODE =
  /(?<=^|[\s:'"([{#.>])([A-Z][A-Za-z]{4,80}(?:\.[A-Z]\w{2,60})?)(?: \((?:client|server)\))?(?::: ?|: |$|\)?: )/g;

/** The exception of a library that is not an AWS SDK: Java's own files have an AccessDeniedException too. */
const OTHER_PACKAGE =
  /(?:^|[\s"'(])(?![\w.$]*(?:amazon|aws|boto|litellm|langchain|smithy|types\.|errors\.))[a-z]\w*(?:\.[a-z]\w*)+\.$/;

/** `Code: words`, as the SDK for JavaScript and many others print it. */
function readCode(passage: Passage): Told | null {
  const { text } = passage;
  const found = [...text.slice(0, LONGEST_READ).matchAll(CODE)].map((match) => ({
    code: match[1] ?? '',
    index: match.index,
    end: match.index + match[0].length,
  }));
  const aws = found.filter(({ index }) => !OTHER_PACKAGE.test(text.slice(Math.max(0, index - 120), index)));
  const best = aws.find(({ code }) => isOwnCode(code)) ?? aws.find(({ code }) => isSharedCode(code));
  if (!best) return null;
  const message = text.slice(best.end);
  if (!isAws(best.code, message, passage) || isMentioned(passage, best.index)) return null;
  const tool = /\$fault|\$metadata|node_modules|node:/.test(passage.around()) ? 'AWS SDK for JavaScript' : null;
  return { tool, code: best.code, message };
}

const SDK_AROUND = /@aws-sdk|@smithy|\$metadata|amazonaws|botocore|Bedrock|aws-sdk|arn:aws/i;

const isAws = (code: string, message: string, { text, around }: Passage): boolean =>
  isOwnCode(code)
    ? message !== '' || AWS_AROUND.test(around())
    : AWS_AROUND.test(text) || SDK_AROUND.test(around()) || SENTENCES.some(([words]) => words.test(message));

/** Words that only AWS has, where the code is left out. */
function readWords(passage: Passage): Told | null {
  const { text } = passage;
  for (const [words, code, status] of SENTENCES) {
    const match = unmentioned(words, passage);
    if (!match) continue;
    return {
      tool: null,
      code,
      message: text.slice(startOf(text, match.index)),
      httpStatus: statusIn(text) ?? status,
    };
  }
  return null;
}

const statusIn = (text: string): number | null => {
  const status = /\b(?:HTTP |status(?: code)?[:= ]{1,2}|Error: |error |^)(4\d\d|5\d\d)\b/i.exec(text)?.[1];
  return status ? Number(status) : null;
};

/** Where the sentence begins: at the caller's name, where one comes first. */
function startOf(text: string, index: number): number {
  const user = text.lastIndexOf('User: ', index);
  if (user >= 0 && index - user < 400) return user;
  const stop = Math.max(text.lastIndexOf('. ', index), text.lastIndexOf(': ', index));
  const quote = text.lastIndexOf('"', index - 1);
  if (quote > stop && index - quote < 200) return quote + 1;
  return stop >= 0 && index - stop < 200 ? stop + 2 : Math.max(0, index - 60);
}

const UNTOLD = {
  tool: null,
  kind: 'service',
  local: null,
  service: null,
  operation: null,
  httpStatus: null,
  requestId: null,
  host: null,
} as const;

function whole(told: Told, passage: Passage): LogError {
  const { text } = passage;
  const message = tidy(told.message, /\\"/.test(text));
  const error = { ...UNTOLD, ...told, code: told.code || codeOf(message, told.httpStatus ?? null), message };
  return {
    ...error,
    ...whereabouts({ ...error, text, around: passage.around() }),
    requestId: error.requestId ?? REQUEST_ID.exec(text)?.[1] ?? null,
    keyPrefix: (KEY_PREFIX.exec(text)?.[1] as 'AKIA' | 'ASIA' | undefined) ?? null,
  };
}

const REQUEST_ID = /request ?id["':\s=]{1,5}([0-9a-f-]{36}|[0-9A-Z]{16})\b/i;
const KEY_PREFIX = /\b(AKIA|ASIA)(?:[A-Z0-9*…]|\b)/;

const codeOf = (message: string, status: number | null): string =>
  SENTENCES.find(([words]) => words.test(message))?.[1] ?? (status ? `HTTP ${status}` : 'Error');

/** Without the quotes, stacks and suffixes that tools put behind AWS's words. */
function tidy(message: string, isWrapped: boolean): string {
  let words = message;
  if (isWrapped) {
    const end = /(?<!\\)"/.exec(words);
    if (end && end.index > 10) words = words.slice(0, end.index);
    words = words.replace(/\\n/g, ' ').replace(/\\{1,9}"/g, '"');
  }
  return words
    .replace(/\s+/g, ' ')
    .replace(/ at (?:[\w.$<>]{1,120} )?\(?(?:\/|node:|file:|async |[A-Z]:\\)[\s\S]*$/, '')
    .replace(/ \{ ?'?\$(?:fault|metadata|response)'?:[\s\S]*$/, '')
    .replace(/ \(RequestToken: [\s\S]*/, '')
    .replace(/["']\s?\}{1,4}[\s\S]{0,40}$/, '')
    .replace(/["']\)$/, '')
    .replace(/,? with [\w.]{1,80}(?:\["?[^\]]{1,80}"?\])?(?:\.[\w.]{1,80})?, on [\w./-]{1,200} line \d[\s\S]*/, '')
    .trim()
    .slice(0, LONGEST_MESSAGE);
}
