// Texts in the place of a credential that are nobody's: AWS's documented examples, template texts, and expressions that nothing expanded.
// The words of emulators (`test`, `dummy`, `fakeSecretAccessKey`) are none: an emulator takes them.

// https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html and the examples of STS's API reference.
const DOCUMENTED: readonly RegExp[] = [
  /EXAMPLE(KEY|TOKEN|SECRET)?$/,
  /^(wJalrXUtnFEMI|je7MtGbClwBF|9drTJvcXLB89EXAMPLELB8923FB892xMFI).*EXAMPLE/i,
  /^A[KS]IA(EXAMPLE|PLACEHOLDER|CHANGEME|REPLACEME|YOURKEY|YOURACCESS)/,
];

// A token of the documentation carries the word in its middle; no other of a token's hundreds of characters spell it by chance.
const isDocumentedToken = (value: string): boolean => value.length >= 100 && /EXAMPLE/.test(value);

const FILLERS: readonly RegExp[] = [
  /^\*{3,}$/,
  /^(x|X|\.){3,}$/,
  /^(\.{2,}|…|[xX]{4}[xX._-]*|0{8,}|1234567890\w{0,12})$/,
  /^A[KS]IA(\.{2,}|…|\*{3,}|[xX]{8,}|0{8,}|1234567890)/,
  /^A[KS]IA[._-]/,
];

// Of the shell, of Windows, of GitHub, Jinja, Azure Pipelines, deployment tools, 1Password, SOPS and CloudFormation; and a variable's or context's bare name.
const DELIMITED: readonly RegExp[] = [
  /^\$\{\{([\s\S]*)\}\}$/,
  // A secret in which chance left no slash, plus or digit looks like a name, but for its length.
  /^\$\{?([A-Za-z_]\w{0,29})\}?$/,
  /^\$\(([\w.-]+)\)$/,
  /^%([A-Za-z_]\w*)%$/,
  /^\{\{([\s\S]*)\}\}$/,
  /^<([^<>]*)>$/,
  /^\[([^[\]]*)\]$/,
  /^#\{([^{}]*)\}#?$/,
  /^__([A-Za-z]\w*?)__$/,
  /^@@?([A-Za-z_]\w*)@@?$/,
  /^!(?:Ref|Sub|GetAtt)\s{1,9}([\s\S]*)$/,
  /^ENC\[([\s\S]*)\]$/,
  /^op:\/\/(.*)$/,
];
const NAMES: readonly RegExp[] = [
  /^(?:secrets|env|vars|inputs|github|steps|needs|process\.env)(?:\.[A-Za-z_][\w-]*){1,4}$/,
  /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/,
  /^(aws[\s._-]?)?(access[\s._-]?key([\s._-]?id)?|secret[\s._-]?(access[\s._-]?)?key|session[\s._-]?token)$/i,
];

const TEMPLATE_WORDS =
  /^(your|my|the|insert|enter|replace|put|change|add|fill|set|example|sample|todo|fixme|placeholder|redacted|removed|secret|none|null|undefined|nil|n\/a|tbd)([\s._-]?(me|in|here|this|with|value|aws|iam|actual|real|access|secret|session|key|id|token|your|my|the|placeholder|example|and|a))*$/i;

/** The template text that a value is, or null. It is nobody's secret and may be shown; what is in brackets and could be a credential is none. */
export function placeholderIn(value: string): string | null {
  const bare = unquoted(value.trim());
  if (isDocumentedToken(bare)) return 'an example of AWS’s documentation';
  const inside = DELIMITED.map((form) => form.exec(bare)).find((found) => found !== null)?.[1];
  const isTemplate =
    inside !== undefined
      ? !couldBeCredential(inside)
      : [...DOCUMENTED, ...FILLERS, ...NAMES, TEMPLATE_WORDS].some((form) => form.test(bare));
  return isTemplate ? bare.slice(0, 80) : null;
}

const unquoted = (value: string): string => /^(["'`])(.*)\1$/s.exec(value)?.[2] ?? value;

/** A key ID, or a run so long and mixed that it could be a secret or a token: somebody left the brackets of a template around the real value. */
const couldBeCredential = (inside: string): boolean =>
  /A[KS]IA[A-Z0-9]{16}/.test(inside) ||
  (inside.match(/[A-Za-z0-9/+=]{24,}/g) ?? []).some(
    (run) => /[a-z]/.test(run) && /[A-Z]/.test(run) && (/\d/.test(run) || run.length > LONGEST_NAME),
  );

const LONGEST_NAME = 30;
