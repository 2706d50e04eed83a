// The first remedy in words that a message in a chat or a pull request may show: the catalog's own, without a name of an account, a repository or a person's.
import { INPUT_NAMES, INPUTS, isInputName } from '../inputs/input-table.ts';
import { HOLDERS } from '../remedies/attach-policy.ts';
import type { Change, CommandEffect, Remedy, RunnerSetting, SecretContent } from '../remedies/remedy.ts';
import { plain } from '../text.ts';

// Words of AWS's, GitHub's and this action's own, which titles show as code.
const TERMS: ReadonlySet<string> = new Set([
  ...INPUT_NAMES,
  ...INPUT_NAMES.flatMap((name) => [...INPUTS[name].variables]),
  ...['AWS_PROFILE', 'AWS_BEARER_TOKEN_BEDROCK', 'AWS_CREDENTIAL_EXPIRATION', 'AWS_SESSION_EXPIRATION'],
  ...['sts:TagSession', 'sts:SetSourceIdentity', 'sts:GetCallerIdentity', 'bedrock-mantle', 'sso_account_id'],
]);

/** The remedy's title; where that has a name in it, what its first change is, without the name. */
export function firstFix({ title, changes: [change] }: Remedy): string {
  const isNameless = title.every((span) => typeof span === 'string' || TERMS.has(span.code));
  return isNameless ? plain(title) : namelessly(change);
}

const input = (name: string): string => (isInputName(name) ? `the input ${name}` : 'an input');
const variable = (name: string): string => (TERMS.has(name) ? `the variable ${name}` : 'a variable');
const inputOrVariable = (name: string): string => (isInputName(name) ? input(name) : variable(name));

function namelessly(change: Change): string {
  switch (change.kind) {
    case 'set-input':
      return `Set ${input(change.name)}`;
    case 'remove-input':
      return `Remove ${input(change.name)}`;
    case 'set-variable':
      return `Set ${variable(change.name)}`;
    case 'unset-variable':
      return `Remove ${variable(change.name)}`;
    case 'replace-value':
      return `Correct ${inputOrVariable(change.name)}`;
    case 'remove-value':
      return `Remove a value from ${inputOrVariable(change.name)}`;
    case 'set-secret':
      return SECRETS[change.with];
    case 'job':
      return JOB_KEYS[change.key];
    case 'step':
      return change.key === 'if' ? 'Add a condition to the step' : 'Give the step an ID';
    case 'move-step':
      return 'Change the order of the steps';
    case 'add-step':
      return 'Add a step before this one';
    case 'second-step':
      return 'Check the rest in a second step of this action';
    case 'attach-policy':
      return `Allow the action in the policy of ${HOLDERS[change.to.type]}`;
    case 'edit-policy':
      return `Change the policy of ${HOLDERS[change.of.type]}`;
    case 'edit-trust-policy':
      return 'Let the role’s trust policy accept this job';
    case 'command':
      return COMMANDS[change.effect];
    case 'runner':
      return SETTINGS[change.setting];
    case 'wait':
      return 'Wait, and run the job again';
    case 'ask':
      return 'Ask whoever can change it';
  }
}

const SECRETS: Readonly<Record<SecretContent, string>> = {
  'access-key-id': 'Store the access key ID as a secret',
  'secret-access-key': 'Store the secret access key as a secret',
  'session-token': 'Store the session token as a secret',
  'role-arn': 'Store the role’s ARN as a secret',
  'bedrock-api-key': 'Store the Bedrock API key as a secret',
  'same-value-cleaned': 'Store the secret again, without white space or quotes',
  'other-value': 'Store another value as the secret',
};

const JOB_KEYS: Readonly<Record<(Change & { kind: 'job' })['key'], string>> = {
  permissions: 'Change the permissions of the job',
  environment: 'Name the environment in the job',
  if: 'Add a condition to the job',
  secrets: 'Pass the secrets to the reusable workflow',
  'timeout-minutes': 'Change the time limit of the job',
  needs: 'Name the job that must run before this one',
  'runs-on': 'Run the job on another runner',
  with: 'Pass the inputs to the reusable workflow',
  'enable-openid-connect': 'Let the job request an OIDC token',
};

const COMMANDS: Readonly<Record<CommandEffect, string>> = {
  'enable-region': 'Enable the Region in the account',
  'activate-sts-region': 'Activate STS in the Region',
  'create-provider': 'Create the identity provider in the account',
  'add-audience': 'Add the audience to the identity provider',
  'update-thumbprint': 'Update the thumbprint of the identity provider',
  'create-role': 'Create a role for the job',
  'set-role-duration': 'Let sessions of the role last longer',
  'activate-key': 'Activate the access key again',
  'create-key': 'Create a new access key',
  'accept-agreement': 'Accept the agreement of the model',
  'submit-use-case-form': 'Submit Anthropic’s use case form',
  'add-payment-method': 'Add a valid payment method to the account',
  'set-data-retention': 'Change the account’s data retention mode',
  'create-resource': 'Create the table or bucket',
  'restore-resource': 'Restore what was deleted',
  'request-quota': 'Request a higher quota',
  'sign-in': 'Sign in again',
  'session-tokens-for-all-regions': 'Let session tokens of the account work in all Regions',
  'delete-key': 'Delete the access key',
  'delete-secret': 'Delete the secret',
  'set-repository-variable': 'Set the repository’s variable',
  'cancel-key-deletion': 'Restore the KMS key',
  'rotate-key': 'Replace the access key',
  'run-again': 'Run the job again',
};

const SETTINGS: Readonly<Record<RunnerSetting, string>> = {
  'hop-limit': 'Raise the hop limit of the instance’s metadata',
  'pod-identity': 'Give the runner’s pod an identity',
  'service-account': 'Give the runner’s service account a role',
  clock: 'Set the runner’s clock',
  dns: 'Let the runner resolve host names',
  firewall: 'Let the runner’s network reach the host',
  proxy: 'Correct the runner’s proxy',
  'no-proxy': 'Let the runner go around the proxy',
  'certificate-authority': 'Let the runner trust the certificate authority',
  endpoint: 'Correct the endpoint of the service',
  'shared-files': 'Correct the profile in the shared files',
  software: 'Update the software of the runner',
};
