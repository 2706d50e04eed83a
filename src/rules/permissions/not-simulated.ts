import { answerOf, denialOf, isFailed, provesCredentials, REFUSES_CREDENTIALS } from '../../answers/answer.ts';
import { knownCaller } from '../../answers/known-caller.ts';
import { successes } from '../../answers/query.ts';
import { decisions, simulations } from '../../answers/simulation.ts';
import { parseArn, principalKind } from '../../names/arn.ts';
import { allowCaller } from '../../remedies/attach-policy.ts';
import { offered } from '../../remedies/offered.ts';
import type { PolicyStatement, Remedy } from '../../remedies/remedy.ts';
import { acceptFinding } from '../../remedies/values.ts';
import type { FailedObservation, Scene } from '../../scene.ts';
import { enumerate, forCount, type Text, text } from '../../text.ts';
import { citeAll, evidence } from '../evidence.ts';
import { type Found, inputs, rule } from '../rule.ts';

type Reason =
  /** It may not ask IAM to simulate itself. */
  | 'denied'
  /** The path of the session's role is not known, and IAM was not allowed to tell it. */
  | 'path'
  /** A federated user has no policies of its own. */
  | 'federated'
  /** No request could be signed as whoever has policies, or nobody told who that is. */
  | 'nobody'
  /** IAM gave another answer, or none. */
  | 'failed';

type NotSimulated = Found & {
  reason: Reason;
  actions: readonly string[];
  principal: string | null;
  refusals: readonly FailedObservation[];
  /** What lets the identity be simulated; none where that would not help. */
  statements: readonly PolicyStatement[];
  ignored: readonly string[];
};

const ID = 'permissions/not-simulated';

export const notSimulated = rule<NotSimulated>({
  id: ID,
  severities: ['warning'],
  title: 'The job’s actions could not be simulated',
  since: '1.1',
  onlyInTrouble: true,
  points: inputs('required-actions', 'required-policy', 's3-buckets', 'dynamodb-tables'),
  find(scene) {
    const left = decisions(scene).filter(({ decision }) => decision.status === 'not-simulated');
    const reason = left.length > 0 ? reasonOf(scene) : null;
    if (reason === null) return [];
    const principal = knownCaller(scene)?.arn ?? null;
    const refusals = [
      ...simulations(scene).filter(isFailed),
      ...(reason === 'path'
        ? scene.observations.filter(isFailed).filter(({ operation }) => operation === 'GetRole')
        : []),
    ];
    return [
      {
        subjects: [...new Set(left.map(({ requirement }) => requirement.by))],
        confidence: 'certain',
        reason,
        actions: [...new Set(left.map(({ requirement }) => requirement.action))],
        principal,
        refusals,
        statements: statementsFor(scene, reason, principal, refusals),
        ignored: scene.settings.ignore,
      },
    ];
  },
  tell: (facts) => ({
    headline: text`${enumerate(facts.actions)} ${forCount(facts.actions, text`was`, text`were`)} not simulated: ${WHY[facts.reason]}`,
    explanation: EXPLAIN[facts.reason],
    evidence: evidence([
      ...citeAll(facts.refusals),
      ...(facts.refusals.length > 0 && facts.principal === null
        ? []
        : [{ text: text`The caller is ${facts.principal ?? 'not known'}.` }]),
    ]),
    remedies: remediesFor(facts),
  }),
});

const WHY: Readonly<Record<Reason, Text>> = {
  denied: text`the identity may not ask IAM about itself.`,
  path: text`the path of the caller’s role is not known.`,
  federated: text`IAM simulates users and roles, and the caller is a federated user.`,
  nobody: text`it is not known whose policies would decide.`,
  failed: text`IAM gave no result.`,
};

const EXPLAIN: Readonly<Record<Reason, Text>> = {
  denied: text`The job may still be allowed to do it: this step could not check.`,
  path: text`A session’s ARN leaves out the path of its role, and ${'iam:GetRole'} would tell it.`,
  federated: text`The policies of the user who created this session limit it, and the session does not name that user.`,
  nobody: text`The job may still be allowed to do it: this step could not check.`,
  failed: text`The job may still be allowed to do it: this step could not check.`,
};

/** Null where another finding explains it, and for the root user, whom no policy of its account binds. */
function reasonOf(scene: Scene): Reason | null {
  if (!scene.observations.some((o) => o.service !== 'iam' && provesCredentials(o))) return null;
  const asked = simulations(scene);
  const arn = knownCaller(scene)?.arn ?? '';
  if (principalKind(arn) === 'root') return null;
  if (principalKind(arn) === 'federated-user') return 'federated';
  const failed = asked.filter(isFailed);
  const last = failed.at(-1);
  if (!last) return 'nobody';
  if (REFUSES_CREDENTIALS.has(answerOf(last))) return null;
  if (failed.some((o) => denialOf(o) !== null)) return 'denied';
  return /^NoSuchEntity/.test(last.error.code) && isSession(arn) ? 'path' : 'failed';
}

const isSession = (arn: string): boolean => parseArn(arn)?.resource.startsWith('assumed-role/') ?? false;

/** The identity's own ARN, or what fits it and nobody else: the name of a role is unique in its account, whatever its path. */
function ownArns(scene: Scene, principal: string): readonly string[] {
  const arn = parseArn(principal);
  if (!arn || !isSession(principal)) return [principal];
  if (scene.settings.roleToAssume) return [scene.settings.roleToAssume];
  const told = successes(scene, 'GetRole', { followUp: true }).flatMap(({ facts }) => facts.roleArn ?? [])[0];
  if (told) return [told];
  const role = arn.resource.split('/')[1] ?? '';
  const roles = `arn:${arn.partition}:iam::${arn.account}:role`;
  return [`${roles}/${role}`, `${roles}/*/${role}`];
}

function statementsFor(
  scene: Scene,
  reason: Reason,
  principal: string | null,
  refusals: readonly FailedObservation[],
): readonly PolicyStatement[] {
  const denials = refusals.flatMap((o) => denialOf(o) ?? []);
  const isForbidden = denials.some(({ explicit, layer }) => explicit || !MAY_LACK.has(layer));
  if ((reason !== 'denied' && reason !== 'path') || isForbidden || principal === null || principal.includes('*'))
    return [];
  const needsPath = isSession(principal) && !scene.settings.roleToAssume;
  const actions = ['iam:SimulatePrincipalPolicy', ...(needsPath ? ['iam:GetRole'] : [])];
  return [{ Effect: 'Allow', Action: actions, Resource: ownArns(scene, principal) }];
}

const MAY_LACK: ReadonlySet<string> = new Set(['identity', 'unspecified']);

function remediesFor({ principal, statements, ignored }: NotSimulated): readonly [Remedy, ...Remedy[]] {
  const accept = acceptFinding(ID, ignored);
  const allowed = allowCaller(principal, statements, {
    title: text`Let the identity ask IAM about itself`,
    notes: NOTES,
  });
  return allowed ? offered(allowed, accept) : [accept];
}

const NOTES = [text`These permissions only read. They show the caller what its own policies allow.`];
