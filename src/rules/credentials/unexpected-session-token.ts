import { answerOf, failuresOf, isNotServed } from '../../answers/answer.ts';
import { givenKey } from '../../answers/given-key.ts';
import { refusalsOf, strayToken } from '../../answers/judge-credentials.ts';
import { isAtStores, storeRefusing } from '../../answers/stand-in.ts';
import { type RunFacts, runFacts, signsInBeside } from '../../remedies/run-facts.ts';
import { removeSessionToken } from '../../remedies/secrets.ts';
import type { EndpointOverride, FailedObservation, GivenKey, Observation, Scene } from '../../scene.ts';
import { type Text, text } from '../../text.ts';
import { overrideEvidence } from '../environment/network-fault.ts';
import { citeAll, evidence, proof } from '../evidence.ts';
import { type Found, inputs, rule, type Told } from '../rule.ts';
import { sourceLabel } from './written.ts';

/** What is known of the key itself. */
type Key = 'accepted without the token' | 'signature is right' | 'unknown';

type UnexpectedSessionToken = Found & {
  source: string;
  length: number;
  key: Key;
  accepted: Observation | null;
  refused: readonly FailedObservation[];
  /** The S3-compatible store that does not take the token. */
  store: EndpointOverride | null;
  /** Where the token came from. */
  from: 'inputs' | 'environment' | 'elsewhere';
  run: RunFacts;
};

export const unexpectedSessionToken = rule<UnexpectedSessionToken>({
  id: 'credentials/unexpected-session-token',
  severities: ['error'],
  title: 'A session token is sent with a long-term key',
  since: '1.0',
  onlyInTrouble: true,
  points: inputs('aws-session-token', 'aws-access-key-id'),
  explains: ['credentials/session-expired', 'credentials/session-invalid', 'credentials/unknown-key'],
  find(scene) {
    if (isAtStores(scene)) return refusedByStore(scene);
    const stray = strayToken(scene);
    if (stray?.verdict !== 'stray') return [];
    const key = givenKey(scene.credentials);
    const accepted = stray.proof?.followUp === true ? stray.proof : null;
    return [
      {
        subjects: ['AKIA…', 'aws-session-token'],
        confidence: stray.certain ? 'certain' : 'likely',
        source: sourceLabel(scene),
        length: key?.sessionToken?.length ?? 0,
        key: accepted ? 'accepted without the token' : stray.proof ? 'signature is right' : 'unknown',
        accepted,
        refused: refusalsOf(scene, 'key-unrecognized', 'token-undecodable', 'expired'),
        store: null,
        from: fromOf(key),
        run: runFacts(scene),
      },
    ];
  },
  tell: (facts) => (facts.store ? tellStore(facts, facts.store) : tellAws(facts)),
});

/** Few stores have sessions: the others refuse every token, or have no such header. */
function refusedByStore(scene: Scene): UnexpectedSessionToken[] {
  const key = givenKey(scene.credentials);
  if (!key?.sessionToken) return [];
  const refused = failuresOf(scene, 'token-undecodable', 'other', 'unavailable').filter(
    (o) => o.service !== 'sts' && (answerOf(o) === 'token-undecodable' || isNotServed(o)),
  );
  const store = storeRefusing(scene, refused);
  if (!store) return [];
  return [
    {
      subjects: ['aws-session-token'],
      confidence: 'likely',
      source: sourceLabel(scene),
      length: key.sessionToken.length,
      key: 'unknown',
      accepted: null,
      refused,
      store,
      from: fromOf(key),
      run: runFacts(scene),
    },
  ];
}

const tellStore = ({ source, length, refused, from, run }: UnexpectedSessionToken, store: EndpointOverride): Told => ({
  headline: text`The store at ${store.host} does not take the session token.`,
  explanation: text`Most keys of a store have no session token: this one seems to belong to something else. Whether the key itself is good cannot be told from these answers.`,
  evidence: evidence([
    { text: text`A token of ${length} characters comes with the key from ${[source]}${FROM[from]}.` },
    ...citeAll(refused),
    ...overrideEvidence([store]),
  ]),
  remedies: [
    {
      ...removeSessionToken(run, from === 'inputs' ? 'inputs' : 'environment'),
      after: text`the step passes the store’s key without a session token`,
    },
  ],
  lookalikes: [text`A session that the store itself made, and that has ended.`],
});

function tellAws({ source, length, key, accepted, refused, from, run }: UnexpectedSessionToken): Told {
  return {
    headline: text`A session token that belongs to something else is sent with the long-term key ${'AKIA…'}.`,
    explanation: text`A key that begins with ${'AKIA'} has no session. Any token sent with it is wrong, and AWS refuses the request because of it. ${OF_THE_KEY[key]}${isCleared(from, run) ? CLEARED : []}`,
    evidence: evidence([
      {
        text: text`The key ID from ${[source]} begins with ${'AKIA'}, and a token of ${length} characters comes with it${FROM[from]}.`,
      },
      ...(accepted ? [proof(accepted, text`accepted without the token`)] : []),
      ...citeAll(refused),
    ]),
    remedies: [removeSessionToken(run, from === 'inputs' ? 'inputs' : 'environment')],
    lookalikes: [text`STS gives the same error for a key that is deleted or inactive; S3 tells the two apart.`],
  };
}

/** A variable’s token beside the key of the inputs, in a job where configure-aws-credentials signs in. */
const isCleared = (from: UnexpectedSessionToken['from'], run: RunFacts): boolean =>
  from === 'environment' && run.source === 'inputs' && signsInBeside(run);

/** Seen with version 6.2.3. */
const CLEARED = text` With the same key, ${'configure-aws-credentials'} clears that variable; this action does not change variables.`;

const OF_THE_KEY: Readonly<Record<Key, Text>> = {
  'accepted without the token': text`Without the token the same key is accepted.`,
  'signature is right': text`S3 checks such a key’s signature before it looks at the token: the secret is right.`,
  unknown: text`Whether the key itself is good cannot be told from these answers.`,
};

const FROM: Readonly<Record<UnexpectedSessionToken['from'], Text>> = {
  inputs: text`, from ${'aws-session-token'}`,
  environment: text`, from ${'AWS_SESSION_TOKEN'}`,
  elsewhere: text``,
};

function fromOf(key: GivenKey | null): UnexpectedSessionToken['from'] {
  if (key?.source === 'environment' || key?.tokenJoins) return 'environment';
  return key?.source === 'inputs' ? 'inputs' : 'elsewhere';
}
