import { denialOf } from '../../answers/answer.ts';
import { type Denial, isQuarantine } from '../../answers/denial.ts';
import { parseArn, principalOf } from '../../names/arn.ts';
import type { Scene, Settings } from '../../scene.ts';
import { type Text, text } from '../../text.ts';
import { readForCaller } from '../../trust-policy/caller.ts';
import { deniedExchanges, readablePolicies, said, TAG_SESSION } from '../../trust-policy/exchange.ts';
import { type Evidence, type Fix, inputs, type Prose, proseRule } from '../rule.ts';

export const denied = proseRule({
  id: 'assume-role/denied',
  severities: ['error'],
  title: 'The key may not assume the role',
  since: '1.0',
  points: inputs('role-to-assume'),
  evaluate(scene) {
    // A denial by AWS's quarantine policy is the credentials' fault, whatever was asked.
    const [first, ...others] = deniedExchanges(scene, 'AssumeRole').filter(
      (o) => !TAG_SESSION.test(o.error.message) && !isQuarantine(denialOf(o) ?? NOTHING),
    );
    if (!first) return [];
    const denial = denialOf(first) ?? NOTHING;
    // A profile's role is named by the denial alone.
    const role = scene.settings.roleToAssume || (denial.resource ?? 'the profile’s role');
    const read = readPolicy(scene, denial);
    const told = tell(scene, role, denial, first.error.message);
    const evidence: [Evidence, ...Evidence[]] = [
      said(first),
      ...others.map(said),
      ...known(scene),
      ...(read?.evidence ?? []),
    ];
    return [{ subjects: [role], evidence, ...told, ...(read && told.confidence !== 'certain' ? read.told : {}) }];
  },
});

const NOTHING: Denial = {
  principal: null,
  action: null,
  resource: null,
  layer: 'unspecified',
  explicit: false,
  policyArn: null,
};

const known = ({ settings, credentials }: Scene): Evidence[] =>
  settings.roleToAssume
    ? externalIdSent(settings)
    : [
        {
          text: text`the profile ${credentials.profile ?? 'default'} asks for this role with the credentials of its source`,
        },
      ];

const externalIdSent = (settings: Settings): Evidence[] => [
  {
    text: settings.roleExternalId
      ? text`an external id of ${settings.roleExternalId.length} characters was sent`
      : text`no external id was sent: the input ${'role-external-id'} is empty`,
  },
];

type Read = { evidence: Evidence[]; told: Partial<Told> };

/** What the role's trust policy says of the caller, where it can be read: it settles what AWS's sentence leaves open. */
function readPolicy(scene: Scene, { principal }: Denial): Read | null {
  const [readable] = readablePolicies(scene);
  const { settings } = scene;
  if (!settings.roleToAssume || !readable || !principal || !parseArn(principal)) return null;
  const caller = principalOf(principal);
  if (caller === settings.roleToAssume) return null;
  const { cause, evidence } = readForCaller(readable.policy, {
    caller: principal,
    externalId: settings.roleExternalId,
  });
  const certain = { confidence: readable.live ? ('certain' as const) : ('likely' as const), lookalikes: [] };
  const told: Readonly<Record<string, Partial<Told>>> = {
    'not-named': {
      ...certain,
      headline: text`The role's trust policy does not name the caller.`,
      explanation: text`AWS accepts the key of ${caller}, and the trust policy of ${settings.roleToAssume} does not let it in.`,
      fixes: [
        ...(readable.policy.statements.some(({ federated }) =>
          federated?.some((arn) => arn.includes(':oidc-provider/')),
        )
          ? [byToken()]
          : []),
        trustFix(caller, settings.roleToAssume),
      ],
    },
    'external-id': {
      ...certain,
      headline: settings.roleExternalId
        ? text`The role asks for another external id.`
        : text`The role asks for an external id, and none was sent.`,
      explanation: text`The trust policy names the caller, and its condition on ${'sts:ExternalId'} is not met.`,
      fixes: [externalId(settings.roleExternalId !== '')],
    },
    denied: {
      ...certain,
      headline: text`The role's trust policy denies the caller outright.`,
      explanation: text`A ${'Deny'} statement there outweighs every statement that would let it in.`,
      fixes: [
        { title: text`Change the Deny statement`, steps: [text`In the trust policy of ${settings.roleToAssume}.`] },
      ],
    },
    caller: {
      explanation: text`The trust policy of ${settings.roleToAssume} would let ${caller} in, so it is a policy of the caller that lacks the permission or denies it, or the trust policy was changed within the last minute.`,
      fixes: [allowFix(caller, settings.roleToAssume)],
      lookalikes: [],
    },
  };
  return {
    evidence: [{ text: text`the trust policy from ${readable.source}:` }, ...evidence.map((line) => ({ text: line }))],
    told: cause ? (told[cause] ?? {}) : {},
  };
}

type Told = Pick<Prose, 'headline' | 'explanation' | 'fixes' | 'confidence' | 'lookalikes'>;

function tell({ settings, credentials }: Scene, role: string, denial: Denial, message: string): Told {
  const caller = denial.principal && parseArn(denial.principal) ? principalOf(denial.principal) : null;
  if (/root accounts?/i.test(message) || caller?.endsWith(':root'))
    return {
      headline: text`The account's root user cannot assume a role.`,
      explanation: text`AWS lets root assume no role, whatever the policies say.`,
      fixes: [
        {
          title: text`Use the key of an IAM user or a role`,
          steps: [text`Delete the root user's access key: nothing needs one.`],
        },
      ],
      confidence: 'certain',
    };
  if (/MultiFactorAuthentication|multi-factor/i.test(message))
    return {
      headline: text`The role asks for multi-factor authentication, which a job cannot give.`,
      explanation: text`The trust policy has a condition on ${'aws:MultiFactorAuthPresent'}.`,
      fixes: [
        {
          title: text`Give the job a role of its own`,
          steps: [text`Let its trust policy name this caller, without that condition.`],
        },
      ],
      confidence: 'certain',
    };
  if (denial.action === 'sts:SetSourceIdentity') {
    return {
      headline: text`The role does not let the caller's source identity through.`,
      explanation: text`The caller's session carries a source identity, which is passed on with every role that it assumes; that takes ${'sts:SetSourceIdentity'} in the trust policy of ${role} as well.`,
      fixes: [
        {
          title: text`Allow ${'sts:SetSourceIdentity'} in the role's trust policy`,
          steps: [
            text`Add it beside ${'sts:AssumeRole'} in the statement that names the caller.`,
            text`The caller's own policy must allow it too.`,
          ],
        },
      ],
      confidence: 'certain',
    };
  }
  const trust = trustFix(caller, role);
  const allow = allowFix(caller, role);
  const layer = layerText(denial, role);
  if (layer)
    return {
      ...layer,
      fixes:
        denial.layer === 'identity' && !denial.explicit
          ? [allow]
          : denial.layer === 'role-trust'
            ? [trust]
            : [
                {
                  title: text`Ask whoever keeps that policy`,
                  steps: [
                    text`It must let ${caller ?? 'the caller'} perform ${denial.action ?? 'sts:AssumeRole'} on ${role}.${denial.policyArn ? text` Its ARN is ${denial.policyArn}.` : []}`,
                  ],
                },
              ],
      confidence: 'certain',
    };
  const self = caller !== null && caller === role;
  const across = caller !== null && parseArn(caller)?.account !== parseArn(role)?.account;
  return {
    headline: self
      ? text`The role is asked to assume itself, and its trust policy does not name it.`
      : text`AWS accepts the key and does not let it assume the role.`,
    explanation: self
      ? text`The credentials given are a session of ${role} already, so nothing needs to be assumed.`
      : text`${caller ?? 'The caller'} asked for ${role}${across ? text`, a role of another account, where the caller's policy and the role's trust policy must both allow it` : []}. AWS's answer fits four causes and names none.`,
    fixes: self
      ? [{ title: text`Leave ${'role-to-assume'} out`, steps: [text`The credentials are that role's own.`] }, trust]
      : [trust, allow, externalId(settings.roleExternalId !== '')],
    confidence: 'likely',
    lookalikes: [
      text`The role does not exist, or its name differs in the case of a letter: ${'aws iam get-role'} in its account tells.`,
      text`The trust policy asks for another ${'sts:ExternalId'}: the policy's text tells.`,
      text`The role or its trust policy was changed within the last minute: a second run tells.`,
      ...(credentials.idToken
        ? []
        : [
            text`The role was made for GitHub's OIDC token: then leave the access key out and give the job ${'id-token: write'}.`,
          ]),
    ],
  };
}

function layerText({ layer, explicit, action }: Denial, role: string): { headline: Text; explanation: Text } | null {
  const what = text`AWS names the policy that decided: it concerns ${action ?? 'sts:AssumeRole'} on ${role}.`;
  switch (layer) {
    case 'identity':
      return {
        headline: explicit
          ? text`A policy of the caller denies assuming the role.`
          : text`No policy of the caller allows assuming the role.`,
        explanation: what,
      };
    case 'role-trust':
    case 'resource':
      return {
        headline: explicit
          ? text`The role's trust policy denies the caller outright.`
          : text`The role's trust policy does not name the caller.`,
        explanation: what,
      };
    case 'organization':
      return {
        headline: text`A policy of the organisation keeps the caller from assuming the role.`,
        explanation: what,
      };
    case 'boundary':
      return { headline: text`The caller's permissions boundary does not let it assume the role.`, explanation: what };
    case 'session':
      return { headline: text`The policy of the caller's session does not let it assume the role.`, explanation: what };
    case 'vpc-endpoint':
      return {
        headline: text`The policy of the VPC endpoint for STS does not let the caller assume the role.`,
        explanation: what,
      };
    default:
      return null;
  }
}

const statement = (body: Record<string, unknown>): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', ...body }] }, null, 2);

const trustFix = (caller: string | null, role: string): Fix => ({
  title: text`Let the role trust the caller`,
  steps: [text`In the trust policy of ${role}; a ${'Deny'} statement there outweighs it.`],
  ...(caller
    ? {
        snippets: [
          {
            language: 'json',
            caption: text`The role's trust policy`,
            content: statement({ Principal: { AWS: caller }, Action: 'sts:AssumeRole' }),
          },
        ],
      }
    : {}),
});

const allowFix = (caller: string | null, role: string): Fix => ({
  title: text`Let the caller assume the role`,
  steps: [text`In a policy of ${caller ?? 'the caller'}.`],
  ...(parseArn(role)
    ? {
        snippets: [
          {
            language: 'json',
            caption: text`The caller's policy`,
            content: statement({ Action: 'sts:AssumeRole', Resource: role }),
          },
        ],
      }
    : {}),
});

const byToken = (): Fix => ({
  title: text`Assume the role as it was made to be assumed, with GitHub's OIDC token`,
  steps: [text`Leave the access key out, and give the job ${'id-token: write'}: the role trusts an OIDC provider.`],
});

const externalId = (given: boolean): Fix => ({
  title: given ? text`Compare the external id` : text`Give the external id, where the role asks for one`,
  steps: [
    text`${'role-external-id'} must be what the trust policy's condition on ${'sts:ExternalId'} says, to the letter.`,
  ],
});
