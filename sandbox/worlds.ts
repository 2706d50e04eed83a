import { randomBytes } from 'node:crypto';
import { makeAccessKeyId, makeSecret, makeUniqueId } from './keys.ts';
import { makeSessionToken } from './session-token.ts';
import type { Role, Session, User, World } from './world.ts';

export type KeyPair = { accessKeyId: string; secretAccessKey: string; sessionToken?: string };

const ACCOUNT = '123456789012';
const HAIKU = 'anthropic.claude-haiku-4-5-20251001-v1:0';
const READ = ['dynamodb:*', 's3:*', 'bedrock:*', 'sts:*'];

/** An account in good order: what a test or a demo needs broken, it breaks in the world that this returns. */
export function healthyWorld({ region = 'us-east-2' }: { region?: string } = {}): World {
  const role = makeRole('github-deploy');
  const otherRole = makeRole('reporting');
  const user = makeUser('deploy');
  const geography = ['us-east-1', 'us-east-2', 'us-west-2'];
  const world: World = {
    clockOffsetSeconds: 0,
    bearerRegion: region,
    accounts: [
      {
        id: ACCOUNT,
        enabledOptInRegions: [],
        anthropicFormSubmitted: true,
        oidcProviders: [{ url: 'https://token.actions.githubusercontent.com', clientIds: ['sts.amazonaws.com'] }],
      },
    ],
    users: [user],
    roles: [role, otherRole],
    sessions: [],
    tables: [{ name: 'orders', region, account: ACCOUNT, status: 'ACTIVE', hashKey: 'pk' }],
    buckets: [{ name: 'acme-artifacts', region, account: ACCOUNT }],
    models: [
      {
        id: 'amazon.nova-lite-v1:0',
        regions: [...new Set([...geography, region])],
        inferenceTypes: ['ON_DEMAND'],
        enabled: true,
        outputModalities: ['TEXT'],
        lifecycle: { status: 'ACTIVE' },
      },
      {
        id: 'amazon.titan-embed-text-v2:0',
        regions: [...new Set([...geography, region])],
        inferenceTypes: ['ON_DEMAND'],
        enabled: true,
        outputModalities: ['EMBEDDING'],
        lifecycle: { status: 'ACTIVE' },
      },
      {
        id: HAIKU,
        regions: [...new Set([...geography, region])],
        inferenceTypes: ['INFERENCE_PROFILE'],
        enabled: true,
        outputModalities: ['TEXT'],
        lifecycle: { status: 'ACTIVE' },
      },
    ],
    inferenceProfiles: [
      {
        id: `us.${HAIKU}`,
        sourceRegions: geography,
        modelArns: geography.map((r) => `arn:aws:bedrock:${r}::foundation-model/${HAIKU}`),
      },
    ],
    bedrockApiKeys: [{ token: `ABSK${randomBytes(96).toString('base64')}`, principalArn: user.arn, account: ACCOUNT }],
  };
  // The second is another login's: its token beside the first one's key is the classic mix-up.
  world.sessions.push(makeSession(role, 'GitHubActions', { region }), makeSession(otherRole, 'nightly', { region }));
  return world;
}

/** A session of a role, as AssumeRole would issue it; whoever makes one adds it to the world's sessions. */
export function makeSession(
  role: Role,
  name: string,
  { region = 'us-east-2', seconds = 3600, now = Date.now() }: { region?: string; seconds?: number; now?: number } = {},
): Session {
  return {
    accessKeyId: makeAccessKeyId('ASIA', role.account),
    secret: makeSecret(),
    token: makeSessionToken(region, role.account, now),
    principalArn: `arn:aws:sts::${role.account}:assumed-role/${role.name}/${name}`,
    userId: `${role.roleId}:${name}`,
    account: role.account,
    expiresAt: now + seconds * 1000,
  };
}

export function makeRole(name: string, account = ACCOUNT): Role {
  const provider = `arn:aws:iam::${account}:oidc-provider/token.actions.githubusercontent.com`;
  return {
    name,
    account,
    arn: `arn:aws:iam::${account}:role/${name}`,
    roleId: makeUniqueId('AROA'),
    maxSessionSeconds: 3600,
    allow: [...READ],
    trustPolicy: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { AWS: `arn:aws:iam::${account}:root` },
          Action: ['sts:AssumeRole', 'sts:TagSession'],
        },
        {
          Effect: 'Allow',
          Principal: { Federated: provider },
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: {
            StringEquals: { 'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com' },
            StringLike: { 'token.actions.githubusercontent.com:sub': 'repo:acme/shop:*' },
          },
        },
      ],
    },
  };
}

export function makeUser(name: string, account = ACCOUNT): User {
  const key = {
    id: makeAccessKeyId('AKIA', account),
    secret: makeSecret(),
    status: 'active' as const,
    createdAt: Date.parse('2025-03-01T09:00:00Z'),
  };
  return {
    name,
    account,
    arn: `arn:aws:iam::${account}:user/${name}`,
    userId: makeUniqueId('AIDA'),
    accessKeys: [key],
    allow: [...READ],
  };
}

/** The credentials of the world's first session. */
export function sessionCredentials(world: World): Required<KeyPair> {
  const session = world.sessions[0];
  if (!session) throw new Error('This world has no session.');
  return { accessKeyId: session.accessKeyId, secretAccessKey: session.secret, sessionToken: session.token };
}

/** The credentials of the first key of the world's first user. */
export function userCredentials(world: World): KeyPair {
  const key = world.users[0]?.accessKeys[0];
  if (!key) throw new Error('This world has no user with a key.');
  return { accessKeyId: key.id, secretAccessKey: key.secret };
}
