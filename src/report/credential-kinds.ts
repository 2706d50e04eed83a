// The kind of credentials that a run had beside the kind that its first remedy makes: which one each is, how long it lives, where it comes from.
import type { Change } from '../remedies/remedy.ts';
import { code } from './markdown.ts';
import type { Report } from './report.ts';

const KINDS: Readonly<Record<string, readonly [kind: string, lives: string, from: string]>> = {
  temporary: ['temporary key', '15 minutes to 36 hours', 'SSO sign-in, AssumeRole, GetSessionToken, OIDC'],
  'long-term': ['long-term key', 'until it is deleted', 'an IAM user'],
  'bedrock-api-key': ['Bedrock API key', 'up to 12 hours, or as set', 'Bedrock, for Bedrock alone'],
};

/** Empty where the remedy leaves the kind of credentials as it is. */
export function renderKinds({ credential }: Report['identity'], changes: readonly Change[]): string {
  const yours = KINDS[credential.type ?? ''];
  const needed = neededBy(changes);
  if (!yours || !needed) return '';
  const [kind, lives, from] = yours;
  const prefix = credential.prefix ? ` ${code(`${credential.prefix}…`)}` : '';
  const rows = [
    '| | Kind | Valid | Comes from |',
    '|---|---|---|---|',
    `| **Yours** | ${kind}${prefix} | ${lives} | ${from} |`,
    `| **Needed here** | ${needed.join(' | ')} |`,
  ];
  return rows.join('\n');
}

function neededBy(changes: readonly Change[]): readonly string[] | null {
  const sets = (input: string): boolean =>
    changes.some(
      (change) =>
        (change.kind === 'set-input' && change.name === input) || (change.kind === 'add-step' && input in change.with),
    );
  const stores = (content: string): boolean =>
    changes.some((change) => change.kind === 'set-secret' && change.with === content);
  if (sets('role-to-assume'))
    return ['temporary key `ASIA…` with its own token', 'as long as the job', 'a role assumed with OIDC, in each run'];
  if (stores('session-token') || sets('aws-session-token'))
    return ['temporary key `ASIA…` with its own token', 'until the session ends', 'one sign-in, all three values'];
  const creates = changes.some((change) => change.kind === 'command' && change.effect === 'create-key');
  const drops = changes.some(
    (change) =>
      (change.kind === 'remove-input' && change.name === 'aws-session-token') ||
      (change.kind === 'unset-variable' && change.name === 'AWS_SESSION_TOKEN'),
  );
  return creates || drops ? ['long-term key `AKIA…` without a token', 'until it is deleted', 'an IAM user'] : null;
}
