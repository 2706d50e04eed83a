import { expect, it } from 'vitest';
import { gatherCredentials } from '../../src/credentials/gather-credentials.ts';
import { INPUT_NAMES, INPUTS, type RawInputs, SECRET_VARIABLES } from '../../src/inputs/input-table.ts';
import { parseInputs, readInputs } from '../../src/inputs/parse-inputs.ts';

it('knows as secrets the inputs that the table marks, and no other', async () => {
  const raw = Object.fromEntries(INPUT_NAMES.map((name) => [name, `value of ${name}`])) as RawInputs;
  const { settings } = parseInputs(readInputs({}), {});
  const deadline = AbortSignal.timeout(1000);
  const { secrets } = await gatherCredentials({ raw, env: {}, given: {}, settings, deadline });
  const expected = INPUT_NAMES.filter((name) => INPUTS[name].kind.secret).map((name) => raw[name]);
  expect(secrets.sort()).toEqual(expected.sort());
});

it('knows as secrets what the variables hold that stand for a secret', async () => {
  const env = Object.fromEntries(SECRET_VARIABLES.map((variable) => [variable, `value of ${variable}`]));
  const raw = readInputs({});
  const { settings } = parseInputs(raw, env);
  const deadline = AbortSignal.timeout(1000);
  const { secrets, toMask } = await gatherCredentials({ raw, env, given: env, settings, deadline });
  for (const known of [secrets, toMask]) expect(known).toEqual(expect.arrayContaining(Object.values(env)));
});

it('knows the password of each proxy that the environment names', async () => {
  const env = Object.fromEntries(
    INPUTS['http-proxy'].variables.map((variable, i) => [variable, `http://user:password-${i}@proxy.example.com`]),
  );
  const raw = readInputs({});
  const { settings } = parseInputs(raw, env);
  const deadline = AbortSignal.timeout(1000);
  const given = { ...env, AWS_ACCESS_KEY_ID: 'AKIA', AWS_SECRET_ACCESS_KEY: 'shh' };
  const { secrets } = await gatherCredentials({ raw, env: given, given, settings, deadline });
  expect(secrets).toEqual(expect.arrayContaining([0, 1, 2, 3].map((i) => `password-${i}`)));
});
