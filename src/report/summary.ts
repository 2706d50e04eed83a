// The job summary: the diagnosis report, ordered so that readers see the cause and its first fix without scrolling. What only some readers need is
// folded.

import { givenKey } from '../answers/given-key.ts';
import { describeBounds } from '../answers/session-time.ts';
import type { Diagnosis, Finding } from '../diagnosis.ts';
import { FORGE_NAMES, type Forge } from '../names/forge.ts';
import type { ShownRemedy } from '../remedies/show.ts';
import type { Scene } from '../scene.ts';
import { isServiceId, nameOf } from '../services/registry.ts';
import { enumerate, type Text, text } from '../text.ts';
import type { Place } from '../workflow/place.ts';
import { renderActions } from './actions.ts';
import { renderKinds } from './credential-kinds.ts';
import { docsUrl, README_URL } from './documentation.ts';
import { toolRows } from './job-tools-table.ts';
import { legendOf } from './legend.ts';
import { errorCount, secretLines } from './logged.ts';
import { code, fence, folded, html, markdown, prose } from './markdown.ts';
import type { Offers } from './offers.ts';
import type { Redactor } from './redact.ts';
import type { Report } from './report.ts';
import { renderAlsoAsked, renderResults } from './results.ts';
import { describeRetries } from './retried.ts';
import { describeRoleWay } from './role-way.ts';
import { renderStillRed } from './still-red.ts';
import { titleOf } from './title.ts';
import { headingOf, renderEffort, renderFirstFix, renderOtherWays, renderRemedy } from './ways-out.ts';

export type Presentation = {
  scene: Scene;
  diagnosis: Diagnosis;
  report: Report;
  show: Redactor;
  place: Place | null;
  offers: Offers;
};

// GitHub keeps one MiB of summary for a step, and shows nothing of a longer one.
const LIMIT_BYTES = 900 * 1024;
const MOST_FINDINGS = 20;
const MOST_EVIDENCE = 15;

export function renderSummary(p: Presentation): string {
  const main = mainFinding(p);
  const failing = main !== null && p.diagnosis.rootCause === main;
  const below = [
    renderFirstFix(p, main),
    renderOtherWays(p, main),
    tokenView(p, main),
    alsoFound(p, ['error', 'warning']),
    renderActions(p.scene, p.show),
    renderResults(p),
    aboutLog(p),
    howWeKnow(p),
    jobTools(p),
    ...(failing ? [renderStillRed(p), checklist(p)] : []),
    alsoFound(p, ['notice']),
    closing(p),
  ];
  const above = [title(p), atOnce(p), cause(p), unmet(p)];
  const whole = [...above, ...redaction(p, [...above, ...below].join('\n')), ...below].filter(Boolean).join('\n\n');
  return `${Buffer.byteLength(whole) > LIMIT_BYTES ? shortened(p) : whole}\n`;
}

/** What is left of a summary that GitHub would not show. */
function shortened(p: Presentation): string {
  return [
    title(p),
    atOnce(p),
    cause(p),
    'The tables and snippets are too long for a job summary. The report file has them all.',
    closing(p),
  ]
    .filter(Boolean)
    .join('\n\n');
}

const md = (p: Presentation, value: Text): string => markdown(value, p.show);

/** The root cause; of a skipped run, the reason why it was skipped. */
function mainFinding({ diagnosis, report }: Presentation): Finding | null {
  return (
    diagnosis.rootCause ??
    (report.verdict === 'skipped'
      ? (diagnosis.findings.find((f) => f.id.startsWith('context/withheld-')) ?? null)
      : null)
  );
}

function title(p: Presentation): string {
  const main = mainFinding(p);
  if (!main) return '## ✅ AWS preflight: the credentials work';
  const mark = { pass: '✅', warn: '⚠️', fail: '❌', skipped: '⏭️' }[p.report.verdict];
  return `## ${mark} AWS preflight: ${p.report.verdict === 'skipped' ? 'skipped, since ' : ''}${md(p, headingOf(titleOf(main)))}${andMore(p, main)}`;
}

/** Other errors are counted where nobody overlooks them. */
function andMore({ diagnosis }: Presentation, main: Finding): string {
  const more = diagnosis.findings.filter((f) => f !== main && f.severity === 'error').length;
  if (more === 0) return '';
  return main.meant ? ` (and ${more} more)` : `, and ${more} more`;
}

/** What was tested, how much the first remedy changes, who can do it and how long it takes. */
function atOnce(p: Presentation): string {
  const main = mainFinding(p);
  const [first] = main ? p.offers(main) : [];
  return first ? `**Now:** ${[credentialLine(p), ...requestsLine(p)].join(', ')} · ${renderEffort(p, first)}` : '';
}

const ALERT = { warn: 'WARNING', fail: 'CAUTION', skipped: 'NOTE' } as const;

function cause(p: Presentation): string {
  const main = mainFinding(p);
  const { verdict, headline } = p.report;
  const again = describeRetries(p.scene);
  const retries = again ? ` ${md(p, again)}` : '';
  if (!main || verdict === 'pass') return `**${prose(headline)}**${identityLine(p)}${retries}`;
  return `> [!${ALERT[verdict]}]\n> **${md(p, main.headline)}** ${md(p, main.explanation)}${retries} [${code(main.id)}](${docsUrl(main.id)})`;
}

function requestsLine({ scene }: Presentation): string[] {
  const asked = scene.observations.filter((o) => !o.followUp && o.status !== 'not-evaluated');
  const failed = asked.filter((o) => o.status === 'failed').length;
  return failed > 0 ? [`${failed} of ${asked.length} requests failed`] : [];
}

/** The conditions of a trust policy that this job does not meet: they decide, so they are seen at once on any screen. */
function unmet(p: Presentation): string {
  const conditions = conditionsOf(mainFinding(p)).filter(({ mark }) => mark === '✗');
  return conditions.map((each) => renderCondition(p, each)).join('\n');
}

function identityLine(p: Presentation): string {
  const { arn, accountId } = p.report.identity;
  const bounds = describeBounds(p.scene);
  const way = describeRoleWay(p.scene);
  return arn
    ? ` ${md(p, text`They are those of ${arn}, account ${accountId ?? ''}${bounds ? text`; the session was ${bounds}` : []}.${way ? text` ${way}` : []}`)}`
    : '';
}

const SOURCES = {
  inputs: 'from the step’s inputs',
  environment: 'from the environment',
  profile: 'from a profile',
  oidc: 'by OIDC',
  'assume-role': 'by an assumed role',
  'web-identity': 'from a web identity',
  container: 'from the container’s role',
  instance: 'from the instance’s role',
} as const;
const TYPES: Readonly<Record<string, string>> = {
  temporary: 'temporary credentials',
  'long-term': 'long-term key',
  'bedrock-api-key': 'Bedrock API key',
};

/** A key of a form that is not AWS’s has no kind: a store’s, or one that was mangled. */
function kindOf({ report, scene }: Presentation): string {
  const { type } = report.identity.credential;
  if (type) return TYPES[type] ?? type;
  return givenKey(scene.credentials) ? 'an access key' : 'no credentials';
}

function credentialLine(p: Presentation): string {
  const { credential, accountId } = p.report.identity;
  const account = accountId ?? givenKey(p.scene.credentials)?.accountInKey;
  const what: Text[] = [
    [kindOf(p)],
    ...(credential.prefix ? [text`${`${credential.prefix}…`}`] : []),
    ...(credential.source ? [[SOURCES[credential.source]]] : []),
    ...(!credential.type && p.scene.settings.roleToAssume && p.scene.credentials.beside.idToken
      ? [['but the job’s OIDC token for the role']]
      : []),
  ];
  const bounds = describeBounds(p.scene);
  const when = bounds ? md(p, text`, ${bounds}`) : '';
  const whose = account
    ? md(p, text`, account ${account}${accountId ? text`` : text` (according to the key ID)`}`)
    : '';
  return `${what.map((part) => md(p, part)).join(' ')}${whose}${when}`;
}

/** Said only where a name replaces another, with what each stands for. */
function redaction({ scene, show, place }: Presentation, shown: string): string[] {
  const legend = legendOf(shown, show.names ?? new Map(), { scene, place });
  if (legend.length === 0) return [];
  const why = scene.settings.redact === 'auto' ? ', because others may read this run' : '';
  return [
    `<sub>Stable names replace account IDs, ARNs, tables and buckets here (<code>redact</code>)${why}. The report file has the real values: use those when you paste.</sub>`,
    folded('What the names mean', legend.map((line) => `- ${markdown(line, (value) => value)}`).join('\n')),
  ];
}

/** What the first trust policy of a repository is made from. */
function tokenView(p: Presentation, main: Finding | null): string {
  if (!main?.token) return '';
  const { claims, trustPolicy } = main.token;
  const rows = claims.map(([name, value]) => `- ${code(name)}: ${md(p, text`${value}`)}`);
  return folded(
    '🪪 The OIDC token of this job, and the trust policy that accepts it',
    [
      rows.join('\n'),
      ...(trustPolicy
        ? ['A role with this trust policy accepts exactly this job:', fence('json', p.show(trustPolicy, true))]
        : []),
    ].join('\n\n'),
  );
}

/** How sure, what shows it, and what would look the same. */
function howWeKnow(p: Presentation): string {
  const main = mainFinding(p);
  if (!main) return '';
  const all = evidenceOf(main);
  const evidence = all.slice(0, MOST_EVIDENCE).map((e) => `- ${md(p, e)}`);
  if (all.length > MOST_EVIDENCE) evidence.push(`- … and ${all.length - MOST_EVIDENCE} more, in the report file`);
  const lookalikes = main.lookalikes ?? [];
  return folded(
    `🔎 How we know (${main.confidence})${lookalikes.length > 0 ? ', and what would look the same' : ''}`,
    [
      renderKinds(p.report.identity, main.remedies?.[0].changes ?? []),
      evidence.join('\n'),
      conditionsOf(main)
        .filter(({ mark }) => mark !== '✗')
        .map((each) => renderCondition(p, each))
        .join('\n'),
      toolTable(p, main),
      ...(lookalikes.length > 0 ? [`**What would look the same:** ${lookalikes.map((l) => md(p, l)).join(' ')}`] : []),
      symptoms(p, main),
      renderAlsoAsked(p),
    ]
      .filter(Boolean)
      .join('\n\n'),
  );
}

/** How much of it was read, and the secrets that it shows. */
function aboutLog(p: Presentation): string {
  const { log } = p.scene;
  if (!log) return '';
  if (log.problem !== null) return md(p, text`ℹ️ ${'log-file'}: ${log.files[0] ?? ''}: ${[log.problem]}.`);
  const lines = [
    md(
      p,
      text`📄 The log ${enumerate(log.files)} has ${[errorCount(log)]}${[log.isCut ? ', in the part that was read' : '']}.`,
    ),
    ...secretLines(log, p.show).map((line) => `- ${md(p, [line.text])}`),
  ];
  return lines.join('\n');
}

/** Answers that the table of results has already are not told again, unless nothing else is known. */
function evidenceOf({ evidence }: Finding): Text[] {
  const more = evidence.filter(
    ({ observation, condition, tool }) =>
      !condition && !tool && (observation?.status !== 'failed' || observation.followUp),
  );
  if (more.length === 0)
    return evidence
      .slice(0, 5)
      .map((e) => e.text)
      .concat(evidence.length > 5 ? [[`… and ${evidence.length - 5} more answers of this kind`]] : []);
  return [
    ...(more.length < evidence.length ? [text`What AWS answered: see the test results.`] : []),
    ...more.map((e) => e.text),
  ];
}

type Condition = NonNullable<Finding['evidence'][number]['condition']>;

const conditionsOf = (finding: Finding | null): Condition[] =>
  (finding?.evidence ?? []).flatMap(({ condition }) => condition ?? []);

/** A list, not a table: on a phone the last column of a table is out of sight. */
const renderCondition = (p: Presentation, { mark, name, asks, has, hint }: Condition): string =>
  `- ${mark} ${md(p, name)}: the policy asks for ${md(p, asks)}; this run’s token has ${md(p, has)}${hint ? ` (${md(p, hint)})` : ''}.`;

/** Which identity each kind of tool would use in this job. */
function toolTable(p: Presentation, { evidence }: Finding): string {
  const rows = evidence.flatMap(({ tool: t }) => (t ? [`| ${t.tool} | ${md(p, t.uses)} | ${md(p, t.who)} |`] : []));
  return rows.length > 0 ? `| In this job | takes | and is |\n|---|---|---|\n${rows.join('\n')}` : '';
}

/** Folded, and only where the tools of the job differ. */
function jobTools(p: Presentation): string {
  const rows = toolRows(p.scene).map(
    ({ tool, identity, region }) => `| ${tool} | ${md(p, identity)} | ${md(p, region)} |`,
  );
  return rows.length === 0
    ? ''
    : folded(
        '🧰 The tools of this job take different credentials or Regions',
        `| In this job | credentials | Region |\n|---|---|---|\n${rows.join('\n')}`,
      );
}

function symptoms(p: Presentation, main: Finding): string {
  const explained = p.diagnosis.symptoms.filter((s) => s.of === main.id);
  if (explained.length === 0) return '';
  const lines = explained.slice(0, MOST_FINDINGS).map((s) => `- ${code(s.id)}: ${md(p, s.headline)}`);
  const more =
    explained.length > MOST_FINDINGS ? [`- … and ${explained.length - MOST_FINDINGS} more, in the report file`] : [];
  return `**Symptoms of this cause:**\n\n${[...lines, ...more].join('\n')}`;
}

function alsoFound(p: Presentation, severities: readonly Finding['severity'][]): string {
  const others = p.diagnosis.findings.filter((f) => f !== mainFinding(p) && severities.includes(f.severity));
  const shown = others.slice(0, MOST_FINDINGS).map((f) => (f.severity === 'notice' ? notice(p, f) : finding(p, f)));
  const more =
    others.length > MOST_FINDINGS ? [`… and ${others.length - MOST_FINDINGS} more, in the report file.`] : [];
  return [...shown, ...more].join('\n\n');
}

const ICON = { error: '❌', warning: '⚠️', notice: 'ℹ️' } as const;

const accepted = (f: Finding): string => (f.ignored ? ' (accepted by `ignore`)' : '');

function finding(p: Presentation, f: Finding): string {
  return `${ICON[f.severity]} **Also found: ${md(p, f.headline)}** ${md(p, f.explanation)} [${code(f.id)}](${docsUrl(f.id)})${accepted(f)}\n\n${folded('Evidence and fix', inDetail(p, f).join('\n\n'))}`;
}

/** One line: nothing is wrong. */
function notice(p: Presentation, f: Finding): string {
  const more = `${md(p, f.explanation)} [${code(f.id)}](${docsUrl(f.id)})${accepted(f)}`;
  return folded(`${ICON.notice} ${html(f.headline, p.show)}`, [more, ...inDetail(p, f)].join('\n\n'));
}

function inDetail(p: Presentation, f: Finding): string[] {
  const evidence = f.evidence.filter((e) => !e.tool && !e.condition).slice(0, 10);
  const conditions = conditionsOf(f).map((each) => renderCondition(p, each));
  const remedies = p
    .offers(f)
    .flatMap((remedy) => [`**${headingLine(p, remedy)}**`, ...renderRemedy(p, remedy, false)]);
  return [
    [...evidence.map((e) => `- ${md(p, e.text)}`), ...conditions].join('\n'),
    toolTable(p, f),
    ...remedies,
  ].filter(Boolean);
}

const headingLine = (p: Presentation, { title, who, effort }: ShownRemedy): string =>
  [md(p, title), who, effort].join(' · ');

const MOST_CHECKS = 5;

/** What is true once the first remedy of each error is done, what a green step shows, and how to keep it so. */
function checklist(p: Presentation): string {
  const { rootCause, findings } = p.diagnosis;
  const errors = findings.filter((f) => f === rootCause || f.severity === 'error');
  const done = errors.flatMap((f) => p.offers(f).slice(0, 1)).map(({ after }) => after);
  const checks = [...done.slice(0, MOST_CHECKS), text`this step is green when the job runs again`];
  return folded(
    '📋 Checklist · 🔐 good practice',
    [
      checks.map((c) => `- [ ] ${md(p, c)}`).join('\n'),
      'The log of a green step shows:',
      fence('text', whenItWorks(p)),
      '**Good practice**',
      practice(p),
    ].join('\n\n'),
  );
}

const MOST_LINES = 8;

/** The lines of the log that a healthy run writes for the same questions. */
function whenItWorks({ scene, show }: Presentation): string {
  const asked = scene.observations.filter((o) => !o.followUp && isServiceId(o.service));
  const lines = asked
    .slice(0, MOST_LINES)
    .map((o) => `✓ ${nameOf(o.service)} ${o.operation}${o.target ? ` ${show(o.target, true)}` : ''}: accepted`);
  return [...lines, ...(asked.length > MOST_LINES ? ['…'] : []), '✓ Verdict: pass. The credentials work.'].join('\n');
}

const byToken = (forge: Forge): Text =>
  text`In ${[FORGE_NAMES[forge]]} Actions, let each job assume a role with OIDC: then you store no key, and nothing stays valid after the run.`;

const PRACTICE: readonly Text[] = [
  text`Give a role or key only the actions that the job performs, on the resources that it uses. Avoid ${'*'} where you can write a name.`,
  text`Where a key must be stored, rotate it every 90 days, and store its ID and secret together.`,
  text`Never store the root user’s key, and never a person’s sign-in session.`,
  text`A secret that has been in a log, a commit or a chat is public: replace it.`,
  text`GitHub shows ${'***'} for every value that you store as a secret. Store a Region or an account ID as a variable, so that you can read it.`,
];

function practice(p: Presentation): string {
  const { forge } = p.scene.context;
  const lines = [...(forge === 'gitea' ? [] : [byToken(forge)]), ...PRACTICE];
  return lines.map((line) => `- ${md(p, line)}`).join('\n');
}

function closing(p: Presentation): string {
  const { report, diagnosis, scene } = p;
  if (diagnosis.rootCause || report.verdict === 'skipped') return '';
  const { credential } = report.identity;
  const now = `${kindOf(p)}${credential.expiresAt ? `, until ${prose(readable(credential.expiresAt))}` : ''}`;
  const asked = scene.observations.filter((o) => !o.followUp);
  return `**Now:** ${now} · **Proven:** ${asked.filter((o) => o.status === 'ok').length} of ${asked.length} requests accepted · **Needed:** nothing`;
}

const readable = (iso: string): string => iso.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d):.*$/, '$1 $2 UTC');

/** An invalid input has no report: what is wrong, and nothing else. */
export function renderInvalid(problems: readonly string[]): string {
  const lines = problems.map((problem) => `- ${code(problem)}`);
  return [
    '## ❌ AWS preflight: the inputs cannot be used',
    '> [!CAUTION]\n> **Nothing was sent to AWS.** Fix these inputs of the step, all at once, and run it again:',
    lines.join('\n'),
    `What each input takes: [README](${README_URL}#inputs)`,
  ]
    .join('\n\n')
    .concat('\n');
}
