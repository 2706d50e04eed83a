import { allow } from '../../remedies/attach-policy.ts';
import { askToAllow, exceptFromDeny } from '../../remedies/deny.ts';
import type { Look, PolicyHolder, Remedy } from '../../remedies/remedy.ts';
import { nameOf } from '../../services/registry.ts';
import { text } from '../../text.ts';
import { inputs, rule } from '../rule.ts';
import { callerOf, type DenialFacts, denialFacts, sidOf } from './denial-facts.ts';
import { denialsOf } from './denials.ts';
import {
  denialEvidence,
  explainDenial,
  inspectable,
  requestIdOf,
  sayDenial,
  whatIsDenied,
} from './describe-denials.ts';

export const vpcEndpointPolicy = rule<DenialFacts>({
  id: 'permissions/vpc-endpoint-policy',
  severities: ['error', 'warning'],
  title: 'The VPC endpoint’s policy denies it',
  since: '1.0',
  onlyInTrouble: true,
  points: inputs('role-to-assume', 'aws-access-key-id'),
  find: (scene) => denialFacts(scene, denialsOf(scene, 'vpc-endpoint')),
  tell: (facts) => ({
    headline: text`The VPC endpoint’s policy does not let ${whatIsDenied(facts)} through.`,
    explanation: explainDenial(
      text`This runner reaches AWS through a VPC endpoint, and its policy stops the request. The role need not change.`,
      facts,
    ),
    evidence: denialEvidence(facts),
    remedies: inspectable(facts, [openEndpoint(facts), askNetwork(facts)]),
  }),
});

/** Whoever may use the network may pass: the caller's own policies decide about the rest. */
function openEndpoint(facts: DenialFacts): Remedy {
  const endpoint: PolicyHolder = { type: 'vpc-endpoint', name: null, account: null };
  const statements = facts.statements.map((statement) => ({ ...statement, Principal: '*' as const }));
  const added = facts.explicit ? null : allow(endpoint, statements);
  const except = {
    of: endpoint,
    policy: facts.policyArns[0] ?? null,
    sid: sidOf(facts),
    what: whatIsDenied(facts),
    caller: callerOf(facts),
  };
  return { ...(added ?? exceptFromDeny(except)), looks: findEndpoints(facts) };
}

/** https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html */
function findEndpoints({ refusals }: DenialFacts): readonly Look[] {
  const byEndpoint = new Map(refusals.map(({ service, region }) => [`${service} ${region}`, { service, region }]));
  return [...byEndpoint.values()].map(({ service, region }) => ({
    caption: text`The VPC endpoints for ${[nameOf(service)]}`,
    run: `aws ec2 describe-vpc-endpoints --region ${region} --filters Name=service-name,Values=com.amazonaws.${region}.${endpointOf(service)}`,
  }));
}

// The endpoint's service name is that of the client.
const ENDPOINTS: Readonly<Partial<Record<string, string>>> = { bedrock: 'bedrock-runtime' };
const endpointOf = (service: string): string => ENDPOINTS[service] ?? service;

function askNetwork(facts: DenialFacts): Remedy {
  const { caller, what } = sayDenial(facts);
  return askToAllow({
    run: facts.run,
    whom: text`whoever runs the network of the runner`,
    title: text`Or ask whoever runs the network of the runner`,
    keeps: `The policy of a VPC endpoint prevents ${caller} from performing ${what}.`,
    please: 'Please allow this action and resource in the policy of the endpoint.',
    requestId: requestIdOf(facts),
    after: text`the endpoint’s policy lets ${whatIsDenied(facts)} through`,
  });
}
