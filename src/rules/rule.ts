import type { Observation, Scene } from '../scene.ts';
import type { Text } from '../text.ts';

export type Severity = 'error' | 'warning' | 'notice';

export type Confidence = 'certain' | 'likely' | 'possible';

/** `condition` and `tool` are the same as `text` in parts, for sinks that have tables. */
export type Evidence = { text: Text; observation?: Observation; condition?: PolicyCondition; tool?: ToolIdentity };

/** A condition of a trust policy beside what the token has. */
export type PolicyCondition = { mark: string; name: Text; asks: Text; has: Text; hint: Text | null };

/** What one kind of tool takes from the job's environment, and who that is. */
export type ToolIdentity = { tool: string; uses: Text; who: Text };

export type Snippet = { language: 'yaml' | 'json' | 'bash' | 'ini'; caption: Text; content: string };

export type Fix = {
  title: Text;
  steps: readonly Text[];
  snippets?: readonly Snippet[];
};

export type Match = {
  subjects: readonly string[];
  headline: Text;
  explanation: Text;
  evidence: readonly [Evidence, ...Evidence[]];
  /** At least one, the best for this situation first. */
  fixes: readonly Fix[];
  confidence: Confidence;
  /** Where the situation decides it; otherwise the rule's own. */
  severity?: Severity;
  /** What would look the same, and what tells it apart. */
  lookalikes?: readonly Text[];
};

export type Rule = {
  id: string;
  severity: Severity;
  /** Severities a match may carry instead. */
  alsoSeverity?: readonly Severity[];
  /** Names the cause, not the cure. */
  title: string;
  /** A fault that is certain before any request: nothing is sent. */
  stops?: true | ((scene: Scene) => boolean);
  /** Findings that are this one's symptoms: ids, or `area/*`. */
  explains?: readonly string[];
  evaluate(scene: Scene): readonly Match[];
};
