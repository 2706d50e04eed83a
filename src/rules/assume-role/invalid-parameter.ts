import { givenKey } from '../../answers/given-key.ts';
import { ask, introduce } from '../../remedies/people.ts';
import type { Remedy } from '../../remedies/remedy.ts';
import { type RunFacts, runFacts } from '../../remedies/run-facts.ts';
import { storeSecret } from '../../remedies/secrets.ts';
import { stopPassingTags, stopPodTags } from '../../remedies/session-tags.ts';
import { assumeByToken } from '../../remedies/trust.ts';
import { setInput } from '../../remedies/values.ts';
import type { FailedObservation, Scene } from '../../scene.ts';
import { type Text, text } from '../../text.ts';
import { EXTERNAL_ID, externalIdsIn } from '../../trust-policy/caller.ts';
import { readablePolicies, refusedExchanges } from '../../trust-policy/exchange.ts';
import { citeAll, evidence } from '../evidence.ts';
import { type Found, inputs, rule } from '../rule.ts';

type SessionName = {
  parameter: 'role-session-name';
  name: string;
  fault: 'length' | 'characters';
  /** A name like it that STS takes; an expression, where the workflow file has one. */
  fitting: string;
};

type ExternalId = {
  parameter: 'role-external-id';
  /** Its value is not shown. */
  length: number;
  fault: 'length' | 'characters';
  /** The one for which the trust policy in the workspace asks. */
  known: string | null;
  /** The secret that the workflow file reads for it, where its value is right but for white space around it. */
  secret: string | null;
};

/** Only STS's own answer tells it. */
type ByAnswer = {
  parameter: 'session tags' | 'source identity' | 'session name' | 'external ID' | 'another one';
  role: string;
  /** Whether credentials of a session were given, which passes its tags on. */
  session: boolean;
  fromContainer: boolean;
};

type InvalidParameter = Found & { refusals: readonly FailedObservation[]; run: RunFacts } & (
    | SessionName
    | ExternalId
    | ByAnswer
  );

// https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
const SESSION_NAME = /^[\w+=,.@-]{2,64}$/;
const PACKED = /^PackedPolicyTooLarge/;
const SOURCE_IDENTITY = /source ?identity/i;
const NAMED =
  /at '(roleSessionName|externalId|tags?[\w.]{0,60}|policy|policyArns|transitiveTagKeys|sourceIdentity)[^']{0,100}' failed to satisfy|session tags?|source identity|Role ?Session ?Name|ExternalId/i;

export const invalidParameter = rule<InvalidParameter>({
  id: 'assume-role/invalid-parameter',
  severities: ['error'],
  title: "A parameter of the role session breaks STS's rules",
  since: '1.0',
  onlyInTrouble: true,
  points: inputs('role-to-assume'),
  stops: true,
  find(scene) {
    if (!scene.settings.roleToAssume) return [];
    const refusals = refusedExchanges(scene).filter(
      ({ error: { code, message } }) =>
        PACKED.test(code) ||
        code === 'MalformedPolicyDocument' ||
        (/^ValidationError/.test(code) && NAMED.test(message)),
    );
    const written = [...sessionName(scene), ...externalId(scene)];
    const found = written.length > 0 ? written : byAnswer(scene, refusals);
    return found.map((parameter) => ({
      subjects: ['name' in parameter || 'known' in parameter ? parameter.parameter : parameter.role],
      confidence: 'certain',
      refusals,
      run: runFacts(scene),
      ...parameter,
    }));
  },
  tell(facts) {
    switch (facts.parameter) {
      case 'role-session-name':
        return { ...tellSessionName(facts), remedies: [nameSession(facts.fitting)] };
      case 'role-external-id':
        return { ...tellExternalId(facts), remedies: [giveExternalId(facts)] };
      default:
        return {
          ...WORDS[facts.parameter](facts),
          evidence: evidence(citeAll(facts.refusals)),
          remedies: remediesFor(facts),
        };
    }
  },
});

const faultOf = (value: string, most: number): 'length' | 'characters' =>
  value.length < 2 || value.length > most ? 'length' : 'characters';

function sessionName({ settings, context }: Scene): readonly SessionName[] {
  const name = settings.roleSessionName;
  if (SESSION_NAME.test(name)) return [];
  const isExpression = Boolean(context.expressions?.['role-session-name']);
  return [
    {
      parameter: 'role-session-name',
      name: name.slice(0, 100),
      fault: faultOf(name, 64),
      fitting: isExpression ? BY_RUN : fittingName(name),
    },
  ];
}

// A branch's name has slashes, a bot's has brackets: a run's number has neither.
const BY_RUN = 'github-${{ github.run_id }}';

function fittingName(name: string): string {
  const trim = (value: string): string => value.replace(/^[-.]{1,99}|[-.]{1,99}$/g, '');
  const fitting = trim(trim(name.trim().replace(/[^\w+=,.@-]+/g, '-')).slice(0, 64));
  return SESSION_NAME.test(fitting) ? fitting : 'aws-credentials-preflight';
}

/** The external ID goes with AssumeRole alone: with a token it is not sent, and may be what it likes. */
function externalId(scene: Scene): readonly ExternalId[] {
  const { settings, credentials, context, trustPolicy } = scene;
  const id = settings.roleExternalId;
  const key = givenKey(credentials);
  const byToken = settings.assumeWith === 'auto' && credentials.beside.idToken && key?.source !== 'inputs';
  const sent = key !== null && !byToken && settings.assumeWith !== 'oidc';
  if (!id || !sent || EXTERNAL_ID.test(id)) return [];
  const secret = /\bsecrets\.([A-Za-z_]\w*)/.exec(context.expressions?.['role-external-id'] ?? '')?.[1] ?? null;
  const file = trustPolicy ? readablePolicies(scene).find(({ live }) => !live) : undefined;
  return [
    {
      parameter: 'role-external-id',
      length: id.length,
      fault: faultOf(id, 1224),
      known: (file && externalIdsIn(file.policy)[0]) ?? null,
      secret: EXTERNAL_ID.test(id.trim()) ? secret : null,
    },
  ];
}

function byAnswer({ settings, credentials }: Scene, refusals: readonly FailedObservation[]): readonly ByAnswer[] {
  const [first] = refusals;
  if (!first) return [];
  return [
    {
      parameter: parameterIn(first),
      role: settings.roleToAssume,
      session: Boolean(givenKey(credentials)?.sessionToken),
      fromContainer: givenKey(credentials)?.source === 'container',
    },
  ];
}

function parameterIn({ error: { code, message } }: FailedObservation): ByAnswer['parameter'] {
  if (PACKED.test(code)) return 'session tags';
  if (SOURCE_IDENTITY.test(message)) return 'source identity';
  if (/role ?session ?name/i.test(message)) return 'session name';
  return /externalId/i.test(message) ? 'external ID' : 'another one';
}

const NAME_FAULTS: Readonly<Record<SessionName['fault'], (name: string) => Text>> = {
  length: (name) => text`It has ${name.length} characters; STS accepts 2 to 64.`,
  characters: () => text`STS accepts only letters, digits and ${'+=,.@-_'} there.`,
};

const tellSessionName = ({ name, fault, refusals }: SessionName & Pick<InvalidParameter, 'refusals'>) => ({
  headline: text`${'role-session-name'} is not a valid name for a role session.`,
  explanation: NAME_FAULTS[fault](name),
  evidence: evidence([{ text: text`${'role-session-name'} is ${name}` }, ...citeAll(refusals)]),
});

const ID_FAULTS: Readonly<Record<ExternalId['fault'], (length: number) => Text>> = {
  length: (length) => text`It has ${length} characters; STS accepts 2 to 1224.`,
  characters: () => text`STS accepts only letters, digits and ${'+=,.@:/-_'} there.`,
};

const tellExternalId = ({ length, fault, refusals }: ExternalId & Pick<InvalidParameter, 'refusals'>) => ({
  headline: text`${'role-external-id'} is not a valid external ID.`,
  explanation: ID_FAULTS[fault](length),
  evidence: evidence([{ text: text`${'role-external-id'} has ${length} characters` }, ...citeAll(refusals)]),
});

const REFUSED = {
  headline: text`STS refuses a parameter of the role’s session.`,
  explanation: text`STS’s answer names it. This action could not tell before the request.`,
};

const WORDS: Readonly<Record<ByAnswer['parameter'], (facts: ByAnswer) => { headline: Text; explanation: Text }>> = {
  'session tags': ({ session }) => ({
    headline: text`The session tags or policies are too large for the role’s session.`,
    explanation: session
      ? text`This action sends neither: they come from the session that the job was given, which passes its tags on to every role that it assumes.`
      : text`This action sends neither, so something on the way added them, or they come with the caller.`,
  }),
  'source identity': () => ({
    headline: text`STS refuses the source identity of the role’s session.`,
    explanation: text`This action sends none: it comes from the session that the job was given, and cannot be changed.`,
  }),
  'session name': () => REFUSED,
  'external ID': () => REFUSED,
  'another one': () => REFUSED,
};

const nameSession = (name: string): Remedy =>
  setInput('role-session-name', name, {
    title: text`Use a name of letters, digits and hyphens`,
    after: text`${'role-session-name'} is ${name}`,
    notes: [text`Branch names have slashes and bot names have brackets: ${'${{ github.run_id }}'} has neither.`],
  });

const FROM_POLICY = text`Copy it from the condition on ${'sts:ExternalId'} in the role’s trust policy, without quotes or white space.`;

function giveExternalId({ known, secret, run }: Pick<ExternalId, 'known' | 'secret'> & { run: RunFacts }): Remedy {
  const title = text`Set the external ID that the trust policy requires`;
  if (!known && secret)
    return {
      title: text`Store ${secret} again without white space`,
      changes: [storeSecret(run, secret, 'same-value-cleaned')],
      after: text`the secret ${secret} has the bare value`,
    };
  return setInput('role-external-id', known ?? 'EXTERNAL_ID', {
    title,
    after: text`${'role-external-id'} matches the trust policy`,
    notes: [FROM_POLICY],
  });
}

function remediesFor(facts: ByAnswer & Pick<InvalidParameter, 'refusals' | 'run'>): readonly [Remedy, ...Remedy[]] {
  const { parameter, role, run, fromContainer } = facts;
  const askForOther = askMaker(facts);
  const byToken = assumeByToken(run, role);
  switch (parameter) {
    case 'session name':
      return [nameSession('aws-credentials-preflight')];
    case 'external ID':
      return [giveExternalId({ known: null, secret: null, run })];
    case 'session tags': {
      const fewer = fromContainer ? [stopPodTags] : stopPassingTags(run);
      const [first = askForOther, ...others] = [...fewer, ...byToken, askForOther];
      return [first, ...others];
    }
    case 'source identity':
      return [byToken[0] ?? askForOther];
    case 'another one':
      return [askForOther];
  }
}

const askMaker = ({ parameter, role, run, refusals }: ByAnswer & Pick<InvalidParameter, 'refusals' | 'run'>): Remedy =>
  ask({
    whom: text`whoever creates the session that this job gets`,
    title: text`Ask for a session that can assume the role`,
    message: [
      introduce(run),
      parameter === 'another one'
        ? `STS refuses a parameter of its request for a session of ${role}.`
        : `STS does not let its session assume ${role}, because of the session’s ${parameter}.`,
      'Please create a session that can assume it.',
    ].join(' '),
    requestId: refusals[0]?.error.requestId ?? null,
    after: text`the session that the job gets can assume ${role}`,
  });
