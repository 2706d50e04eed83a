import { timeout } from '../../../src/rules/environment/timeout.ts';
import type { Observation } from '../../../src/scene.ts';
import { recorded } from '../facts.ts';
import { fault, identity, says, scene, unresolved } from '../scene.ts';

const saw = (...observations: Observation[]) => scene({ observations });
const hanging = fault('dynamodb', 'timeout', 'TimeoutError', 'timed out');

recorded(timeout, {
  matches: [
    ['one of two', saw(identity(), hanging)],
    ['none answers', saw(fault('sts', 'timeout', 'ETIMEDOUT', 'connect ETIMEDOUT 52.95.18.19:443'), hanging)],
    ['a named table', saw(identity(), { ...hanging, target: 'orders' })],
  ],
  ignores: [
    ['refused', saw(fault('sts', 'network', 'ECONNREFUSED', 'x'))],
    ['reset', saw(fault('sts', 'network', 'ECONNRESET', 'x'))],
    ['names that do not resolve', saw(unresolved('sts'))],
    ['AWS answers that it is busy', saw(says('unavailable', 'sts'))],
    ['a follow-up', saw(identity(), { ...hanging, followUp: true })],
    ['GitHub', saw(fault('github', 'timeout', 'TimeoutError', 'x'))],
  ],
});
