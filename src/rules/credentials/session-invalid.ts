import { isByCodeAlone } from '../../answers/answer.ts';
import { hiddenCredentials } from '../../answers/hidden-credentials.ts';
import {
  acceptedByStandIn,
  acceptedSomewhere,
  knownEndPassed,
  refusalsOf,
  regionRefuses,
  type StandInAcceptance,
} from '../../answers/judge-credentials.ts';
import { type Bounds, foreignToken, minute, sessionBounds } from '../../answers/session-time.ts';
import { isAtStores } from '../../answers/stand-in.ts';
import { partitionOf } from '../../knowledge/regions.ts';
import { type OidcFacts, oidcFacts } from '../../remedies/oidc.ts';
import { renewOrUnhide } from '../../remedies/renew-session.ts';
import type { FailedObservation, OkOf } from '../../scene.ts';
import { type Text, text } from '../../text.ts';
import { citeAll, evidence, servicesOf } from '../evidence.ts';
import { type Evidence, type Found, inputs, rule } from '../rule.ts';
import { citeHidden, citeStandIn, otherPartition, sayHidden } from './tell-acceptance.ts';
import { keyLabel, sourceLabel } from './written.ts';

/** What seems to be the matter with the set; `gone` where nothing tells. */
type Why = 'two accounts' | 'two places' | 'too old' | 'gone';

type Invalid = Found & {
  key: string;
  source: string;
  refused: readonly FailedObservation[];
  standIn: StandInAcceptance | null;
  partition: string;
  tokenLength: number;
  why: Why;
  /** The accounts that key and token tell, where they differ. */
  accounts: { ofKey: string; ofToken: string } | null;
  bounds: Bounds | null;
  hidden: OkOf<'GetCallerIdentity'> | null;
  oidc: OidcFacts;
};

export const sessionInvalid = rule<Invalid>({
  id: 'credentials/session-invalid',
  severities: ['error'],
  title: 'AWS does not know this session',
  since: '1.0',
  onlyInTrouble: true,
  points: inputs('aws-session-token', 'aws-access-key-id'),
  explains: ['assume-role/denied'],
  find(scene) {
    const { given } = scene.credentials;
    // A store's own rules say which tokens it takes.
    if (
      given.state !== 'session' ||
      isAtStores(scene) ||
      acceptedSomewhere(scene) ||
      knownEndPassed(scene) ||
      regionRefuses(scene)
    )
      return [];
    const refused = refusalsOf(scene, 'key-unrecognized', 'token-undecodable');
    if (refused.length === 0) return [];
    const standIn = acceptedByStandIn(scene);
    const key = keyLabel(scene);
    const [ofKey, ofToken] = [given.accountInKey, given.tokenContents?.account ?? null];
    const accounts = ofKey && ofToken && foreignToken(ofToken, ofKey) ? { ofKey, ofToken } : null;
    const bounds = sessionBounds(scene);
    const over = bounds !== null && Date.parse(bounds.latest) <= scene.now;
    return [
      {
        subjects: [key],
        confidence: standIn || refused.every(isByCodeAlone) ? 'likely' : 'certain',
        key,
        source: sourceLabel(scene),
        refused,
        standIn,
        partition: partitionOf(scene.settings.region).id,
        tokenLength: given.sessionToken.length,
        why: accounts ? 'two accounts' : given.tokenJoins ? 'two places' : over ? 'too old' : 'gone',
        accounts,
        bounds,
        hidden: hiddenCredentials(scene),
        oidc: oidcFacts(scene),
      },
    ];
  },
  tell: (facts) => ({
    headline: text`The temporary key ${facts.key} and its session token do not belong to a live session.`,
    explanation: [...EXPLANATIONS[facts.why](facts.source), ...(facts.hidden ? [' ', ...sayHidden(facts.hidden)] : [])],
    evidence: evidence([
      ...citeAll(facts.refused),
      ...knownOf(facts),
      ...citeStandIn(facts.standIn),
      ...citeHidden(facts.hidden),
    ]),
    remedies: renewOrUnhide(facts.oidc, facts.hidden?.facts.arn ?? null),
    lookalikes: [
      text`A session older than AWS remembers; a role that was deleted and re-created during the run; a Region that the account has not enabled.`,
      otherPartition(facts.partition, 'session'),
    ],
  }),
});

const EXPLANATIONS: Readonly<Record<Why, (source: string) => Text>> = {
  'two accounts': (source) =>
    text`The key and the token seem to come from two accounts, so ${'AWS_SESSION_TOKEN'} comes from another sign-in than the other two values in ${[source]}. Replace all three together.`,
  'two places': (source) =>
    text`The key comes from ${[source]}, which give no session token, so the token of the variable ${'AWS_SESSION_TOKEN'} was used. It seems to belong to another session.`,
  'too old': (source) =>
    text`The token seems to be so old that AWS no longer says expired: whoever stored it in ${[source]} has not renewed it. Renewing it helps until it ends again.`,
  gone: (source) =>
    text`AWS no longer knows the pair: the session was replaced or revoked, its role was deleted or re-created, or the token from ${[source]} comes from another sign-in.`,
};

function knownOf({ refused, tokenLength, accounts, bounds, why }: Invalid): Evidence[] {
  const known: Text[] = [
    text`An expired session is answered with ${'ExpiredToken'}. ${servicesOf(refused)} said ${'invalid'} or ${'does not exist'} instead: AWS does not know this key and token as a pair.`,
  ];
  if (refused.some((o) => o.service === 'sts'))
    known.push(
      text`GetCallerIdentity needs no permission, and STS still refused it. So the cause is not a missing permission.`,
    );
  known.push(text`A token is present (${tokenLength} characters), so it is not a forgotten ${'AWS_SESSION_TOKEN'}.`);
  if (accounts)
    known.push(
      text`The readable parts of both show that the key belongs to account ${accounts.ofKey} and the token to account ${accounts.ofToken}, so they are not from one sign-in.`,
    );
  if (bounds)
    known.push(
      why === 'too old'
        ? text`According to its time of issue, ${minute(bounds.issuedAt)}, the token is older than any session lasts. ${HINT}`
        : text`According to its time of issue, ${minute(bounds.issuedAt)}, the token belongs to a session that would end between ${minute(bounds.earliest)} and ${minute(bounds.latest)}. ${HINT}`,
    );
  return known.map((piece) => ({ text: piece }));
}

const HINT = text`AWS does not document that time, so it is a hint.`;
