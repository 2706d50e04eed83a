// What was asked of AWS and what it answered, row by row, and the services as the report's JSON has them.
import type { Observation, Scene, SimulatedResult } from '../scene.ts';
import { isServiceId, nameOf, SERVICES } from '../services/registry.ts';
import { type Text, text } from '../text.ts';
import { fence, folded, markdown, prose, type Show } from './markdown.ts';
import type { Report } from './report.ts';

type Results = { scene: Scene; report: Report; show: Show };

// More rows than fit a screen are folded; more than that are in the report file alone.
const OPEN_ROWS = 20;
const MOST_ROWS = 120;
// A message is told in full once, in the report file; AWS's own rarely exceed this.
const MOST_CHARACTERS = 400;

const MARK = { ok: '✅', failed: '❌', 'not-evaluated': '⚪' } as const;
const HEAD = '| Asked | Answer | Time |\n|---|---|---|';

export function renderResults(r: Results): string {
  const asked = r.scene.observations.filter((o) => !o.followUp);
  return ['### 📊 What AWS answered', nothingAsked(asked) ?? table(r, asked), asJson(r), endpointLine(r)]
    .filter(Boolean)
    .join('\n\n');
}

/** Empty where nothing was. */
export function renderAlsoAsked(r: Results): string {
  const followUps = r.scene.observations.filter((o) => o.followUp);
  return followUps.length > 0 ? `**Also asked, to tell causes apart:**\n\n${table(r, followUps)}` : '';
}

/** A table in which every row says the same is one sentence. */
function nothingAsked(asked: readonly Observation[]): string | null {
  const reasons = new Set(asked.map((o) => (o.status === 'not-evaluated' ? o.reason : null)));
  const [reason] = reasons;
  if (reasons.size !== 1 || !reason) return null;
  const services = [...new Set(asked.map((o) => nameOf(o.service)))];
  return `⚪ ${prose(services.join(', '))}: not evaluated. ${prose(reason.charAt(0).toUpperCase() + reason.slice(1))}.`;
}

function table(r: Results, observations: readonly Observation[]): string {
  if (observations.length <= OPEN_ROWS) return rows(r, observations);
  const ordered = worstFirst(observations);
  const shown = ordered.slice(0, MOST_ROWS);
  const more = [rows(r, shown.slice(OPEN_ROWS)), ...rest(ordered.slice(MOST_ROWS))].join('\n');
  return `${rows(r, shown.slice(0, OPEN_ROWS))}\n\n${folded(`The other ${observations.length - OPEN_ROWS}: ${counted(ordered.slice(OPEN_ROWS))}`, more)}`;
}

const worstFirst = (observations: readonly Observation[]): Observation[] =>
  (['failed', 'not-evaluated', 'ok'] as const).flatMap((status) => observations.filter((o) => o.status === status));

const rows = (r: Results, observations: readonly Observation[]): string =>
  [HEAD, ...observations.map((o) => row(r, o))].join('\n');

/** What the table leaves out, counted by answer. */
const rest = (left: readonly Observation[]): string[] =>
  left.length > 0 ? [`| … and ${left.length} more, in the report file | ${counted(left)} | |`] : [];

const counted = (observations: readonly Observation[]): string =>
  (['failed', 'not-evaluated', 'ok'] as const)
    .map((status) => [MARK[status], observations.filter((o) => o.status === status).length] as const)
    .flatMap(([mark, count]) => (count > 0 ? [`${count} ${mark}`] : []))
    .join(', ');

function row(r: Results, o: Observation): string {
  const where = o.region && o.region !== r.scene.settings.region ? text` in ${o.region}` : text``;
  const asked = text`${[`${nameOf(o.service)} ${o.operation}`]}${o.target ? text` ${o.target}` : text``}${where}`;
  // A follow-up that is refused is not a fault: it was asked only to tell causes apart.
  const mark = o.status === 'failed' && (o.followUp || isUnneeded(r, o)) ? MARK['not-evaluated'] : MARK[o.status];
  return `| ${mark} ${markdown(asked, r.show)} | ${markdown(answer(o), r.show)} | ${o.status === 'not-evaluated' ? '–' : `${o.durationMs}&nbsp;ms`} |`;
}

/** A refused listing on which nothing depends: its service is in order all the same. */
const isUnneeded = ({ report }: Results, o: Observation): boolean =>
  o.target === null && isServiceId(o.service) && report.services[SERVICES[o.service].reportKey]?.ready === true;

function answer(o: Observation): Text {
  if (o.status === 'ok') {
    if ('arn' in o.facts && o.facts.arn) return text`${o.facts.arn}`;
    if ('results' in o.facts) return [simulatedWords(o.facts.results)];
    return 'tableStatus' in o.facts && o.facts.tableStatus ? text`${o.facts.tableStatus}` : text`accepted`;
  }
  if (o.status === 'not-evaluated') return text`not evaluated: ${[o.reason]}`;
  const { code, message, httpStatus } = o.error;
  const status = httpStatus === undefined || code.endsWith(String(httpStatus)) ? text`` : text`${httpStatus} `;
  const said = message.length > MOST_CHARACTERS ? `${message.slice(0, MOST_CHARACTERS)}…` : message;
  return text`${status}${said ? `${code}: ${said}` : code}`;
}

/** `3 allowed, 1 denied`: action by action, they have a table of their own. */
export function simulatedWords(results: readonly SimulatedResult[]): string {
  const denied = results.filter(({ decision }) => decision !== 'allowed').length;
  const allowed = results.length - denied;
  return (
    [...(allowed > 0 ? [`${allowed} allowed`] : []), ...(denied > 0 ? [`${denied} denied`] : [])].join(', ') ||
    'no result'
  );
}

/** The services as the report's JSON has them: the shape that readers of the first report know. */
function asJson({ scene, report, show }: Results): string {
  const services = Object.fromEntries(
    scene.settings.services.map((s) => [SERVICES[s].reportKey, report.services[SERVICES[s].reportKey]]),
  );
  return folded('As JSON', fence('json', toJson({ region: scene.settings.region, services }, show)));
}

function endpointLine({ scene, show }: Results): string {
  if (scene.endpoints.length === 0) return '';
  return markdown(
    text`Endpoint overrides in use: ${scene.endpoints.flatMap((e, i): Text => [...(i === 0 ? [] : [', ']), { code: e.variable }, ' → ', { code: e.host }])}.`,
    show,
  );
}

/** Names are put in the place of others within each string, so that it stays JSON. */
const toJson = (value: unknown, show: Show): string =>
  JSON.stringify(value, (_, each: unknown) => (typeof each === 'string' ? show(each, true) : each), 2);
