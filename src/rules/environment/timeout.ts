import type { Remedy } from '../../remedies/remedy.ts';
import { setInput } from '../../remedies/values.ts';
import { enumerate, type Text, text } from '../../text.ts';
import { inputs, rule } from '../rule.ts';
import { faultEvidence, faultsOf, type NetworkFault, networkFaults, whichServices } from './network-fault.ts';
import { allowHosts, mendOverrides, openFirewall } from './network-remedies.ts';

type TimedOut = NetworkFault & { limitSeconds: number };

export const timeout = rule<TimedOut>({
  id: 'environment/timeout',
  severities: ['error'],
  title: 'AWS does not answer in time',
  since: '1.0',
  onlyInTrouble: true,
  points: inputs('timeout-seconds'),
  explains: ['environment/targets-not-reached'],
  find: (scene) =>
    networkFaults(scene, faultsOf(scene, 'timeout')).map((fault) => ({
      ...fault,
      limitSeconds: scene.settings.timeoutSeconds,
    })),
  tell: (facts) => ({
    headline: text`${whichServices(facts.reach)}: no answer came in time.`,
    explanation: explanationFor(facts),
    evidence: faultEvidence(facts),
    remedies: remediesFor(facts),
  }),
});

function explanationFor({ limitSeconds, hosts }: TimedOut): Text {
  const waited = text`The requests went out and nothing came back within the time limit of ${limitSeconds} s for the whole run. This says nothing about the credentials.`;
  return hosts.length > 0 ? text`${waited} Asked: ${enumerate(hosts)}.` : waited;
}

function remediesFor(facts: TimedOut): readonly [Remedy, ...Remedy[]] {
  const { limitSeconds } = facts;
  const [first, ...others] = mendOverrides(facts);
  const more = setInput('timeout-seconds', String(Math.min(3600, limitSeconds * 2)), {
    title: text`Allow more time, if the answers are only slow`,
    after: text`this step waits up to ${Math.min(3600, limitSeconds * 2)} s`,
  });
  const rest = [openFirewall(facts), more, allowHosts(facts)] as const;
  return first ? [first, ...others, ...rest] : rest;
}
