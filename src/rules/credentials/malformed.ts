import { adviseStoreAgain } from '../../remedies/credentials.ts';
import type { FailedObservation, Scene, ValueShape } from '../../scene.ts';
import { type Text, text } from '../../text.ts';
import { citeAll } from '../evidence.ts';
import type { Evidence, Prose } from '../rule.ts';
import { sourceLabel, writtenValues } from './written.ts';

/** The value as written, where it is neither an example nor in the wrong place. */
export function oddValue(scene: Scene, input: string): ValueShape | null {
  const value = writtenValues(scene).find((v) => v.input === input);
  return value && value.shape.placeholder === null && scene.credentials.given.state !== 'swapped-pair'
    ? value.shape
    : null;
}

/** A value with a fault that no service forgives (`refused` is empty), or with an oddity once AWS has refused it. */
export function malformedMatch(
  scene: Scene,
  input: string,
  refused: readonly FailedObservation[],
  meaning: Text,
): Prose[] {
  const value = writtenValues(scene).find((v) => v.input === input);
  const shape = oddValue(scene, input);
  if (!value || !shape) return [];
  const reasons = shape.faults.length > 0 ? shape.faults : refused.length > 0 ? shape.oddities : [];
  const [first, ...rest]: Evidence[] = reasons.map((reason) => ({
    text: [`The ${value.label}, from ${sourceLabel(scene)}: ${reason}.`],
  }));
  if (!first) return [];
  return [
    {
      subjects: [input],
      headline: [`The ${value.label} is not written as one: ${reasons[0]}.`],
      explanation: meaning,
      evidence: [first, ...rest, ...citeAll(shape.faults.length > 0 ? [] : refused)],
      fixes: [
        adviseStoreAgain(value.variable),
        {
          title: text`See whether it is the right value at all`,
          steps: [
            text`Key ids have 20 capital letters and digits and begin with ${'AKIA'} or ${'ASIA'}; secrets have 40 characters of letters, digits, ${'/'} and ${'+'}; session tokens have several hundred.`,
          ],
        },
      ],
      confidence: shape.faults.length > 0 ? 'certain' : 'likely',
    },
  ];
}
