import { isSureWay, type OtherWay, otherWay } from '../../answers/other-way.ts';
import { failedTokenOf, roleAsked } from '../../answers/source-failure.ts';
import { type ProviderFacts, registerProvider } from '../../remedies/administration.ts';
import type { Remedy } from '../../remedies/remedy.ts';
import type { FailedObservation } from '../../scene.ts';
import { type Text, text } from '../../text.ts';
import { refusedExchanges } from '../../trust-policy/exchange.ts';
import { type IssuerKind, issuerKind, providerOf } from '../../trust-policy/issuer.ts';
import { citeAll, evidence } from '../evidence.ts';
import { type Found, inputs, rule } from '../rule.ts';
import { assumeWithOther, describeBeside } from './other-credentials.ts';
import { claimedIssuer, providerFacts } from './token-issuer.ts';

const WORDS = /No OpenIDConnect provider found in your account for (\S+)|No OpenID ?Connect provider found/i;

type ProviderMissing = Found & {
  refusals: readonly FailedObservation[];
  role: string;
  provider: ProviderFacts;
  kind: IssuerKind;
  /** The token is of a file of the runner’s, not GitHub’s. */
  file: string | null;
  /** What could assume the role in the token's place. */
  beside: OtherWay | null;
};

export const providerMissing = rule<ProviderMissing>({
  id: 'oidc/provider-missing',
  severities: ['error'],
  title: "The account has no identity provider for the token's issuer",
  since: '1.0',
  onlyInTrouble: true,
  points: inputs('role-to-assume'),
  find(scene) {
    const refusals = refusedExchanges(scene, 'AssumeRoleWithWebIdentity').filter((o) => WORDS.test(o.error.message));
    const [first] = refusals;
    if (!first) return [];
    const { partition: _, ...provider } = providerFacts(scene);
    const named = WORDS.exec(first.error.message)?.[1]?.replace(/[.,]$/, '');
    const issuer = claimedIssuer(scene) ?? (providerOf(named) ? (named as string) : provider.issuer);
    return [
      {
        subjects: [issuer],
        confidence: 'certain',
        refusals,
        role: roleAsked(scene),
        file: failedTokenOf(scene)?.file ?? null,
        provider: { ...provider, issuer },
        kind: issuerKind(issuer),
        beside: otherWay(scene),
      },
    ];
  },
  tell({ refusals, role, provider, kind, file, beside }) {
    const { issuer, account } = provider;
    return {
      headline: file
        ? text`The role’s account has no identity provider for the issuer of the runner’s token.`
        : text`The role’s account has no identity provider for the issuer of this job’s tokens.`,
      explanation: text`The token${file ? text` of ${file}` : []} was issued by ${issuer}${file ? [] : WHOSE[kind]}. AWS has not checked the role yet: its trust policy may be right or wrong.`,
      evidence: evidence([
        ...citeAll(refusals),
        { text: text`the token’s ${'iss'} is ${issuer}` },
        { text: text`the role belongs to the account ${account}` },
        ...(beside ? [{ text: describeBeside(beside) }] : []),
      ]),
      remedies: remediesFor({ role, provider, kind, beside }),
      lookalikes: [
        text`The provider may be in another account: then ${file ? 'AWS_ROLE_ARN' : 'role-to-assume'} must name a role of that account.`,
      ],
    };
  },
});

function remediesFor({
  role,
  provider,
  kind,
  beside,
}: Pick<ProviderMissing, 'role' | 'provider' | 'kind' | 'beside'>): readonly [Remedy, ...Remedy[]] {
  const create = registerProvider(provider);
  const register: Remedy =
    kind === 'enterprise-server' || kind === 'forgejo' ? { ...create, notes: [publicKeys(provider.issuer)] } : create;
  const other = assumeWithOther(beside, role);
  if (!beside) return [register];
  return isSureWay(beside) ? [other, register] : [register, other];
}

const publicKeys = (issuer: string): Text =>
  text`AWS must be able to fetch ${`${issuer}/.well-known/openid-configuration`} and the keys that it names: they must be public.`;

const WHOSE: Readonly<Record<IssuerKind, Text>> = {
  'github.com': [],
  'enterprise-server': text`, a GitHub Enterprise Server. It is a separate issuer, so it needs another provider than github.com does`,
  'ghe.com': text`, GitHub Enterprise Cloud with data residency. It is a separate issuer, so it needs another provider than github.com does`,
  forgejo: text`, a Forgejo server. It is a separate issuer, so it needs another provider than github.com does`,
  other: text`, which is not one of GitHub’s usual issuers`,
};
