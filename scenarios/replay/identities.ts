import type { AssumedRole, Call, Identity, Replayed } from './types.ts';

const ACCOUNT = '123456789012';
/** What AssumeRole and its kin hand out here. */
export const ASSUMED_KEY = {
  id: 'ASIAQAAAAAAAEXAMPLE1',
  secret: 'assumed-secret-key-of-forty-characters-00',
  token: 'assumed-session-token',
};

export type Identities = { identity: Required<Identity>; assumed: Required<Identity> };

/** Who signed the call, and who one would be after assuming the role. */
export function identitiesOf(call: Call, replayed: Replayed, last: AssumedRole): Identities {
  const base = {
    account: ACCOUNT,
    arn: `arn:aws:iam::${ACCOUNT}:user/deploy`,
    userId: 'AIDAEXAMPLEUSERID0001',
    ...replayed.identity,
  };
  const role = (call.service === 'sts' && call.form?.get('RoleArn')) || last.arn;
  const account = role?.split(':')[4] || base.account;
  const session = call.form?.get('RoleSessionName') ?? last.session ?? 'session';
  const arn = `arn:aws:sts::${account}:assumed-role/${role?.split('/').pop() ?? 'deploy'}/${session}`;
  const assumed = { account, arn, userId: 'AROAEXAMPLEROLEID0001:session', ...replayed.assumedIdentity };
  const own = { ...base, ...(call.accessKey === null ? {} : replayed.identities?.[call.accessKey]) };
  return { identity: call.accessKey === ASSUMED_KEY.id ? assumed : own, assumed };
}
