import { knownCaller } from '../../answers/known-caller.ts';
import { principalOf } from '../../names/arn.ts';
import { offered } from '../../remedies/offered.ts';
import { ask, introduce } from '../../remedies/people.ts';
import { type RunFacts, runFacts } from '../../remedies/run-facts.ts';
import { useOtherProfile } from '../../remedies/sign-in.ts';
import { setInput } from '../../remedies/values.ts';
import type { Observation } from '../../scene.ts';
import { enumerate, text } from '../../text.ts';
import { proof } from '../evidence.ts';
import { type Found, inputs, rule } from '../rule.ts';

/** `*` stands for any run of characters; everything else for itself. */
const matches = (pattern: string, arn: string): boolean =>
  new RegExp(
    `^${pattern
      .split('*')
      .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
  ).test(arn);

/** Whether one of the patterns names the identity; a role's ARN covers its sessions. Roles are compared without their path, which a session does not show. */
function isAllowed(patterns: readonly string[], arn: string): boolean {
  const role = principalOf(arn);
  return patterns.some(
    (pattern) =>
      matches(pattern, arn) ||
      matches(pattern, role) ||
      (role !== arn && matches(pattern.replace(/:role\/(?:[^/*]+\/)+/, ':role/'), role)),
  );
}

type WrongPrincipal = Found & {
  arn: string;
  /** The answer that names it. */
  told: Observation;
  allowed: readonly string[];
  /** The one role that is allowed, where that is what the step could assume. */
  allowedRole: string | null;
  roleToAssume: string;
  run: RunFacts;
};

export const wrongPrincipal = rule<WrongPrincipal>({
  id: 'credentials/wrong-principal',
  severities: ['error'],
  title: 'The credentials belong to another identity',
  since: '1.0',
  points: inputs('role-to-assume', 'aws-access-key-id', 'allowed-principals'),
  explains: ['permissions/*'],
  find(scene) {
    const { arn, observation: told } = knownCaller(scene) ?? {};
    const { allowedPrincipals: allowed, roleToAssume } = scene.settings;
    if (!arn || !told || allowed.length === 0 || isAllowed(allowed, arn)) return [];
    const roles = allowed.filter((arn) => !arn.includes('*') && /:role\//.test(arn));
    return [
      {
        subjects: [arn],
        confidence: 'certain',
        arn,
        told,
        allowed,
        allowedRole: allowed.length === 1 ? (roles[0] ?? null) : null,
        roleToAssume,
        run: runFacts(scene),
      },
    ];
  },
  tell: (facts) => ({
    headline: text`The credentials are those of ${facts.arn}, which this job does not allow.`,
    explanation: text`They work, but belong to another identity than the intended one.`,
    evidence: [
      proof(
        facts.told,
        facts.told.status === 'ok' ? text`${facts.arn}` : text`AWS’s denial names the caller ${facts.arn}`,
      ),
      { text: text`${'allowed-principals'} lists ${enumerate(facts.allowed)}.` },
      ...(facts.roleToAssume ? [{ text: text`${'role-to-assume'} is ${facts.roleToAssume}.` }] : []),
    ],
    remedies: remediesFor(facts),
  }),
});

function remediesFor({ arn, allowed, allowedRole, roleToAssume, run }: WrongPrincipal) {
  const principal = principalOf(arn);
  const allow = setInput('allowed-principals', [...allowed, principal].join(', '), {
    title: text`Allow ${principal}, if it is the intended identity`,
    after: text`${'allowed-principals'} lists ${principal}`,
  });
  if (roleToAssume && allowedRole !== null)
    return offered(
      setInput('role-to-assume', allowedRole, {
        title: text`Assume the role that is allowed`,
        after: text`this step shows a session of ${allowedRole}`,
      }),
      allow,
    );
  const title = text`Use the intended identity`;
  const after = text`this step shows ${enumerate(allowed, 'or')}`;
  if (run.terminal) return offered(useOtherProfile(run, title, after), allow);
  const other = ask({
    whom: text`whoever stores the credentials of this job`,
    title,
    message: `${introduce(run)} It runs as ${arn}, and is meant to run as ${allowed.join(' or ')}. Which secret or role has that identity, and does an earlier step replace the credentials?`,
    after,
  });
  return offered(other, allow);
}
