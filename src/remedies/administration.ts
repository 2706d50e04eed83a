// Remedies that an administrator of AWS does once, by one command or in the console.

import { table } from '../names/table.ts';
import { enumerate, type Text, text } from '../text.ts';
import type { Change, CommandEffect, Look, Remedy, Who } from './remedy.ts';
import { shellWord } from './shell-word.ts';

type Command = {
  title: Text;
  run: string | null;
  effect: CommandEffect;
  after: Text;
  by?: Who;
  console?: Text;
  notes?: readonly Text[];
  looks?: readonly Look[];
  files?: Readonly<Record<string, unknown>>;
};

export const command = ({
  title,
  run,
  effect,
  after,
  by = 'aws-admin',
  console,
  notes,
  looks,
  files,
}: Command): Remedy => {
  const change: Change = {
    kind: 'command',
    run,
    by,
    effect,
    ...(console ? { console } : {}),
    ...(files ? { files } : {}),
  };
  return { title, changes: [change], after, ...(notes ? { notes } : {}), ...(looks ? { looks } : {}) };
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
    title: text`Activate the access key again, if somebody deactivated it`,
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

type Models = readonly [string, ...string[]];

const availability = (model: string, region: string): string =>
  `aws bedrock get-foundation-model-availability --region ${region} --model-id ${shellWord(model)}`;

/** The offers of a model are listed first: an agreement is made with one of them. */
const makeAgreement = (model: string, region: string): Change => ({
  kind: 'command',
  run: [
    `aws bedrock create-foundation-model-agreement --region ${region} --model-id ${shellWord(model)}`,
    `--offer-token "$(aws bedrock list-foundation-model-agreement-offers --region ${region} --model-id ${shellWord(model)} --query 'offers[0].offerToken' --output text)"`,
  ].join(' '),
  by: 'aws-admin',
  effect: 'accept-agreement',
  console: text`Amazon Bedrock console of ${region} → Model catalog → ${model} → open it in the playground.`,
});

const agreed = (models: Models, region: string): Text =>
  text`${availability(models[0], region)} shows the agreement as ${'AVAILABLE'}`;

/** Once for the account: afterwards no caller needs more than the action that invokes. */
export const acceptAgreement = (models: Models, region: string): Remedy => ({
  title: text`Accept the agreement of ${enumerate(models)}, once for the account`,
  changes: [makeAgreement(models[0], region), ...models.slice(1).map((model) => makeAgreement(model, region))],
  after: agreed(models, region),
  notes: [text`It is ready within 15 minutes, mostly within two.`],
});

const FORM_SENT = text`The form takes effect within 15 minutes.`;
const FORM_REACH = text`If you submit it in the management account, it covers all member accounts. Opt-in Regions need their own.`;

/** https://docs.aws.amazon.com/bedrock/latest/APIReference/API_PutUseCaseForModelAccess.html */
const sendForm = (region: string): Change => ({
  kind: 'command',
  run: `aws bedrock put-use-case-for-model-access --region ${region} --form-data fileb://use-case.json`,
  by: 'aws-admin',
  effect: 'submit-use-case-form',
  console: text`Amazon Bedrock console of ${region} → Model catalog → any Claude model → Submit use case details.`,
  files: {
    'use-case.json': {
      companyName: 'COMPANY',
      companyWebsite: 'https://COMPANY_WEBSITE',
      intendedUsers: '0',
      industryOption: 'INDUSTRY',
      otherIndustryOption: '',
      useCases: 'USE_CASE',
    },
  },
});

export const submitUseCaseForm = (region: string): Remedy => ({
  title: text`Submit Anthropic’s use case form, once for the account`,
  changes: [sendForm(region)],
  after: text`${`aws bedrock get-use-case-for-model-access --region ${region}`} answers with the form`,
  notes: [FORM_SENT, FORM_REACH],
});

/** The form first: no agreement on a model of Anthropic's is made without it. */
export const submitFormAndAgree = (models: Models, region: string): Remedy => ({
  title: text`Submit Anthropic’s use case form, then accept the agreement of ${enumerate(models)}`,
  changes: [sendForm(region), ...models.map((model) => makeAgreement(model, region))],
  after: agreed(models, region),
  notes: [FORM_SENT, FORM_REACH],
});

/** GovCloud alone still has the page: https://docs.aws.amazon.com/bedrock/latest/userguide/model-access.html */
export const openModelAccess = (models: Models): Remedy =>
  command({
    title: text`Enable ${enumerate(models)} on the Model access page of GovCloud`,
    run: null,
    effect: 'accept-agreement',
    console: text`Amazon Bedrock console of ${'us-gov-west-1'} → Model access → Modify model access → ${enumerate(models)}.`,
    after: text`the Model access page shows ${enumerate(models)} as granted`,
    notes: [
      text`If Amazon is not the model’s provider, somebody must first call it once in the linked commercial account.`,
    ],
  });

/** Marketplace charges the account that pays; where there is an organization, that is its management account. */
export const addPaymentMethod = (after: Text): Remedy =>
  command({
    title: text`Add a valid payment method to the account that pays`,
    run: null,
    effect: 'add-payment-method',
    console: text`Billing and Cost Management console of the account that pays → Payment preferences → Add payment method → Set as default.`,
    after,
    notes: [
      text`The account that pays is the organization’s management account, if there is one.`,
      text`The card must allow international payments. AWS subscribes automatically at the next call, some minutes later.`,
    ],
  });

// https://docs.aws.amazon.com/sdk-for-python/v4/reference/clients/bedrock/enums/DataRetentionMode/
const RETENTION: Readonly<Record<string, Text>> = table({
  default: text`Under ${'default'}, each model’s usual handling of data applies, and its provider does not receive the prompts.`,
  aws_review: text`Under ${'aws_review'}, AWS may review the account’s prompts. The model’s provider does not receive them.`,
  provider_data_share: text`Under ${'provider_data_share'}, AWS may give the account’s prompts to the model’s provider.`,
});

export const setDataRetention = (mode: string, region: string): Remedy =>
  command({
    title: text`Set the account’s data retention mode in ${region} to ${mode}`,
    run: `aws bedrock put-account-data-retention --region ${region} --mode ${shellWord(mode)}`,
    effect: 'set-data-retention',
    after: text`the data retention mode of the account in ${region} is ${mode}`,
    notes: [
      ...(RETENTION[mode] ? [RETENTION[mode]] : []),
      text`The mode applies to the whole account in ${region}. First ask whoever is responsible for the data.`,
    ],
    looks: [
      {
        caption: text`The mode that is set now`,
        run: `aws bedrock get-account-data-retention --region ${region}`,
      },
    ],
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
