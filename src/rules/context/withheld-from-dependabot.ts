import { allowIdToken, skipDependabot } from '../../remedies/job.ts';
import type { Remedy } from '../../remedies/remedy.ts';
import { type RunFacts, runFacts } from '../../remedies/run-facts.ts';
import { storeForDependabot } from '../../remedies/secrets.ts';
import { endQuietly } from '../../remedies/values.ts';
import type { Scene } from '../../scene.ts';
import { type Text, text } from '../../text.ts';
import { type Found, rule } from '../rule.ts';
import { severityByInput, withheldFrom } from './withheld.ts';

/** How the job was to sign in: with a stored key, or with a role whose token the workflow file grants or does not. */
type Way = 'key' | 'role, token not granted' | 'role, token granted' | 'role, file unknown';

type WithheldFromDependabot = Found & {
  way: Way;
  endsQuietly: boolean;
  /** No Region arrived either; the secret is what the workflow file reads it from. */
  noRegion: { secret: string | null } | null;
  run: RunFacts;
};

export const withheldFromDependabot = rule<WithheldFromDependabot>({
  id: 'context/withheld-from-dependabot',
  severities: ['error', 'warning', 'notice'],
  title: 'GitHub passes only Dependabot secrets to Dependabot’s runs',
  since: '1.0',
  onlyInTrouble: true,
  points: [],
  stops: true,
  explains: ['credentials/*', 'region/missing', 'oidc/permission-missing'],
  find(scene) {
    if (withheldFrom(scene) !== 'dependabot') return [];
    const run = runFacts(scene);
    return [
      {
        subjects: ['dependabot[bot]'],
        confidence: 'certain',
        severity: severityByInput(scene),
        way: wayOf(run),
        endsQuietly: scene.settings.onFork === 'skip',
        noRegion: scene.settings.region ? null : { secret: regionSecret(scene) },
        run,
      },
    ];
  },
  tell: ({ way, endsQuietly, noRegion, run }) => ({
    headline: text`GitHub passes only Dependabot secrets to a run that Dependabot started.`,
    explanation: endsQuietly ? text`${MEANINGS[way]} ${QUIET}` : MEANINGS[way],
    evidence: [
      {
        text: text`The run’s actor is ${'dependabot[bot]'}, and no complete set of credentials arrived.`,
      },
    ],
    remedies: [...remediesFor(way, noRegion, run), ...(endsQuietly ? [] : [endQuietly()])],
  }),
});

const regionSecret = ({ context }: Scene): string | null =>
  /\bsecrets\.([A-Za-z_]\w*)/.exec(context.expressions?.['aws-region'] ?? '')?.[1] ?? null;

function wayOf({ roleToAssume, signIn, signInBefore, permissions, givenInputs }: RunFacts): Way {
  const inputs = signInBefore?.inputs ?? [];
  const byRole = roleToAssume || (inputs.includes('role-to-assume') && !inputs.includes('aws-access-key-id'));
  if (!byRole || signIn['aws-access-key-id']) return 'key';
  if (givenInputs === null) return 'role, file unknown';
  return permissions?.idToken ? 'role, token granted' : 'role, token not granted';
}

const NOT_AWS = text`Nothing is wrong with the credentials, and nothing was sent to AWS.`;
const QUIET = text`${'on-fork: skip'} is set, so this step ends without an error. Nothing has to change.`;

// https://docs.github.com/en/code-security/dependabot/troubleshooting-dependabot/troubleshooting-dependabot-on-github-actions
const MEANINGS: Readonly<Record<Way, Text>> = {
  key: text`GitHub does not pass the repository’s Actions secrets to such a run, even if somebody else runs it again. ${NOT_AWS}`,
  'role, token not granted': text`The token of such a run is read-only by default, and it has no OIDC token unless the job’s ${'permissions'} name ${'id-token: write'}. ${NOT_AWS}`,
  'role, token granted': text`The workflow file grants ${'id-token: write'}, but this run still has no OIDC token: GitHub withholds it. ${NOT_AWS}`,
  'role, file unknown': text`The token of such a run is read-only by default, and it has no OIDC token unless the job’s ${'permissions'} name ${'id-token: write'}. ${NOT_AWS}`,
};

function remediesFor(
  way: Way,
  noRegion: WithheldFromDependabot['noRegion'],
  run: RunFacts,
): readonly [Remedy, ...Remedy[]] {
  switch (way) {
    case 'key':
      return [
        noRegion ? withRegion(storeForDependabot(run), noRegion.secret) : storeForDependabot(run),
        skipDependabot(),
      ];
    case 'role, token granted':
      return [skipDependabot()];
    default:
      return [{ ...allowIdToken(run), notes: [READ_ONLY] }, skipDependabot()];
  }
}

// Only where nothing tells the Region: it is shown as an example.
const EXAMPLE = 'us-east-1';

const withRegion = (remedy: Remedy, secret: string | null): Remedy => ({
  ...remedy,
  changes: [
    ...remedy.changes,
    secret
      ? { kind: 'set-secret', name: secret, store: 'dependabot', with: 'other-value' }
      : { kind: 'set-input', name: 'aws-region', value: EXAMPLE },
  ],
  notes: [
    ...(remedy.notes ?? []),
    secret ? text`${secret} has the Region.` : text`The step has no Region either: ${EXAMPLE} is an example.`,
  ],
});

const READ_ONLY = text`Let the role do no more than these runs need: they execute the code of new dependencies.`;
