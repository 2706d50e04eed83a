// What in a workflow a finding speaks of, as plain data: the first of these that the file has is the line that the annotation points to.

import type { Finding } from '../diagnosis.ts';
import { INPUTS, type InputName } from '../inputs/inputs.ts';
import type { Pointer, Scene } from '../scene.ts';
import { targetsOf as namedOf, SERVICE_IDS, SERVICES } from '../services/registry.ts';

const input = (...names: InputName[]): Pointer[] => names.map((name) => ({ input: name }));

/** Where the step leaves an input out, these variables stand for it. */
const VARIABLES: Partial<Record<InputName, readonly string[]>> = {
  'aws-access-key-id': ['AWS_ACCESS_KEY_ID'],
  'aws-secret-access-key': ['AWS_SECRET_ACCESS_KEY'],
  'aws-session-token': ['AWS_SESSION_TOKEN'],
  'aws-region': ['AWS_REGION', 'AWS_DEFAULT_REGION'],
  'credential-expiration': ['AWS_CREDENTIAL_EXPIRATION', 'AWS_SESSION_EXPIRATION'],
};

/** The finding's own subjects first: the table, the model, the input or the variable that it names. */
export function targetsOf(finding: Pick<Finding, 'id' | 'subjects' | 'points'>, scene: Scene): Pointer[] {
  const area = finding.id.split('/')[0] ?? '';
  const named = finding.subjects.flatMap((subject) => [
    ...(Object.hasOwn(INPUTS, subject) ? input(subject as InputName) : []),
    ...(/^[A-Z][A-Z0-9_]+$/.test(subject) ? [{ variable: subject }] : []),
  ]);
  const endpoints =
    finding.id === 'environment/endpoint-mismatch' ? scene.endpoints.map(({ variable }) => ({ variable })) : [];
  return [...itemsOf(finding, area, scene), ...named, ...endpoints, ...finding.points].flatMap((target) =>
    withVariables(target, scene),
  );
}

const OF_RESOURCES = new Set<string>(['permissions', 'unexplained', ...SERVICE_IDS]);

function itemsOf({ subjects }: Pick<Finding, 'subjects'>, area: string, { settings }: Scene): Pointer[] {
  if (!OF_RESOURCES.has(area)) return [];
  return subjects.flatMap((subject) =>
    SERVICE_IDS.flatMap((service) => {
      const { targets } = SERVICES[service];
      if (!targets) return [];
      return namedOf(settings, service)
        .filter((item) => item === subject || targets.bareName(item) === subject)
        .map((item) => ({ input: targets.input, item }));
    }),
  );
}

/** What the environment supplied is sought in `env:` before the input that it stands for. */
function withVariables(target: Pointer, { credentials, settings }: Scene): Pointer[] {
  const variables =
    'input' in target ? (VARIABLES[target.input as InputName] ?? []).map((variable) => ({ variable })) : [];
  const fromEnvironment =
    'input' in target &&
    (/^aws-(access|secret|session)/.test(target.input)
      ? credentials.source === 'environment'
      : settings.regionSource !== 'aws-region' && settings.regionSource !== null);
  return fromEnvironment ? [...variables, target] : [target, ...variables];
}
