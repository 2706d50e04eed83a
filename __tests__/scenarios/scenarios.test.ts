import { describe, expect, it, vi } from 'vitest';
import { limitSeconds } from '../../scenarios/child.ts';
import { loadScenarios } from '../../scenarios/load.ts';
import { scenarioFaults } from '../../scenarios/scenario-faults.ts';
import { OPEN, unforeseen } from './open.ts';
import { runAndKeep } from './summaries.ts';

// Some scenarios measure time: more runs at once would measure the machine.
vi.setConfig({ maxConcurrency: 2 });

const scenarios = loadScenarios();

describe('the list of scenarios', () => {
  it('has each id once', () =>
    expect(scenarios.map((s) => s.id).filter((id, index, all) => all.indexOf(id) !== index)).toEqual([]));
  it('says nothing that no check reads', () =>
    expect(scenarios.flatMap((s) => scenarioFaults(s).map((fault) => `${s.id}: ${fault}`))).toEqual([]));
});

describe('the list of open scenarios', () => {
  it('names scenarios that exist', () =>
    expect(Object.keys(OPEN).filter((id) => !scenarios.some((s) => s.id === id))).toEqual([]));
});

describe.concurrent('scenarios', () => {
  for (const scenario of scenarios) {
    const { id, title } = scenario;
    const isOpen = OPEN[id] !== undefined;
    const timeout = (limitSeconds(scenario) + 30) * 1000;
    it(`${id}${isOpen ? ' (open)' : ''}: ${title}`, { timeout }, async (test) => {
      const { wrong, log } = await runAndKeep(scenario);
      const texts = unforeseen(id, wrong).map(({ text }) => text);
      test.expect(texts, `${texts.join('\n')}\n\n${log}`).toEqual([]);
      if (isOpen && wrong.length === 0) throw new Error(`${id} passes: take it off the list in open.ts`);
    });
  }
});
