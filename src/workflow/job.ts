export type WorkflowJob = {
  timeoutMinutes: number | null;
  /** The environment that the job names; `open` where an expression decides it. */
  environment: { name: string } | 'open' | null;
  permissions: Permissions | null;
  /** Forgejo's `enable-openid-connect`, of the job or of the workflow. */
  openIdConnect?: true;
  container: boolean;
  /** The job that calls the reusable workflow that has this job, and that workflow's path. */
  caller: { job: string; file: string; permissions: Permissions | null } | null;
};

/** A `permissions` block: where it is, and what it grants beside `id-token`. */
export type Permissions = {
  place: 'job' | 'workflow';
  idToken: boolean;
  granted: readonly (readonly [name: string, access: string])[];
};
