import { sourceFailure } from '../../answers/source-failure.ts';
import type { Forge } from '../../names/forge.ts';
import { assumeRoleWithOidc, type OidcFacts, oidcFacts } from '../../remedies/oidc.ts';
import type { Remedy } from '../../remedies/remedy.ts';
import { type RunFacts, runFacts } from '../../remedies/run-facts.ts';
import { passStoredKey } from '../../remedies/secrets.ts';
import { acceptFinding } from '../../remedies/values.ts';
import type { Scene } from '../../scene.ts';
import { join, type Text, text } from '../../text.ts';
import { type EmptyCause, type Filled, filledFrom, isSureEmpty, whyEmpty } from '../context/why-empty.ts';
import { remediesForEmpty, writeOut } from '../context/why-empty-remedies.ts';
import { citeEmpty, citeFilled, inOrder, nameMeant } from '../context/why-empty-words.ts';
import { withheldFrom } from '../context/withheld.ts';
import { missingCauses } from '../credentials/missing-causes.ts';
import { evidence } from '../evidence.ts';
import { meant } from '../meant.ts';
import { type Confidence, type Evidence, type Found, inputs, rule, type TokenView } from '../rule.ts';

type RoleMissing = Found & {
  /** The workflow gives the role by an expression; `written` is null where nothing gives one. */
  written: string | null;
  filled: readonly Filled[];
  causes: readonly EmptyCause[];
  meant: boolean;
  ignored: readonly string[];
  /** What the run uses in the role's place; null where there is nothing. */
  instead: string | null;
  /** Whether the workflow file is known: without it, the step may give a role or not. */
  read: boolean;
  idToken: boolean;
  run: RunFacts;
  oidc: OidcFacts;
  claims: Scene['claims'];
};

export const roleMissing = rule<RoleMissing>({
  id: 'oidc/role-missing',
  severities: ['error', 'notice'],
  title: 'No role reached this step',
  since: '1.0',
  points: inputs('role-to-assume'),
  explains: ['credentials/missing', 'credentials/wrong-account', 'credentials/wrong-principal', 'permissions/*'],
  find(scene) {
    const { settings, context } = scene;
    if (!context.inActions || settings.roleToAssume || withheldFrom(scene)) return [];
    const empty = context.emptyInputs.find(({ input }) => input === 'role-to-assume');
    if (!empty && !lacksRole(scene)) return [];
    const written = empty ? (empty.written[0] ?? '') : null;
    const filled = written === null ? [] : filledFrom(context, { 'role-to-assume': written });
    const causes = filled.length > 0 ? whyEmpty(context, filled) : [];
    return [
      {
        subjects: ['role-to-assume'],
        confidence: confidenceOf(scene, written, causes),
        ...(empty?.meant ? { severity: 'notice' } : {}),
        written,
        filled,
        causes,
        meant: empty?.meant ?? false,
        ignored: settings.ignore,
        instead: insteadOf(scene),
        read: context.expressions !== null,
        idToken: scene.credentials.beside.idToken,
        run: runFacts(scene),
        oidc: oidcFacts(scene),
        claims: scene.claims,
      },
    ];
  },
  tell: (facts) => ({
    headline: HEADLINE(facts),
    explanation: join([consequence(facts), reason(facts)].filter((part) => part.length > 0)),
    evidence: evidence([
      ...citeFilled(facts.filled),
      ...facts.causes.flatMap(citeEmpty),
      ...(facts.written !== null && facts.filled.length === 0 ? [expression(facts.written)] : []),
      ...(facts.written === null ? [NOT_GIVEN] : []),
      ...(facts.idToken ? [mayAsk(facts.run.forge)] : []),
    ]),
    remedies: remediesFor(facts),
    ...meant(facts.meant ? null : nameMeant(facts.causes)),
    ...(facts.written === null && !facts.read ? { lookalikes: UNREAD } : {}),
    ...(facts.claims ? { token: viewOf(facts.claims, facts.oidc) } : {}),
  }),
});

/** https://docs.github.com/en/actions/reference/security/oidc: what a condition can compare, the usual ones first. */
const CLAIMS = [
  'iss',
  'aud',
  'sub',
  'repository',
  'repository_owner',
  'ref',
  'environment',
  'event_name',
  'job_workflow_ref',
  'workflow_ref',
  'runner_environment',
  'repository_visibility',
] as const;

const viewOf = (claims: NonNullable<Scene['claims']>, { trust }: OidcFacts): TokenView => ({
  claims: CLAIMS.flatMap((name) => {
    const value = claims[name];
    return typeof value === 'string' && value !== '' ? [[name, value] as const] : [];
  }),
  trustPolicy: trust === null ? null : JSON.stringify(trust, null, 2),
});

/** Nothing supplied anything, a token could open a role, and nothing else was meant to sign in. */
function lacksRole(scene: Scene): boolean {
  const { credentials } = scene;
  const { idToken, bearerToken } = credentials.beside;
  if (credentials.given.state !== 'nothing' || !idToken || bearerToken || sourceFailure(scene)) return false;
  const [first] = missingCauses(scene);
  return first.kind === 'token without a role' || (first.kind === 'unread' && !first.emptied && isUnread(scene));
}

const isUnread = ({ context }: Scene): boolean => context.expressions === null;

function confidenceOf(scene: Scene, written: string | null, causes: readonly EmptyCause[]): Confidence {
  if (written === null) return isUnread(scene) ? 'likely' : 'certain';
  // That it is empty is certain; why need not be.
  return causes[0] && !isSureEmpty(causes[0]) ? 'likely' : 'certain';
}

function insteadOf({ credentials }: Scene): string | null {
  const { given } = credentials;
  return given.state === 'nothing' || given.state === 'profile-failed' ? null : given.source;
}

const HEADLINE = ({ written }: RoleMissing): Text =>
  written === null
    ? text`No role reached this step, although the job can request an OIDC token.`
    : text`The workflow gives ${'role-to-assume'}, and it arrived empty.`;

const SOURCE: Readonly<Record<string, Text>> = {
  inputs: text`the key inputs`,
  environment: text`the access key of the environment`,
  profile: text`a profile of the shared files`,
};

function consequence({ instead }: RoleMissing): Text {
  if (instead === null) return text`Without a role, the job cannot use its OIDC token.`;
  return text`So this step acts as ${SOURCE[instead] ?? text`the runner’s own role`}, not as the role.`;
}

function reason({ written, causes, read, instead, meant, run }: RoleMissing): Text {
  if (meant) return text`The workflow says that it can be empty.`;
  if (written !== null) return inOrder(causes);
  if (instead !== null) return [];
  return read
    ? text`The step names neither a role nor a key.`
    : text`Most likely the secret or variable with the role’s ARN is empty: it is not stored under this name${run.forge === 'github' ? text`, belongs to an environment that the job does not name` : text``}, or is not passed on to a reusable workflow (${'secrets: inherit'}).`;
}

const expression = (written: string): Evidence => ({
  text: text`The workflow fills ${'role-to-assume'} from ${written.slice(0, 200)}, and nothing arrived.`,
});
const NOT_GIVEN: Evidence = { text: text`${'role-to-assume'} is empty, and no source supplied an access key.` };
const mayAsk = (forge: Forge): Evidence => ({
  text: text`The job can request an OIDC token: it has ${forge === 'forgejo' ? 'enable-openid-connect: true' : 'id-token: write'}.`,
});

const UNREAD: readonly Text[] = [
  text`The workflow file could not be read. If another step should sign in, it comes later, was skipped, or failed and the job went on.`,
];

function remediesFor(facts: RoleMissing): readonly [Remedy, ...Remedy[]] {
  const { causes, written, read, meant, ignored, run, oidc } = facts;
  const [first] = causes;
  const role = assumeRoleWithOidc(oidc);
  const mend = first ? remediesForEmpty(first, run) : ([writeOut(run, [{ name: 'role-to-assume' }])] as const);
  if (meant) return [acceptFinding('oidc/role-missing', ignored), mend[0]];
  if (written !== null) return mend;
  if (!read) return [giveRole(run), ...(role ? [role] : [])];
  return role ? [role, passStoredKey(run)] : [giveRole(run), passStoredKey(run)];
}

/** The file is not at hand: whether it lacks the line or the secret cannot be told, so both are done. */
const giveRole = (run: RunFacts): Remedy => ({
  title: text`Store the role’s ARN, and pass it as ${'role-to-assume'}`,
  changes: [
    { kind: 'set-input', name: 'role-to-assume', value: `\${{ secrets.${run.secretNames.role} }}` },
    {
      kind: 'set-secret',
      name: run.secretNames.role,
      store: run.environment ? 'environment' : 'repository',
      ...(run.environment ? { environment: run.environment } : {}),
      with: 'role-arn',
    },
  ],
  after: text`the step gives ${'role-to-assume'} the ARN of a role that trusts this job`,
  notes: [text`In a reusable workflow, the job that calls it must pass the secret on too.`],
});
