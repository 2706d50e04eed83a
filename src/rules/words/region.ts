// Written by npm run docs from ids.ts and the rules. Do not edit.
import { missing as regionMissing } from '../region/missing.ts';
import { malformed as regionMalformed } from '../region/malformed.ts';
import { unknown as regionUnknown } from '../region/unknown.ts';
import { optInRejected as regionOptInRejected } from '../region/opt-in-rejected.ts';
import { stsNotActive as regionStsNotActive } from '../region/sts-not-active.ts';
import { split as regionSplit } from '../region/split.ts';
import { withoutBedrock as regionWithoutBedrock } from '../region/without-bedrock.ts';
import type { Words } from '../rule.ts';

/** The rules of one area, as what they say. */
export const WORDS: readonly Words[] = [
  regionMissing,
  regionMalformed,
  regionUnknown,
  regionOptInRejected,
  regionStsNotActive,
  regionSplit,
  regionWithoutBedrock,
];
