// IAM's patterns: `*`, `?`, and policy variables, which a policy of version 2012-10-17 may use in resources and in the values of conditions.
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html

/** The values of a context key, whatever its case; null where the request does not have the key. */
export type Lookup = (key: string) => readonly string[] | null;

export type PatternOptions = {
  /** Whether `*` and `?` are wildcards. */
  wildcards: boolean;
  /** Resolves variables; null where they are text like any other. */
  variables: Lookup | null;
};

const TOKEN = /\$\{([^}]*)\}|[*?]|[^*?$]+|\$/g;
const WITH_DEFAULT = /^\s*([^,\s]+)\s*(?:,\s*'([^']*)'\s*)?$/;
const WILDCARDS: Readonly<Record<string, string>> = { '*': '.*', '?': '.' };

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The pattern as a regular expression; null where one of its variables has no single value, so that it fits nothing. */
export function patternOf(pattern: string, { wildcards, variables }: PatternOptions, flags = ''): RegExp | null {
  let source = '';
  for (const [token, variable] of pattern.matchAll(TOKEN)) {
    if (variable !== undefined && variables !== null) {
      const value = variableValue(variable, variables);
      if (value === null) return null;
      source += escaped(value);
    } else source += (wildcards ? WILDCARDS[token] : undefined) ?? escaped(token);
  }
  return new RegExp(`^${source}$`, `s${flags}`);
}

function variableValue(variable: string, variables: Lookup): string | null {
  if (['*', '?', '$'].includes(variable)) return variable;
  const [, key = '', fallback = null] = WITH_DEFAULT.exec(variable) ?? [];
  const values = variables(key);
  return values === null ? fallback : (values.length === 1 && values[0]) || null;
}

/** An ARN's six parts; colons after the fifth belong to the last. A colon within a variable separates nothing. */
export function arnParts(arn: string): string[] {
  const parts = arn.split(/:(?![^{]*\})/);
  return [...parts.slice(0, 5), ...(parts.length > 5 ? [parts.slice(5).join(':')] : [])];
}

/**
 * Whether an ARN fits a pattern, part by part: a wildcard does not reach over a colon, but for the last part's; null where that
 * depends on a variable without a value.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
 */
export function fitsArn(pattern: string, arn: string, variables: Lookup | null): boolean | null {
  const wanted = arnParts(pattern);
  const given = arnParts(arn);
  if (wanted.length !== 6 || given.length !== 6) return false;
  const parts = wanted.map((part) => patternOf(part, { wildcards: true, variables }));
  if (parts.some((part, index) => part?.test(given[index] ?? '') === false)) return false;
  return parts.includes(null) ? null : true;
}
