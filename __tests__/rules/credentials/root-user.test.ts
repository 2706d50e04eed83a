import { rootUser } from '../../../src/rules/credentials/root-user.ts';
import { recorded } from '../facts.ts';
import { identity, LONG_TERM, SESSION, saw, says, USER } from '../scene.ts';

const ROOT = 'arn:aws:iam::123456789012:root';

recorded(rootUser, {
  matches: [
    ['the root user', saw(LONG_TERM, identity(ROOT))],
    ['in GovCloud', saw(LONG_TERM, identity('arn:aws-us-gov:iam::123456789012:root'))],
  ],
  ignores: [
    ['a user', saw(LONG_TERM, identity(USER))],
    ['a user called root', saw(LONG_TERM, identity('arn:aws:iam::123456789012:user/root'))],
    ['a role called root', saw(LONG_TERM, identity('arn:aws:sts::123456789012:assumed-role/root/root'))],
    ['a session', saw(LONG_TERM, identity(SESSION))],
    ['no answer', saw(LONG_TERM, says('unknown', 'sts'))],
    [
      'the other tools’ identity',
      saw(LONG_TERM, identity(USER), identity(ROOT, { signer: 'profile', followUp: true })),
    ],
  ],
});
