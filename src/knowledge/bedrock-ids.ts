// Reads any identifier that Bedrock's runtime takes as `modelId`.
// https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Converse.html#API_runtime_Converse_RequestSyntax
import { parseArn } from '../names/arn.ts';
import { table } from '../names/table.ts';
import data from './bedrock-models.json' with { type: 'json' };

export type ModelKind =
  | 'model'
  | 'profile'
  | 'application-profile'
  | 'provisioned'
  | 'imported'
  | 'custom'
  | 'router'
  | 'prompt'
  | 'other';

export type ModelRef = {
  /** As it was written. */
  written: string;
  kind: ModelKind;
  /** The foundation model's ID, without a profile's prefix; null where only AWS knows it. */
  base: string | null;
  /** `us`, `eu`, `global`, …; an open set. */
  prefix: string | null;
  /** The Region and account that an ARN names. */
  region: string | null;
  account: string | null;
};

const PROVIDERS: ReadonlySet<string> = new Set(
  [...Object.keys(data.models), ...data.gone].map((id) => id.split('.')[0] ?? ''),
);
const PREFIXES: ReadonlySet<string> = new Set(Object.keys(data.prefixes));

const KINDS: Readonly<Record<string, ModelKind>> = table({
  'foundation-model': 'model',
  'inference-profile': 'profile',
  'application-inference-profile': 'application-profile',
  'provisioned-model': 'provisioned',
  'imported-model': 'imported',
  'custom-model': 'custom',
  'custom-model-deployment': 'custom',
  'prompt-router': 'router',
  'default-prompt-router': 'router',
  prompt: 'prompt',
});

export function parseModelId(written: string): ModelRef {
  const arn = parseArn(written);
  if (arn) {
    const [type = '', ...rest] = arn.resource.split('/');
    const kind = arn.service === 'bedrock' ? (KINDS[type] ?? 'other') : 'other';
    const named =
      kind === 'model'
        ? { prefix: null, base: rest.join('/') }
        : kind === 'profile'
          ? splitPrefix(rest.join('/'))
          : { prefix: null, base: null };
    return { written, kind, ...named, region: arn.region || null, account: arn.account || null };
  }
  const { prefix, base } = splitPrefix(written);
  return { written, kind: prefix ? 'profile' : 'model', prefix, base, region: null, account: null };
}

/** What is before the first dot is a prefix unless it is a provider: new prefixes come without notice, as `in.` and `ca.` did in 2026. */
function splitPrefix(id: string): { prefix: string | null; base: string } {
  const dot = id.indexOf('.');
  const head = id.slice(0, dot);
  const rest = id.slice(dot + 1);
  if (dot <= 0 || PROVIDERS.has(head)) return { prefix: null, base: id };
  // A provider newer than the table has an id of one dot, e.g. `acme.model-v1:0`, or of a version such as `acme.model-v1.5`.
  const prefixed = PREFIXES.has(head) || PROVIDERS.has(rest.split('.')[0] ?? '') || /^[a-z][a-z0-9]*\.[a-z]/.test(rest);
  return prefixed ? { prefix: head, base: rest } : { prefix: null, base: id };
}

/** Without the suffix of a provisioned variant (`:200k`, `:mm`), which the catalogue lists beside the model. */
export const withoutVariant = (base: string): string => base.replace(/:(\d+k|mm)$/, '');

export const isKnownPrefix = (prefix: string): boolean => PREFIXES.has(prefix);
