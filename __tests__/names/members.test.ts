// Others' words are looked up in tables, and what every object of JavaScript has is in none of them.
import { expect, test } from 'vitest';
import { MEMBERS } from '../../fuzz/fragments.ts';
import { answerOf } from '../../src/answers/answer.ts';
import { openReader } from '../../src/explain/read-log.ts';
import { toObservation } from '../../src/explain/to-observation.ts';
import { parseModelId } from '../../src/knowledge/bedrock-ids.ts';
import { distanceKm } from '../../src/knowledge/region-distance.ts';
import { nearestRegions, regionLabel } from '../../src/knowledge/regions.ts';
import { forgeIn } from '../../src/names/forge.ts';
import { EXAMPLE } from '../../src/rules/context/why-empty-remedies.ts';
import { failed } from '../rules/scene.ts';

test.each(MEMBERS)('%s is not a word that anybody here knows', (word) => {
  for (const service of ['sts', 'dynamodb', 's3', 'bedrock'] as const)
    expect(answerOf(failed(service, [word, 'no words that are known', 403]))).toBe('other');
  expect(regionLabel(word)).toBe(word);
  expect(nearestRegions(word).every((region) => /^[a-z]+-[a-z-]+-\d$/.test(region))).toBe(true);
  expect(distanceKm(word, 'us-east-1')).toBe(Number.POSITIVE_INFINITY);
  expect(parseModelId(`arn:aws:bedrock:us-east-1:123456789012:${word}/x`).kind).toBe('other');
  expect(forgeIn({ GITHUB_SERVER_URL: `https://${word}` })).toBe('github');
  expect(EXAMPLE[word]).toBeUndefined();
});

test.each(MEMBERS.filter((word) => /^\w+$/.test(word)))(
  'an operation of a log that is called %s keeps its name',
  (word) => {
    const reader = openReader();
    reader.feed(`An error occurred (AccessDenied) when calling the ${word} operation: no words that are known\n`);
    const { errors } = reader.end();
    expect(errors.map((error) => toObservation(error).operation)).toEqual([word]);
  },
);
