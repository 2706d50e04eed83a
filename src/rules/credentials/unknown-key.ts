import { isByCodeAlone } from '../../answers/answer.ts';
import { givenKey } from '../../answers/given-key.ts';
import { hiddenCredentials } from '../../answers/hidden-credentials.ts';
import {
  acceptedByStandIn,
  acceptedSomewhere,
  refusalsOf,
  regionRefuses,
  type StandInAcceptance,
  strayToken,
  unrecognized,
} from '../../answers/judge-credentials.ts';
import { storeRefusing } from '../../answers/stand-in.ts';
import { partitionOf } from '../../knowledge/regions.ts';
import { activateKey } from '../../remedies/administration.ts';
import { offered } from '../../remedies/offered.ts';
import { assumeRoleWithOidc, type OidcFacts, oidcFacts } from '../../remedies/oidc.ts';
import type { Remedy } from '../../remedies/remedy.ts';
import { newKeyAtSource } from '../../remedies/renew-session.ts';
import { useEnvironment } from '../../remedies/secrets.ts';
import { giveStoreKey } from '../../remedies/stores.ts';
import type { EndpointOverride, FailedObservation, OkOf } from '../../scene.ts';
import { type Text, text } from '../../text.ts';
import { overrideEvidence } from '../environment/network-fault.ts';
import { unsetOverrides } from '../environment/network-remedies.ts';
import { citeAll, evidence } from '../evidence.ts';
import { type Found, inputs, rule, type Told } from '../rule.ts';
import { citeHidden, citeStandIn, otherPartition, sayHidden } from './tell-acceptance.ts';
import { accessKey, keyLabel } from './written.ts';

/** Who says that the key is unknown where a session token, which it never has, comes with it. */
type Beside = 'no token' | 'refused without the token' | 'S3 looked at the key first';

type Unknown = Found & {
  key: string;
  accountInKey: string | null;
  partition: string;
  refused: readonly FailedObservation[];
  beside: Beside;
  standIn: StandInAcceptance | null;
  /** The S3-compatible store that refuses a key of its own. */
  store: EndpointOverride | null;
  hidden: OkOf<'GetCallerIdentity'> | null;
  oidc: OidcFacts;
};

export const unknownKey = rule<Unknown>({
  id: 'credentials/unknown-key',
  severities: ['error'],
  title: 'The access key is unknown',
  since: '1.0',
  onlyInTrouble: true,
  points: inputs('aws-access-key-id'),
  explains: ['assume-role/denied'],
  find(scene) {
    const key = givenKey(scene.credentials);
    const stray = strayToken(scene);
    const isLongTerm = key?.prefix !== 'ASIA' && !key?.sessionToken;
    if (acceptedSomewhere(scene) || regionRefuses(scene)) return [];
    const refused = unrecognized(scene);
    const store = storeRefusing(scene, refused);
    if (refused.length === 0 || !(store || isLongTerm || stray?.verdict === 'dead-key')) return [];
    const label = keyLabel(scene);
    const standIn = acceptedByStandIn(scene);
    const certain = !standIn && (!stray || stray.certain) && !refused.every(isByCodeAlone);
    return [
      {
        subjects: [store ? 'aws-access-key-id' : label],
        confidence: certain ? 'certain' : 'likely',
        key: label,
        accountInKey: key?.accountInKey ?? null,
        partition: partitionOf(scene.settings.region).id,
        refused: [...refused, ...refusalsOf(scene, 'token-undecodable')],
        beside: !stray ? 'no token' : stray.certain ? 'refused without the token' : 'S3 looked at the key first',
        standIn,
        store,
        hidden: hiddenCredentials(scene),
        oidc: oidcFacts(scene),
      },
    ];
  },
  tell: (facts) => (facts.store ? tellStore(facts, facts.store) : tellAws(facts)),
});

function tellAws({ key, accountInKey, partition, refused, beside, standIn, hidden, oidc }: Unknown): Told {
  return {
    headline: text`AWS does not know ${accessKey(key)}: it is deleted, inactive, mistyped, or belongs to another partition.`,
    explanation: [
      ...text`AWS looks up the key first, so this says nothing about the secret or permissions. In the partition ${partition} no active key has this ID.`,
      ...(hidden ? [' ', ...sayHidden(hidden)] : []),
    ],
    evidence: evidence([
      ...citeAll(refused),
      {
        text: accountInKey
          ? text`The key ID encodes account ${accountInKey}: look there first. A typo could have changed it.`
          : NO_ACCOUNT,
      },
      { text: TOKEN[beside] },
      ...citeStandIn(standIn),
      ...citeHidden(hidden),
    ]),
    remedies: remediesFor(oidc, hidden),
    lookalikes: [text`A key created seconds ago is not known everywhere yet.`, otherPartition(partition, 'key')],
  };
}

const tellStore = ({ refused, oidc: { run } }: Unknown, store: EndpointOverride): Told => ({
  headline: text`The store at ${store.host} does not know this access key.`,
  explanation: text`The key is deleted or mistyped, or belongs to another store. A store looks up the key first, so this says nothing about the secret or the bucket.`,
  evidence: evidence([...citeAll(refused), ...overrideEvidence([store])]),
  remedies: offered(giveStoreKey(run, store.host), ...unsetOverrides(run, [store])),
  lookalikes: [text`The key is an AWS key: then no override should send its requests to ${store.host}.`],
});

const NO_ACCOUNT = text`The key ID does not show its account.`;

const TOKEN: Readonly<Record<Beside, Text>> = {
  'no token': text`No session token comes with it, so a token is not the cause.`,
  'refused without the token': text`A session token comes with it, which a key that begins with ${'AKIA'} never has; without the token the key is refused as well.`,
  'S3 looked at the key first': text`A session token comes with it, which a key that begins with ${'AKIA'} never has; S3 looks at the key before the token, and does not know it.`,
};

/** A new key helps whatever became of the old one; only a deactivated one can be activated again. */
function remediesFor(oidc: OidcFacts, hidden: OkOf<'GetCallerIdentity'> | null): readonly [Remedy, ...Remedy[]] {
  const { run } = oidc;
  const replace: Remedy = {
    ...newKeyAtSource(run),
    looks: [
      {
        caption: text`As an administrator: the keys of a user, and whether each is active`,
        run: 'aws iam list-access-keys --user-name USER',
      },
    ],
  };
  const others = [activateKey(null, null), assumeRoleWithOidc(oidc)];
  return hidden ? offered(useEnvironment(run, hidden.facts.arn), replace, ...others) : offered(replace, ...others);
}
