import type { Organization } from '../../answers/denial.ts';
import { simulatedDenials } from '../../answers/simulation.ts';
import { parseArn } from '../../names/arn.ts';
import { allow } from '../../remedies/attach-policy.ts';
import { unsetBearer } from '../../remedies/bearer.ts';
import { askToAllow, exceptFromDeny } from '../../remedies/deny.ts';
import type { PolicyHolder, Remedy } from '../../remedies/remedy.ts';
import { type Text, text } from '../../text.ts';
import { inputs, rule } from '../rule.ts';
import { callerOf, type DenialFacts, denialFacts, plainArn, sidOf } from './denial-facts.ts';
import { denialsOf } from './denials.ts';
import {
  denialEvidence,
  explainDenial,
  inspectable,
  requestIdOf,
  sayDenial,
  whatIsDenied,
} from './describe-denials.ts';

type OrganizationPolicy = DenialFacts & {
  kind: Organization;
  /** The account whose organization decides; null where nothing tells it. */
  account: string | null;
};

export const organizationPolicy = rule<OrganizationPolicy>({
  id: 'permissions/organization-policy',
  severities: ['error', 'warning'],
  title: 'An organization’s policy denies it',
  since: '1.0',
  onlyInTrouble: true,
  points: inputs('role-to-assume', 'aws-access-key-id'),
  find(scene) {
    const denied = denialsOf(scene, 'organization');
    const simulated = simulatedDenials(scene, 'organization');
    const byKind = Map.groupBy(denied, ({ denial }) => denial.organization ?? 'service control');
    // Of an organization's policies, the simulator evaluates those alone that bound the caller.
    if (simulated.length > 0 && !byKind.has('service control')) byKind.set('service control', []);
    return [...byKind].flatMap(([kind, group]) =>
      denialFacts(scene, group, 'certain', kind === 'service control' ? simulated : []).map((facts) => ({
        ...facts,
        kind,
        account:
          kind === 'resource control'
            ? (group.flatMap(({ denial }) => parseArn(plainArn(denial) ?? '')?.account || [])[0] ?? null)
            : (parseArn(facts.principal ?? '')?.account ?? facts.run.account),
      })),
    );
  },
  tell: (facts) => ({
    headline: text`${HEADLINE[facts.kind]} denies ${whatIsDenied(facts)}.`,
    explanation: explainDenial(EXPLAIN[facts.kind](facts.account), facts),
    evidence: denialEvidence(facts, ...(facts.simulated.length > 0 ? [UNLISTED] : [])),
    remedies: inspectable(facts, remediesFor(facts)),
  }),
});

const UNLISTED = {
  text: text`The simulator lists neither the organization’s statements nor the context keys that they use.`,
};

/** The organization forbids Bedrock's API keys, and the job has credentials that sign. */
const withoutApiKey = ({ actions, run }: OrganizationPolicy): Remedy | null =>
  run.principal !== null && actions.every((action) => action === 'bedrock:CallWithBearerToken')
    ? unsetBearer(run, text`Call Bedrock with the job’s other credentials, without the API key`)
    : null;

function remediesFor(facts: OrganizationPolicy): readonly [Remedy, ...Remedy[]] {
  const without = withoutApiKey(facts);
  const others = [askOrganization(facts), changePolicy(facts)] as const;
  return without ? [without, ...others] : others;
}

const HEADLINE: Readonly<Record<Organization, Text>> = {
  'service control': text`A service control policy of the AWS organization`,
  'resource control': text`A resource control policy of the resource’s AWS organization`,
  'VPC endpoint': text`The AWS organization’s policy for VPC endpoints`,
};

const of = (account: string | null): Text => (account ? text` ${account}` : []);
const ofAccount = (account: string | null): Text => (account ? text` of the account ${account}` : []);

const ORGANIZATION: Readonly<Record<Organization, Text>> = {
  'service control': text`the AWS organization`,
  'resource control': text`the resource’s AWS organization`,
  'VPC endpoint': text`the AWS organization`,
};

// https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html
const EXPLAIN: Readonly<Record<Organization, (account: string | null) => Text>> = {
  'service control': (account) =>
    text`It limits every identity of the caller’s account${of(account)}. The role’s own policies are not the problem and cannot override it.`,
  'resource control': (account) =>
    text`It limits the resources of the account${of(account)}, whoever asks for them. The caller’s own policies are not the problem and cannot override it.`,
  'VPC endpoint': (account) =>
    text`It limits what goes through VPC endpoints of the account${of(account)}. The role’s own policies are not the problem and cannot override it.`,
};

const policyWords = ({ kind, policyArns: [arn] }: OrganizationPolicy): string => {
  const type = kind === 'resource control' ? 'resource control policy' : 'service control policy';
  return arn ? `The ${type} ${arn}` : `A ${type}`;
};

function askOrganization(facts: OrganizationPolicy): Remedy {
  const { caller, what } = sayDenial(facts);
  const account = facts.account ? ` for the account ${facts.account}` : '';
  return askToAllow({
    run: facts.run,
    whom: text`whoever manages the policies of ${ORGANIZATION[facts.kind]}${ofAccount(facts.account)}`,
    title: text`Ask whoever manages the policies of ${ORGANIZATION[facts.kind]}`,
    keeps: `${policyWords(facts)} prevents ${caller} from performing ${what}.`,
    please: `Please allow it${account}, or tell us which Region, service or role to use instead.`,
    requestId: requestIdOf(facts),
    after: text`no policy of the organization keeps the caller from performing ${whatIsDenied(facts)}`,
    notes: [
      text`A policy of the role cannot override it. If the organization allows other Regions or services, use one of those.`,
    ],
  });
}

/** For whoever manages them. */
function changePolicy(facts: OrganizationPolicy): Remedy {
  const [policy = null] = facts.policyArns;
  const holder: PolicyHolder = { type: 'organization', name: policy?.split('/').at(-1) ?? null, account: null };
  const added = facts.explicit ? null : allow(holder, facts.statements);
  return (
    added ??
    exceptFromDeny({ of: holder, policy, sid: sidOf(facts), what: whatIsDenied(facts), caller: callerOf(facts) })
  );
}
