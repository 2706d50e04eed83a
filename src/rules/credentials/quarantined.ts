import { denialOf, isFailed } from '../../answers/answer.ts';
import { policiesOfCaller } from '../../answers/caller-identity.ts';
import { isQuarantine } from '../../answers/denial.ts';
import { deactivateKey } from '../../remedies/administration.ts';
import { introduce } from '../../remedies/people.ts';
import type { Change, Remedy } from '../../remedies/remedy.ts';
import { type RunFacts, runFacts } from '../../remedies/run-facts.ts';
import { newKeyPair } from '../../remedies/secrets.ts';
import type { FailedObservation, Observation } from '../../scene.ts';
import { text } from '../../text.ts';
import { citeAll, evidence } from '../evidence.ts';
import { type Evidence, type Found, inputs, rule } from '../rule.ts';
import { keyLabel } from './written.ts';

type Quarantined = Found & {
  key: string;
  denied: readonly FailedObservation[];
  attached: readonly { arn: string; observation: Observation }[];
  run: RunFacts;
};

export const quarantined = rule<Quarantined>({
  id: 'credentials/quarantined',
  severities: ['error'],
  title: 'AWS has quarantined this key: it was found in public',
  since: '1.0',
  points: inputs('aws-access-key-id'),
  explains: ['permissions/*', 'bedrock/*', 'dynamodb/*', 's3/*'],
  find(scene) {
    const denied = scene.observations.filter(isFailed).filter((o) => {
      const denial = denialOf(o);
      return denial !== null && isQuarantine(denial);
    });
    const attached = policiesOfCaller(scene).filter(({ arn }) => /AWSCompromisedKeyQuarantine/.test(arn));
    if (denied.length + attached.length === 0) return [];
    const key = keyLabel(scene);
    return [{ subjects: [key], confidence: 'certain', key, denied, attached, run: runFacts(scene) }];
  },
  tell: ({ key, denied, attached, run }) => ({
    headline: text`Emergency: AWS found the key ${key} in public and quarantined it.`,
    explanation: text`AWS attaches its ${'AWSCompromisedKeyQuarantine'} policy when it finds a key in a public place. Do not try to fix the denial in a policy: others know the key, and may have used it.`,
    evidence: evidence([
      ...citeAll(denied),
      ...attached.map(
        ({ arn, observation }): Evidence => ({ text: text`Attached to the caller: ${arn}.`, observation }),
      ),
    ]),
    remedies: [stopTheKey(run)],
  }),
});

const userOf = (principal: string | null): string | null =>
  /:user\/(?:.{0,600}\/)?([^/]{1,64})$/.exec(principal ?? '')?.[1] ?? null;

function stopTheKey(run: RunFacts): Remedy {
  const stop = deactivateKey(userOf(run.principal), null);
  return {
    ...stop,
    title: text`Deactivate the key now, and answer AWS’s support case`,
    // Only AWS's case tells when the quarantine may be lifted: a new key of the same user is quarantined too.
    changes: [...stop.changes, ...newKeyPair(run).changes, answerCase(run)],
    notes: [
      text`Look in CloudTrail and the bill, in every Region, for what the old key did.`,
      text`Remove the key from where it was published, and from the history there.`,
      text`The quarantine policy is attached to the user, so a new key works only once the policy is detached.`,
    ],
    looks: [
      {
        caption: text`What the key did, in each Region`,
        run: 'aws cloudtrail lookup-events --lookup-attributes AttributeKey=AccessKeyId,AttributeValue=ACCESS_KEY_ID',
      },
    ],
  };
}

const answerCase = (run: RunFacts): Change => ({
  kind: 'ask',
  whom: text`AWS Support, in the case that AWS opened for the account`,
  message: `${introduce(run)} The access key that it used was found in public. We have deactivated it, checked CloudTrail for what it did, and removed it from where it was published. Can we delete it, and detach the quarantine policy from its user?`,
});
