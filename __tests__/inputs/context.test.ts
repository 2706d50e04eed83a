import { describe, expect, it } from 'vitest';
import { readContext } from '../../src/inputs/context.ts';

describe('what the step gives under names that are no inputs', () => {
  it('is told by the runner’s variables, without a workflow file', () =>
    expect(
      readContext({
        INPUT_AWS_ACCESS_KEY_ID: 'x',
        'INPUT_AWS-REGION': 'us-east-2',
        'INPUT_AWS-SECRET-ACCESS-KEY': '',
        INPUT_SERVICES: 'sts',
        AWS_ACCESS_KEY_ID: 'x',
      }).strangeInputs,
    ).toEqual(['aws_access_key_id']));
  it('is nothing where every name is an input', () =>
    expect(readContext({ INPUT_REDACT: 'auto' }).strangeInputs).toEqual([]));
});
