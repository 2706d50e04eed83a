import { parseArn } from '../../names/arn.ts';
import { offered } from '../../remedies/offered.ts';
import { ask, introduce } from '../../remedies/people.ts';
import type { Remedy } from '../../remedies/remedy.ts';
import { type RunFacts, runFacts } from '../../remedies/run-facts.ts';
import { setInput } from '../../remedies/values.ts';
import { enumerate, type Text, text } from '../../text.ts';
import { proof } from '../evidence.ts';
import { type Evidence, type Found, inputs, rule } from '../rule.ts';
import { type KnownIdentity, knownIdentity } from './identity-check.ts';
import { sourceLabel } from './written.ts';

type WrongAccount = Found & {
  identity: KnownIdentity;
  allowed: readonly string[];
  /** `role-to-assume` itself names the account that is not allowed: two inputs of one step contradict each other. */
  role: string | null;
  source: string;
  run: RunFacts;
};

export const wrongAccount = rule<WrongAccount>({
  id: 'credentials/wrong-account',
  severities: ['error'],
  title: 'The credentials belong to another account',
  since: '1.0',
  points: inputs('role-to-assume', 'aws-access-key-id', 'allowed-account-ids'),
  explains: ['dynamodb/*', 's3/*', 'permissions/*', 'bedrock/*', 'credentials/wrong-principal'],
  find(scene) {
    const identity = knownIdentity(scene);
    const { allowedAccountIds: allowed, roleToAssume } = scene.settings;
    if (!identity || allowed.length === 0 || allowed.includes(identity.accountId)) return [];
    return [
      {
        subjects: [identity.accountId],
        confidence: 'certain',
        identity,
        allowed,
        role: parseArn(roleToAssume)?.account === identity.accountId ? roleToAssume : null,
        source: sourceLabel(scene),
        run: runFacts(scene),
      },
    ];
  },
  tell: (facts) => ({
    headline: text`The credentials belong to account ${facts.identity.accountId}, and this job allows only ${enumerate(facts.allowed, 'or')}.`,
    explanation: explanationFor(facts),
    evidence: [
      proof(facts.identity.observation, text`account ${facts.identity.accountId}, ${facts.identity.arn}`),
      { text: text`${'allowed-account-ids'} lists ${enumerate(facts.allowed)}.` },
      ...namedBy(facts.role),
    ],
    remedies: remediesFor(facts),
  }),
});

function explanationFor({ role, identity }: WrongAccount): Text {
  const works = text`They work, in another account than the one meant. What this run did not find or was denied there may well exist in the right one.`;
  if (role === null) return works;
  return text`${works} Two inputs of this step contradict each other: ${'role-to-assume'} names account ${identity.accountId}, and ${'allowed-account-ids'} does not list it.`;
}

const namedBy = (role: string | null): Evidence[] =>
  role === null ? [] : [{ text: text`${'role-to-assume'} is ${role}.` }];

/** Which of two inputs is wrong, nothing tells: the guard is there to be believed. */
function remediesFor({ role, identity, allowed, source, run }: WrongAccount): readonly [Remedy, ...Remedy[]] {
  const allow = setInput('allowed-account-ids', [...allowed, identity.accountId].join(', '), {
    title: text`Allow account ${identity.accountId}, where it is the one meant`,
    after: text`${'allowed-account-ids'} lists ${identity.accountId}`,
  });
  const [only, ...others] = allowed;
  if (role !== null && only !== undefined && others.length === 0) {
    const right = role.replace(`:${identity.accountId}:`, `:${only}:`);
    return offered(
      setInput('role-to-assume', right, {
        title: text`Assume the role of account ${only}`,
        after: text`this step shows account ${only}`,
        notes: [text`A role of this name must exist in account ${only}, and trust this job.`],
      }),
      allow,
    );
  }
  return offered(otherCredentials(run, allowed, source), allow);
}

const otherCredentials = (run: RunFacts, allowed: readonly string[], source: string): Remedy =>
  ask({
    whom: text`whoever stores the credentials of this job`,
    title: text`Use credentials of account ${enumerate(allowed, 'or')}`,
    message: `${introduce(run)} Its credentials, from ${source}, belong to account ${run.account ?? 'ACCOUNT_ID'}, and the job is meant for ${allowed.join(' or ')}. Which secret, role or environment has the credentials of that account?`,
    after: text`this step shows account ${enumerate(allowed, 'or')}`,
    notes: [text`Check which secret or role this job and its ${'environment:'} name.`],
  });
