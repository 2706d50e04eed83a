import type { ServiceId } from '../services/registry.ts';

/** What the inputs say, validated, without the secrets. */
export type Settings = {
  region: string;
  /** Where the region came from, e.g. `aws-region` or `AWS_REGION`; null where none was given. */
  regionSource: string | null;
  roleToAssume: string;
  audience: string;
  roleSessionName: string;
  roleDurationSeconds: number | null;
  roleExternalId: string;
  trustPolicyPath: string;
  allowedAccountIds: readonly string[];
  allowedPrincipals: readonly string[];
  /** The services to probe, `sts` always among them. */
  services: readonly ServiceId[];
  /** The services that the inputs name. */
  named: readonly ServiceId[];
  tables: readonly string[];
  buckets: readonly string[];
  models: readonly string[];
  bedrockProbe: 'invoke' | 'catalog';
  credentialExpiration: string | null;
  minSessionMinutes: number;
  onFork: 'fail' | 'warn' | 'skip';
  failOn: 'error' | 'warning' | 'never';
  ignore: readonly string[];
  timeoutSeconds: number;
  httpProxy: string;
  noProxy: string;
  summary: 'always' | 'on-failure' | 'never';
  annotate: boolean;
  redact: 'auto' | 'true' | 'false';
  reportPath: string;
};
