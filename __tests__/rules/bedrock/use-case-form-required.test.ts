import { describe, expect, it } from 'vitest';
import { useCaseFormRequired } from '../../../src/rules/bedrock/use-case-form-required.ts';
import { failed, scene } from './scene.ts';

const MODEL = 'us.anthropic.claude-haiku-4-5-20251001-v1:0';
const judge = (message: string, code: string, httpStatus: number) => useCaseFormRequired.evaluate(scene([failed(MODEL, { message, code, httpStatus })]));

describe('matches', () => {
  it.each<[string, string, number]>([
    ['Model use case details have not been submitted for this account. Fill out the Anthropic use case details form before using the model. If you have already filled out the form, try again in 15 minutes.', 'ResourceNotFoundException', 404],
    ['The model returned the following errors: You have not filled out the required use-case form for this model. Complete the form at https://ap-southeast-4.console.aws.amazon.com/bedrock/ before requesting access.', 'ValidationException', 400],
    ['You have not filled out the request form. Fill out the form before getting access.', 'ResourceNotFoundException', 404],
  ])('%s', (message, code, status) => {
    const [match] = judge(message, code, status);
    expect(match?.subjects).toEqual([MODEL]);
    expect(match?.evidence[0].observation?.target).toBe(MODEL);
  });
});

describe('ignores', () => {
  it.each<[string, string, number, string]>([
    ['This model version has reached the end of its life.', 'ResourceNotFoundException', 404, 'another 404 of a model'],
    ['The provided model identifier is invalid.', 'ValidationException', 400, 'an id that is none'],
  ])('%s', (message, code, status) => expect(judge(message, code, status)).toEqual([]));
});
