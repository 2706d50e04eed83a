// What a report says of the log that it explains: how much was read, its errors line by line, and the secrets in it.
import type { FailedObservation, FoundSecret, LogFacts, LoggedAt } from '../scene.ts';
import type { Line } from './log.ts';
import type { Show } from './markdown.ts';

const MOST_ERRORS = 12;
const MOST_SECRETS = 8;

const many = (count: number, one: string, several: string): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? one : several}`;

export const errorCount = ({ observations, left }: LogFacts): string => {
  const count = observations.length + left;
  return count === 0 ? 'no AWS error' : many(count, 'AWS error', 'different AWS errors');
};

export const nameOfLog = ({ files }: LogFacts, show: Show): string =>
  files.length === 0
    ? 'standard input'
    : files
        .slice(0, 3)
        .map((file) => show(file, true))
        .join(', ') + (files.length > 3 ? ` and ${files.length - 3} more` : '');

export const describeLog = (log: LogFacts, show: Show): string =>
  `${errorCount(log)} in ${nameOfLog(log, show)} (${many(log.lines, 'line', 'lines')}${log.isCut ? ', the end of it' : ''})`;

const place = ({ line, file }: Pick<LoggedAt, 'line' | 'file'>, show: Show): string =>
  `${file ? `${show(file, true)}:` : 'line '}${line}`;

export function errorLines({ observations, left }: LogFacts, show: Show): Line[] {
  const shown = observations.slice(0, MOST_ERRORS);
  const rest = observations.length - shown.length + left;
  return [...shown.map((o) => errorLine(o, show)), ...(rest > 0 ? [{ indent: 2, text: `… and ${rest} more` }] : [])];
}

function errorLine({ error, log }: FailedObservation, show: Show): Line {
  if (!log) return { text: '' };
  const what = [log.service, log.operation].filter((each) => each !== null).join(' ');
  const times = log.times > 1 ? `, ${log.times} times` : '';
  const words = show(
    `${what ? `${what}: ` : ''}${error.httpStatus ? `${error.httpStatus} ` : ''}${error.code} ${error.message}`,
    true,
  );
  return {
    mark: '✗',
    style: 'red',
    indent: 2,
    text: `${place(log, show)}${log.tool ? ` (${log.tool}${times})` : times}: ${words}`,
  };
}

const NAMES: Readonly<Record<FoundSecret['kind'], string>> = {
  'secret access key': 'a secret access key',
  'session token': 'a session token',
  'signed URL': 'a signed URL',
  'OIDC or other bearer token': 'a bearer token, such as GitHub’s OIDC token',
  'Bedrock API key': 'a Bedrock API key',
  'GitHub token': 'a GitHub token',
  'password in a URL': 'a password in a URL',
  'private key': 'a private key',
};

// What a session or a link opens ends by itself.
const REVOKE: Readonly<Record<FoundSecret['kind'], string>> = {
  'secret access key': 'Deactivate that access key now, and create another one.',
  'session token': 'Revoke the role’s sessions, or wait until this one ends.',
  'signed URL': 'Anyone can use it until it expires: if that is long, revoke the credentials that signed it.',
  'OIDC or other bearer token': 'It expires within minutes or hours: revoke it if its issuer lets you.',
  'Bedrock API key': 'Delete that API key in IAM, and create another one.',
  'GitHub token': 'Revoke that token on GitHub.',
  'password in a URL': 'Change that password.',
  'private key': 'Replace that key, and revoke its certificate.',
};

/** By kind and line alone. */
export function secretLines({ secrets }: LogFacts, show: Show): Line[] {
  const byKind = Map.groupBy(secrets, ({ kind }) => kind);
  return [...byKind].map(([kind, found]) => {
    const places = found.slice(0, MOST_SECRETS).map((each) => place(each, show));
    const more = found.length > MOST_SECRETS ? ` and ${found.length - MOST_SECRETS} more` : '';
    return {
      mark: '!',
      style: 'yellow',
      indent: 2,
      text: `The log shows ${NAMES[kind]}: ${places.join(', ')}${more}. ${REVOKE[kind]}`,
    };
  });
}
