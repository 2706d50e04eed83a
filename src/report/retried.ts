// What `retry-for-seconds` did: how often all was asked again, and for how long.
import type { Scene } from '../scene.ts';
import { type Text, text } from '../text.ts';

/** Null where all was asked once. */
export function describeRetries({ retried, settings }: Scene): Text | null {
  if (!retried) return null;
  const { times, seconds } = retried;
  const often = times === 1 ? text`once more` : text`${times} more times`;
  return text`AWS was asked ${often} within ${seconds} s, as ${`retry-for-seconds: ${settings.retryForSeconds}`} says. These are its last answers.`;
}
