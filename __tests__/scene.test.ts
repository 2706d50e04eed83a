import { expect, it } from 'vitest';
import { frozen } from '../src/scene.ts';
import { scene } from './rules/scene.ts';

it('is frozen to the last of its parts', () => {
  const { settings, credentials, context, observations } = scene({ settings: { tables: ['orders'] } });
  for (const part of [settings, settings.tables, credentials, context, observations])
    expect(Object.isFrozen(part)).toBe(true);
  expect(() => Object.assign(credentials, { sourceError: null })).toThrow(TypeError);
});

it('is frozen however deep a policy is', () => {
  const deep = JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`) as unknown;
  expect(Object.isFrozen(frozen({ ...scene(), trustPolicy: { source: 'policy.json', document: deep } }))).toBe(true);
});
