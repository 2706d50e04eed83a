import { givenKey } from '../answers/given-key.ts';
import { partitionOf } from '../knowledge/regions.ts';
import { parseArn } from '../names/arn.ts';
import type { Scene } from '../scene.ts';
import { WEB_IDENTITY_ACTION } from './evaluate.ts';
import { forgeOf, issuerFor, providerOf } from './issuer.ts';
import { forEveryEntry, subjectsOf } from './subject.ts';

/** `patterns`: some of the subjects stand for several, and are compared with StringLike. */
export type Generated = { json: string; subjects: readonly string[]; patterns: boolean } | { refused: string };

export const ACCOUNT_PLACEHOLDER = 'ACCOUNT_ID';

/**
 * The trust policy that accepts these subjects and no other. Under StringEquals nothing is a pattern, but the policy will be copied into other
 * places: a value that could turn into one there is refused, not copied.
 */
export function generateTrustPolicy(options: {
  partition: string;
  account: string;
  issuer: string;
  audience: string;
  subjects: readonly string[];
}): Generated {
  const { partition, account, issuer, audience, subjects } = options;
  const provider = providerOf(issuer);
  if (!provider) return { refused: 'the issuer is not an https URL' };
  if (!/^aws[a-z-]*$/.test(partition) || !(/^\d{12}$/.test(account) || account === ACCOUNT_PLACEHOLDER))
    return { refused: 'the role is not a role ARN' };
  if (subjects.length === 0) return { refused: 'the subject is not known' };
  const unsafe = [['audience', audience], ...subjects.map((s) => ['subject', s])].find(
    ([, value]) => !isExact(value ?? ''),
  );
  if (unsafe)
    return {
      refused: `the ${unsafe[0]} has a character that a policy could read as a pattern, or that cannot be seen`,
    };
  // A merge queue makes a branch for each entry: a policy for this one would refuse the next.
  const accepted = subjects.map(forEveryEntry);
  const patterns = accepted.some((subject, i) => subject !== subjects[i]);
  const sub = { [`${provider}:sub`]: accepted.length === 1 ? accepted[0] : accepted };
  const document = {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Federated: `arn:${partition}:iam::${account}:oidc-provider/${provider}` },
        Action: WEB_IDENTITY_ACTION,
        // On github.com no later repository can have the form of names: one that takes the name over gets the immutable form, with its own numbers.
        Condition: {
          StringEquals: { [`${provider}:aud`]: audience, ...(patterns ? {} : sub) },
          ...(patterns ? { StringLike: sub } : {}),
        },
      },
    ],
  };
  return { json: JSON.stringify(document, null, 2), subjects: accepted, patterns };
}

/** Fit for a policy: no pattern, no variable, nothing that cannot be seen. */
export const isExact = (value: string): boolean =>
  value.length > 0 && value.length <= 1000 && !/[*?\p{C}\p{Zl}\p{Zp}]|\$\{/u.test(value);

const NO_TOKEN = 'Gitea gives its jobs no OIDC token';

/** The trust policy for exactly this job, from its token where there is one, else from the run's context. */
export function trustPolicyForJob(scene: Scene): Generated {
  const { claims, context } = scene;
  const { partition, account } = roleHome(scene);
  if (claims === null && forgeOf(claims, context) === 'gitea') return { refused: NO_TOKEN };
  return generateTrustPolicy({
    partition,
    account,
    issuer: typeof claims?.iss === 'string' ? claims.iss : issuerFor(context),
    audience: audienceOf(scene),
    subjects: subjectsOf(claims, context),
  });
}

/** The audience of this run's token, or the one it would ask for. */
export function audienceOf({ claims, settings }: Scene): string {
  const given = Array.isArray(claims?.aud)
    ? claims.aud.includes(settings.audience)
      ? settings.audience
      : claims.aud[0]
    : claims?.aud;
  if (typeof given === 'string') return given;
  // https://github.com/aws-actions/configure-aws-credentials#oidc-audience: China's partition has its own.
  if (settings.audience === 'sts.amazonaws.com' && partitionOf(settings.region).id === 'aws-cn')
    return 'sts.amazonaws.com.cn';
  return settings.audience || 'sts.amazonaws.com';
}

/** Partition and account of the role asked for, else of the identity that AWS confirmed, else of what the key encodes. */
export function roleHome({ settings, observations, credentials }: Scene): { partition: string; account: string } {
  const role = parseArn(settings.roleToAssume);
  if (role?.service === 'iam' && /^\d{12}$/.test(role.account))
    return { partition: role.partition, account: role.account };
  const seen = observations.flatMap((o) =>
    o.status === 'ok' &&
    o.operation === 'GetCallerIdentity' &&
    (o.signer === 'base' || o.signer === 'role') &&
    o.facts.accountId
      ? [o.facts.accountId]
      : [],
  )[0];
  return {
    partition: partitionOf(settings.region).id,
    account: seen ?? givenKey(credentials)?.accountInKey ?? ACCOUNT_PLACEHOLDER,
  };
}
