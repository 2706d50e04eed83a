// What the job will do, as plain data: what IAM's policy simulator is asked.

/** The inputs that say it. */
export type RequiredBy = 'required-actions' | 'required-policy' | 'dynamodb-tables' | 's3-buckets';

/** Why an action is not asked as it is written. */
export type Unaskable =
  /** A name with a wildcard for which the list of actions has none, or too many. */
  | 'wildcard'
  /** A resource with a policy variable, which only a request has. */
  | 'variable';

/** One action on one resource. */
export type Requirement = {
  /** `service:Action`. */
  action: string;
  /** An ARN, or `*`. `{partition}`, `{region}` and `{account}` stand for the caller's own. */
  resource: string;
  by: RequiredBy;
  /** What the step says: an action, perhaps with a wildcard, a set's name, or a target. */
  asked: string;
  /** Context keys that a request of this kind has, beside those of every request. */
  context: Readonly<Record<string, string>>;
  unaskable: Unaskable | null;
  /** The statement has a `Condition`, which is not asked. */
  conditional: boolean;
  /** IAM knows no resource for the action, so a policy allows it on `*` alone. */
  onAnyOnly: boolean;
  /** Whether its request, and the resource, may have tags; null where nothing tells. */
  tags: Readonly<{ request: boolean; resource: boolean }> | null;
};
