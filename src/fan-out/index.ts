// The steps of the reusable workflow around the action itself: check the targets, pack one target's result, merge all results.
import * as core from '@actions/core';
import { harmless } from '../report/log.ts';
import { isNewEnough, refuseOldNode } from '../report/old-node.ts';
import { mergeAll, pack, plan } from './tasks.ts';

const TASKS: Readonly<Record<string, () => void | Promise<void>>> = { plan, pack, merge: mergeAll };

async function run(): Promise<void> {
  const task = core.getInput('task', { required: true });
  const work = Object.hasOwn(TASKS, task) ? TASKS[task] : undefined;
  if (!work) throw new Error(`task: "${task}" is not one of ${Object.keys(TASKS).join(', ')}`);
  await work();
}

const { node } = process.versions;
if (isNewEnough(node))
  await run().catch((error) => core.setFailed(harmless(error instanceof Error ? error.message : String(error))));
else process.exitCode = refuseOldNode(process.env, node);
