import { answerOf, underTest } from '../../answers/answer.ts';
import { givenKey } from '../../answers/given-key.ts';
import { hiddenCredentials } from '../../answers/hidden-credentials.ts';
import {
  acceptedByStandIn,
  acceptedSomewhere,
  mismatches,
  type StandInAcceptance,
} from '../../answers/judge-credentials.ts';
import { speaksFor, storeRefusing } from '../../answers/stand-in.ts';
import { offered } from '../../remedies/offered.ts';
import { assumeRoleWithOidc, type OidcFacts, oidcFacts } from '../../remedies/oidc.ts';
import type { Remedy } from '../../remedies/remedy.ts';
import { newKeyAtSource, renewAtSource, storeSameSecret } from '../../remedies/renew-session.ts';
import { useEnvironment } from '../../remedies/secrets.ts';
import { giveStoreKey, giveStoreSecret } from '../../remedies/stores.ts';
import type { EndpointOverride, FailedObservation, OkOf } from '../../scene.ts';
import { type Text, text } from '../../text.ts';
import { overrideEvidence } from '../environment/network-fault.ts';
import { citeAll, evidence } from '../evidence.ts';
import { type Evidence, type Found, inputs, rule, type Told } from '../rule.ts';
import { citeHidden, citeStandIn, sayHidden } from './tell-acceptance.ts';
import { keyLabel } from './written.ts';

type WrongSecret = Found & {
  key: string;
  refused: readonly FailedObservation[];
  /** How many answers there are, where all of them refuse the signature. */
  unanimous: number | null;
  skewSeconds: number | null;
  withToken: boolean;
  standIn: StandInAcceptance | null;
  /** The S3-compatible store that refuses a secret of its own. */
  store: EndpointOverride | null;
  hidden: OkOf<'GetCallerIdentity'> | null;
  oidc: OidcFacts;
};

export const wrongSecret = rule<WrongSecret>({
  id: 'credentials/wrong-secret',
  severities: ['error'],
  title: 'The secret does not belong to this key',
  since: '1.0',
  onlyInTrouble: true,
  points: inputs('aws-secret-access-key', 'aws-access-key-id'),
  explains: ['assume-role/denied'],
  find(scene) {
    const refused = mismatches(scene);
    if (refused.length === 0 || acceptedSomewhere(scene)) return [];
    const answered = underTest(scene).filter(
      (o) => !['none', 'network'].includes(answerOf(o)) && refused.some((r) => speaksFor(scene, o, r)),
    );
    // A service that does not know the key contradicts one that found it: then the key is the question, not the secret.
    if (
      answered.some((o) => answerOf(o) === 'key-unrecognized') &&
      !refused.some((o) => o.service === 'sts' || o.service === 's3')
    )
      return [];
    const all = answered.length > 1 && answered.every((o) => answerOf(o) === 'signature-mismatch');
    const key = keyLabel(scene);
    const store = storeRefusing(scene, refused);
    return [
      {
        subjects: [store ? 'aws-secret-access-key' : key],
        confidence: all ? 'certain' : 'likely',
        key,
        refused,
        unanimous: all ? answered.length : null,
        skewSeconds: refused.find((o) => o.error.skewSeconds !== undefined)?.error.skewSeconds ?? null,
        withToken: Boolean(givenKey(scene.credentials)?.sessionToken),
        standIn: acceptedByStandIn(scene),
        store,
        hidden: hiddenCredentials(scene),
        oidc: oidcFacts(scene),
      },
    ];
  },
  tell: (facts) => (facts.store ? tellStore(facts, facts.store) : tellAws(facts)),
});

function tellAws(facts: WrongSecret): Told {
  return {
    headline: text`The secret access key does not belong to the key ${facts.key}.`,
    explanation: [
      ...text`AWS knows the key, but computes another signature than the one in the request. `,
      ...answersOf(facts.unanimous),
      ...(facts.hidden ? [' ', ...sayHidden(facts.hidden)] : []),
    ],
    evidence: evidence([
      ...citeAll(facts.refused),
      { text: facts.withToken ? KNOWN_WITH_TOKEN : KNOWN },
      ...clockOf(facts.skewSeconds),
      ...citeStandIn(facts.standIn),
      ...citeHidden(facts.hidden),
    ]),
    remedies: remediesFor(facts),
    lookalikes: [REWRITTEN],
  };
}

const REWRITTEN = text`Something between this runner and AWS rewrites every request; other tools on this runner would fail too.`;

const tellStore = ({ refused, skewSeconds, oidc: { run } }: WrongSecret, store: EndpointOverride): Told => ({
  headline: text`The secret access key is not the one that the store at ${store.host} has for this key.`,
  explanation: text`The store knows the key, but computes another signature than the one in the request. The clock is right, so the secret belongs to another key, or was changed when somebody stored it.`,
  evidence: evidence([...citeAll(refused), ...clockOf(skewSeconds, text`the store’s`), ...overrideEvidence([store])]),
  remedies: [giveStoreSecret(run, store.host), giveStoreKey(run, store.host)],
  lookalikes: [REWRITTEN],
});

const answersOf = (unanimous: number | null): Text =>
  unanimous === null
    ? text`No service accepts the signature, and the clock is right, so the secret belongs to another key, or was changed when somebody stored it.`
    : text`All ${unanimous} answers say so, and the clock is right, so the secret belongs to another key, or was changed when somebody stored it.`;

const KNOWN = text`A signature is checked after the key: the key is known to AWS.`;
const KNOWN_WITH_TOKEN = text`A signature is checked after the key and its session token: both are known to AWS.`;

const clockOf = (skewSeconds: number | null, whose: Text = text`AWS’s`): Evidence[] =>
  skewSeconds === null
    ? []
    : [
        {
          text: text`The runner’s clock is ${Math.abs(skewSeconds)} s from ${whose}, well within the five minutes that signatures allow.`,
        },
      ];

/** The same key with its own secret; without a copy of that, another key. A session is made again as a whole. */
function remediesFor({ withToken, hidden, oidc }: WrongSecret): readonly [Remedy, ...Remedy[]] {
  const { run } = oidc;
  const own = withToken ? renewAtSource(run) : storeSameSecret(run);
  const others = [own, withToken ? null : newKeyAtSource(run), assumeRoleWithOidc(oidc)];
  return hidden ? offered(useEnvironment(run, hidden.facts.arn), ...others) : offered(own, ...others.slice(1));
}
