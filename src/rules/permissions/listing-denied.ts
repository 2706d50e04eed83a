import { allowCaller } from '../../remedies/attach-policy.ts';
import type { Remedy } from '../../remedies/remedy.ts';
import { BUCKET_STAND_IN, TABLE_STAND_IN } from '../../remedies/resources.ts';
import { acceptFinding, setInput } from '../../remedies/values.ts';
import type { FailedObservation, Scene } from '../../scene.ts';
import { nameOf, SERVICES, type ServiceId, targetsOf } from '../../services/registry.ts';
import { enumerate, forCount, type Text, text } from '../../text.ts';
import { citeAll, evidence, subjectsOf } from '../evidence.ts';
import { type Found, inputs, rule } from '../rule.ts';
import { type DenialFacts, denialFacts } from './denial-facts.ts';
import { type Denied, listingsDenied } from './denials.ts';

type ListingDenied = Found &
  Pick<DenialFacts, 'refusals' | 'principal' | 'statements'> & {
    operations: readonly string[];
    /** A table was named, and may be read although it may not be described. */
    readGranted: boolean;
    /** Services that were only listed, since the step names nothing of theirs. */
    unnamed: readonly ServiceId[];
    /** The services that are left without these. */
    others: readonly ServiceId[];
    /** Whether the step names a table, a bucket or a model of any service. */
    namesAny: boolean;
    ignored: readonly string[];
  };

export const listingDenied = rule<ListingDenied>({
  id: 'permissions/listing-denied',
  severities: ['notice'],
  title: 'A listing that nothing depends on is denied',
  since: '1.0',
  onlyInTrouble: true,
  points: inputs('role-to-assume', 'aws-access-key-id'),
  find(scene) {
    const denied = listingsDenied(scene);
    const unnamed = unnamedServices(scene, denied);
    return denialFacts(scene, denied).map(({ refusals, principal, statements }) => ({
      subjects: subjectsOf(refusals),
      confidence: 'certain',
      refusals,
      principal,
      statements,
      operations: [...new Set(refusals.map(({ operation }) => operation))],
      readGranted: refusals.some(({ target }) => target !== null),
      unnamed,
      others: scene.settings.services.filter((service) => !unnamed.includes(service)),
      namesAny: scene.settings.services.some((service) => targetsOf(scene.settings, service).length > 0),
      ignored: scene.settings.ignore,
    }));
  },
  tell: (facts) => ({
    headline: forCount(
      facts.operations,
      text`${enumerate(facts.operations)} is denied, and nothing depends on it.`,
      text`${enumerate(facts.operations)} are denied, and nothing depends on them.`,
    ),
    explanation: facts.readGranted
      ? text`The table is still readable: GetItem is allowed, which is what an application’s role needs.`
      : text`AWS accepted the credentials before it denied the listing: the service is reachable.`,
    evidence: evidence(citeAll(facts.refusals)),
    remedies: remediesFor(facts),
  }),
});

const unnamedServices = ({ settings }: Scene, denied: readonly Denied[]): readonly ServiceId[] =>
  settings.services.filter(
    (service) =>
      SERVICES[service].targets !== null &&
      targetsOf(settings, service).length === 0 &&
      denied.some(({ observation }: { observation: FailedObservation }) => observation.service === service),
  );

function remediesFor(facts: ListingDenied): readonly [Remedy, ...Remedy[]] {
  const accept = acceptFinding('permissions/listing-denied', facts.ignored);
  const allowed = allowCaller(facts.principal, facts.statements, { title: text`Or allow it` });
  const others = [...(allowed ? [allowed] : []), accept];
  if (facts.unnamed.length === 0) return [accept, ...(allowed ? [allowed] : [])];
  // What the step names tells what the job uses.
  return facts.namesAny ? [askOthersAlone(facts), ...others] : [nameResources(facts), askOthersAlone(facts), ...others];
}

const namesOf = (services: readonly ServiceId[], last: 'and' | 'or'): Text => [services.map(nameOf).join(` ${last} `)];

const askOthersAlone = ({ unnamed, others }: ListingDenied): Remedy =>
  setInput('services', others.join(', '), {
    title: text`If the job does not use ${namesOf(unnamed, 'or')}, do not check it`,
    after: text`${'services'} of this step is ${others.join(', ')}`,
  });

const STAND_INS: Readonly<Partial<Record<ServiceId, string>>> = {
  dynamodb: TABLE_STAND_IN,
  s3: BUCKET_STAND_IN,
  bedrock: 'YOUR_MODEL',
};

/** A named resource is asked for itself, and no listing is needed. */
function nameResources({ unnamed }: ListingDenied): Remedy {
  const changes = unnamed.flatMap((service) => {
    const input = SERVICES[service].targets?.input;
    return input ? [{ kind: 'set-input' as const, name: input, value: STAND_INS[service] ?? '' }] : [];
  });
  const [first, ...others] = changes;
  const inputs = changes.map(({ name }) => name);
  if (!first) throw new Error('a service without targets');
  return {
    title: text`Name what the job uses of ${namesOf(unnamed, 'and')}`,
    changes: [first, ...others],
    after: forCount(
      inputs,
      text`${enumerate(inputs)} names what the job uses`,
      text`${enumerate(inputs)} name what the job uses`,
    ),
    notes: [text`Then this step asks for exactly that, and no listing is needed.`],
  };
}
