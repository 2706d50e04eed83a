// The secrets store, and how its values reach the step.
import type { ChangeOf } from '../remedy.ts';
import { accountOf, type Trial } from '../trial.ts';
import { followed, jobKey, stepData } from '../workflow-file.ts';

/** Where a secret goes whose name no file mentions. */
export const USUAL: Readonly<Record<string, { input: string; variable: string }>> = {
  AWS_ACCESS_KEY_ID: { input: 'aws-access-key-id', variable: 'AWS_ACCESS_KEY_ID' },
  AWS_SECRET_ACCESS_KEY: { input: 'aws-secret-access-key', variable: 'AWS_SECRET_ACCESS_KEY' },
  AWS_SESSION_TOKEN: { input: 'aws-session-token', variable: 'AWS_SESSION_TOKEN' },
  AWS_ROLE_ARN: { input: 'role-to-assume', variable: 'AWS_ROLE_ARN' },
  AWS_BEARER_TOKEN_BEDROCK: { input: '', variable: 'AWS_BEARER_TOKEN_BEDROCK' },
};

/** With a user and a password that it accepts. */
export const PROXY = 'http://builder:a-password-that-works@proxy.example.net:3128';

const KEY_ID = /^A[KS]IA[A-Z2-7]{16}$/;
const SECRET = /^[A-Za-z0-9/+]{40}$/;

/** Today's value without what does not belong into any of AWS's values: white space, quotes, line breaks, what cannot be seen. */
export const cleaned = (value: string): string =>
  value
    .replace(/\\[nrt]/g, '')
    .replace(/^[^:=]*[:=]\s*(?=[A-Za-z0-9/+]{16,}$)/, '')
    .replace(/[^A-Za-z0-9/+=_-]/g, '');

/** The places of the scenario through which a secret reaches the step: names of inputs and of variables. */
export function carriersOf({ workflows, scenario }: Trial, secret: string): { inputs: string[]; variables: string[] } {
  const step = stepData(workflows);
  const mentions = (text: unknown): boolean =>
    new RegExp(`\\bsecrets\\.${secret}\\b`).test(followed(workflows, String(text)));
  const of = (data: Readonly<Record<string, unknown>> | undefined): string[] =>
    Object.entries(data ?? {}).flatMap(([name, text]) => (mentions(text) ? [name] : []));
  const environment = [workflows.documents.get(workflows.place?.file ?? '')?.toJS() as { env?: object } | undefined];
  const job = jobKey(workflows, 'env') as Record<string, unknown> | undefined;
  const variables = [
    ...environment.flatMap((data) => of(data?.env as Record<string, unknown>)),
    ...of(job),
    ...of(step?.env),
  ];
  const found = { inputs: of(step?.with), variables };
  if (found.inputs.length > 0 || found.variables.length > 0) return found;
  const usual = USUAL[secret];
  const given = scenario.inputs ?? {};
  const inFile =
    step?.with !== undefined && workflows.place !== null && usual !== undefined && usual.input in step.with;
  // The file names the input with another secret or a literal: a secret of this name goes nowhere.
  if (usual === undefined || inFile) return { inputs: [], variables: [] };
  const byVariable = usual.input === '' || (!(usual.input in given) && usual.variable in (scenario.env ?? {}));
  return byVariable
    ? { inputs: [], variables: [usual.variable] }
    : { inputs: usual.input in given ? [usual.input] : [], variables: [] };
}

export function setSecret(trial: Trial, change: ChangeOf<'set-secret'>): void {
  const { name, store, environment, with: content } = change;
  const unread = whyUnread(trial, change);
  if (unread) {
    trial.faults.push(unread);
    return;
  }
  trial.stored.set(name, valueFor(trial, name, content));
  trial.done.push(`secret ${name} of the ${environment ? `environment ${environment}` : store}: ${content}`);
}

/** Why a run does not see a secret that is stored there; null where it does. */
function whyUnread(
  { workflows, scenario }: Trial,
  { name, store, environment }: ChangeOf<'set-secret'>,
): string | null {
  const { actor, eventName, event } = scenario.context ?? {};
  const pull = (event as { pull_request?: { head?: { repo?: { full_name?: string } } } } | undefined)?.pull_request;
  const head = pull?.head?.repo?.full_name;
  if (eventName === 'pull_request' && head !== undefined && head !== 'octo/shop')
    return `a pull request of a fork does not see the secret ${name}`;
  if (actor === 'dependabot[bot]' && store !== 'dependabot') return `Dependabot's runs do not see the secret ${name}`;
  if (actor !== 'dependabot[bot]' && store === 'dependabot') return `only Dependabot's runs see the secret ${name}`;
  if (store !== 'environment' || !workflows.place) return null;
  const named = jobKey(workflows, 'environment') as string | { name?: string } | undefined;
  const own = typeof named === 'object' ? named.name : named;
  return own === environment || own?.includes('${{') ? null : `the job does not name the environment ${environment}`;
}

function valueFor(trial: Trial, name: string, content: ChangeOf<'set-secret'>['with']): string {
  const { fresh, kind } = trial;
  const set = kind === 'session' ? fresh.session : fresh.user;
  const [place] = placesOf(trial, name);
  const now = place?.value ?? '';
  switch (content) {
    case 'access-key-id':
      return misplaced(trial, now, KEY_ID) ?? copiedWhole(trial, now) ?? set.id;
    case 'secret-access-key':
      return misplaced(trial, now, SECRET) ?? set.secret;
    case 'session-token':
      return fresh.session.token;
    case 'role-arn':
      return fresh.role;
    case 'bedrock-api-key':
      return fresh.bearer;
    case 'same-value-cleaned':
      return cleaned(now);
    case 'other-value':
      return freshFor(trial, place?.name ?? placeInRemedy(trial, name));
  }
}

/** The input or variable to which the same remedy hands a secret that nothing read before. */
function placeInRemedy({ remedy }: Trial, secret: string): string {
  const reader = remedy.changes.find(
    (change) =>
      (change.kind === 'set-input' || change.kind === 'set-variable') && change.value.includes(`secrets.${secret} `),
  );
  return reader && 'name' in reader ? reader.name : '';
}

function placesOf(trial: Trial, secret: string): { name: string; value: string }[] {
  const { inputs, variables } = carriersOf(trial, secret);
  return [
    ...inputs.map((name) => ({ name, value: trial.original.inputs?.[name] ?? '' })),
    ...variables.map((name) => ({ name, value: trial.original.env?.[name] ?? '' })),
  ];
}

/** Where the values that a person has are in each other's place, that person puts them right; nobody needs new ones. */
function misplaced({ original }: Trial, now: string, form: RegExp): string | null {
  if (form.test(now) || now === '') return null;
  const values = [
    original.inputs?.['aws-access-key-id'],
    original.inputs?.['aws-secret-access-key'],
    original.env?.AWS_ACCESS_KEY_ID,
    original.env?.AWS_SECRET_ACCESS_KEY,
  ];
  return values.find((value): value is string => Boolean(value) && value !== now && form.test(value ?? '')) ?? null;
}

/** An id that lost a part, copied again: whose secret stays is the same key. */
function copiedWhole({ remedy, fresh }: Trial, now: string): string | null {
  const alone = !remedy.changes.some((change) => change.kind === 'set-secret' && change.with === 'secret-access-key');
  if (!alone || now === '' || KEY_ID.test(now)) return null;
  // Letters of the other case are the same key's.
  if (KEY_ID.test(now.toUpperCase())) return now.toUpperCase();
  const { id } = now.startsWith('ASIA') ? fresh.session : fresh.user;
  return `${now.replace(/[^A-Z2-7]/g, '').slice(0, 19)}${id.slice(-20)}`.slice(0, 20);
}

/** What a place of this name needs, of credentials that work. */
export function freshFor({ fresh, kind, original, report, workflows }: Trial, place: string): string {
  const withToken =
    kind === 'session' ||
    Boolean(original.inputs?.['aws-session-token']) ||
    stepData(workflows)?.with?.['aws-session-token'] !== undefined;
  const set = withToken ? fresh.session : fresh.user;
  switch (place.toLowerCase().replaceAll('_', '-')) {
    case 'aws-access-key-id':
      return set.id;
    case 'aws-secret-access-key':
      return set.secret;
    case 'aws-session-token':
      return fresh.session.token;
    case 'role-to-assume':
    case 'aws-role-arn':
      return fresh.role;
    case 'aws-bearer-token-bedrock':
      return fresh.bearer;
    case 'aws-region':
      return 'us-east-1';
    case 'allowed-account-ids':
      return accountOf(original, report);
    case 'allowed-principals':
      return report.identity.arn ?? '*';
    case 'http-proxy':
    case 'https-proxy':
      return PROXY;
    default:
      return 'value';
  }
}
