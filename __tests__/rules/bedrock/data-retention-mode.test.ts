import { describe, expect, it } from 'vitest';
import { dataRetentionMode } from '../../../src/rules/bedrock/data-retention-mode.ts';
import { failed, scene } from './scene.ts';

const MODEL = 'us.anthropic.claude-haiku-4-5-20251001-v1:0';
const judge = (message: string, code: string, httpStatus: number) => dataRetentionMode.evaluate(scene([failed(MODEL, { message, code, httpStatus })]));

describe('matches', () => {
  it.each<[string, string, number]>([["data retention mode 'none' is not available for this model", 'ValidationException', 400]])('%s', (message, code, status) => {
    const [match] = judge(message, code, status);
    expect(match?.subjects).toEqual([MODEL]);
    expect(match?.evidence[0].observation?.target).toBe(MODEL);
  });
});

describe('ignores', () => {
  it.each<[string, string, number, string]>([
    ['Operation not allowed', 'ValidationException', 400, 'an account that is held back'],
    ['Malformed input request: extraneous key [mode] is not permitted', 'ValidationException', 400, 'a malformed request'],
  ])('%s', (message, code, status) => expect(judge(message, code, status)).toEqual([]));
});
