import { partitionOf } from '../../knowledge/regions.ts';
import { parseArn } from '../../names/arn.ts';
import { allow, allowCaller } from '../../remedies/attach-policy.ts';
import { askToAllow } from '../../remedies/deny.ts';
import { principalStatement } from '../../remedies/principal.ts';
import type { Look, PolicyStatement, Remedy } from '../../remedies/remedy.ts';
import { shellWord } from '../../remedies/shell-word.ts';
import { type Text, text } from '../../text.ts';
import { inputs, rule } from '../rule.ts';
import { type DenialFacts, denialFacts, plainArn } from './denial-facts.ts';
import { type Denied, denialsOf } from './denials.ts';
import {
  askAdministrator,
  denialEvidence,
  explainDenial,
  inspectable,
  requestIdOf,
  sayDenial,
  whatIsDenied,
} from './describe-denials.ts';

type KmsKey = DenialFacts & {
  /** Whose policy AWS names; null where its words fit a key that is gone, too. */
  lacking: 'caller' | 'key policy' | null;
  /** Null where AWS does not name it. */
  key: string | null;
  /** What the caller must be allowed: on the key, or on the keys that this service uses for it. */
  onKey: PolicyStatement;
  look: Look | null;
};

export const kmsKey = rule<KmsKey>({
  id: 'permissions/kms-key',
  severities: ['error', 'warning'],
  title: 'The caller cannot use the KMS key',
  since: '1.0',
  onlyInTrouble: true,
  points: inputs('role-to-assume', 'aws-access-key-id'),
  find(scene) {
    const denied = denialsOf(scene, 'kms');
    const byKey = Map.groupBy(denied, (each) => keyIn(each) ?? `${each.observation.service} ${lackingIn(each)}`);
    return [...byKey.values()].flatMap((group) =>
      denialFacts(scene, group).map((facts) => {
        const [first] = group as [Denied];
        return {
          ...facts,
          lacking: lackingIn(first),
          key: keyIn(first),
          onKey: statementFor(first, facts.run.account),
          look: keyIn(first) ? null : lookForKey(first),
        };
      }),
    );
  },
  tell: (facts) => ({
    headline: text`The caller cannot use the KMS key behind it, so ${whatIsDenied(facts)} is denied.`,
    explanation: explainDenial(facts.lacking ? OUT_OF_REACH : OR_GONE, facts),
    evidence: denialEvidence(facts),
    remedies: inspectable(facts, remediesFor(facts)),
    ...(facts.lacking === 'caller' ? {} : { lookalikes: [GONE] }),
  }),
});

const OUT_OF_REACH = text`The resource is encrypted with a key that this caller may not use.`;
const OR_GONE = text`The resource is encrypted with a key that this caller may not use, or that no longer exists.`;
const GONE = text`The key is disabled, is pending deletion or belongs to another Region: AWS gives the same error.`;

const keyIn = ({ denial }: Denied): string | null => {
  const arn = plainArn(denial);
  return arn && parseArn(arn)?.service === 'kms' ? arn : null;
};

function lackingIn({ observation }: Denied): KmsKey['lacking'] {
  const { message } = observation.error;
  if (/no resource-based|resource-based policy/i.test(message)) return 'key policy';
  return /identity-based/i.test(message) ? 'caller' : null;
}

/** https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-via-service: a key that is not named is still used through the service alone. */
function statementFor(denied: Denied, account: string | null): PolicyStatement {
  const { observation, denial } = denied;
  const { service, region } = observation;
  const key = keyIn(denied);
  const { id: partition, suffix } = partitionOf(region);
  const Action = denial.action?.startsWith('kms:') ? denial.action : 'kms:Decrypt';
  if (key) return { Effect: 'Allow', Action, Resource: key };
  return {
    Effect: 'Allow',
    Action,
    Resource: `arn:${partition}:kms:${region}:${account ?? 'ACCOUNT_ID'}:key/*`,
    Condition: { StringEquals: { 'kms:ViaService': `${service}.${region}.${suffix}` } },
  };
}

function lookForKey({ observation: { operation, target, region } }: Denied): Look | null {
  if (!target) return null;
  const caption = text`The key of ${target}`;
  if (operation === 'DescribeTable')
    return {
      caption,
      run: `aws dynamodb describe-table --region ${region} --table-name ${shellWord(target)} --query Table.SSEDescription.KMSMasterKeyArn`,
    };
  return operation === 'ListObjectsV2'
    ? { caption, run: `aws s3api get-bucket-encryption --region ${region} --bucket ${shellWord(target)}` }
    : null;
}

function remediesFor(facts: KmsKey): readonly [Remedy, ...Remedy[]] {
  const caller = allowOnKey(facts);
  const owner = openKey(facts);
  return facts.lacking === 'key policy' ? [owner, caller] : [caller, owner];
}

const ALSO_WRITING = text`For writing, allow ${'kms:GenerateDataKey'} too.`;

function allowOnKey(facts: KmsKey): Remedy {
  const notes = facts.onKey.Action === 'kms:Decrypt' ? [ALSO_WRITING] : [];
  const remedy =
    allowCaller(facts.principal, [facts.onKey], { notes }) ?? askAdministrator(facts, 'A policy on a KMS key');
  return facts.look ? { ...remedy, looks: [facts.look] } : remedy;
}

const OWN_STATEMENT = text`A key policy with a statement for ${'arn:aws:iam::ACCOUNT_ID:root'} leaves the decision to the caller’s own policies. Then you need not change it.`;

/** In a key's own policy `*` is the key itself. */
function openKey(facts: KmsKey): Remedy {
  const { key, principal, onKey } = facts;
  const statement = principal && { ...onKey, Resource: '*', ...principalStatement(principal) };
  const added =
    key && statement
      ? allow({ type: 'kms-key', name: key, account: null }, [statement], { notes: [OWN_STATEMENT] })
      : null;
  return added ?? askKeyOwner(facts);
}

function askKeyOwner(facts: KmsKey): Remedy {
  const { caller, what } = sayDenial(facts);
  const keyWords: Text = facts.key ? text` ${facts.key}` : [];
  const remedy = askToAllow({
    run: facts.run,
    whom: text`the owner of the KMS key${keyWords}`,
    title: text`Ask the owner of the KMS key whether it is enabled, and to let the caller use it`,
    keeps: `${caller} is denied ${what}, because it may not use the KMS key${facts.key ? ` ${facts.key}` : ''}.`,
    please: 'Please check that the key is enabled, and allow this identity in the key’s policy.',
    requestId: requestIdOf(facts),
    after: text`the KMS key is enabled, and its policy lets the caller use it`,
  });
  return facts.look ? { ...remedy, looks: [facts.look] } : remedy;
}
