import { allowIdToken, skipDependabot } from '../../remedies/job.ts';
import type { Remedy } from '../../remedies/remedy.ts';
import { type RunFacts, runFacts } from '../../remedies/run-facts.ts';
import { storeForDependabot } from '../../remedies/secrets.ts';
import { endQuietly } from '../../remedies/values.ts';
import { type Text, text } from '../../text.ts';
import { type Found, rule } from '../rule.ts';
import { severityByInput, withheldFrom } from './withheld.ts';

/** How the job was to sign in: with a stored key, or with a role whose token the workflow file grants or does not. */
type Way = 'key' | 'role, token not granted' | 'role, token granted' | 'role, file unknown';

type WithheldFromDependabot = Found & { way: Way; endsQuietly: boolean; run: RunFacts };

export const withheldFromDependabot = rule<WithheldFromDependabot>({
  id: 'context/withheld-from-dependabot',
  severities: ['error', 'warning', 'notice'],
  title: 'GitHub passes only Dependabot secrets to Dependabot’s runs',
  since: '1.0',
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
        run,
      },
    ];
  },
  tell: ({ way, endsQuietly, run }) => ({
    headline: text`GitHub passes only Dependabot secrets to a run that Dependabot started.`,
    explanation: endsQuietly ? text`${MEANINGS[way]} ${QUIET}` : MEANINGS[way],
    evidence: [
      {
        text: text`The run’s actor is ${'dependabot[bot]'}, and no complete set of credentials arrived.`,
      },
    ],
    remedies: [...remediesFor(way, run), ...(endsQuietly ? [] : [endQuietly()])],
  }),
});

function wayOf({ roleToAssume, signIn, signInBefore, permissions, givenInputs }: RunFacts): Way {
  const inputs = signInBefore?.inputs ?? [];
  const byRole = roleToAssume || (inputs.includes('role-to-assume') && !inputs.includes('aws-access-key-id'));
  if (!byRole || signIn['aws-access-key-id']) return 'key';
  if (givenInputs === null) return 'role, file unknown';
  return permissions?.idToken ? 'role, token granted' : 'role, token not granted';
}

const NOT_AWS = text`Nothing is wrong with the credentials, and nothing was asked of AWS.`;
const QUIET = text`${'on-fork: skip'} is set, so this step ends without an error. Nothing has to change.`;

// https://docs.github.com/en/code-security/dependabot/troubleshooting-dependabot/troubleshooting-dependabot-on-github-actions
const MEANINGS: Readonly<Record<Way, Text>> = {
  key: text`GitHub does not pass the repository’s Actions secrets to such a run, also when somebody else starts it again. ${NOT_AWS}`,
  'role, token not granted': text`The token of such a run is read-only by default, and it has no OIDC token unless the job’s ${'permissions'} name ${'id-token: write'}. ${NOT_AWS}`,
  'role, token granted': text`The workflow file grants ${'id-token: write'}, and this run has no OIDC token all the same: GitHub withholds it. ${NOT_AWS}`,
  'role, file unknown': text`The token of such a run is read-only by default, and it has no OIDC token unless the job’s ${'permissions'} name ${'id-token: write'}. ${NOT_AWS}`,
};

function remediesFor(way: Way, run: RunFacts): readonly [Remedy, ...Remedy[]] {
  switch (way) {
    case 'key':
      return [storeForDependabot(run), skipDependabot()];
    case 'role, token granted':
      return [skipDependabot()];
    default:
      return [{ ...allowIdToken(run), notes: [READ_ONLY] }, skipDependabot()];
  }
}

const READ_ONLY = text`Let the role do no more than these runs need: they execute the code of new dependencies.`;
