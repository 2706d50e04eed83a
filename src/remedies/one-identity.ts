// Remedies for a job whose tools would use several identities: what this step tests becomes what every tool takes.
import { enumerate, type Text, text } from '../text.ts';
import type { Change, Remedy } from './remedy.ts';
import type { RunFacts } from './run-facts.ts';
import { KEY_INPUTS, unsetKeys, useEnvironment } from './secrets.ts';

const SIGN_IN_ACTION = 'aws-actions/configure-aws-credentials@v6';

// Measured: the AWS CLI and boto3 look for a profile without a name; four SDKs send an empty API key.
const NOT_EMPTY: Readonly<Record<string, Text>> = {
  AWS_PROFILE: text`Remove the variable, and do not set it to an empty value: the AWS CLI fails on an empty ${'AWS_PROFILE'}.`,
  AWS_BEARER_TOKEN_BEDROCK: text`Remove the variable, and do not set it to an empty value: some SDKs send an empty API key.`,
};

const emptyNotes = (names: readonly string[]): readonly Text[] =>
  names.flatMap((name) => (NOT_EMPTY[name] ? [NOT_EMPTY[name]] : []));

/** The variables that lead other tools elsewhere. `kept` is what the tools take then, where that is known. */
export const unsetOthers = (run: RunFacts, names: readonly string[], kept: Text | null = null): Remedy => ({
  ...unsetKeys(run, names),
  ...(kept ? { title: text`Unset ${enumerate(names)}, so that every tool uses ${kept}` } : {}),
  notes: emptyNotes(names),
});

/** This step tests what the other tools take: its own key inputs go. */
export const testTheirs = (run: RunFacts, identity: string, from: 'environment' | 'profile'): Remedy => ({
  ...useEnvironment(run, identity),
  title:
    from === 'environment'
      ? text`Remove the key inputs, so that this step tests the environment’s credentials`
      : text`Remove the key inputs, so that this step tests the profile of ${'AWS_PROFILE'}`,
  notes: [text`Other tools of the job cannot see this step’s inputs.`],
});

/** A step before this one signs in for the whole job, in the place of this step's own inputs. */
export function signInForAll(run: RunFacts, unset: readonly string[]): Remedy {
  const given = signInInputs(run);
  const removed = Object.keys(given).filter((name) => name !== 'role-chaining');
  const region = run.region ?? 'us-east-1';
  return {
    title: text`Sign in for the whole job, in a step before this one`,
    changes: [
      { kind: 'add-step', uses: SIGN_IN_ACTION, with: { ...given, 'aws-region': region } },
      ...removed.map((name): Change => ({ kind: 'remove-input', name })),
      ...(unset.length > 0 ? unsetKeys(run, unset).changes : []),
    ],
    after: text`every tool of the job has the identity that this step shows`,
    notes: [text`Other tools of the job cannot see this step’s inputs.`, ...emptyNotes(unset)],
  };
}

/** What this step signs in with, for the action that exports it. */
function signInInputs({
  source,
  token,
  signIn,
  secretNames,
  roleToAssume,
}: RunFacts): Readonly<Record<string, string>> {
  const usual = [secretNames.keyId, secretNames.secret, secretNames.token].map((name) => `\${{ secrets.${name} }}`);
  const keys = KEY_INPUTS.slice(0, token === 'with-key' ? 3 : 2).map((name, i) => [
    name,
    signIn[name] ?? usual[i] ?? '',
  ]);
  return {
    ...(source === 'inputs' ? Object.fromEntries(keys) : {}),
    ...(roleToAssume ? { 'role-to-assume': signIn['role-to-assume'] ?? roleToAssume } : {}),
    // https://github.com/aws-actions/configure-aws-credentials#inputs: the environment's credentials assume the role.
    ...(roleToAssume && source === 'environment' ? { 'role-chaining': 'true' } : {}),
  };
}
