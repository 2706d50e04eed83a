// What in a workflow a finding speaks of, as plain data: the first of these that the file has is the line that the annotation points to.

import { givenKey } from '../answers/given-key.ts';
import type { Finding } from '../diagnosis.ts';
import { INPUTS, type InputName, isInputName } from '../inputs/input-table.ts';
import type { Pointer, Scene } from '../scene.ts';
import { targetsOf as namedOf, SERVICE_IDS, SERVICES } from '../services/registry.ts';

const input = (...names: InputName[]): Pointer[] => names.map((name) => ({ input: name }));

/** The finding's own subjects first: the table, the model, the input or the variable that it names. */
export function targetsOf(finding: Pick<Finding, 'id' | 'subjects' | 'points'>, scene: Scene): Pointer[] {
  const area = finding.id.split('/')[0] ?? '';
  const named = finding.subjects.flatMap((subject) => [
    ...(isInputName(subject) ? input(subject) : []),
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
function withVariables(target: Pointer, scene: Scene): Pointer[] {
  if (!('input' in target)) return [target];
  const variables = INPUTS[target.input].variables.map((variable) => ({ variable }));
  return isFromEnvironment(target.input, scene) ? [...variables, target] : [target, ...variables];
}

function isFromEnvironment(name: InputName, { credentials, settings }: Scene): boolean {
  const { kind, variables } = INPUTS[name];
  if (kind.secret) return givenKey(credentials)?.source === 'environment';
  const sources = [settings.regionSource, credentials.end?.toldBy];
  return variables.some((variable) => sources.includes(variable));
}
