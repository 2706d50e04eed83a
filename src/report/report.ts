import { endOf } from '../answers/caller-identity.ts';
import { type End, endsOf } from '../answers/ends.ts';
import { credentialType, givenKey } from '../answers/given-key.ts';
import { knownCaller } from '../answers/known-caller.ts';
import { decisions } from '../answers/simulation.ts';
import type { Diagnosis, Finding, ServiceStatus, Verdict } from '../diagnosis.ts';
import { principalKind } from '../names/arn.ts';

import type { CredentialSource, LogFacts, LoggedAt, Observation, Scene } from '../scene.ts';
import { type ReportKey, SERVICES } from '../services/registry.ts';
import { plain } from '../text.ts';
import { counted, type ReportAction, reportActions } from './actions.ts';
import { docsUrl } from './documentation.ts';
import type { ReportRemedy } from './report-remedies.ts';
import { type RoleWay, roleWay } from './role-way.ts';

/** Schema 1, as published in `report.schema.json`. Free of secrets; plain JSON. */
export type Report = {
  schema: 1;
  verdict: Verdict;
  rootCause: string | null;
  headline: string;
  region: string;
  identity: {
    accountId: string | null;
    arn: string | null;
    type: string | null;
    credential: {
      type: string | null;
      prefix: string | null;
      source: CredentialSource | 'oidc' | 'assume-role' | null;
      expiresAt: string | null;
    };
  };
  /** Which way `role-to-assume` was assumed; absent where no role was asked for. */
  assumed?: RoleWay;
  /** What `retry-for-seconds` did; absent where all was asked once. */
  retried?: { times: number; seconds: number };
  /** Endpoint overrides in force, since one left on explains much. */
  endpoints: { variable: string; host: string }[];
  services: { [key in ReportKey]?: ServiceStatus };
  /** What the job will do; absent where the step does not say it. */
  actions?: ReportAction[];
  /** When the access key, the session and the models end, the soonest first; absent where nothing is known to end. */
  ends?: readonly End[];
  checks: Check[];
  /** The log that was explained; absent where none was given. */
  log?: ReportLog;
  findings: ReportFinding[];
  symptoms: (ReportFinding & { of: string })[];
};

export type ReportLog = {
  files: string[];
  lines: number;
  /** Only the end of it was read. */
  cut?: true;
  secrets: { kind: string; line: number; file?: string }[];
};

export type Check = {
  service: string;
  operation: string;
  target: string | null;
  region: string;
  status: 'ok' | 'failed' | 'not-evaluated';
  durationMs: number;
  /** Where a log says it, and not an answer to this run. */
  source?: 'log';
  tool?: string;
  line?: number;
  file?: string;
  times?: number;
  reason?: string;
  error?: {
    kind: string;
    code: string;
    message: string;
    httpStatus?: number;
    requestId?: string;
    skewSeconds?: number;
    host?: string;
  };
};

export type ReportFinding = {
  id: string;
  severity: string;
  confidence: string;
  title: string;
  subjects: string[];
  explanation: string;
  evidence: string[];
  /** Titles and sentences of the remedies. */
  fixes: string[];
  /** The same as data, best first; absent for a finding that has none as data. */
  remedies: ReportRemedy[];
  docs: string;
  ignored?: true;
};

/** How a remedy is told. It takes libraries that edit policies: a run without findings loads none of it. */
export type RemedyWords = Pick<typeof import('./report-remedies.ts'), 'fixLines' | 'toReportRemedy'>;

export const openReport = async (scene: Scene, diagnosis: Diagnosis): Promise<Report> =>
  makeReport(
    scene,
    diagnosis,
    diagnosis.findings.length + diagnosis.symptoms.length > 0 ? await import('./report-remedies.ts') : null,
  );

/** `words` is null where nothing was found. */
export function makeReport(scene: Scene, diagnosis: Diagnosis, words: RemedyWords | null): Report {
  const told = (f: Finding): ReportFinding[] => (words ? [toReportFinding(f, scene, words)] : []);
  const way = roleWay(scene);
  const ends = endsOf(scene);
  return {
    schema: 1,
    verdict: diagnosis.verdict,
    rootCause: diagnosis.rootCause?.id ?? null,
    headline: headlineOf(scene, diagnosis),
    region: scene.settings.region,
    identity: identityOf(scene),
    ...(way ? { assumed: way } : {}),
    ...(scene.retried ? { retried: { ...scene.retried } } : {}),
    endpoints: scene.endpoints.map(({ variable, host }) => ({ variable, host })),
    services: Object.fromEntries(
      scene.settings.services.map((service) => [SERVICES[service].reportKey, diagnosis.services[service]]),
    ),
    ...(scene.requirements.length > 0 ? { actions: reportActions(scene) } : {}),
    ...(ends.length > 0 ? { ends } : {}),
    checks: [...scene.observations, ...(scene.log?.observations ?? [])].map(toCheck),
    ...(scene.log ? { log: reportLog(scene.log) } : {}),
    findings: diagnosis.findings.flatMap(told),
    symptoms: diagnosis.symptoms.flatMap((s) => told(s).map((each) => ({ ...each, of: s.of }))),
  };
}

function headlineOf(scene: Scene, diagnosis: Diagnosis): string {
  if (diagnosis.rootCause) return plain(diagnosis.rootCause.headline);
  if (scene.log && scene.settings.services.length === 0) return 'The log has no AWS error.';
  if (diagnosis.verdict === 'skipped') return 'GitHub withholds the credentials from this run; nothing was checked.';
  return scene.settings.models.length > 0 && scene.settings.bedrockProbe === 'catalog'
    ? 'The credentials work; no model was invoked.'
    : `The credentials work for everything that was asked.${simulatedSentence(scene)}`;
}

const simulatedSentence = (scene: Scene): string =>
  scene.requirements.length > 0
    ? ` What the job will do, according to the simulation: ${counted(decisions(scene))}.`
    : '';

function identityOf(scene: Scene): Report['identity'] {
  const caller = knownCaller(scene);
  const assumed = scene.observations.find((o) => o.operation.startsWith('AssumeRole') && o.status === 'ok');
  const key = givenKey(scene.credentials);
  const type = credentialType(scene.credentials);
  return {
    accountId: caller?.accountId ?? null,
    arn: caller?.arn ?? null,
    type: caller?.arn ? principalKind(caller.arn) : null,
    credential: assumed
      ? {
          type: 'temporary',
          prefix: 'ASIA',
          source: assumed.operation === 'AssumeRole' ? 'assume-role' : 'oidc',
          expiresAt: endOf(scene),
        }
      : {
          type,
          prefix: key?.prefix ?? null,
          source: key?.source ?? (type === 'bedrock-api-key' ? 'environment' : null),
          expiresAt: endOf(scene),
        },
  };
}

const reportLog = ({ files, lines, isCut, secrets }: LogFacts): ReportLog => ({
  files: [...files],
  lines,
  ...(isCut ? { cut: true as const } : {}),
  secrets: secrets.map((secret) => ({ ...secret })),
});

const ofLog = ({ tool, line, file, times }: LoggedAt): Partial<Check> => ({
  source: 'log',
  ...(tool ? { tool } : {}),
  line,
  ...(file === undefined ? {} : { file }),
  ...(times > 1 ? { times } : {}),
});

function toCheck(o: Observation): Check {
  const base = {
    service: o.service.replace(/^other:/, ''),
    operation: o.operation,
    target: o.target,
    region: o.region,
    status: o.status,
    durationMs: o.durationMs,
    ...(o.status === 'failed' && o.log ? ofLog(o.log) : {}),
  };
  if (o.status === 'not-evaluated') return { ...base, reason: o.reason };
  if (o.status === 'ok') return base;
  const { kind, code, message, httpStatus, requestId, skewSeconds, host } = o.error;
  return {
    ...base,
    error: {
      kind,
      code,
      message,
      ...(httpStatus === undefined ? {} : { httpStatus }),
      ...(requestId === undefined ? {} : { requestId }),
      ...(skewSeconds === undefined ? {} : { skewSeconds }),
      ...(host === undefined ? {} : { host }),
    },
  };
}

function toReportFinding(f: Finding, scene: Scene, { fixLines, toReportRemedy }: RemedyWords): ReportFinding {
  return {
    id: f.id,
    severity: f.severity,
    confidence: f.confidence,
    title: f.title,
    subjects: [...f.subjects],
    explanation: `${plain(f.headline)} ${plain(f.explanation)}`.trim(),
    evidence: f.evidence.map((e) => plain(e.text)),
    fixes: f.remedies.map((remedy) => fixLines(remedy, scene)),
    remedies: f.remedies.map((remedy) => toReportRemedy(remedy)),
    docs: docsUrl(f.id),
    ...(f.ignored ? { ignored: true as const } : {}),
  };
}
