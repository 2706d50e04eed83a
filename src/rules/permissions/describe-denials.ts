import { refOf } from '../../answers/bedrock-catalogue.ts';
import { isInvocation } from '../../answers/bedrock-cause.ts';
import { parseArn } from '../../names/arn.ts';
import { placeOf, policyDocument } from '../../remedies/policy.ts';
import type { Scene } from '../../scene.ts';
import { actionFor, descriptorOf } from '../../services/registry.ts';
import { enumerate, join, type Text, text } from '../../text.ts';
import { invocationArns } from '../bedrock/invocation-arns.ts';
import { citeAll, evidence, proof, subjectsOf } from '../evidence.ts';
import type { Evidence, Fix, Prose } from '../rule.ts';
import { type Denied, severityOf } from './denials.ts';

type Wording = {
  headline: (what: Text) => Text;
  explanation: Text;
  fixes: (scene: Scene, denied: readonly Denied[]) => Fix[];
  confidence?: Prose['confidence'];
  lookalikes?: readonly Text[];
};

/** One match for all denials of one kind: they have one cause, and one person who can mend it. */
export function describeDenials(scene: Scene, denied: readonly Denied[], wording: Wording): Prose[] {
  if (denied.length === 0) return [];
  const observations = denied.map((d) => d.observation);
  const principal = denied.map((d) => d.denial.principal).find((p): p is string => p !== null);
  return [
    {
      subjects: subjectsOf(observations),
      headline: wording.headline(whatIsDenied(denied)),
      explanation: join([
        wording.explanation,
        ...(principal ? [text`The denial proves the credentials: AWS knows the caller as ${principal}.`] : []),
      ]),
      evidence: evidence([
        ...citeAll(observations),
        ...policies(denied),
        ...strangeResources(denied),
        ...grantsElsewhere(scene, denied),
      ]),
      fixes: wording.fixes(scene, denied),
      confidence: wording.confidence ?? 'certain',
      severity: severityOf(scene, denied),
      ...(wording.lookalikes ? { lookalikes: wording.lookalikes } : {}),
    },
  ];
}

function whatIsDenied(denied: readonly Denied[]): Text {
  const actions = [...new Set(denied.map((d) => d.denial.action ?? d.observation.operation))];
  const targets = [...new Set(denied.flatMap((d) => (d.observation.target ? [d.observation.target] : [])))];
  return targets.length > 0 ? text`${enumerate(actions)} on ${enumerate(targets)}` : enumerate(actions);
}

const policies = (denied: readonly Denied[]): Evidence[] =>
  [...new Set(denied.flatMap((d) => (d.denial.policyArn ? [d.denial.policyArn] : [])))].map((arn) => ({
    text: text`The message names the policy ${arn}.`,
  }));

/** A resource in the message that is not the one asked for: an index, an object, a key, or a name that differs. */
function strangeResources(denied: readonly Denied[]): Evidence[] {
  return denied.flatMap(({ observation, denial }) => {
    const { target } = observation;
    const resource = denial.resource ? parseArn(denial.resource) : null;
    const targets = descriptorOf(observation.service)?.targets;
    if (!target || !resource || !targets?.nameIn) return [];
    const asked = targets.bareName(target);
    const said = targets.nameIn(resource.resource);
    if (said === asked || parseArn(target)?.resource === resource.resource) return [];
    return [
      {
        text: said.startsWith(`${asked}/`)
          ? text`The denial is about ${denial.resource as string}, a part of ${asked}.`
          : text`The denial is about ${denial.resource as string}, which is not ${asked}.`,
      },
    ];
  });
}

/** Other requests that were granted: the identity may do something. */
function grantsElsewhere(scene: Scene, denied: readonly Denied[]): Evidence[] {
  const granted = scene.observations.find(
    (o) =>
      o.status === 'ok' && o.service === 'sts' && !o.followUp && !denied.some((d) => d.observation.service === 'sts'),
  );
  return granted ? [proof(granted, text`accepted, so key, secret, token and clock are right`)] : [];
}

const SAFE_ARN = /^(arn:[\w-]+:[\w-]+:[\w-]*:\d*:[\w.:/*@=+-]+|\*)$/;

/** The resource of a statement: what AWS named, where it is a plain ARN, or what was asked for. */
function resourceOf(scene: Scene, { observation, denial }: Denied): string {
  // GitHub masks a name that is also stored as a secret.
  if (denial.resource && SAFE_ARN.test(denial.resource) && denial.resource !== '*' && !denial.resource.includes('***'))
    return denial.resource;
  const { target } = observation;
  if (!target || !/^[\w.:/-]+$/.test(target)) return '*';
  if (parseArn(target)) return target;
  return descriptorOf(observation.service)?.targets?.arn?.(target, placeOf(scene, observation.region)) ?? '*';
}

/** A profile is authorised with its models in every destination: a policy that names only the first ARN refused would meet the next refusal. */
function resourcesOf(scene: Scene, denied: Denied, action: string): string[] {
  const { observation } = denied;
  const own = resourceOf(scene, denied);
  if (!isInvocation(observation) || !observation.target || !/^bedrock:InvokeModel/.test(action)) return [own];
  const arns = invocationArns(scene, refOf(scene, observation.target, observation.region), observation.region);
  return arns.some((arn) => arn.includes('*')) || !arns.includes(own) ? [own] : arns;
}

/** What AWS named, or what authorises the operation. */
const actionOf = ({ observation, denial }: Denied): string | null => denial.action ?? actionFor(observation.operation);

/** The smallest policy that allows exactly what was denied. */
export function smallestPolicy(scene: Scene, denied: readonly Denied[]): string {
  const byAction = Map.groupBy(denied, actionOf);
  return policyDocument(
    [...byAction].flatMap(([action, group]) =>
      action === null
        ? []
        : [
            {
              Effect: 'Allow' as const,
              Action: [action],
              Resource: [...new Set(group.flatMap((d) => resourcesOf(scene, d, action)))],
            },
          ],
    ),
  );
}

export const allowIt = (scene: Scene, denied: readonly Denied[]): Fix => ({
  title: text`Allow exactly this`,
  steps: [
    text`Attach the statement to ${callerOf(denied)}, and add the actions that the job itself performs on the same resource.`,
  ],
  snippets: [{ language: 'json', caption: text`The smallest policy`, content: smallestPolicy(scene, denied) }],
});

export const callerOf = (denied: readonly Denied[]): Text => {
  const principal = denied.map((d) => d.denial.principal).find((p): p is string => p !== null);
  return principal ? text`${principal}` : text`the caller`;
};

export const askOwner = (title: Text, who: Text): Fix => ({ title, steps: [who] });
