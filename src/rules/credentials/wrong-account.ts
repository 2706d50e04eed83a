import { type Caller, knownCaller } from '../../answers/known-caller.ts';
import { parseArn } from '../../names/arn.ts';
import { offered } from '../../remedies/offered.ts';
import { ask, introduce } from '../../remedies/people.ts';
import type { Remedy } from '../../remedies/remedy.ts';
import { type RunFacts, runFacts } from '../../remedies/run-facts.ts';
import { storeKeyOf } from '../../remedies/secrets.ts';
import { useOtherProfile } from '../../remedies/sign-in.ts';
import { setInput } from '../../remedies/values.ts';
import type { Scene } from '../../scene.ts';
import { enumerate, join, type Text, text } from '../../text.ts';
import { evidence, proof } from '../evidence.ts';
import { type Evidence, type Found, inputs, rule } from '../rule.ts';
import { sourceLabel } from './written.ts';

type WrongAccount = Found & {
  accountId: string;
  /** The answer that names it; null where `role-to-assume` does, before anything is asked. */
  caller: Caller | null;
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
  stops: (scene) => accountOfRole(scene) !== null,
  explains: [
    'dynamodb/*',
    's3/*',
    'permissions/*',
    'bedrock/*',
    'credentials/wrong-principal',
    'credentials/guard-not-checked',
  ],
  find(scene) {
    const caller = knownCaller(scene);
    const accountId = caller?.accountId ?? accountOfRole(scene);
    const { allowedAccountIds: allowed, roleToAssume } = scene.settings;
    if (!accountId || allowed.length === 0 || allowed.includes(accountId)) return [];
    return [
      {
        subjects: [accountId],
        confidence: 'certain',
        accountId,
        caller,
        allowed,
        role: accountOfRole(scene) === accountId ? roleToAssume : null,
        source: sourceLabel(scene),
        run: runFacts(scene),
      },
    ];
  },
  tell: (facts) => ({
    headline: facts.caller
      ? text`The credentials belong to account ${facts.accountId}, and this job allows only ${enumerate(facts.allowed, 'or')}.`
      : text`The role to assume belongs to account ${facts.accountId}, and this job allows only ${enumerate(facts.allowed, 'or')}.`,
    explanation: explanationFor(facts),
    evidence: evidence([
      ...(facts.caller ? [told(facts.caller)] : namedBy(facts.role)),
      { text: text`${'allowed-account-ids'} lists ${enumerate(facts.allowed)}.` },
      ...(facts.caller ? namedBy(facts.role) : []),
    ]),
    remedies: remediesFor(facts),
  }),
});

/** The account that `role-to-assume` names: known before any request. */
const accountOfRole = ({ settings: { roleToAssume } }: Scene): string | null => {
  const arn = parseArn(roleToAssume);
  return arn?.service === 'iam' && arn.resource.startsWith('role/') && /^\d{12}$/.test(arn.account)
    ? arn.account
    : null;
};

function told({ accountId, arn, observation }: Caller): Evidence {
  if (observation.status === 'failed')
    return proof(
      observation,
      text`AWS’s denial names the caller${arn ? text` ${arn}` : text`’s account ${accountId}`}`,
    );
  return proof(observation, arn ? text`account ${accountId}, ${arn}` : text`account ${accountId}`);
}

const WORKS = text`They work, but in the wrong account. What this run did not find or was denied there may exist in the right one.`;
const NOTHING_ASKED = text`So nothing was sent to AWS.`;

function explanationFor({ role, accountId, caller }: WrongAccount): Text {
  if (role === null) return WORKS;
  const contradiction = text`Two inputs of this step contradict each other: ${'role-to-assume'} names account ${accountId}, and ${'allowed-account-ids'} does not list it.`;
  return caller ? join([WORKS, contradiction]) : join([contradiction, NOTHING_ASKED]);
}

const namedBy = (role: string | null): Evidence[] =>
  role === null ? [] : [{ text: text`${'role-to-assume'} is ${role}.` }];

/** Which of two inputs is wrong, nothing tells: the guard is there to be believed. */
function remediesFor({ role, accountId, allowed, source, run }: WrongAccount): readonly [Remedy, ...Remedy[]] {
  const allow = setInput('allowed-account-ids', [...allowed, accountId].join(', '), {
    title: text`Allow account ${accountId}, if it is the intended one`,
    after: text`${'allowed-account-ids'} lists ${accountId}`,
  });
  const [only, ...others] = allowed;
  if (role !== null && only !== undefined && others.length === 0) {
    const right = role.replace(`:${accountId}:`, `:${only}:`);
    return offered(
      setInput('role-to-assume', right, {
        title: text`Assume the role of account ${only}`,
        after: text`this step shows account ${only}`,
        notes: [text`A role of this name must exist in account ${only}, and trust this job.`],
      }),
      allow,
    );
  }
  if (role !== null) return offered(otherRole(run, role, allowed), allow);
  if (run.terminal) return [useOtherProfile(run, credentialsOf(allowed), shows(allowed)), allow];
  const asking = otherCredentials(run, accountId, allowed, source);
  const store = only !== undefined && others.length === 0 ? storeKeyOf(run, only, [CHECK_ENVIRONMENT]) : null;
  return store ? [store, asking, allow] : [asking, allow];
}

const CHECK_ENVIRONMENT = text`First check which secret or role this job and its ${'environment:'} name.`;

const credentialsOf = (allowed: readonly string[]): Text =>
  text`Use credentials of account ${enumerate(allowed, 'or')}`;

const shows = (allowed: readonly string[]): Text => text`this step shows account ${enumerate(allowed, 'or')}`;

const otherRole = (run: RunFacts, role: string, allowed: readonly string[]): Remedy =>
  ask({
    whom: text`whoever manages the roles of this job`,
    title: text`Assume a role of account ${enumerate(allowed, 'or')}`,
    message: `${introduce(run)} It assumes ${role}, and the job is meant for the account ${allowed.join(' or ')}. Which role of that account should it assume?`,
    after: text`${'role-to-assume'} names a role of account ${enumerate(allowed, 'or')}`,
  });

const otherCredentials = (run: RunFacts, accountId: string, allowed: readonly string[], source: string): Remedy =>
  ask({
    whom: text`whoever stores the credentials of this job`,
    title: credentialsOf(allowed),
    message: `${introduce(run)} Its credentials, from ${source}, belong to account ${accountId}, and the job is meant for ${allowed.join(' or ')}. Which secret, role or environment has the credentials of that account?`,
    after: shows(allowed),
    notes: [CHECK_ENVIRONMENT],
  });
