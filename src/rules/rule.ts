import type { Remedy } from '../remedies/remedy.ts';
import type { InputName, Observation, Pointer, Scene } from '../scene.ts';
import type { Text } from '../text.ts';
import { careful } from './careful.ts';
import type { Explained, RuleId } from './ids.ts';

export type Severity = 'error' | 'warning' | 'notice';

export type Confidence = 'certain' | 'likely' | 'possible';

/** `condition` and `tool` are the same as `text` in parts, for sinks that have tables. */
export type Evidence = { text: Text; observation?: Observation; condition?: PolicyCondition; tool?: ToolIdentity };

/** A condition of a trust policy beside what the token has. */
export type PolicyCondition = { mark: string; name: Text; asks: Text; has: Text; hint: Text | null };

/** What one kind of tool takes from the job's environment, and who that is. */
export type ToolIdentity = { tool: string; uses: Text; who: Text };

/** The claims of this job’s OIDC token that a trust policy can ask for, and the JSON of the policy that accepts them. */
export type TokenView = { claims: readonly (readonly [name: string, value: string])[]; trustPolicy: string | null };

/** What every fact of a rule says for itself; a rule adds its own. */
export type Found = {
  /** What it is about: a table, a bucket, a model, an input, a service. */
  subjects: readonly string[];
  confidence: Confidence;
  /** Where the situation decides it; otherwise the rule's first. */
  severity?: Severity;
  /** Its symptoms, where the situation decides them; otherwise the rule's. */
  explains?: readonly Explained[];
};

/** The words for one fact, and what to change. */
export type Told = {
  headline: Text;
  explanation: Text;
  evidence: readonly [Evidence, ...Evidence[]];
  /** At least one, the smallest change that fixes the named cause first. */
  remedies: readonly [Remedy, ...Remedy[]];
  /** What would look the same, and what tells it apart. */
  lookalikes?: readonly Text[];
  token?: TokenView;
  /** The value that was most likely meant: the title asks for it. */
  meant?: string;
};

export type Match = Found & Told & { points: readonly Pointer[] };

/** A rule as it is written. `find` is tested by equality, `tell` is read as a snapshot. */
export type RuleDefinition<F extends Found> = {
  id: RuleId;
  /** The usual severity first, then those that a situation may ask for. */
  severities: readonly [Severity, ...Severity[]];
  /** Names the cause, not the cure. */
  title: string;
  /** The release that brought it. */
  since: string;
  /** Where its annotation points when the subjects are not inputs or variables of the workflow: the first that the file has. */
  points: readonly Pointer[] | ((facts: F) => readonly Pointer[]);
  /** A fault that is certain before any request: nothing is sent. */
  stops?: true | ((scene: Scene) => boolean);
  /** It finds nothing in a quiet run (see isQuiet), which does not load it. */
  onlyInTrouble?: true;
  /** Findings that are this one's symptoms. */
  explains?: readonly Explained[];
  /**
   * It tells what other faults lead to: it is the symptom of any error about an answer that it cites, whatever their
   * ranks, or of any error at all where nothing was asked. What it cites still needs a rule that explains it.
   */
  follows?: true;
  /** Plain facts, one for each cause. */
  find(scene: Scene): readonly F[];
  /** What is said of one of them: no decision about the scene. */
  tell(facts: F): Told;
};

/** What a rule finds, without what it says of it. A run in which nothing is found loads no more. */
export type Finder = Omit<RuleDefinition<Found>, 'tell' | 'points'>;

/** What the rule of this ID says of the facts that it finds. */
export type Words = Pick<Rule, 'id' | 'points'> & { tell(facts: never): Told };

/** A rule as the diagnosis takes it. */
export type Rule = Finder & {
  points: readonly Pointer[] | ((facts: never) => readonly Pointer[]);
  evaluate(scene: Scene): readonly Match[];
};

/** A rule that keeps its own type of facts, for its tests. */
export type FactRule<F extends Found> = Omit<Rule, 'find'> & Pick<RuleDefinition<F>, 'find' | 'tell'>;

export function rule<F extends Found>(definition: RuleDefinition<F>): FactRule<F> {
  const { find, tell, ...rest } = definition;
  const { points } = definition;
  const match = (facts: F): Match => ({
    subjects: facts.subjects,
    confidence: facts.confidence,
    ...(facts.severity ? { severity: facts.severity } : {}),
    ...(facts.explains ? { explains: facts.explains } : {}),
    points: typeof points === 'function' ? points(facts) : points,
    ...tell(facts),
  });
  const evaluate = (scene: Scene): readonly Match[] =>
    find(scene).map((facts) => {
      const found = match(facts);
      return { ...found, remedies: careful(scene, found.remedies) };
    });
  return { ...rest, find, tell, evaluate };
}

/** Pointers to inputs of this action's step. */
export const inputs = (...names: InputName[]): Pointer[] => names.map((input) => ({ input }));
