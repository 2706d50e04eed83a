// Written by npm run docs from ids.ts and the rules. Do not edit.
import { tableNotFound as dynamodbTableNotFound } from '../dynamodb/table-not-found.ts';
import { tableInOtherRegion as dynamodbTableInOtherRegion } from '../dynamodb/table-in-other-region.ts';
import { tableNotActive as dynamodbTableNotActive } from '../dynamodb/table-not-active.ts';
import { tableKeyInaccessible as dynamodbTableKeyInaccessible } from '../dynamodb/table-key-inaccessible.ts';
import type { Words } from '../rule.ts';

/** The rules of one area, as what they say. */
export const WORDS: readonly Words[] = [
  dynamodbTableNotFound,
  dynamodbTableInOtherRegion,
  dynamodbTableNotActive,
  dynamodbTableKeyInaccessible,
];
