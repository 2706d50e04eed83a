import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Key } from './account.ts';

export type Filled = { users: Record<string, Key>; roles: Record<string, string> };

/** Fills an empty moto by `policies.py`, as somebody who writes boto3 would. */
export async function fillByPython(programs: string, endpoint: string): Promise<Filled> {
  const { stdout } = await promisify(execFile)(
    path.join(programs, 'python'),
    [path.join(import.meta.dirname, 'policies.py'), endpoint],
    { env: { PATH: process.env.PATH, LANG: 'C.UTF-8', AWS_EC2_METADATA_DISABLED: 'true' } },
  );
  return JSON.parse(stdout) as Filled;
}
