import { describe, expect, it } from 'vitest';
import { adviseOidc } from '../../../src/remedies/oidc-role.ts';
import { plain } from '../../../src/text.ts';
import { scene } from '../../trust-policy/scene.ts';

const advice = (parts: Parameters<typeof scene>[0]) => {
  const fix = adviseOidc(scene({ claims: null, ...parts }));
  const of = (language: string) => fix.snippets?.find((s) => s.language === language)?.content ?? '';
  return {
    title: plain(fix.title),
    yaml: of('yaml'),
    bash: of('bash'),
    json: of('json'),
    captions: (fix.snippets ?? []).map((s) => plain(s.caption)).join('\n'),
  };
};
const NO_ROLE = { roleToAssume: '' };
const identity = {
  service: 'sts',
  operation: 'GetCallerIdentity',
  target: null,
  region: 'us-east-1',
  durationMs: 1,
  signer: 'base',
  followUp: false,
  status: 'ok',
  facts: { accountId: '123456789012', arn: 'arn:aws:iam::123456789012:user/deploy' },
} as const;

describe('adviseOidc', () => {
  it('names the role that was asked for', () =>
    expect(advice({}).yaml).toContain(
      'role-to-assume: arn:aws:iam::123456789012:role/deploy\n      aws-region: us-east-1',
    ));
  it('asks for the permission', () =>
    expect(advice({}).yaml).toMatch(/id-token: write[\s\S]*contents: read[\s\S]*configure-aws-credentials@v6/));
  it('makes up a role in the account that AWS confirmed', () =>
    expect(advice({ settings: NO_ROLE, observations: [identity] }).yaml).toContain(
      'arn:aws:iam::123456789012:role/github-shop',
    ));
  it('takes the account that the key encodes', () =>
    expect(advice({ settings: NO_ROLE, credentials: { accountInKey: '029608264753' } }).yaml).toContain(
      'arn:aws:iam::029608264753:role/github-shop',
    ));
  it('leaves a place for an account that is not known', () => {
    const { yaml, json, captions } = advice({ settings: NO_ROLE });
    expect([yaml, json].every((s) => s.includes('arn:aws:iam::ACCOUNT_ID:'))).toBe(true);
    expect(captions).toContain('twelve digits');
  });
  it('trusts both forms of the subject', () =>
    expect(
      JSON.parse(advice({}).json).Statement[0].Condition.StringEquals['token.actions.githubusercontent.com:sub'],
    ).toEqual(['repo:octo/shop:ref:refs/heads/main', 'repo:octo@400500/shop@100200300:ref:refs/heads/main']));
  it('knows the provider of an Enterprise Server', () =>
    expect(advice({ context: { serverUrl: 'https://github.example.net' } }).bash).toContain(
      '--url https://github.example.net/_services/token',
    ));
  it("uses China's audience and partition", () => {
    const { yaml, json, bash } = advice({ settings: { ...NO_ROLE, region: 'cn-north-1' } });
    expect(yaml).toContain('audience: "sts.amazonaws.com.cn"');
    expect(yaml).toContain('arn:aws-cn:iam::');
    expect(json).toContain('sts.amazonaws.com.cn');
    expect(bash).toContain('--client-id-list sts.amazonaws.com.cn');
  });
  it('writes no Region that is none', () =>
    expect(advice({ settings: { region: 'us-east-1\n      evil: x' } }).yaml).toContain('aws-region: REGION'));
  it('writes no role that is none', () =>
    expect(advice({ settings: { roleToAssume: 'arn:aws:iam::123456789012:role/x; rm -rf /' } }).bash).not.toContain(
      'rm -rf',
    ));
  it('writes no policy for a ref that could become a pattern', () => {
    const { json, bash } = advice({ context: { ref: 'refs/heads/${x}' } });
    expect(json).toBe('');
    expect(bash).not.toContain('trust-policy.json');
  });
  it('works where nothing is known of the repository', () =>
    expect(
      advice({
        settings: NO_ROLE,
        context: { inActions: false, repository: '', repositoryId: '', ownerId: '', ref: '' },
      }),
    ).toMatchObject({ title: 'Assume a role with OIDC', json: '' }));
});
