import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type ReportedRun, runReported } from '../helpers/run-action.ts';
import type { AwsCli, CliAnswers, Targets } from './aws-cli.ts';

export type Service = 'sts' | 'dynamodb' | 's3';
/** Who alone succeeds on a service, and why the other does not. */
export type Difference = { only: 'cli' | 'action'; because: string };
export type Differences = Partial<Record<Service, Difference>>;

const SERVICES = ['sts', 'dynamodb', 's3'] as const;

export type Job = {
  endpoint: string;
  variables: Record<string, string>;
  targets: Targets;
  credentials?: string | undefined;
  config?: string | undefined;
};
export type Judged = { cli: CliAnswers; run: ReportedRun };

/** Puts one job's questions to the AWS CLI and to the action: the same environment, the same files, the same endpoint. */
export async function judge(
  awsCli: AwsCli,
  { endpoint, variables, targets, credentials, config }: Job,
): Promise<Judged> {
  const home = mkdtempSync(path.join(os.tmpdir(), 'home-'));
  try {
    mkdirSync(path.join(home, '.aws'));
    if (credentials) writeFileSync(path.join(home, '.aws/credentials'), credentials);
    if (config) writeFileSync(path.join(home, '.aws/config'), config);
    // The CLI would try five times where nothing listens.
    const env = {
      HOME: home,
      AWS_EC2_METADATA_DISABLED: 'true',
      AWS_MAX_ATTEMPTS: '1',
      AWS_ENDPOINT_URL: endpoint,
      ...variables,
    };
    const inputs = { services: SERVICES.join(), 'dynamodb-tables': targets.table, 's3-buckets': targets.bucket };
    const [cli, run] = await Promise.all([awsCli.ask(env, targets), runReported(endpoint, inputs, env)]);
    return { cli, run };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** Where each of the two succeeds; the CLI's words stand in the first, so that a failing test shows them. */
export function verdicts(
  { cli, run }: Judged,
  differs: Differences,
): { judged: Record<string, string>; expected: Record<string, string> } {
  const judged = SERVICES.map((service) => [
    service,
    `cli ${cli[service].ok}, action ${run.report.services[service]?.status === 'connected'}`,
  ]);
  const expected = SERVICES.map((service) => {
    const only = differs[service]?.only;
    return [
      service,
      only ? `cli ${only === 'cli'}, action ${only === 'action'}` : `cli ${cli[service].ok}, action ${cli[service].ok}`,
    ];
  });
  return { judged: Object.fromEntries(judged), expected: Object.fromEntries(expected) };
}
