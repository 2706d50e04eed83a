import { describe, expect, it, vi } from 'vitest';
import { limitSeconds } from './child.ts';
import { loadPending, loadScenarios } from './load.ts';
import { runScenario } from './run-scenario.ts';
import { scenarioFaults } from './scenario-faults.ts';

// Some scenarios measure time: more runs at once would measure the machine.
vi.setConfig({ maxConcurrency: 2 });

const scenarios = loadScenarios();
const pending = loadPending();

describe('the list of scenarios', () => {
  it('has each id once', () =>
    expect(scenarios.map((s) => s.id).filter((id, index, all) => all.indexOf(id) !== index)).toEqual([]));
  it('says nothing that no check reads', () =>
    expect(scenarios.flatMap((s) => scenarioFaults(s).map((fault) => `${s.id}: ${fault}`))).toEqual([]));
});

describe('the pending list', () => {
  it('is sorted, each id once', () => expect(pending).toEqual([...new Set(pending)].sort()));
  it('names scenarios that exist', () =>
    expect(pending.filter((id) => !scenarios.some((s) => s.id === id))).toEqual([]));
});

describe.concurrent('scenarios', () => {
  for (const scenario of scenarios) {
    const { id, title } = scenario;
    const isPending = pending.includes(id);
    const timeout = (limitSeconds(scenario) + 30) * 1000;
    it(`${id}${isPending ? ' (pending)' : ''}: ${title}`, { timeout }, async (test) => {
      const { wrong, log } = await runScenario(scenario);
      if (!isPending) test.expect(wrong, `${wrong.join('\n')}\n\n${log}`).toEqual([]);
      else if (wrong.length === 0) throw new Error(`${id} passes: take it off the pending list`);
    });
  }
});
