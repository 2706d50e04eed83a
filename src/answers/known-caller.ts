// Who the credentials under test belong to, by whatever answer of AWS names them: GetCallerIdentity may be denied, and
// a denial names the caller all the same.
import { parseArn } from '../names/arn.ts';
import type { Observation, Operation, ProbeService, Scene } from '../scene.ts';
import { denialOf, isFailed } from './answer.ts';
import { identityObservation, isAssumption } from './caller-identity.ts';
import { successes } from './query.ts';
import { standInFor } from './stand-in.ts';

/** `arn` is null where an answer names the account alone. */
export type Caller = { accountId: string; arn: string | null; observation: Observation };

const ACCOUNT = /^\d{12}$/;

/** The caller as a denial names it, where that can be read whole. */
export function callerInDenial(observation: Observation): Pick<Caller, 'accountId' | 'arn'> | null {
  const principal = denialOf(observation)?.principal;
  const arn = parseArn(principal ?? '');
  if (!principal || !arn || !ACCOUNT.test(arn.account)) return null;
  return { accountId: arn.account, arn: principal.includes('***') ? null : principal };
}

/** The best answer first: STS's own, a denial, then an ARN that AWS made for the caller. */
export function knownCaller(scene: Scene): Caller | null {
  const observation = identityObservation(scene);
  const { accountId, arn } = observation?.facts ?? {};
  if (observation && accountId && arn) return { accountId, arn, observation };
  const asked = signedForCaller(scene).filter((o) => answersBesideSts(scene, o.service));
  return (
    asked.map(namedByDenial).find((caller) => caller?.arn) ??
    asked.map(namedByDenial).find(Boolean) ??
    ofResource(scene)
  );
}

function namedByDenial(observation: Observation): Caller | null {
  const named = callerInDenial(observation);
  return named && { ...named, observation };
}

/** A stand-in for one service alone has accounts of its own. */
const answersBesideSts = (scene: Scene, service: ProbeService): boolean =>
  standInFor(scene, service)?.host === standInFor(scene, 'sts')?.host;

/**
 * A refused assumption names whoever asked for the role. A Bedrock key is what is under test where there is nothing
 * else.
 */
function signedForCaller(scene: Scene): readonly Observation[] {
  const signer = scene.settings.roleToAssume ? 'role' : 'base';
  const signed = scene.observations.filter((o) => o.signer === signer && !isAssumption(o));
  return signed.length > 0 ? signed : scene.observations.filter((o) => o.signer === 'bearer');
}

/**
 * A table asked for by its bare name is the caller's own:
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/rbac-cross-account-access.html
 */
function ofResource(scene: Scene): Caller | null {
  const table = successes(scene, 'DescribeTable').find(
    ({ service, target, facts }) => facts.tableArn && !parseArn(target ?? '') && answersBesideSts(scene, service),
  );
  const accountId = parseArn(table?.facts.tableArn ?? '')?.account ?? '';
  return table && ACCOUNT.test(accountId) ? { accountId, arn: null, observation: table } : null;
}

// On the way to a session, and about it.
const TELLS_CALLER: ReadonlySet<string> = new Set<Operation>([
  'GetCallerIdentity',
  'AssumeRole',
  'AssumeRoleWithWebIdentity',
  'GetRoleCredentials',
  'CreateToken',
  'getIDToken',
]);

/** The questions whose answers would have told it, and that failed. */
export const failedIdentityQuestions = (scene: Scene) =>
  scene.observations.filter(isFailed).filter((o) => TELLS_CALLER.has(o.operation) && !o.followUp);
