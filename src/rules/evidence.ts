import type { FailedObservation, LoggedAt, Observation } from '../scene.ts';
import { nameOf } from '../services/registry.ts';
import { type Text, text } from '../text.ts';
import type { Evidence } from './rule.ts';

/** A failure in AWS's own words. */
export function cite(o: FailedObservation): Evidence {
  const { code, message, httpStatus } = o.error;
  if (o.log) return citeLog(o, o.log);
  const status = httpStatus === undefined || code.endsWith(String(httpStatus)) ? text`` : text`${httpStatus} `;
  return { text: text`${asked(o)} answered ${status}${code}${message ? text` ${message}` : text``}`, observation: o };
}

/** By its line, with the service and operation as the text has them. */
function citeLog(o: FailedObservation, { line, file, times, service, operation }: LoggedAt): Evidence {
  const { code, message, httpStatus } = o.error;
  const where = text`${file ? text`${file}, line` : text`Line`} ${line}${times > 1 ? text` (${times} times)` : text``}`;
  const what = [service, operation].filter(Boolean).join(' ');
  const status = httpStatus === undefined || code.endsWith(String(httpStatus)) ? text`` : text`${httpStatus} `;
  const whose = what ? text`${[what]}: ` : text``;
  return { text: text`${where}: ${whose}${status}${code}${message ? text` ${message}` : text``}`, observation: o };
}

export const citeAll = (observations: readonly FailedObservation[]): Evidence[] => observations.map(cite);

/** An answer told as what it proves. A refusal that proves something is not explained by that, so it is not cited. */
export const proof = (o: Observation, what: Text): Evidence => ({
  text: text`${asked(o)}: ${what}`,
  ...(o.status === 'failed' ? {} : { observation: o }),
});

/** At least one piece, as a match needs it. */
export function evidence(pieces: readonly Evidence[]): [Evidence, ...Evidence[]] {
  const [first, ...rest] = pieces;
  if (!first) throw new Error('a match without evidence');
  return [first, ...rest];
}

const asked = (o: Observation): Text => [
  `${nameOf(o.service)} ${o.operation}`,
  ...(o.target ? text` of ${o.target}` : []),
  ...(o.followUp ? text` in ${o.region}` : []),
];

/** The services of some observations, by name, once each. */
export const servicesOf = (observations: readonly Observation[]): Text => [
  [...new Set(observations.map((o) => nameOf(o.service)))].join(', '),
];

/** The named targets, or the services where nothing was named. */
export const subjectsOf = (observations: readonly Observation[]): string[] => [
  ...new Set(observations.map((o) => o.target ?? nameOf(o.service))),
];
