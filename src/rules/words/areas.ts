// Written by npm run docs from ids.ts and the rules. Do not edit.
import type { Words } from '../rule.ts';

/** What the rules of each area say. An area is loaded where one of its rules finds something. */
export const AREAS: Readonly<Record<string, () => Promise<{ WORDS: readonly Words[] }>>> = {
  'context': () => import('./context.ts'),
  'oidc': () => import('./oidc.ts'),
  'credentials': () => import('./credentials.ts'),
  'region': () => import('./region.ts'),
  'environment': () => import('./environment.ts'),
  'assume-role': () => import('./assume-role.ts'),
  'permissions': () => import('./permissions.ts'),
  'dynamodb': () => import('./dynamodb.ts'),
  's3': () => import('./s3.ts'),
  'bedrock': () => import('./bedrock.ts'),
};
