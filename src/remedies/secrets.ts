// Remedies for stored credentials: what each secret must contain, where it is stored, and how it reaches this step.
import { settingsOf } from '../names/forge.ts';
import { enumerate, forCount, type Text, text } from '../text.ts';
import type { Change, Look, Remedy, SecretContent, SecretStore } from './remedy.ts';
import { at, levelOf, type RunFacts, signingStep } from './run-facts.ts';
import { shellWord } from './shell-word.ts';

export const KEY_INPUTS = ['aws-access-key-id', 'aws-secret-access-key', 'aws-session-token'] as const;
const KEY_VARIABLES = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'] as const;

/** Where a secret must be stored so that this run sees it: an environment's own value wins over the repository's. */
const storeOf = (run: RunFacts): { store: SecretStore; environment?: string } => {
  if (run.dependabot) return { store: 'dependabot' };
  return run.environment ? { store: 'environment', environment: run.environment } : { store: 'repository' };
};

export const storeSecret = (run: RunFacts, name: string, content: SecretContent): Change => ({
  kind: 'set-secret',
  name,
  ...storeOf(run),
  with: content,
});

/** In a terminal there is no secret: the variable itself is set, from what a person has. */
const exportVariable = (name: string, value: string): Change => ({
  kind: 'set-variable',
  name,
  value,
  at: 'terminal',
});

/** The change by which the session token of a secret reaches the credentials under test. */
export function passToken(run: RunFacts): Change {
  const value = `\${{ secrets.${run.secretNames.token} }}`;
  if (run.terminal) return exportVariable('AWS_SESSION_TOKEN', 'SESSION_TOKEN');
  // The token of an input never joins a key of the environment.
  if (run.source === 'environment' && signingStep(run) === 'this')
    return { kind: 'set-variable', name: 'AWS_SESSION_TOKEN', value, at: levelOf(run, 'AWS_ACCESS_KEY_ID') };
  return { kind: 'set-input', name: 'aws-session-token', value, ...at(signingStep(run)) };
}

/** Whether the workflow hands a session token on already, so that only the secret is at fault. */
export const passesToken = (run: RunFacts): boolean => {
  const step = signingStep(run);
  const inputs = step === 'this' ? run.givenInputs : (run.signInBefore?.inputs ?? null);
  return Boolean(inputs?.includes('aws-session-token') || run.variableLevels.AWS_SESSION_TOKEN);
};

/** The three values of a session, printed by whoever may sign in. */
const sessionLook = (profile: string | null): Look => ({
  caption: text`On the machine of somebody who can sign in: the three values of one session`,
  run: `aws configure export-credentials${profile ? ` --profile ${profile}` : ''} --format env`,
});

/** A temporary key came without its token; `passed` where the workflow hands one on, so that only the secret is at fault. */
export function giveSessionToken(run: RunFacts, passed = passesToken(run)): Remedy {
  if (run.terminal)
    return {
      title: text`Set the session token too`,
      changes: [passToken(run)],
      after: text`${'AWS_SESSION_TOKEN'} has the token of the same session`,
      looks: [sessionLook(run.profile)],
    };
  const store = storeSecret(run, run.secretNames.token, 'session-token');
  return {
    title: passed ? text`Store the session token as the secret ${run.secretNames.token}` : text`Pass the session token`,
    changes: passed ? [store] : [passToken(run), store],
    after: passed
      ? text`the secret ${run.secretNames.token} has the token of the same sign-in as the key`
      : text`the step passes a session token`,
    notes: [
      text`The token must come from the same sign-in as the key: if that session is over, store all three values again.`,
    ],
    looks: [sessionLook(null)],
  };
}

/** All three values again, from one sign-in: for a session that is over, replaced, or mixed of two. */
export function renewSession(run: RunFacts): Remedy {
  if (run.terminal)
    return {
      title: text`Sign in again, and set the three variables from one session`,
      changes: [
        exportVariable('AWS_ACCESS_KEY_ID', 'ACCESS_KEY_ID'),
        exportVariable('AWS_SECRET_ACCESS_KEY', 'SECRET_ACCESS_KEY'),
        exportVariable('AWS_SESSION_TOKEN', 'SESSION_TOKEN'),
      ],
      after: text`${'aws sts get-caller-identity'} answers with these variables`,
      looks: [sessionLook(run.profile)],
    };
  const { keyId, secret, token } = run.secretNames;
  return {
    title: text`Store the three values of a new session`,
    changes: [
      storeSecret(run, keyId, 'access-key-id'),
      storeSecret(run, secret, 'secret-access-key'),
      storeSecret(run, token, 'session-token'),
      // A variable's token beside key inputs is another session's.
      ...((passesToken(run) || run.token === 'with-key') && run.token !== 'variable' ? [] : [passToken(run)]),
    ],
    after: text`${enumerate([keyId, secret, token])} are from one new sign-in`,
    notes: [text`This works until the new session ends: at most 12 hours for a person’s sign-in.`],
    looks: [sessionLook(null)],
  };
}

const CONTENT = { keyId: 'access-key-id', secret: 'secret-access-key', token: 'session-token' } as const;

const VARIABLES = { keyId: 'AWS_ACCESS_KEY_ID', secret: 'AWS_SECRET_ACCESS_KEY', token: 'AWS_SESSION_TOKEN' } as const;

export type KeyPart = keyof typeof CONTENT;

/** The same values, stored again without what crept in. */
export function storeCleaned(run: RunFacts, parts: readonly [KeyPart, ...KeyPart[]], crept: Text): Remedy {
  if (run.terminal) {
    const [first, ...others] = parts.map((part) => exportVariable(VARIABLES[part], 'CLEANED_VALUE'));
    return {
      title: text`Set the value again without ${crept}`,
      changes: [first as Change, ...others],
      after: text`${enumerate(parts.map((part) => VARIABLES[part]))} is the bare value`,
    };
  }
  const names = parts.map((part) => run.secretNames[part]);
  const [first, ...others] = names.map((name) => storeSecret(run, name, 'same-value-cleaned'));
  return {
    title: text`Store ${enumerate(names)} again without ${crept}`,
    changes: [first as Change, ...others],
    after: text`the secret ${enumerate(names)} has the bare value, without ${crept}`,
  };
}

/** Values that are in each other's place. */
export function storeInPlace(run: RunFacts): Remedy {
  const { keyId, secret } = run.secretNames;
  return {
    title: text`Store the key ID and the secret each under its own name`,
    changes: run.terminal
      ? [
          exportVariable('AWS_ACCESS_KEY_ID', 'ACCESS_KEY_ID'),
          exportVariable('AWS_SECRET_ACCESS_KEY', 'SECRET_ACCESS_KEY'),
        ]
      : [storeSecret(run, keyId, 'access-key-id'), storeSecret(run, secret, 'secret-access-key')],
    after: run.terminal
      ? text`${'AWS_ACCESS_KEY_ID'} begins with ${'AKIA'} or ${'ASIA'}`
      : text`the secret ${keyId} has the ID that begins with ${'AKIA'} or ${'ASIA'}, and ${secret} the secret of the same key`,
  };
}

/** The workflow gives each input the other's secret. */
export function swapInputs(run: RunFacts): Remedy {
  const { keyId, secret } = run.secretNames;
  const give = (part: 'keyId' | 'secret', name: string): Change => passValue(run, part, name);
  return {
    title: text`Pass ${secret} as the key ID, and ${keyId} as the secret`,
    changes: [give('keyId', secret), give('secret', keyId)],
    after: text`the workflow passes ${secret} as the key ID, and ${keyId} as the secret`,
  };
}

/** What was stored is the ID of something else: the key's own ID and its secret are stored as a pair. */
export const storePairAgain = (run: RunFacts): Remedy => ({
  ...storeInPlace(run),
  title: text`Store the ID of an access key, with its secret`,
  notes: [
    text`IAM console → Users → the user → Security credentials lists the IDs of the keys. AWS shows a secret only when the key is made: without a copy of it, create a new key.`,
  ],
});

/** One value that is missing, a placeholder, or another one's. */
export function storeSecretValue(
  run: RunFacts,
  part: KeyPart | 'role',
  words: { title?: Text; notes?: readonly Text[] } = {},
): Remedy {
  const name = run.secretNames[part];
  const { title = text`Store the secret ${name}`, notes } = words;
  if (run.terminal && part !== 'role')
    return {
      title: words.title ?? text`Set ${VARIABLES[part]}`,
      changes: [exportVariable(VARIABLES[part], CONTENT[part].replaceAll('-', '_').toUpperCase())],
      after: text`${VARIABLES[part]} has the value`,
      ...(notes ? { notes } : {}),
    };
  return {
    title,
    changes: [storeSecret(run, name, part === 'role' ? 'role-arn' : CONTENT[part])],
    after: text`the secret ${name} has a value in ${whereStored(run)}`,
    ...(notes ? { notes } : {}),
  };
}

const whereStored = (run: RunFacts): Text => {
  if (run.dependabot) return text`the Dependabot secrets of the repository`;
  return run.environment ? text`the environment ${run.environment}` : text`the secrets of the repository`;
};

/** A value of the key that the workflow does not pass, or that is not stored. `name` is the secret's. */
export type Gap = { part: KeyPart; name: string; pass: boolean; store: boolean };

/** Values that are missing, or stand-ins for the real ones, reach the step where the others of the key do. */
export function fillGaps(
  run: RunFacts,
  gaps: readonly [Gap, ...Gap[]],
  words: { title: Text; notes?: readonly Text[] },
): Remedy {
  const each = gaps.flatMap(({ part, name, pass, store }): Change[] => {
    if (run.terminal) return [exportVariable(VARIABLES[part], capitals(CONTENT[part]))];
    return [...(pass ? [passValue(run, part, name)] : []), ...(store ? [storeSecret(run, name, CONTENT[part])] : [])];
  });
  const [first = storeSecret(run, gaps[0].name, CONTENT[gaps[0].part]), ...others] = each;
  const notes = [
    ...(words.notes ?? []),
    ...(isFromElsewhere(run, gaps)
      ? [
          text`Something outside the workflow file, such as an earlier step or a ${'.env'} file, sets the variable: change it there, so that the other steps of the job have the value too.`,
        ]
      : []),
  ];
  return {
    title: run.terminal
      ? text`Set ${enumerate(gaps.map(({ part }) => VARIABLES[part]))} to the real value`
      : words.title,
    changes: [first, ...others],
    after: run.terminal
      ? text`${'aws sts get-caller-identity'} answers with these variables`
      : text`this step has the real value of ${enumerate(gaps.map(({ name }) => name))}`,
    ...(notes.length > 0 ? { notes } : {}),
  };
}

const capitals = (content: string): string => content.replaceAll('-', '_').toUpperCase();

/** A variable that the file sets nowhere wins over `env:` of the job, and not over that of the step. */
const isFromElsewhere = (run: RunFacts, gaps: readonly Gap[]): boolean =>
  !run.terminal &&
  run.source === 'environment' &&
  signingStep(run) === 'this' &&
  gaps.some(({ part, pass }) => pass && !run.variableLevels[VARIABLES[part]]);

/** Beside the other half of the key: an input's value never joins one of the environment. */
function passValue(run: RunFacts, part: KeyPart, name: string): Change {
  const value = `\${{ secrets.${name} }}`;
  const step = signingStep(run);
  if (run.source === 'environment' && step === 'this')
    return { kind: 'set-variable', name: VARIABLES[part], value, at: run.variableLevels[VARIABLES[part]] ?? 'step' };
  return { kind: 'set-input', name: INPUT_OF[part], value, ...at(step) };
}

const INPUT_OF = {
  keyId: 'aws-access-key-id',
  secret: 'aws-secret-access-key',
  token: 'aws-session-token',
} as const;

/** The pair that the workflow reads and that is not there. */
export function storeKeyPair(run: RunFacts): Remedy {
  const { keyId, secret } = run.secretNames;
  return {
    title: text`Store ${enumerate([keyId, secret])} in ${whereStored(run)}`,
    changes: [storeSecret(run, keyId, 'access-key-id'), storeSecret(run, secret, 'secret-access-key')],
    after: text`${enumerate([keyId, secret])} are stored in ${whereStored(run)}`,
  };
}

/** Secrets under these names, each with what it must contain. */
export function storeNamed(run: RunFacts, secrets: readonly { name: string; content: SecretContent }[]): Remedy {
  const names = secrets.map(({ name }) => name);
  const [first, ...others] = secrets.map(({ name, content }) => storeSecret(run, name, content));
  return {
    title: run.dependabot
      ? text`Store ${enumerate(names)} as ${forCount(names, text`a Dependabot secret`, text`Dependabot secrets`)}`
      : text`Store ${enumerate(names)} in ${whereStored(run)}`,
    changes: [first as Change, ...others],
    after: forCount(
      names,
      text`the secret ${enumerate(names)} has a value in ${whereStored(run)}`,
      text`${enumerate(names)} have values in ${whereStored(run)}`,
    ),
  };
}

/**
 * Configuration variables:
 * https://docs.github.com/en/actions/how-tos/write-workflows/choose-what-workflows-do/use-variables
 */
export function storeVariable(run: RunFacts, names: readonly string[]): Remedy {
  const { environment } = run;
  const where = environment ? text`the environment ${environment}` : text`the variables of the repository`;
  const [first, ...others] = names.map(
    (name): Change => ({
      kind: 'command',
      run:
        run.forge === 'github'
          ? `gh variable set ${name}${environment ? ` --env ${shellWord(environment)}` : ''}`
          : null,
      by: 'repository-admin',
      effect: 'set-repository-variable',
      console: environment
        ? text`Settings → Environments → ${environment} → Environment variables: ${name}.`
        : text`${[settingsOf(run.forge, 'Variables')]}: ${name}.`,
    }),
  );
  return {
    title: text`Set ${enumerate(names)} in ${where}`,
    changes: [first as Change, ...others],
    after: forCount(
      names,
      text`${enumerate(names)} has a value in ${where}`,
      text`${enumerate(names)} have values in ${where}`,
    ),
  };
}

/**
 * A key of another account, for a step whose inputs give one. In secrets of its own, so that no other job gets it;
 * those of an environment are the environment's alone.
 */
export function storeKeyOf(run: RunFacts, account: string, notes: readonly Text[]): Remedy | null {
  if (run.terminal || run.source !== 'inputs' || run.dependabot) return null;
  const own = (name: string): string => (run.environment ? name : `${name}_${account}`.toUpperCase());
  const [keyId, secret] = [own(run.secretNames.keyId), own(run.secretNames.secret)];
  const passing =
    run.environment && run.secretNamesRead ? [] : [passValue(run, 'keyId', keyId), passValue(run, 'secret', secret)];
  return {
    title: text`Store a key of the account ${account}, and pass it`,
    changes: [
      storeSecret(run, keyId, 'access-key-id'),
      storeSecret(run, secret, 'secret-access-key'),
      ...passing,
      ...dropToken(run),
    ],
    after: text`this step shows account ${account}`,
    notes,
  };
}

const userOf = (principal: string | null): string =>
  /:user\/(?:.{0,600}\/)?([\w+=,.@-]{1,64})$/.exec(principal ?? '')?.[1] ?? 'USER';

/** A new key of an IAM user in the place of one that AWS does not know or whose secret is lost. */
export function newKeyPair(run: RunFacts): Remedy {
  const user = userOf(run.principal);
  const { keyId, secret } = run.secretNames;
  const create: Change = {
    kind: 'command',
    run: `aws iam create-access-key --user-name ${user} --query 'AccessKey.[AccessKeyId,SecretAccessKey]' --output text`,
    by: 'aws-admin',
    effect: 'create-key',
    console: text`IAM console → Users → ${user} → Security credentials → Create access key. AWS shows the secret once.`,
  };
  const stored: readonly Change[] = run.terminal
    ? [
        exportVariable('AWS_ACCESS_KEY_ID', 'ACCESS_KEY_ID'),
        exportVariable('AWS_SECRET_ACCESS_KEY', 'SECRET_ACCESS_KEY'),
      ]
    : [storeSecret(run, keyId, 'access-key-id'), storeSecret(run, secret, 'secret-access-key')];
  return {
    title: run.terminal
      ? text`Create a new access key, and set it`
      : text`Create a new access key, and store both values`,
    changes: [create, ...stored, ...dropToken(run)],
    after: text`${run.terminal ? 'AWS_ACCESS_KEY_ID' : keyId} is the ID of a key that IAM lists as active`,
    notes: [text`A user has at most two keys: delete the old one once the new one works.`],
  };
}

/** A long-term key has no session token: one that is passed on beside it makes AWS refuse the key. */
export function dropToken(run: RunFacts): readonly Change[] {
  if (run.terminal)
    return run.type === 'temporary' ? [{ kind: 'unset-variable', name: 'AWS_SESSION_TOKEN', at: 'terminal' }] : [];
  if (!passesToken(run) && run.token === null) return [];
  const level = run.variableLevels.AWS_SESSION_TOKEN;
  return level
    ? [{ kind: 'unset-variable', name: 'AWS_SESSION_TOKEN', at: level }]
    : run.token === 'variable' || (run.source === 'environment' && signingStep(run) === 'this')
      ? [{ kind: 'unset-variable', name: 'AWS_SESSION_TOKEN', at: 'job' }]
      : [{ kind: 'remove-input', name: 'aws-session-token', ...at(signingStep(run)) }];
}

/** A session token is sent with a long-term key: it leaves the place from which it came. */
export function removeSessionToken(run: RunFacts, from: 'inputs' | 'environment'): Remedy {
  const variable: Change = { kind: 'unset-variable', name: 'AWS_SESSION_TOKEN', at: levelOf(run, 'AWS_SESSION_TOKEN') };
  const step = signingStep(run);
  const input: Change = { kind: 'remove-input', name: 'aws-session-token', ...at(step) };
  const byInput = from === 'inputs' || (step !== 'this' && run.signInBefore?.inputs.includes('aws-session-token'));
  return {
    title: byInput ? text`Remove the input ${'aws-session-token'}` : text`Unset ${'AWS_SESSION_TOKEN'}`,
    changes: [byInput ? input : variable],
    after: text`the step passes a key that begins with ${'AKIA'}, and no session token`,
  };
}

/** The key inputs of this step hide credentials of the environment; `identity` is whom AWS took these for, null where it was not asked. */
export function useEnvironment(run: RunFacts, identity: string | null): Remedy {
  const given = KEY_INPUTS.filter((name) => run.givenInputs?.includes(name));
  const usual = run.token === 'with-key' ? KEY_INPUTS : KEY_INPUTS.slice(0, 2);
  const [first, ...others] = (given.length > 0 ? given : usual).map((name): Change => ({ kind: 'remove-input', name }));
  return {
    title: text`Remove the key inputs, so that this step uses the credentials of the environment`,
    changes: [first as Change, ...others],
    after: identity
      ? text`this step shows the identity ${identity}`
      : text`this step uses the environment’s credentials`,
    notes: [
      identity
        ? text`AWS accepts the credentials that the environment has. Inputs take precedence.`
        : text`The environment has a key of its own. Inputs take precedence.`,
    ],
  };
}

/** The environment's variables hide what was meant to be used, e.g. a profile. */
export function unsetKeys(run: RunFacts, names: readonly string[] = KEY_VARIABLES): Remedy {
  const [first, ...others] = names.map((name): Change => ({ kind: 'unset-variable', name, at: levelOf(run, name) }));
  return {
    title: text`Unset ${enumerate(names)}`,
    changes: [first as Change, ...others],
    after: forCount(names, text`${enumerate(names)} is not set`, text`${enumerate(names)} are not set`),
  };
}

/** The secret exists in an environment of the repository, and this job names none. Which one is the reader's to know where no file tells. */
export const findEnvironment = (names: readonly string[], kind: 'secret' | 'variable' = 'secret'): Remedy => ({
  ...nameEnvironment('ENVIRONMENT'),
  title: text`Name the environment that has ${enumerate(names)} in the job`,
  notes: [PROTECTED],
  looks: [
    {
      caption: kind === 'secret' ? text`The secrets of an environment` : text`The variables of an environment`,
      run: `gh ${kind} list --env ENVIRONMENT`,
    },
  ],
});

const PROTECTED = text`The environment’s protection rules, such as reviewers and branches, then apply to this job.`;

export const nameEnvironment = (environment: string): Remedy => ({
  title: text`Name the environment ${environment} in the job`,
  changes: [{ kind: 'job', key: 'environment', value: environment }],
  after: text`the job names the environment ${environment}, and its secrets reach this step`,
  notes: [PROTECTED],
});

/** A reusable workflow sees only the secrets that its caller hands over. */
export function passToReusable(caller: string, names: readonly string[] | null): Remedy {
  const named = names && names.length > 0 ? names : null;
  return {
    title: named
      ? text`Pass ${enumerate(named)} on to the reusable workflow`
      : text`Pass the secrets on to the reusable workflow`,
    changes: [
      {
        kind: 'job',
        key: 'secrets',
        value: named ? Object.fromEntries(named.map((name) => [name, `\${{ secrets.${name} }}`])) : 'inherit',
        job: caller,
      },
    ],
    after: named
      ? text`the job ${caller} passes ${enumerate(named)} on`
      : text`the job ${caller} says ${'secrets: inherit'}`,
  };
}

/** Dependabot's runs see Dependabot's secrets alone. */
export function storeForDependabot(run: RunFacts): Remedy {
  const { keyId, secret } = run.secretNames;
  // Where the workflow file is not at hand, nothing tells whether the step reads them.
  const isRead = run.givenInputs !== null || run.secretNamesRead;
  return {
    title: isRead
      ? text`Store ${enumerate([keyId, secret])} as Dependabot secrets`
      : text`Store ${enumerate([keyId, secret])} as Dependabot secrets, and pass them`,
    changes: [
      { kind: 'set-secret', name: keyId, store: 'dependabot', with: 'access-key-id' },
      { kind: 'set-secret', name: secret, store: 'dependabot', with: 'secret-access-key' },
      ...(isRead ? [] : passStoredKey(run).changes),
    ],
    after: text`the Dependabot secrets of the repository have ${enumerate([keyId, secret])}`,
    notes: [text`Give Dependabot a key that can only read: its runs execute the code of new dependencies.`],
  };
}

/** The inputs through which stored secrets reach this step, where the workflow gives none. */
export function passStoredKey(run: RunFacts): Remedy {
  const { keyId, secret } = run.secretNames;
  return {
    title: text`Pass the stored key to this step`,
    changes: [
      { kind: 'set-input', name: 'aws-access-key-id', value: `\${{ secrets.${keyId} }}` },
      { kind: 'set-input', name: 'aws-secret-access-key', value: `\${{ secrets.${secret} }}` },
    ],
    after: text`the step passes ${enumerate([keyId, secret])}`,
    notes: [text`The secrets must exist under these names: ${[settingsOf(run.forge, 'Secrets')]}.`],
  };
}

/** A Bedrock API key in the place of an access key: the secret stays, and what reads it changes. */
export function passBedrockKey(run: RunFacts, part: 'keyId' | 'secret'): Remedy {
  const name = 'AWS_BEARER_TOKEN_BEDROCK';
  const rest = ['aws-access-key-id', 'aws-secret-access-key'].filter(
    (input) => run.givenInputs?.includes(input) ?? true,
  );
  const leave: readonly Change[] =
    run.source === 'inputs'
      ? rest.map((input): Change => ({ kind: 'remove-input', name: input }))
      : KEY_VARIABLES.slice(0, 2).map(
          (variable): Change => ({
            kind: 'unset-variable',
            name: variable,
            at: levelOf(run, variable),
          }),
        );
  const pass: Change = run.terminal
    ? exportVariable(name, 'BEDROCK_API_KEY')
    : { kind: 'set-variable', name, value: `\${{ secrets.${run.secretNames[part]} }}`, at: 'job' };
  return {
    title: text`Pass the Bedrock API key as ${name}`,
    changes: [pass, ...leave],
    after: text`${name} has the Bedrock API key, and no access key is given`,
    notes: [text`With only a Bedrock API key, name no service but Bedrock.`],
  };
}

/** A Bedrock API key that is wrong, over, or of another Region. */
export function newBedrockKey(run: RunFacts): Remedy {
  const name = 'AWS_BEARER_TOKEN_BEDROCK';
  return {
    title: run.terminal ? text`Set a new Bedrock API key` : text`Store a new Bedrock API key as the secret ${name}`,
    changes: run.terminal ? [exportVariable(name, 'BEDROCK_API_KEY')] : [storeSecret(run, name, 'bedrock-api-key')],
    after: run.region
      ? text`${name} has an API key that Bedrock made in ${run.region}`
      : text`${name} has an API key that Bedrock accepts`,
    notes: [
      text`Amazon Bedrock console → API keys. A short-term key ends after at most 12 hours, and works only in its own Region.`,
    ],
  };
}
