import { isWellFormedRegion, PARTITIONS, partitionOf } from '../../knowledge/regions.ts';
import { parseArn } from '../../names/arn.ts';
import type { Scene } from '../../scene.ts';
import { type Text, text } from '../../text.ts';
import { refusedExchanges, said } from '../../trust-policy/exchange.ts';
import { type Fix, inputs, proseRule } from '../rule.ts';

export const invalidRoleArn = proseRule({
  id: 'oidc/invalid-role-arn',
  severities: ['error'],
  title: 'What should be assumed is no role ARN',
  since: '1.0',
  points: inputs('role-to-assume'),
  stops: true,
  evaluate(scene) {
    const role = scene.settings.roleToAssume;
    if (!role) return [];
    const refused = refusedExchanges(scene).filter((o) =>
      /Request ARN is invalid|at 'roleArn' failed to satisfy|roleArn.*(invalid|malformed)|(invalid|malformed).*role ?arn/i.test(
        o.error.message,
      ),
    );
    const fault = faultOf(role, scene);
    if (!fault && refused.length === 0) return [];
    return [
      {
        subjects: [role],
        headline: text`${'role-to-assume'} is not the ARN of a role that this job can assume.`,
        explanation:
          fault?.because ??
          text`It has the form of a role ARN, and STS refuses it all the same: a character in its path or name is one that no role has.`,
        evidence: [{ text: text`${'role-to-assume'} is ${role}` }, ...refused.map(said)],
        fixes: [fault?.fix ?? copyIt(null)],
        confidence: 'certain',
      },
    ];
  },
});

const copyIt = (suggestion: string | null): Fix => ({
  title: text`Give the role's ARN`,
  steps: [
    suggestion
      ? text`Most likely ${suggestion} is meant.`
      : text`Its form is ${'arn:aws:iam::ACCOUNT_ID:role/NAME'}, with the role's path before its name where it has one.`,
    text`The role's page in the IAM console shows the ARN, and so does ${'aws iam get-role --role-name NAME --query Role.Arn'}.`,
  ],
});

type Fault = { because: Text; fix: Fix };

// https://docs.aws.amazon.com/IAM/latest/APIReference/API_Role.html: a path is any printable ASCII between slashes, a name [\w+=,.@-]{1,64}.
const ROLE = /^role\/(?:[\x21-\x7e]+\/)?[\w+=,.@-]{1,64}$/;

function faultOf(role: string, scene: Scene): Fault | null {
  const arn = parseArn(role);
  const partition = partitionOf(scene.settings.region).id;
  if (/\*{3}/.test(role))
    return {
      because: text`It holds the stars with which GitHub's log hides a secret: the value was copied from a log.`,
      fix: copyIt(null),
    };
  if (/\$\{|\$[A-Z_]+\b|[<>]/.test(role))
    return { because: text`It holds a template that was not filled in.`, fix: copyIt(null) };
  if (!arn) {
    const name = /^(?:role\/)?([\w+=,.@-]{1,64})$/.exec(role)?.[1];
    return {
      because:
        name && !role.startsWith('arn')
          ? text`It is a bare name: STS cannot know the account.`
          : text`It is no ARN: ${'arn:PARTITION:iam::ACCOUNT_ID:role/NAME'} has five colons and no white space.`,
      fix: copyIt(name && !role.startsWith('arn') ? `arn:${partition}:iam::ACCOUNT_ID:role/${name}` : null),
    };
  }
  const session = /^assumed-role\/([^/]+)/.exec(arn.resource)?.[1];
  if (arn.service === 'sts' && session)
    return {
      because: text`It is a session of a role, not the role.`,
      fix: copyIt(`arn:${arn.partition}:iam::${arn.account}:role/${session}`),
    };
  if (arn.service !== 'iam')
    return { because: text`It is an ARN of ${arn.service}, and roles belong to ${'iam'}.`, fix: copyIt(null) };
  if (!/^\d{12}$/.test(arn.account)) {
    const lost = /^\d{9,11}$/.test(arn.account);
    return {
      because: lost
        ? text`Its account has ${arn.account.length} digits, and account ids have 12: YAML drops leading zeros of a number without quotes.`
        : text`Its account is no account id of 12 digits.`,
      fix: copyIt(lost ? `arn:${arn.partition}:iam::${arn.account.padStart(12, '0')}:${arn.resource}` : null),
    };
  }
  if (arn.region)
    return {
      because: text`It names a Region, and a role has none: nothing stands between ${'iam:'} and ${':ACCOUNT_ID'}.`,
      fix: copyIt(`arn:${arn.partition}:iam::${arn.account}:${arn.resource}`),
    };
  const kind = /^(user|group|policy|instance-profile|oidc-provider|saml-provider|server-certificate|mfa)\//.exec(
    arn.resource,
  )?.[1];
  if (kind || arn.resource === 'root')
    return { because: text`It is the ARN of ${kind ?? 'root'}, and only a role can be assumed.`, fix: copyIt(null) };
  if (!ROLE.test(arn.resource) || arn.resource.includes('\\') || role.length > 2048) {
    const repaired = arn.resource.replaceAll('\\', '').trim();
    return {
      because: text`What follows the account is not ${'role/NAME'}: a name has letters, digits and ${'+=,.@-_'}, 64 at most.`,
      fix: copyIt(
        repaired !== arn.resource && ROLE.test(repaired)
          ? `arn:${arn.partition}:iam::${arn.account}:${repaired}`
          : null,
      ),
    };
  }
  return partitionFault(arn.partition, scene);
}

/** A role of another partition than the Region's. A Region that is none is not this rule's to judge. */
function partitionFault(partition: string, { settings }: Scene): Fault | null {
  const known = PARTITIONS.some((p) => p.id === partition);
  if (!known) return { because: text`There is no partition ${partition}.`, fix: copyIt(null) };
  if (!isWellFormedRegion(settings.region)) return null;
  const wanted = partitionOf(settings.region).id;
  if (wanted === partition || !PARTITIONS.some((p) => p.pattern.test(settings.region))) return null;
  return {
    because: text`The role belongs to the partition ${partition}, and the Region ${settings.region} to ${wanted}: the two share no identities, so neither can be used from the other.`,
    fix: {
      title: text`Let role and Region be of one partition`,
      steps: [
        text`For this role, set ${'aws-region'} to a Region of ${partition}, such as ${PARTITIONS.find((p) => p.id === partition)?.home ?? ''}.`,
        text`For this Region, give the ARN of a role of ${wanted}: it begins with ${`arn:${wanted}:iam::`}.`,
      ],
    },
  };
}
