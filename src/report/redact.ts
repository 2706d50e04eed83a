// Stable names for what a public log should not tell: account ids, ARNs, table and bucket names. Regions and model ids stay.
import type { Scene } from '../scene.ts';
import { SERVICE_IDS, SERVICES, targetsOf } from '../services/registry.ts';
import type { Show } from './markdown.ts';

export function isRedacted({ settings, context }: Scene): boolean {
  if (settings.redact !== 'auto') return settings.redact === 'true';
  return context.inActions && (context.visibility === 'public' || context.visibility === 'unknown');
}

const ARN = /arn:aws[\w-]*:[\w-]+:[\w-]*:[\w*-]*:[^\s"'`,;)\]}<>]*[^\s"'`,;)\]}<>.:]/g;
// What AWS itself owns names nobody: its managed policies, and foundation models.
const OF_AWS = /^arn:aws[\w-]*:(iam::aws:|bedrock:[\w-]*::)/;
const ACCOUNT = /(?<![\w.-])\d{12}(?!\w|\.\d)/g;

const KINDS = ['account', 'arn', ...SERVICE_IDS.flatMap((service) => SERVICES[service].targets?.alias ?? [])];
const NAME = new RegExp(`\\b(${KINDS.join('|')})-\\d`);

/** Whether a text has a name that stands in for another. */
export const hasStandInName = (text: string): boolean => NAME.test(text);

/** The same string always gets the same name within one run. */
export function redactor(scene: Scene): Show {
  if (!isRedacted(scene)) return (value) => value;
  const names = new Map<string, string>();
  const counts = new Map<string, number>();
  const nameFor = (kind: string, value: string): string => {
    const known = names.get(value);
    if (known) return known;
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    names.set(value, `${kind}-${count}`);
    return `${kind}-${count}`;
  };
  const targets = SERVICE_IDS.flatMap((service) => {
    const { alias, bareName } = SERVICES[service].targets ?? {};
    if (!alias || !bareName) return [];
    return targetsOf(scene.settings, service).flatMap((target) =>
      [...new Set([target, bareName(target)])].map((name) => ({ name, alias: () => nameFor(alias, bareName(target)) })),
    );
  }).sort((a, b) => b.name.length - a.name.length);
  return (value, foreign) => {
    let shown = value;
    if (foreign)
      for (const { name, alias } of targets)
        shown = shown.replace(
          new RegExp(`(?<![\\w-])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w-])`, 'g'),
          alias,
        );
    return shown
      .replace(ARN, (arn) => (OF_AWS.test(arn) ? arn : nameFor('arn', arn)))
      .replace(ACCOUNT, (account) => nameFor('account', account));
  };
}
