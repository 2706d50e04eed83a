import type { Remedy } from '../../remedies/remedy.ts';
import { enumerate, type Text, text } from '../../text.ts';
import { rule } from '../rule.ts';
import { faultEvidence, faultsOf, type NetworkFault, networkFaults } from './network-fault.ts';
import { allowHosts, mendOverrides } from './network-remedies.ts';

type Unexpected = NetworkFault & { statuses: readonly string[] };

export const unexpectedResponse = rule<Unexpected>({
  id: 'environment/unexpected-response',
  severities: ['error'],
  title: 'Something other than AWS answers',
  since: '1.0',
  onlyInTrouble: true,
  points: ({ overrides }) => overrides.map(({ variable }) => ({ variable })),
  find: (scene) =>
    networkFaults(scene, faultsOf(scene, 'protocol')).map((fault) => ({
      ...fault,
      statuses: [
        ...new Set(
          fault.failures.flatMap((o) => (o.error.httpStatus === undefined ? [] : [String(o.error.httpStatus)])),
        ),
      ],
    })),
  tell: (facts) => ({
    headline: text`Something other than AWS answers at ${enumerate(facts.hosts)}.`,
    explanation: explanationFor(facts.statuses),
    evidence: faultEvidence(facts),
    remedies: remediesFor(facts),
  }),
});

function explanationFor(statuses: readonly string[]): Text {
  const answers = statuses.length > 0 ? text`The answers, with status ${enumerate(statuses)},` : text`The answers`;
  return text`${answers} do not have the form of AWS’s answers, and no request ID. They say nothing about the credentials. A status of 403 in them does not mean a missing permission.`;
}

function remediesFor(facts: Unexpected): readonly [Remedy, ...Remedy[]] {
  const [first, ...others] = mendOverrides(facts);
  const [host] = facts.hosts;
  const allow: Remedy = {
    ...allowHosts(facts),
    ...(host === undefined
      ? {}
      : {
          looks: [{ caption: text`The page that answers. It often says whom to ask`, run: `curl -i https://${host}/` }],
        }),
  };
  return first ? [first, ...others, allow] : [allow];
}
