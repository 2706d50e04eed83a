import type { Scene } from '../scene.ts';
import { isOrdinary } from './is-ordinary.ts';

/**
 * Whether every question was answered with what it asked, by ordinary credentials, and nothing else is to be judged. Most
 * rules find nothing then, and are not loaded: those with `onlyInTrouble`.
 */
export const isQuiet = (scene: Scene): boolean =>
  mayBeQuiet(scene) && scene.observations.every(({ status }) => status === 'ok');

/** The same before any answer is there. */
export const mayBeQuiet = (scene: Scene): boolean =>
  isOrdinary(scene) && !scene.log && scene.trustPolicy === null && scene.requirements.length === 0;
