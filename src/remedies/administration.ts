// Remedies that an administrator of AWS does once, by one command or in the console.
import { type Text, text } from '../text.ts';
import { shellWord } from './oidc-role.ts';
import type { Change, CommandEffect, Remedy, Who } from './remedy.ts';

type Command = {
  title: Text;
  run: string | null;
  effect: CommandEffect;
  after: Text;
  by?: Who;
  console?: Text;
  notes?: readonly Text[];
  files?: Readonly<Record<string, unknown>>;
};

export const command = ({ title, run, effect, after, by = 'aws-admin', console, notes, files }: Command): Remedy => {
  const change: Change = {
    kind: 'command',
    run,
    by,
    effect,
    ...(console ? { console } : {}),
    ...(files ? { files } : {}),
  };
  return { title, changes: [change], after, ...(notes ? { notes } : {}) };
};

export type ProviderFacts = { issuer: string; audience: string; account: string };

const providerName = (issuer: string): string => issuer.replace(/^https:\/\//, '');

/** A second audience of a provider that exists. */
export const addAudience = ({ issuer, audience, account }: ProviderFacts, partition = 'aws'): Remedy =>
  command({
    title: text`Add the audience ${audience} to the identity provider`,
    run: [
      'aws iam add-client-id-to-open-id-connect-provider',
      `--open-id-connect-provider-arn arn:${partition}:iam::${account}:oidc-provider/${providerName(issuer)}`,
      `--client-id ${shellWord(audience)}`,
    ].join(' '),
    effect: 'add-audience',
    console: text`IAM console → Identity providers → ${providerName(issuer)} → Audiences → Add audience.`,
    after: text`the provider ${providerName(issuer)} lists the audience ${audience}`,
  });

export const registerProvider = ({ issuer, audience, account }: ProviderFacts): Remedy =>
  command({
    title: text`Create the identity provider ${providerName(issuer)} in the account ${account}`,
    run: `aws iam create-open-id-connect-provider --url ${issuer} --client-id-list ${shellWord(audience)}`,
    effect: 'create-provider',
    console: text`IAM console → Identity providers → Add provider → OpenID Connect: provider URL ${issuer}, audience ${audience}.`,
    after: text`IAM of the account ${account} lists the identity provider ${providerName(issuer)}`,
  });

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc_verify-thumbprint.html */
export function renewThumbprint(provider: string | null, issuer: string): Remedy {
  const host = issuer.replace(/^https:\/\//, '').split('/')[0] ?? '';
  return {
    ...command({
      title: text`Update the thumbprint of the identity provider`,
      run: `aws iam update-open-id-connect-provider-thumbprint --open-id-connect-provider-arn ${provider ?? 'PROVIDER_ARN'} --thumbprint-list THUMBPRINT`,
      effect: 'update-thumbprint',
      console: text`IAM console → Identity providers → ${providerName(issuer)} → Thumbprints → Manage.`,
      after: text`the provider ${providerName(issuer)} lists the thumbprint of its certificate authority`,
      notes: [text`The thumbprint is that of the top certificate authority in the issuer’s chain, without colons.`],
    }),
    looks: [
      {
        caption: text`The certificates of the issuer, the top authority last`,
        run: `openssl s_client -servername ${host} -showcerts -connect ${host}:443 </dev/null`,
      },
    ],
  };
}

export const allowDuration = (roleName: string, seconds: number): Remedy =>
  command({
    title: text`Let sessions of ${roleName} last ${seconds} seconds`,
    run: `aws iam update-role --role-name ${shellWord(roleName)} --max-session-duration ${seconds}`,
    effect: 'set-role-duration',
    console: text`IAM console → Roles → ${roleName} → Edit → Maximum session duration.`,
    after: text`the maximum session duration of ${roleName} is ${seconds} seconds`,
  });

export const activateKey = (user: string | null, keyId: string | null): Remedy =>
  command({
    title: text`Activate the access key again, where it was deactivated`,
    run: `aws iam update-access-key --user-name ${user ? shellWord(user) : 'USER'} --access-key-id ${keyId ?? 'ACCESS_KEY_ID'} --status Active`,
    effect: 'activate-key',
    console: text`IAM console → Users → the user → Security credentials → Actions → Activate.`,
    after: text`IAM lists the key as active`,
  });

export const deactivateKey = (user: string | null, keyId: string | null): Remedy =>
  command({
    title: text`Deactivate the key, and create another one`,
    run: `aws iam update-access-key --user-name ${user ? shellWord(user) : 'USER'} --access-key-id ${keyId ?? 'ACCESS_KEY_ID'} --status Inactive`,
    effect: 'delete-key',
    after: text`IAM lists the old key as inactive`,
  });

/** The offers of a model are listed first: an agreement is made with one of them. */
export const acceptAgreement = (model: string, region: string, offerToken: string | null = null): Remedy =>
  command({
    title: text`Accept the agreement of ${model}`,
    run: [
      `aws bedrock create-foundation-model-agreement --region ${region} --model-id ${shellWord(model)}`,
      offerToken
        ? `--offer-token ${shellWord(offerToken)}`
        : `--offer-token "$(aws bedrock list-foundation-model-agreement-offers --region ${region} --model-id ${shellWord(model)} --query 'offers[0].offerToken' --output text)"`,
    ].join(' '),
    effect: 'accept-agreement',
    console: text`Amazon Bedrock console of ${region} → Model catalog → ${model} → open it in the playground.`,
    after: text`${`aws bedrock get-foundation-model-availability --region ${region} --model-id ${model}`} shows the agreement as ${'AVAILABLE'}`,
  });

/** https://docs.aws.amazon.com/bedrock/latest/APIReference/API_PutUseCaseForModelAccess.html */
export const submitUseCaseForm = (region: string): Remedy =>
  command({
    title: text`Submit Anthropic’s use case form, once for the account`,
    run: `aws bedrock put-use-case-for-model-access --region ${region} --form-data fileb://use-case.json`,
    effect: 'submit-use-case-form',
    console: text`Amazon Bedrock console of ${region} → Model catalog → any Claude model → Submit use case details.`,
    after: text`${`aws bedrock get-use-case-for-model-access --region ${region}`} answers with the form`,
    notes: [
      text`If you submit it in the management account, it covers all member accounts. Opt-in Regions need their own.`,
    ],
  });

export const setDataRetention = (mode: string, region: string): Remedy =>
  command({
    title: text`Set the account’s data retention mode to ${mode}`,
    run: `aws bedrock put-account-data-retention --region ${region} --mode ${shellWord(mode)}`,
    effect: 'set-data-retention',
    after: text`the data retention mode of the account in ${region} is ${mode}`,
  });

/** Applied quotas are listed by Service Quotas; a new account's value of zero is AWS's to raise. */
export const requestQuota = (quotaCode: string, value: number, region: string): Remedy =>
  command({
    title: text`Request a higher quota`,
    run: `aws service-quotas request-service-quota-increase --region ${region} --service-code bedrock --quota-code ${quotaCode} --desired-value ${value}`,
    effect: 'request-quota',
    console: text`Service Quotas console of ${region} → Amazon Bedrock → the quota → Request increase at account level.`,
    after: text`Service Quotas shows the applied value ${value}`,
  });

/** A key that waits for its deletion comes back disabled: https://docs.aws.amazon.com/kms/latest/APIReference/API_CancelKeyDeletion.html */
export const restoreKmsKey = (key: string, region: string): Remedy =>
  command({
    title: text`Restore the KMS key ${key}`,
    run: [
      `aws kms cancel-key-deletion --region ${region} --key-id ${shellWord(key)}`,
      `aws kms enable-key --region ${region} --key-id ${shellWord(key)}`,
    ].join('\n'),
    effect: 'cancel-key-deletion',
    console: text`KMS console of ${region} → Customer managed keys → the key → Key actions → Cancel key deletion, then Enable.`,
    after: text`the KMS key ${key} is enabled`,
  });
