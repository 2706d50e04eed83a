export type PolicyCondition = { operator: string; key: string; expected: readonly string[] };

export type PolicyStatement = {
  /** Counted from 1, as a reader counts. */
  position: number;
  sid: string | null;
  effect: 'Allow' | 'Deny';
  /** The federated principals; null where `Principal` is `*`, `NotPrincipal` or missing. */
  federated: readonly string[] | null;
  /** The AWS principals; `*` for everybody, null where `NotPrincipal` says who is left out. */
  aws: readonly string[] | null;
  actions: readonly string[];
  notActions: readonly string[] | null;
  conditions: readonly PolicyCondition[];
};

export type TrustPolicy = { version: string; statements: readonly PolicyStatement[] };

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): readonly unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
const strings = (value: unknown): string[] =>
  list(value).map((item) => (typeof item === 'object' ? JSON.stringify(item) : String(item)));

/** The JSON in the URL-encoded text that the API returns; null where there is none. */
export function decodeDocument(document: string): unknown {
  try {
    return JSON.parse(decoded(document));
  } catch {
    return null;
  }
}

/**
 * The trust policy in a document: the policy itself, what `aws iam get-role` prints, or the URL-encoded text that the API returns. Null where
 * there is none.
 */
export function readTrustPolicy(document: unknown, depth = 0): TrustPolicy | null {
  if (depth > 5) return null;
  if (typeof document === 'string') return readTrustPolicy(decodeDocument(document), depth + 1);
  if (!isObject(document)) return null;
  const inner = document.Role ?? document.AssumeRolePolicyDocument;
  if (inner !== undefined) return readTrustPolicy(inner, depth + 1);
  if (document.Statement === undefined || !list(document.Statement).every(isObject)) return null;
  return {
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_version.html: without it, the version is the old one.
    version: typeof document.Version === 'string' ? document.Version : '2008-10-17',
    statements: (list(document.Statement) as readonly Json[]).map(readStatement),
  };
}

function readStatement(statement: Json, index: number): PolicyStatement {
  const principal = statement.Principal;
  return {
    position: index + 1,
    sid: typeof statement.Sid === 'string' ? statement.Sid : null,
    effect: statement.Effect === 'Deny' ? 'Deny' : 'Allow',
    federated: isObject(principal) ? strings(principal.Federated) : null,
    aws: isObject(principal) ? strings(principal.AWS) : typeof principal === 'string' ? [principal] : null,
    actions: strings(statement.Action),
    notActions: statement.NotAction === undefined ? null : strings(statement.NotAction),
    conditions: isObject(statement.Condition)
      ? Object.entries(statement.Condition).flatMap(([operator, keys]) =>
          isObject(keys)
            ? Object.entries(keys).map(([key, expected]) => ({ operator, key, expected: strings(expected) }))
            : [],
        )
      : [],
  };
}

/** JSON as it is, or as the API's URL-encoded text. */
export function decoded(source: string): string {
  if (!/^\s*"?%(7B|22)/i.test(source)) return source;
  try {
    return decodeURIComponent(source);
  } catch {
    return source;
  }
}
