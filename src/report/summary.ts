// The job summary: the diagnosis report, section by section, ordered so that the cause and its first fix are seen without scrolling.
import { docsUrl } from '../docs.ts';
import { SERVICE_NAMES } from '../rules/evidence.ts';
import { text, type Text } from '../text.ts';
import type { Diagnosis, Finding, Fix, Observation, Scene, Snippet } from '../types.ts';
import { code, fence, markdown, prose, type Show } from './markdown.ts';
import { REPORT_KEY, type Report } from './report.ts';

export type Presentation = { scene: Scene; diagnosis: Diagnosis; report: Report; show: Show };

// GitHub keeps one MiB of summary for a step, and shows nothing of a longer one.
const LIMIT_BYTES = 900 * 1024;
const MOST_ROWS = 60;
const MOST_FINDINGS = 20;

export function renderSummary(p: Presentation): string {
  const rendered = [title(p), cause(p), results(p), howWeKnow(p), waysOut(p), otherFindings(p), verify(p), practice(p), closing(p)].filter(Boolean).join('\n\n');
  return `${Buffer.byteLength(rendered) > LIMIT_BYTES ? [title(p), cause(p), closing(p)].join('\n\n') : rendered}\n`;
}

const md = (p: Presentation, value: Text): string => markdown(value, p.show);

function title({ diagnosis, report }: Presentation): string {
  const cause = diagnosis.rootCause;
  if (report.verdict === 'skipped') return '## ⏭️ AWS preflight: skipped';
  if (!cause) return '## ✅ AWS preflight: the credentials work';
  return `## ${report.verdict === 'fail' ? '❌' : '⚠️'} AWS preflight: ${prose(cause.title.charAt(0).toLowerCase() === cause.title.charAt(0) ? cause.title : lowerFirst(cause.title))}`;
}

const lowerFirst = (value: string): string => (/^(AWS|AWS’s|STS|S3|GitHub|KMS|DynamoDB|Bedrock|OIDC|Half|Anthropic’s)\b/.test(value) ? value : value.charAt(0).toLowerCase() + value.slice(1));

function cause(p: Presentation): string {
  const { diagnosis, report, scene } = p;
  const { rootCause } = diagnosis;
  if (!rootCause) return `${prose(report.headline)}${identityLine(p)}`;
  const refused = scene.observations.filter((o) => !o.followUp && o.status === 'failed').length;
  const asked = scene.observations.filter((o) => !o.followUp && o.status !== 'not-evaluated').length;
  const told = asked === 0 ? 'nothing was sent' : `${refused} of ${asked} requests`;
  return [
    `**${md(p, rootCause.headline)}** ${md(p, rootCause.explanation)}`,
    ['| Root cause | Region | Credentials | Refused |', '|---|---|---|---|', `| [${code(rootCause.id)}](${docsUrl(rootCause.id)}) · ${rootCause.confidence} | ${code(scene.settings.region || '–')} | ${credentialLine(p)} | ${told} |`].join('\n'),
    quickFix(p, rootCause),
  ].join('\n\n');
}

/** The first way out as steps to follow, where readers see it without scrolling. */
function quickFix(p: Presentation, { fixes: [fix] }: Finding): string {
  if (!fix) return '';
  const steps = [text`${fix.title}.`, ...fix.steps, ...(fix.snippets?.length ? [text`Take the exact lines from way 1 below, filled in with this run’s names.`] : []), text`Run this job again, and see the checklist at the end.`];
  return `### 🎯 The five-minute fix\n\n${steps.map((step, i) => `${i + 1}. ${i === 0 ? `**${md(p, step)}**` : md(p, step)}`).join('\n')}`;
}

function identityLine(p: Presentation): string {
  const { arn, accountId } = p.report.identity;
  return arn ? ` ${md(p, text`They are those of ${arn}, account ${accountId ?? ''}.`)}` : '';
}

function credentialLine(p: Presentation): string {
  const { credential, accountId } = p.report.identity;
  const account = accountId ?? p.scene.credentials.accountInKey;
  const sources = { inputs: 'from the step’s inputs', environment: 'from the environment', profile: 'from a profile', oidc: 'by OIDC', 'assume-role': 'by an assumed role', container: 'from the container’s role', instance: 'from the instance’s role' };
  const parts: Text[] = [
    ...(credential.type ? [text`${[credential.type]}`] : [text`none`]),
    ...(credential.prefix ? [text`${`${credential.prefix}…`}`] : []),
    ...(credential.source ? [[sources[credential.source]]] : []),
    ...(account ? [text`account ${account}${accountId ? text`` : text` by the key id`}`] : []),
  ];
  return parts.map((part) => md(p, part)).join(', ');
}

const MARK = { ok: '✅', failed: '❌', 'not-evaluated': '⚪' } as const;

function results(p: Presentation): string {
  const shown = p.scene.observations.filter((o) => !o.followUp);
  const followUps = p.scene.observations.filter((o) => o.followUp);
  const head = '| | Service | Asked | Answer | Time |\n|---|---|---|---|---|';
  const rows = shown.slice(0, MOST_ROWS).map((o) => row(p, o));
  if (shown.length > MOST_ROWS) rows.push(`| | | … and ${shown.length - MOST_ROWS} more, in the report file | | |`);
  const more = followUps.length > 0 ? `\n\n<details><summary>Also asked, to tell causes apart</summary>\n\n${head}\n${followUps.slice(0, MOST_ROWS).map((o) => row(p, o)).join('\n')}\n</details>` : '';
  return `### 📊 Test results\n\n${head}\n${rows.join('\n')}${more}\n\n${asJson(p)}${endpointLine(p)}`;
}

function row(p: Presentation, o: Observation): string {
  const asked = text`${[o.operation]}${o.target ? text` ${o.target}` : text``}${o.region && o.region !== p.scene.settings.region ? text` in ${o.region}` : text``}`;
  return `| ${o.followUp && o.status === 'failed' ? '⚪' : MARK[o.status]} | ${prose(SERVICE_NAMES[o.service] ?? o.service)} | ${md(p, asked)} | ${md(p, answer(o))} | ${o.status === 'not-evaluated' ? '–' : `${o.durationMs} ms`} |`;
}

function answer(o: Observation): Text {
  if (o.status === 'ok') return o.facts.arn ? text`${o.facts.arn}` : o.facts.tableStatus ? text`${o.facts.tableStatus}` : text`accepted`;
  if (o.status === 'not-evaluated') return text`not evaluated: ${[o.reason]}`;
  const { code: name, message, httpStatus } = o.error;
  return text`${httpStatus === undefined || name.endsWith(String(httpStatus)) ? text`` : text`${httpStatus} `}${name}${message ? text` ${message.slice(0, 400)}` : text``}`;
}

/** The services as the report's JSON has them: the shape that readers of the first report know. */
function asJson(p: Presentation): string {
  const services = Object.fromEntries(p.scene.settings.services.map((s) => [REPORT_KEY[s], p.report.services[REPORT_KEY[s]]]));
  const content = p.show(JSON.stringify({ region: p.scene.settings.region, services }, null, 2), true);
  return `<details><summary>As JSON</summary>\n\n${fence('json', content)}\n</details>`;
}

function endpointLine(p: Presentation): string {
  const { endpoints } = p.scene;
  return endpoints.length === 0 ? '' : `\n\n${md(p, text`Endpoint overrides in force: ${endpoints.flatMap((e, i): Text => [...(i === 0 ? [] : [', ']), { code: e.variable }, ' → ', { code: e.host }])}.`)}`;
}

function howWeKnow(p: Presentation): string {
  const { rootCause, symptoms } = p.diagnosis;
  if (!rootCause) return '';
  const evidence = rootCause.evidence.slice(0, 30).map((e) => `- ${md(p, e.text)}`);
  const lookalikes = rootCause.lookalikes?.length ? `\n\n**What would look the same:** ${rootCause.lookalikes.map((l) => md(p, l)).join(' ')}` : '';
  const explained = symptoms.filter((s) => s.of === rootCause.id);
  const folded = explained.length > 0 ? `\n\n<details><summary>Symptoms of this cause (${explained.length})</summary>\n\n${explained.map((s) => `- ${code(s.id)}: ${md(p, s.headline)}`).join('\n')}\n</details>` : '';
  return `### ⚠️ Root cause\n\n${typeTable(p)}**How we know**\n${evidence.join('\n')}${lookalikes}${folded}`;
}

/** Type, prefix, lifespan and source: where the kind of credentials is part of the matter. */
function typeTable(p: Presentation): string {
  const id = p.diagnosis.rootCause?.id ?? '';
  const { type, prefix } = p.report.identity.credential;
  if (!/^(credentials|region\/opt-in)/.test(id) || !type) return '';
  const kinds = {
    temporary: ['temporary', '15 minutes to 36 hours', 'SSO login, AssumeRole, GetSessionToken, OIDC'],
    'long-term': ['long-term', 'until it is deleted', 'IAM user'],
    'bedrock-api-key': ['Bedrock API key', 'up to 12 hours, or as set', 'Bedrock, for Bedrock alone'],
  } as const;
  const [kind, lives, from] = kinds[type as keyof typeof kinds];
  return `| | Type | Prefix | Lives | Comes from |\n|---|---|---|---|---|\n| **Yours** | ${kind} | ${prefix ? code(prefix) : '–'} | ${lives} | ${from} |\n| **Needed here** | a role session made for each run | \`ASIA\`, with its own token | the job | OIDC |\n\n`;
}

function waysOut(p: Presentation): string {
  const { rootCause } = p.diagnosis;
  if (!rootCause) return '';
  const fixes = rootCause.fixes;
  const count = ['No way', 'The way', 'Two ways', 'Three ways', 'Four ways'][fixes.length] ?? `${fixes.length} ways`;
  return `### ✅ ${count} out\n\n${fixes.map((fix, i) => way(p, fix, i, fixes.length)).join('\n\n')}`;
}

function way(p: Presentation, fix: Fix, index: number, of: number): string {
  const heading = of > 1 ? `#### ${index + 1} · ${md(p, fix.title)}${index === 0 ? ' — recommended' : ''}` : `#### ${md(p, fix.title)}`;
  const [first, ...rest] = fix.snippets ?? [];
  const steps = fix.steps.map((s) => md(p, s)).join('\n\n');
  // The first way's first snippet is what most readers came for; the rest is folded.
  const open = first ? (index === 0 ? `\n\n${snippet(p, first)}` : `\n\n${folded(p, first)}`) : '';
  return [heading, `${steps}${open}${rest.map((s) => `\n\n${folded(p, s)}`).join('')}`].filter(Boolean).join('\n\n');
}

const snippet = (p: Presentation, s: Snippet): string => `${md(p, s.caption)}:\n\n${fence(s.language, p.show(s.content, true))}`;
const folded = (p: Presentation, s: Snippet): string => `<details><summary>${md(p, s.caption).replace(/`([^`]*)`/g, '<code>$1</code>')}</summary>\n\n${fence(s.language, p.show(s.content, true))}\n</details>`;

function otherFindings(p: Presentation): string {
  const others = p.diagnosis.findings.filter((f) => f !== p.diagnosis.rootCause);
  if (others.length === 0) return '';
  const shown = others.slice(0, MOST_FINDINGS).map((f) => finding(p, f));
  const more = others.length > MOST_FINDINGS ? `\n\n… and ${others.length - MOST_FINDINGS} more, in the report file.` : '';
  return `### Also found\n\n${shown.join('\n\n')}${more}`;
}

const ICON = { error: '❌', warning: '⚠️', notice: 'ℹ️' } as const;

function finding(p: Presentation, f: Finding): string {
  const evidence = f.evidence.slice(0, 10).map((e) => `- ${md(p, e.text)}`).join('\n');
  const fixes = f.fixes.map((fix) => `**${md(p, fix.title)}.** ${fix.steps.map((s) => md(p, s)).join(' ')}${(fix.snippets ?? []).slice(0, 4).map((s) => `\n\n${md(p, s.caption)}:\n\n${fence(s.language, p.show(s.content, true))}`).join('')}`).join('\n\n');
  return `${ICON[f.severity]} [${code(f.id)}](${docsUrl(f.id)})${f.ignored ? ' (accepted by `ignore`)' : ''}: **${md(p, f.headline)}** ${md(p, f.explanation)}\n\n<details><summary>Evidence and remedy</summary>\n\n${evidence}\n\n${fixes}\n</details>`;
}

function verify(p: Presentation): string {
  const { rootCause } = p.diagnosis;
  if (!rootCause) return '';
  const { settings, credentials } = p.scene;
  const account = settings.allowedAccountIds[0] ?? p.report.identity.accountId ?? credentials.accountInKey;
  const checks: Text[] = [
    text`${'aws sts get-caller-identity'} answers${account ? text` with account ${account}` : text``}`,
    ...settings.tables.slice(0, 5).map((t) => text`the table ${t} is ${'ACTIVE'} in ${settings.region}`),
    ...settings.buckets.slice(0, 5).map((b) => text`the bucket ${b} is listed from ${settings.region}`),
    ...settings.models.slice(0, 5).map((m) => text`the model ${m} answers in ${settings.region}`),
    text`this step is green`,
  ];
  return `### 📋 Check that it worked\n\n${checks.map((c) => `- [ ] ${md(p, c)}`).join('\n')}`;
}

function practice({ diagnosis }: Presentation): string {
  if (!diagnosis.rootCause) return '';
  return [
    '<details><summary>🔐 Good practice</summary>',
    '',
    '- In GitHub Actions, let each job assume a role with OIDC: nothing is stored, and nothing outlives the run.',
    '- Give a role or key no more than the job does, on the resources it uses; name no `*` where a name will do.',
    '- Where a key must be stored, rotate it every 90 days, and store its id and secret together.',
    '- Never store the root user’s key, and never a person’s sign-in session.',
    '- A secret that has been in a log, a commit or a chat is public: replace it.',
    '</details>',
  ].join('\n');
}

function closing(p: Presentation): string {
  const { report, diagnosis } = p;
  const { credential } = report.identity;
  const now = credential.type ? `${credential.type}${credential.expiresAt ? `, until ${prose(credential.expiresAt)}` : ''}` : 'no credentials';
  if (!diagnosis.rootCause) return `**Now:** ${now} · **Checked:** ${p.scene.observations.filter((o) => o.status === 'ok').length} requests accepted · **To do:** nothing`;
  return `**Now:** ${now}, ${code(diagnosis.rootCause.id)} · **Needed:** ${md(p, diagnosis.rootCause.fixes[0]?.title ?? [])} · **Effort:** ${/^(environment|permissions\/organization|bedrock\/account)/.test(diagnosis.rootCause.id) ? 'depends on who runs it' : 'about five minutes'}`;
}

/** An invalid input has no report: what is wrong, and nothing else. */
export function renderInvalid(problems: readonly string[]): string {
  return ['## ❌ AWS preflight: the inputs cannot be used', '', 'Nothing was sent to AWS.', '', ...problems.map((problem) => `- ${code(problem)}`), ''].join('\n');
}

