// What to change so that a cause is gone, as typed data. The words, the diff, the command, the line of the checklist, who can do it and how
// long it takes all come from this one value; nothing that is shown of a remedy is written anywhere else.
import type { Text } from '../text.ts';

/** Who can make a change. Of a remedy, the most privileged of its changes; `person` is somebody who must decide or sign in. */
export type Who = 'workflow' | 'repository-admin' | 'runner-admin' | 'aws-admin' | 'person';

/**
 * This action's own step, or the nearest step before or after it that uses an action, such as
 * `aws-actions/configure-aws-credentials`. `away` says how many steps away it is, where it is not the nearest; `uses`
 * is empty for a script.
 */
export type StepOf = 'this' | { uses: string; where: 'before' | 'after'; away?: number };

/** Where a variable is set. `terminal` is the shell of whoever runs the command line. */
export type Level = 'step' | 'job' | 'workflow' | 'runner' | 'terminal';

export type SecretStore = 'repository' | 'environment' | 'organization' | 'dependabot' | 'reusable-workflow';

/** What a secret must contain afterwards. `same-value-cleaned` is today's value without its white space, quotes or line break. */
export type SecretContent =
  | 'access-key-id'
  | 'secret-access-key'
  | 'session-token'
  | 'role-arn'
  | 'bedrock-api-key'
  | 'same-value-cleaned'
  | 'other-value';

/** To what a policy attaches. A session has no policies of its own: the role or the permission set behind it does. */
export type PolicyHolder = {
  type:
    | 'role'
    | 'user'
    | 'group'
    | 'permission-set'
    | 'bucket'
    | 'table'
    | 'kms-key'
    | 'vpc-endpoint'
    | 'organization'
    | 'boundary'
    | 'unknown';
  /** As `aws` commands take it; null where nothing told it. */
  name: string | null;
  account: string | null;
};

export type PolicyStatement = {
  Sid?: string;
  Effect: 'Allow' | 'Deny';
  /** Of a policy that belongs to a resource. */
  Principal?: '*' | Readonly<Record<string, string | readonly string[]>>;
  Action: string | readonly string[];
  Resource: string | readonly string[];
  Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
};

export type PolicyDocument = { Version: '2012-10-17'; Statement: readonly PolicyStatement[] };

/** One edit of a JSON document, at a path of keys and indexes. */
export type JsonEdit =
  | { op: 'set'; path: readonly (string | number)[]; value: unknown }
  | { op: 'remove'; path: readonly (string | number)[] };

export type Change =
  | { kind: 'set-input'; name: string; value: string; step?: StepOf }
  | { kind: 'remove-input'; name: string; step?: StepOf }
  /** `step` is whose `env:` it is, where that is another step's than this one's. */
  | { kind: 'set-variable'; name: string; value: string; at: Level; step?: StepOf }
  | { kind: 'unset-variable'; name: string; at: Level; step?: StepOf }
  /** `environment` names the environment whose secret it is, where `store` says so. */
  | { kind: 'set-secret'; name: string; store: SecretStore; environment?: string; with: SecretContent }
  /**
   * A key of the job or the workflow. `value` is a YAML scalar or a flat map; `job` names another job than this one,
   * e.g. the caller. An `if` joins the one that is there by `&&`.
   */
  | {
      kind: 'job';
      key:
        | 'permissions'
        | 'environment'
        | 'if'
        | 'secrets'
        | 'timeout-minutes'
        | 'needs'
        | 'runs-on'
        | 'with'
        /** Forgejo's. */
        | 'enable-openid-connect';
      value: string | Readonly<Record<string, string>>;
      job?: string;
    }
  /** The step runs only where its `if`, joined to the one that is there by `&&`, is true; or it gets an `id`. */
  | { kind: 'step'; key: 'if' | 'id'; value: string; step?: StepOf }
  /** The step moves before or after another one of the job. */
  | { kind: 'move-step'; step: StepOf; to: 'before-this' | 'after-this' }
  /** One value of an input or variable becomes another; of a list, that item alone. */
  | { kind: 'replace-value'; name: string; from: string; to: string; step?: StepOf }
  | { kind: 'remove-value'; name: string; item: string }
  /** A step before this one. */
  | { kind: 'add-step'; uses: string; with: Readonly<Record<string, string>> }
  /** This action a second time; `moves` are list items that go from this step to the new one. */
  | {
      kind: 'second-step';
      with: Readonly<Record<string, string>>;
      moves: readonly { name: string; item: string }[];
    }
  | { kind: 'attach-policy'; to: PolicyHolder; policyName: string; document: PolicyDocument }
  /** A policy that exists. `file` is the file in the workspace that has it, where it is at hand. */
  | {
      kind: 'edit-policy';
      of: PolicyHolder;
      policy: string | null;
      edits: readonly JsonEdit[];
      file: string | null;
      says: Text;
    }
  /** `document` is the whole trust policy that would accept this job, where one can be written without losing another job's access. */
  | {
      kind: 'edit-trust-policy';
      role: string | null;
      edits: readonly JsonEdit[];
      file: string | null;
      document: unknown;
      says: Text;
    }
  /**
   * A command that somebody runs once; null where only the console can do it. `effect` says what is true afterwards, `console` is the way through
   * the console, `files` are JSON documents that the command reads, by name.
   */
  | {
      kind: 'command';
      run: string | null;
      by: Who;
      effect: CommandEffect;
      console?: Text;
      files?: Readonly<Record<string, unknown>>;
    }
  | { kind: 'runner'; setting: RunnerSetting; run?: string; says: Text }
  | { kind: 'wait'; until: Text; minutes: number | null }
  /** `message` is ready to send. `requestId` is AWS's, where whom it concerns can look it up. */
  | { kind: 'ask'; whom: Text; message: string; requestId?: string };

export type CommandEffect =
  | 'enable-region'
  | 'activate-sts-region'
  | 'create-provider'
  | 'add-audience'
  | 'update-thumbprint'
  | 'create-role'
  | 'set-role-duration'
  | 'activate-key'
  | 'create-key'
  | 'accept-agreement'
  | 'submit-use-case-form'
  | 'add-payment-method'
  | 'set-data-retention'
  | 'create-resource'
  | 'restore-resource'
  | 'request-quota'
  | 'sign-in'
  | 'session-tokens-for-all-regions'
  | 'delete-key'
  | 'delete-secret'
  | 'set-repository-variable'
  | 'cancel-key-deletion'
  | 'rotate-key'
  /** GitHub's, once the run has ended. */
  | 'run-again';

export type RunnerSetting =
  | 'hop-limit'
  | 'pod-identity'
  | 'service-account'
  | 'clock'
  | 'dns'
  | 'firewall'
  | 'proxy'
  | 'no-proxy'
  | 'certificate-authority'
  | 'endpoint'
  | 'shared-files'
  | 'software';

/** A command that only shows something, beside the changes. */
export type Look = { caption: Text; run: string };

/** Best first in a finding: the smallest change that fixes the named cause comes first. */
export type Remedy = {
  title: Text;
  changes: readonly [Change, ...Change[]];
  /** The line of the checklist: what is true afterwards, with the new value. */
  after: Text;
  /** What to know before one does it: one sentence each. */
  notes?: readonly Text[];
  looks?: readonly Look[];
};
