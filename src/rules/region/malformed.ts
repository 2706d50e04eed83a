import { isAtStores } from '../../answers/stand-in.ts';
import { isHostLabel, isWellFormedRegion, likelyRegion, nearestRegions, regionLabel } from '../../knowledge/regions.ts';
import { useRegion } from '../../remedies/regions.ts';
import type { Remedy } from '../../remedies/remedy.ts';
import { type RunFacts, runFacts, signsInBeside } from '../../remedies/run-facts.ts';
import { enumerate, type Text, text } from '../../text.ts';
import { TRIMMED } from '../credentials/malformed.ts';
import { meant } from '../meant.ts';
import { type Found, inputs, rule } from '../rule.ts';

type Fault =
  | 'masked'
  | 'no value'
  | 'zone'
  | 'several'
  | 'white space'
  | 'capitals'
  | 'quotes'
  | 'underscores'
  | 'other';

type Malformed = Found & {
  region: string;
  /** The input or variable that gave it. */
  source: string;
  fault: Fault;
  /** The nearest Regions, the likeliest first. */
  offered: readonly string[];
  run: RunFacts;
};

export const malformed = rule<Malformed>({
  id: 'region/malformed',
  severities: ['error'],
  title: 'The Region is malformed',
  since: '1.0',
  onlyInTrouble: true,
  points: inputs('aws-region'),
  stops: true,
  find(scene) {
    const { region, regionSource } = scene.settings;
    if (!region || isWellFormedRegion(region) || (isAtStores(scene) && isHostLabel(region))) return [];
    const source = regionSource ?? 'aws-region';
    return [
      {
        subjects: [source],
        confidence: 'certain',
        region,
        source,
        fault: faultOf(region),
        offered: suggestions(region),
        run: runFacts(scene),
      },
    ];
  },
  tell: ({ region, source, fault, offered, run }) => ({
    headline: text`${region} is not a Region code.`,
    explanation: text`${WORDS[fault]} Nothing was sent.${fault === 'white space' && signsInBeside(run) ? text` ${TRIMMED}` : []}`,
    evidence: [{ text: text`${source} is ${JSON.stringify(region)}.` }],
    remedies: remediesFor(offered, run),
    ...meant(offered.length > 0 && fault !== 'several' ? likelyRegion(region) : null),
  }),
});

function suggestions(region: string): string[] {
  const isMasked = region.includes('*') && !/\w/.test(region);
  if (isMasked || /^(undefined|null|none)$/i.test(region.trim())) return [];
  const offered = nearestRegions(region);
  return isZone(region) ? offered.slice(0, 1) : offered;
}

// `us-east-1a`, and the Local Zones' `us-west-2-lax-1a`.
const isZone = (region: string): boolean => /^[a-z]{2,4}(-[a-z]+)+-\d(-[a-z]+-\d)?[a-z]$/.test(region.trim());

function faultOf(region: string): Fault {
  const bare = region.trim();
  if (/^\*+$/.test(bare)) return 'masked';
  if (/^(undefined|null|none)$/i.test(bare)) return 'no value';
  if (isZone(bare)) return 'zone';
  if (bare.split(/[\s,;]+/).filter(isWellFormedRegion).length > 1) return 'several';
  if (bare !== region) return 'white space';
  if (isWellFormedRegion(bare.toLowerCase())) return 'capitals';
  if (/^["'].*["']$/.test(bare)) return 'quotes';
  return bare.includes('_') ? 'underscores' : 'other';
}

const WORDS: Readonly<Record<Fault, Text>> = {
  masked: text`The log shows asterisks instead of a secret: somebody copied them from a log, or stored the Region as a secret.`,
  'no value': text`A script prints this text for a value that it does not have.`,
  zone: text`It is an Availability Zone; the Region is the first part of its name.`,
  several: text`It names several Regions; a run uses one.`,
  'white space': text`It has white space around it.`,
  capitals: text`Region codes have lowercase letters.`,
  quotes: text`It still has its quotes.`,
  underscores: text`Region codes have hyphens.`,
  other: text`Use a code such as ${'us-east-2'}; only the console shows names of places.`,
};

const EXAMPLE = 'us-east-1';

function remediesFor(offered: readonly string[], run: RunFacts): readonly [Remedy, ...Remedy[]] {
  const [nearest, ...others] = offered;
  if (nearest === undefined)
    return [
      {
        ...useRegion(run, EXAMPLE, text`Write the Region’s code`),
        after: text`this step names the Region of the job’s tables, buckets and models`,
        notes: [text`${EXAMPLE} is an example: use the Region in which the job’s tables, buckets and models are.`],
      },
    ];
  const change = useRegion(run, nearest);
  if (others.length === 0) return [change];
  return [
    { ...change, notes: [...(change.notes ?? []), text`Also similar: ${enumerate(others.map(regionLabel), 'or')}.`] },
  ];
}
