// The way out that ends stored credentials: a role that this repository's jobs assume, with all that it takes, and with what it replaces removed.
import { isWellFormedRegion } from '../knowledge/regions.ts';
import { parseArn } from '../names/arn.ts';
import type { Forge } from '../names/forge.ts';
import { proposedRole } from '../names/proposed-role.ts';
import type { Permissions, Scene } from '../scene.ts';
import { enumerate, type Text, text } from '../text.ts';
import { audienceOf, roleHome, trustPolicyForJob } from '../trust-policy/generate.ts';
import { issuerFor, providerOf } from '../trust-policy/issuer.ts';
import { attach, documentOf } from './attach-policy.ts';
import type { Change, PolicyStatement, Remedy } from './remedy.ts';
import { requestedStatements } from './requested.ts';
import { at, type RunFacts, runFacts, signingStep } from './run-facts.ts';
import { KEY_INPUTS } from './secrets.ts';
import { shellWord } from './shell-word.ts';

const DEFAULT_AUDIENCE = 'sts.amazonaws.com';
const SIGN_IN_ACTION = 'aws-actions/configure-aws-credentials@v6';

export type OidcFacts = {
  run: RunFacts;
  /** `given` where the workflow names it already. */
  role: { arn: string; name: string; account: string; given: boolean };
  issuer: string;
  audience: string;
  /** The trust policy for exactly this job; null with the reason where none can be written. */
  trust: unknown;
  refused: string | null;
  /** Its subject is that of every pull request. */
  everyPullRequest: boolean;
  statements: readonly PolicyStatement[];
};

export function oidcFacts(scene: Scene): OidcFacts {
  const { account, partition } = roleHome(scene);
  const asked = parseArn(scene.settings.roleToAssume);
  const given =
    asked?.service === 'iam' && /^\d{12}$/.test(asked.account) && /^role\/[\w+=,.@/-]+$/.test(asked.resource);
  const name = given ? (asked.resource.split('/').pop() ?? '') : proposedRole(scene.context.repository);
  const claimed = scene.claims?.iss;
  const generated = trustPolicyForJob(scene);
  return {
    run: runFacts(scene),
    role: {
      arn: given ? scene.settings.roleToAssume : `arn:${partition}:iam::${account}:role/${name}`,
      name,
      account,
      given,
    },
    issuer: typeof claimed === 'string' && providerOf(claimed) ? claimed : issuerFor(scene.context),
    audience: audienceOf(scene),
    trust: 'json' in generated ? JSON.parse(generated.json) : null,
    refused: 'refused' in generated ? generated.refused : null,
    everyPullRequest: 'subjects' in generated && generated.subjects.some((s) => s.endsWith(':pull_request')),
    statements: requestedStatements(
      scene,
      account,
      given ? scene.settings.roleToAssume : `arn:${partition}:iam::${account}:role/${name}`,
    ),
  };
}

/** The account trusts GitHub's tokens. */
export const createProvider = ({ issuer, audience }: Pick<OidcFacts, 'issuer' | 'audience'>): Change => ({
  kind: 'command',
  run: `aws iam create-open-id-connect-provider --url ${issuer} --client-id-list ${shellWord(audience)}`,
  by: 'aws-admin',
  effect: 'create-provider',
  console: text`IAM console → Identity providers → Add provider → OpenID Connect: provider URL ${issuer}, audience ${audience}.`,
});

/**
 * What lets a job ask for a token: `permissions:`, with what a token takes added to what its block grants, and on
 * Forgejo a key of its own.
 */
export function grantIdToken(forge: Forge, block: Permissions | null, job?: string): Change {
  if (forge === 'forgejo') return { kind: 'job', key: 'enable-openid-connect', value: 'true', ...(job ? { job } : {}) };
  const kept = (block?.granted ?? []).filter(([name, access]) => name !== 'id-token' && access !== 'none');
  return {
    kind: 'job',
    key: 'permissions',
    value: { 'id-token': 'write', ...(kept.length > 0 ? Object.fromEntries(kept) : { contents: 'read' }) },
    ...(job ? { job } : {}),
  };
}

/** The role with its trust policy and its permissions; nothing where no trust policy can be written. */
export function createRole({ role, trust, statements }: OidcFacts): readonly Change[] {
  if (trust === null) return [];
  const document = documentOf(statements);
  return [
    {
      kind: 'command',
      run: `aws iam create-role --role-name ${shellWord(role.name)} --assume-role-policy-document file://trust-policy.json`,
      by: 'aws-admin',
      effect: 'create-role',
      console: text`IAM console → Roles → Create role → Custom trust policy: paste ${'trust-policy.json'}. Name the role ${role.name}.`,
      files: { 'trust-policy.json': trust },
    },
    ...(document ? [attach({ type: 'role', name: role.name, account: role.account }, document)] : []),
  ];
}

/** The workflow assumes the role: in this step in place of the key inputs, in the step that signs in, or in a new one before this. */
function useRole({ run, role, audience }: OidcFacts): readonly Change[] {
  const step = signingStep(run);
  const given = step === 'this' ? run.givenInputs : (run.signInBefore?.inputs ?? null);
  const keys = (given ? KEY_INPUTS.filter((name) => given.includes(name)) : KEY_INPUTS.slice()) as string[];
  const named: Change[] = [
    { kind: 'set-input', name: 'role-to-assume', value: role.arn, ...at(step) },
    ...(audience === DEFAULT_AUDIENCE
      ? []
      : [{ kind: 'set-input', name: 'audience', value: audience, ...at(step) } as const]),
  ];
  if (run.source === 'inputs' || step !== 'this')
    return [...keys.map((name): Change => ({ kind: 'remove-input', name, ...at(step) })), ...named];
  const levels = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'].flatMap((name): Change[] => {
    const level = run.variableLevels[name];
    return level ? [{ kind: 'unset-variable', name, at: level }] : [];
  });
  // Inputs that are there and empty would ask for a key that nobody gives.
  const emptied = run.source === null && run.givenInputs ? keys : [];
  return [
    ...levels,
    ...emptied.map((name): Change => ({ kind: 'remove-input', name })),
    {
      kind: 'add-step',
      // Forgejo looks for actions at https://data.forgejo.org, unless an address says where they are.
      uses: run.forge === 'forgejo' ? `https://github.com/${SIGN_IN_ACTION}` : SIGN_IN_ACTION,
      with: {
        'role-to-assume': role.arn,
        'aws-region': run.region && isWellFormedRegion(run.region) ? run.region : 'us-east-1',
        ...(audience === DEFAULT_AUDIENCE ? {} : { audience }),
      },
    },
  ];
}

/** The stored secrets that nothing reads any more. */
function deleteSecrets({ run }: OidcFacts): readonly Change[] {
  if (!run.secretNamesRead || run.forge !== 'github') return [];
  const names = [
    run.secretNames.keyId,
    run.secretNames.secret,
    ...(run.type === 'temporary' ? [run.secretNames.token] : []),
  ];
  const place = run.environment ? ` --env ${shellWord(run.environment)}` : '';
  return names.map((name) => ({
    kind: 'command',
    run: `gh secret delete ${name}${place}`,
    by: 'repository-admin',
    effect: 'delete-secret',
  }));
}

/** Everything, in the order in which it is done. Null in a terminal, and where no trust policy can be written for this job. */
export function assumeRoleWithOidc(facts: OidcFacts): Remedy | null {
  const { run, role, everyPullRequest, refused } = facts;
  if (run.terminal || (run.forge === 'gitea' && !run.idToken)) return null;
  const grants: readonly Change[] =
    run.permissions?.idToken || run.idToken ? [] : [grantIdToken(run.forge, run.permissions)];
  const above: readonly Change[] =
    run.caller && !run.idToken && !run.caller.permissions?.idToken
      ? [grantIdToken(run.forge, run.caller.permissions, run.caller.job)]
      : [];
  const made = role.given ? [] : createRole(facts);
  const [first, ...others] = [
    ...(role.given ? [] : [createProvider(facts)]),
    ...made,
    ...above,
    ...grants,
    ...useRole(facts),
    ...deleteSecrets(facts),
  ];
  if (!first || (!role.given && refused)) return null;
  return {
    title: role.given
      ? text`Let this job assume ${role.arn} with OIDC, without stored keys`
      : text`Assume a role with OIDC, without stored keys`,
    changes: [first, ...others],
    after: text`this step shows a session of the role ${role.arn}, and the workflow reads no stored key`,
    notes: [
      ...notesOf(facts),
      ...(everyPullRequest
        ? [
            text`All pull requests of the repository have the same subject, whatever their branch: give this role only read permissions.`,
          ]
        : []),
    ],
  };
}

function notesOf({ role, statements, run, issuer }: OidcFacts): readonly Text[] {
  const provider = issuer.replace(/^https:\/\//, '');
  return [
    ...(role.given ? [] : [text`Skip the first command if the account already has the provider ${provider}.`]),
    ...(role.given || statements.length > 0
      ? []
      : [text`Give the role the permissions that the job uses: this run named no table, bucket or model.`]),
    ...(!role.given && statements.length > 0
      ? [text`The policy has what this run asked for: add the actions that the job itself performs.`]
      : []),
    ...(run.source === 'inputs'
      ? [text`Steps that use AWS after this one need the role too, by ${SIGN_IN_ACTION}.`]
      : []),
    ...(run.secretNamesRead
      ? [
          text`Delete ${enumerate([run.secretNames.keyId, run.secretNames.secret])} only once no other workflow reads them.`,
        ]
      : []),
  ];
}
