import type { Permissions } from './workflow.ts';

export const grantsIdToken = ({ all, scopes }: Permissions): boolean =>
  all === 'write-all' || scopes.some(({ name, value }) => name === 'id-token' && value === 'write');
