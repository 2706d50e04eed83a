import { isWellFormedRegion } from '../knowledge/regions.ts';
import { parseArn } from '../names/arn.ts';
import type { Fix, Snippet } from '../rules/rule.ts';
import type { Permissions, Scene } from '../scene.ts';
import { type Text, text } from '../text.ts';
import { ACCOUNT_PLACEHOLDER, audienceOf, roleHome, trustPolicyForJob } from '../trust-policy/generate.ts';
import { issuerFor, providerOf } from '../trust-policy/issuer.ts';

/** `permissions:` as a job needs it to ask for an OIDC token. */
export const PERMISSIONS_YAML = [
  'permissions:',
  '  id-token: write   # lets the job ask GitHub for its OIDC token',
  '  contents: read    # what a checkout needs: a permissions block takes away all that it does not name',
].join('\n');

/** The block as it stands in the workflow file, with what a token takes added; the usual lines where there is none, or one that names nothing. */
export function permissionsYaml(block: Permissions | null): string {
  const kept = (block?.granted ?? []).filter(([name, access]) => name !== 'id-token' && access !== 'none');
  if (kept.length === 0) return PERMISSIONS_YAML;
  return [
    'permissions:',
    '  id-token: write   # lets the job ask GitHub for its OIDC token',
    ...kept.map(([name, access]) => `  ${name}: ${access}`),
  ].join('\n');
}

const DEFAULT_AUDIENCE = 'sts.amazonaws.com';

/** The way out that ends stored credentials: a role that this repository's jobs assume, ready to paste. */
export function adviseOidc(scene: Scene): Fix {
  const { arn, name, given } = roleFor(scene);
  const { snippets, remark } = trustPolicySnippet(
    scene,
    text`${'trust-policy.json'}: the role's trust policy, for exactly this repository and ${place(scene)}`,
  );
  return {
    title: text`Assume a role with OIDC`,
    steps: [
      given
        ? text`Let the workflow assume ${arn} itself: nothing is stored, and every run gets a session of its own.`
        : text`Let AWS trust this repository once, and let the workflow assume a role: nothing is stored, and every run gets a session of its own.`,
      text`Attach to the role only the permissions that the job uses.`,
      ...(remark ? [remark] : []),
    ],
    snippets: [workflow(scene, arn), commands(scene, name, snippets.length > 0), ...snippets],
  };
}

function place({ context }: Scene): Text {
  if (context.environmentName) return text`environment`;
  if (context.eventName === 'pull_request') return text`its pull requests`;
  return context.ref.startsWith('refs/tags/') ? text`tag` : text`branch`;
}

/** The role asked for, where it is one; else one to be made, named after the repository. */
function roleFor(scene: Scene): { arn: string; name: string; given: boolean } {
  const asked = parseArn(scene.settings.roleToAssume);
  if (asked?.service === 'iam' && /^\d{12}$/.test(asked.account) && /^role\/[\w+=,.@/-]+$/.test(asked.resource))
    return { arn: scene.settings.roleToAssume, name: asked.resource.split('/').pop() ?? '', given: true };
  const { partition, account } = roleHome(scene);
  const repository = (scene.context.repository.split('/')[1] ?? '').replace(/[^\w.-]+/g, '-');
  const name = `github-${repository || 'deploy'}`.slice(0, 64);
  return { arn: `arn:${partition}:iam::${account}:role/${name}`, name, given: false };
}

function workflow(scene: Scene, role: string): Snippet {
  const { region } = scene.settings;
  const audience = audienceOf(scene);
  return {
    language: 'yaml',
    caption: text`The job, before any step that uses AWS`,
    content: [
      PERMISSIONS_YAML,
      'steps:',
      '  - uses: aws-actions/configure-aws-credentials@v6',
      '    with:',
      `      role-to-assume: ${role}`,
      `      aws-region: ${isWellFormedRegion(region) ? region : 'REGION'}`,
      ...(audience === DEFAULT_AUDIENCE ? [] : [`      audience: ${JSON.stringify(audience)}`]),
    ].join('\n'),
  };
}

/** Commands that make the identity provider, once per account, and the role. */
function commands(scene: Scene, role: string, withPolicy: boolean): Snippet {
  const { account } = roleHome(scene);
  return {
    language: 'bash',
    caption:
      account === ACCOUNT_PLACEHOLDER
        ? text`Once, with administrator rights; ${ACCOUNT_PLACEHOLDER} stands for the twelve digits of the account`
        : text`Once, with administrator rights in the account ${account}`,
    content: [
      createProvider(scene),
      ...(withPolicy
        ? [
            `aws iam create-role --role-name ${shellWord(role)} --assume-role-policy-document file://trust-policy.json`,
            `# a role that exists already: aws iam update-assume-role-policy --role-name ${shellWord(role)} --policy-document file://trust-policy.json`,
          ]
        : []),
    ].join('\n'),
  };
}

/** The command that registers the token's issuer and audience with the account. */
export function createProvider(scene: Scene): string {
  const claimed = scene.claims?.iss;
  const issuer = typeof claimed === 'string' && providerOf(claimed) ? claimed : issuerFor(scene.context.serverUrl);
  return `aws iam create-open-id-connect-provider --url ${issuer} --client-id-list ${shellWord(audienceOf(scene))}`;
}

/** A word that a shell takes as it stands; quoted where it holds anything else than plain characters. */
export const shellWord = (value: string): string =>
  /^[\w+=,.@:/-]+$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`;

/** The trust policy for exactly this job as a snippet, or the reason why none is written. */
function trustPolicySnippet(scene: Scene, caption: Text): { snippets: readonly Snippet[]; remark: Text | null } {
  const generated = trustPolicyForJob(scene);
  if ('refused' in generated)
    return { snippets: [], remark: text`No trust policy is written out here, because ${[generated.refused]}.` };
  const pull = generated.subjects.some((subject) => subject.endsWith(':pull_request'));
  return {
    snippets: [{ language: 'json', caption, content: generated.json }],
    remark: pull
      ? text`The subject of a pull request is the same for every pull request of the repository, from whatever branch: give this role no more than reading.`
      : null,
  };
}
