import { type Finder, type Found, type Rule, type RuleDefinition, rule, type Words } from './rule.ts';
import { AREAS } from './words/areas.ts';

/** Rules whole again, with the words for what they find. Only the areas that they belong to are loaded. */
export async function wholeRules(finders: readonly Finder[]): Promise<Rule[]> {
  const areas = new Set(finders.map(({ id }) => id.split('/')[0] ?? ''));
  const loaded = await Promise.all([...areas].map(async (area) => (await AREAS[area]?.())?.WORDS ?? []));
  const words = new Map(loaded.flat().map((each) => [each.id, each]));
  return finders.map((finder) => whole(finder, words.get(finder.id)));
}

/** Both are of one ID, though their types no longer say that the facts are those that the words are for. */
function whole(finder: Finder, words: Words | undefined): Rule {
  if (!words) throw new Error(`${finder.id} has no words.`);
  return rule({ ...finder, ...words } as RuleDefinition<Found>);
}
