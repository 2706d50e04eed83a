// Reads a log in one pass, chunk by chunk, with bounded memory: lines are cut, distinct errors are counted once each.
import { findSecret } from './find-secret.ts';
import type { FoundError, FoundSecret, LogError } from './log-error.ts';
import { AROUND, MOST_LINES, passageAt } from './passage.ts';
import { isScript } from './plain-line.ts';
import { readPassage } from './read-passage.ts';

export type LogReading = {
  readonly errors: readonly FoundError[];
  readonly secrets: readonly FoundSecret[];
  readonly lines: number;
  /** Different errors beyond the most that are kept. */
  readonly left: number;
};

export type LogReader = { feed(chunk: string): void; end(): LogReading };

const LONGEST_LINE = 16 * 1024;
const MOST_ERRORS = 200;
const MOST_SECRETS = 50;
/** As many lines as one error and its surroundings may have. */
const AHEAD = MOST_LINES + AROUND;

/** A line without any of these is not looked at twice. */
const HINT =
  /error|exception|denied|not authorized|unauthorized|expired|redential|could not|unable to|basic auth|toomanyrequests|ENOTFOUND|ECONN|ETIMEDOUT|EAI_AGAIN|certificate|signature|security token|must specify|MissingRegion|<Code>|__type|retrieve|forbidden|not have access|too many tokens|not valid|not a valid|is invalid|is missing|malformed|no such host|timed? ?out|profile|Throttl|operation not allowed|marked by provider|accounts|API key|must be addressed|does not exist|time and the current time|signed up|has been disabled|allow ACLs|reduce your request|limit exceeded|being verified|not subscribed|currently blocked|OpenIDConnect|token audience|identity provider|DurationSeconds|Packed size|source identity|session name|not activated in this region|end of its life|no updates|already exists|InternalServer|ServiceUnavailable|getaddrinfo|do not match the expected|InvalidRequest|BadRequest|NotFound|altnames|canceled|(?:doesn.t|does not) match/i;

/** `file` names the text, where there are several. */
export function openReader(file?: string): LogReader {
  const place = file === undefined ? {} : { file };
  const errors = distinctErrors();
  const secrets: FoundSecret[] = [];
  let rest = '';
  let window: string[] = [];
  /** The number of the window's first line, and the next one to look at in it. */
  let first = 1;
  let next = 0;
  let lines = 0;

  /** Looks at the lines up to `until`, which is not among them. */
  const look = (until: number): void => {
    while (next < until) {
      const { error, used } = readAt(window, next);
      if (error) errors.keep({ ...error, line: first + next, times: 1, ...place });
      for (let i = 0; i < used && secrets.length < MOST_SECRETS; i += 1) {
        const kind = findSecret(window[next + i] ?? '');
        if (kind) secrets.push({ kind, line: first + next + i, ...place });
      }
      next += used;
    }
  };

  /** What has been looked at is let go, but for what is around the next line. */
  const letGo = (): void => {
    const done = Math.max(0, Math.min(next - AROUND, window.length));
    window = window.slice(done);
    first += done;
    next -= done;
  };

  const take = (parts: readonly string[]): void => {
    for (const part of parts) window.push(cut(part));
    lines += parts.length;
  };

  return {
    feed(chunk) {
      const parts = (rest + chunk).split('\n');
      // A line without an end is cut as well.
      rest = (parts.pop() ?? '').slice(0, 2 * LONGEST_LINE);
      take(parts);
      look(window.length - AHEAD);
      letGo();
    },
    end() {
      if (rest !== '') take([rest]);
      look(window.length);
      return { ...errors.all(), secrets, lines };
    },
  };
}

const cut = (line: string): string => (line.length > LONGEST_LINE ? line.slice(0, LONGEST_LINE) : line);

/** Every error once, at the first line that has it. */
function distinctErrors() {
  const found = new Map<string, FoundError & { times: number }>();
  let left = 0;
  return {
    keep(error: FoundError): void {
      const words = error.message.replace(/\d{4,}|[0-9a-f]{8}-[\w-]{20,40}/gi, '#');
      const key = [error.kind, error.code, error.operation, error.target, words].join('\n');
      const known = found.get(key);
      if (known) known.times += 1;
      else if (found.size < MOST_ERRORS) found.set(key, error);
      else left += 1;
    },
    all: () => ({ errors: [...found.values()] as readonly FoundError[], left }),
  };
}

/** What is read at a line, and how many lines it takes. */
function readAt(window: readonly string[], index: number): { error: LogError | null; used: number } {
  const raw = window[index] ?? '';
  if (!HINT.test(raw) || isScript(raw)) return { error: null, used: 1 };
  const passage = passageAt(window, index);
  const error = readPassage(passage);
  // Lines that lead to nothing may begin something.
  return { error, used: error ? passage.lines : 1 };
}
