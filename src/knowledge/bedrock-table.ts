// The shape of bedrock-models.json. Regions are written as places in `sets`.
export type TableModel = {
  start?: string;
  legacy?: boolean;
  eol?: string;
  /** Where the bare ID serves on demand. */
  onDemand?: number;
  /** Where sources disagree about it. */
  unsure?: number;
  /** By prefix: pairs of [destinations, source Regions]; null destinations are region-less or unrecorded, a null list is an ID whose Regions are not recorded. */
  profiles?: Record<string, [number | null, number][] | null>;
  /** Served by the bedrock-mantle endpoint alone. */
  mantleOnly?: boolean;
  kind?: 'embedding' | 'image' | 'video' | 'speech';
  retention?: string;
};

export type ModelTable = {
  date: string;
  /** Where Bedrock has an endpoint. */
  regions: number;
  /** The source Regions of each profile prefix, over all models. */
  prefixes: Record<string, number>;
  mantleToRuntime: Record<string, string>;
  /** Ids that were gone when the table was made; `*` is a wildcard. */
  gone: string[];
  sets: string[];
  models: Record<string, TableModel>;
};
