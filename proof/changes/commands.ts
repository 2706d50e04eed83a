// What a command that somebody runs once changes: the one table of effects. Each lifts only the refusals that it really lifts.
import type { TrustPolicy } from '../../sandbox/world.ts';
import type { Call, Rule } from '../../scenarios/replay/types.ts';
import { isClockRefusal, isKeyRefusal } from '../denial.ts';
import type { ChangeOf } from '../remedy.ts';
import { accountOf, type Lift, type Trial } from '../trial.ts';
import { claimsOf, liveTrustPolicy, policyIn, trusts } from './policies.ts';
import { carriersOf } from './secrets.ts';

type Command = ChangeOf<'command'>;

/** The value of an option, without quotes. */
export const option = (run: string | null, name: string): string | null =>
  new RegExp(`--${name}(?:\\s+|=)('[^']*'|"[^"]*"|\\S+)`).exec(run ?? '')?.[1]?.replace(/^['"]|['"]$/g, '') ?? null;

const says = (pattern: RegExp): ((rule: Rule) => boolean) => {
  return ({ error, body }) =>
    pattern.test(error?.message ?? (typeof body === 'string' ? body : JSON.stringify(body ?? '')));
};

/** The Region that a command, or the way through the console, names. */
const regionOf = ({ run, console }: Command): string | null =>
  option(run, 'region-name') ?? option(run, 'region') ?? /\b[a-z]{2}(?:-[a-z]+)+-\d\b/.exec(console ?? '')?.[0] ?? null;

const inRegion =
  (command: Command): ((call: Call) => boolean) =>
  (call) =>
    // An exchange of a token carries no Region.
    !call.region || regionOf(command) === null || regionOf(command) === call.region;

const ofModel =
  ({ run }: Command): ((call: Call) => boolean) =>
  (call) => {
    const model = option(run, 'model-id');
    const base = (id: string | null): string => (id ?? '').replace(/^(us|eu|apac|jp|au|in|ca|us-gov|global)\./, '');
    return model === null || base(model) === base(call.resource);
  };

type Effect = (trial: Trial, command: Command) => Lift | null;

const EFFECTS: Readonly<Record<Command['effect'], Effect>> = {
  'enable-region': (_, command) => {
    const here = inRegion(command);
    const closed = says(/not (enabled|subscribed)|opt.?in/i);
    return (rule, call) => here(call) && (isKeyRefusal(rule) || closed(rule) || rule.error?.code === 'OptInRequired');
  },
  'activate-sts-region': (_, command) => {
    const here = inRegion(command);
    return (rule, call) => here(call) && call.service === 'sts' && /RegionDisabled/.test(rule.error?.code ?? '');
  },
  // A stored token was made before: only one that is made from now on is of the new version.
  'session-tokens-for-all-regions': (trial) => (rule, call) =>
    isKeyRefusal(rule) &&
    (call.accessKey === trial.fresh.session.id || call.accessKey?.startsWith('ASIAQAAAAAAA') === true),
  'create-provider': (trial, { run }) => {
    const url = option(run, 'url');
    const audiences =
      /--client-id-list((?:\s+(?!--)\S+)+)/
        .exec(run ?? '')?.[1]
        ?.trim()
        .split(/\s+/) ?? [];
    const { iss, aud } = claimsOf(trial);
    if (url !== iss) trial.faults.push(`the token's issuer is ${iss}, and the provider is for ${url}`);
    const listed = audiences.map((each) => each.replace(/^'|'$/g, '')).includes(String(aud));
    if (!listed) trial.faults.push(`the provider does not list the audience ${aud}`);
    const missing = says(/No OpenIDConnect provider found/);
    const audience = says(/Incorrect token audience/);
    return (rule) => url === iss && (missing(rule) ? listed : audience(rule) && listed);
  },
  'add-audience': (trial, { run }) => {
    const audience = says(/Incorrect token audience/);
    const provider = String(claimsOf(trial).iss).replace(/^https:\/\//, '');
    const right = option(run, 'open-id-connect-provider-arn')?.endsWith(`oidc-provider/${provider}`) === true;
    return (rule) => right && audience(rule) && option(run, 'client-id') === claimsOf(trial).aud;
  },
  'update-thumbprint': (trial, { run }) => {
    const provider = String(claimsOf(trial).iss).replace(/^https:\/\//, '');
    const right = option(run, 'open-id-connect-provider-arn')?.endsWith(`oidc-provider/${provider}`) === true;
    const foreign = says(/thumbprint/i);
    return (rule) => right && foreign(rule);
  },
  'create-role': (trial, { run, files }) => {
    const name = option(run, 'role-name');
    const file = option(run, 'assume-role-policy-document')?.replace('file://', '') ?? '';
    const account = accountOf(trial.scenario, trial.report);
    const partition = trial.report.identity.arn?.split(':')[1] ?? 'aws';
    const policy = files?.[file] as TrustPolicy | undefined;
    if (policy) trial.roles.set(`arn:${partition}:iam::${account}:role/${name}`, policy);
    else trial.faults.push(`the trust policy ${file} of the new role is not there`);
    return null;
  },
  'set-role-duration': (trial, { run }) => {
    const asked = Number(trial.scenario.inputs?.['role-duration-seconds'] || 3600);
    const limit = Number(option(run, 'max-session-duration'));
    const name = option(run, 'role-name');
    const over = says(/exceeds the MaxSessionDuration/);
    return (rule, call) => over(rule) && limit >= asked && (call.form?.get('RoleArn') ?? '').endsWith(`/${name}`);
  },
  // Whether a key that AWS does not know was deleted or deactivated cannot be told from outside: the scenario's is taken as deactivated.
  'activate-key': () => (rule, call) => isKeyRefusal(rule) && call.accessKey?.startsWith('AKIA') === true,
  // The new values matter once they are stored.
  'create-key': () => null,
  'accept-agreement': (_, command) => {
    const model = ofModel(command);
    const here = inRegion(command);
    const lacks = says(
      /have access to the model|agreement|not available to this account|until enabled|required AWS Marketplace actions|aws-marketplace:/i,
    );
    return (rule, call) => lacks(rule) && model(call) && here(call);
  },
  'submit-use-case-form': (_, command) => {
    const here = inRegion(command);
    const lacks = says(/use.case details|use.case form/i);
    return (rule, call) => (lacks(rule) || call.operation === 'GetUseCaseForModelAccess') && here(call);
  },
  'add-payment-method': () => says(/payment (instrument|method)/i),
  'set-data-retention': (_, command) => {
    const here = inRegion(command);
    const refused = says(/data.?retention|\bretention mode/i);
    const wanted = option(command.run, 'mode');
    return (rule, call) =>
      here(call) && wanted !== 'none' && (refused(rule) || call.operation === 'GetAccountDataRetention');
  },
  'create-resource':
    (_, { run }) =>
    (rule, call) =>
      call.resource !== null &&
      (run ?? '').includes(call.resource) &&
      says(/not found|non-existent|does not exist/i)(rule),
  'restore-resource':
    (_, { run }) =>
    (rule, call) =>
      /ARCHIVED|All access to this object has been disabled/.test(JSON.stringify(rule)) ||
      (call.resource !== null && (run ?? '').includes(call.resource) && says(/not found/)(rule)),
  'cancel-key-deletion': () => (rule) => /INACCESSIBLE_ENCRYPTION_CREDENTIALS|kms:|KMS/.test(JSON.stringify(rule)),
  // Granted by AWS: the scenario is taken as one where it is.
  'request-quota': () => (rule) =>
    /Quota|Throttling/.test(rule.error?.code ?? '') || says(/tokens per day|quota/i)(rule),
  'sign-in': (trial, { run }) => {
    signInWith(trial, option(run, 'profile') ?? trial.scenario.env?.AWS_PROFILE ?? 'default');
    // An emulator of the runner hands a file's variables to every step.
    if (/export-credentials.*> (\S+)[\s\S]*--env-file \1/.test(run ?? '')) {
      const { id, secret, token } = trial.fresh.session;
      Object.assign(trial.scenario.env, {
        AWS_ACCESS_KEY_ID: id,
        AWS_SECRET_ACCESS_KEY: secret,
        AWS_SESSION_TOKEN: token,
      });
    }
    return null;
  },
  'delete-key': (trial) => {
    const old = [trial.original.inputs?.['aws-access-key-id'], trial.original.env?.AWS_ACCESS_KEY_ID];
    trial.refusals.push((call) => {
      if (call.accessKey === null || !old.includes(call.accessKey)) return null;
      return {
        status: 403,
        error: { code: 'InvalidClientTokenId', message: 'The security token included in the request is invalid.' },
      };
    });
    return null;
  },
  'delete-secret': (trial, { run }) => {
    const name = /secret delete (\S+)/.exec(run ?? '')?.[1] ?? '';
    const { inputs, variables } = carriersOf(trial, name);
    trial.stored.set(name, '');
    for (const input of inputs) trial.changedInputs.add(input);
    for (const variable of variables) trial.changedVariables.add(variable);
    return null;
  },
  // The value is the one that the place needs.
  'set-repository-variable': (trial, { run }) => {
    trial.variables.add(/variable set (\S+)/.exec(run ?? '')?.[1] ?? '');
    return null;
  },
  'rotate-key': () => null,
  'run-again': (trial) => {
    const { scenario } = trial;
    scenario.aws = scenario.aws?.filter((rule) => rule.service !== 'github-oidc' || !isMomentary(rule)) ?? [];
    const live = policyIn(liveTrustPolicy(trial));
    return (rule, call, caller) => {
      // AWS had not spread a policy that lets the job in.
      const unspread = live !== null && call.operation.startsWith('AssumeRole') && trusts(live, trial, call, caller);
      return isMomentary(rule) || (unspread && /not authorized to perform/i.test(rule.error?.message ?? ''));
    };
  },
};

/** What passes by itself: a limit on the rate, a fault of the service's own, a request or a token that was late. */
const isMomentary = (rule: Rule): boolean =>
  (rule.status ?? 0) >= 500 ||
  rule.status === 429 ||
  /Throttl|TooManyRequests|RequestLimitExceeded|ThroughputExceeded|SlowDown|IDPCommunicationError|Model(NotReady|Error|Timeout)/.test(
    rule.error?.code ?? '',
  ) ||
  says(/^Token expired: current date|retrieve verification key/)(rule) ||
  isClockRefusal(rule);

/** What AWS is still at: an agreement, a form, a table that is being made. */
const isUnderWay = (rule: Rule): boolean =>
  says(/still being processed|use.case details|use.case form/i)(rule) ||
  /"TableStatus":\s*"(CREATING|UPDATING)"/.test(JSON.stringify(rule.body ?? {}));

export function letTimePass(trial: Trial, { until, minutes }: ChangeOf<'wait'>): void {
  const { scenario } = trial;
  if (/\btokens?\b/.test(until)) scenario.aws = scenario.aws?.filter(({ service }) => service !== 'github-oidc') ?? [];
  // A table that is being made can be described, and not yet read.
  const isMade = /"TableStatus":"CREATING"/.test(JSON.stringify(trial.original.aws ?? []));
  trial.lifts.push(
    (rule, call) =>
      isMomentary(rule) ||
      isUnderWay(rule) ||
      (isMade && rule.error?.code === 'ResourceNotFoundException' && until.includes(call.resource ?? ' ')),
  );
  trial.done.push(`${minutes} minutes later: ${until}`);
}

/** A person's profile has a session again; the replay has no sign-on to ask, so the profile gets its keys as a file. */
export function signInWith({ scenario, fresh }: Trial, profile: string): void {
  const { id, secret, token } = fresh.session;
  const keep = (text: string, header: RegExp): string =>
    text
      .split(/(?=^\[)/m)
      .map((section) =>
        header.test(section) ? section.replace(/^(sso_|login_|credential_process).*\n?/gm, '') : section,
      )
      .join('');
  const config = scenario.homeFiles?.['.aws/config'] ?? '';
  const credentials = scenario.homeFiles?.['.aws/credentials'] ?? '';
  scenario.homeFiles = {
    ...scenario.homeFiles,
    '.aws/config': keep(config, new RegExp(`^\\[(profile )?${profile}\\]`)),
    '.aws/credentials': `${credentials}\n[${profile}]\naws_access_key_id = ${id}\naws_secret_access_key = ${secret}\naws_session_token = ${token}\n`,
  };
}

export function runCommand(trial: Trial, command: Command): void {
  const lift = EFFECTS[command.effect](trial, command);
  if (lift) trial.lifts.push(lift);
  trial.done.push(`${command.effect}: ${command.run ?? command.console ?? ''}`);
}
