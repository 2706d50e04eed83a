import { missing } from '../../../src/rules/region/missing.ts';
import { recorded } from '../facts.ts';
import { LONG_TERM, NONE, OIDC, scene } from '../scene.ts';

const WITHOUT = { region: '', regionSource: null };

recorded(missing, {
  matches: [
    ['none given', scene({ settings: WITHOUT })],
    ['none, and no credentials either', scene({ settings: WITHOUT, credentials: NONE })],
    [
      'none, in a fork’s pull request that has an id-token',
      scene({ settings: WITHOUT, credentials: OIDC, context: { foreignHead: true } }),
    ],
  ],
  ignores: [
    ['one given', scene()],
    ['a malformed one', scene({ settings: { region: 'US East (Ohio)' } })],
    ['a blank one, which is malformed', scene({ settings: { region: ' ' } })],
    [
      'a fork’s pull request: variables are withheld too',
      scene({ settings: WITHOUT, credentials: NONE, context: { foreignHead: true } }),
    ],
    [
      'Dependabot',
      scene({ settings: WITHOUT, credentials: { ...LONG_TERM, secret: null }, context: { actor: 'dependabot[bot]' } }),
    ],
  ],
});
