import type { InputName } from '../src/inputs/input-table.ts';
import type { CredentialSetName } from './credential-sets.ts';
import { type DenialReason, deniedBy } from './replay/denial.ts';
import { type KnownCode, type KnownService, knownAnswer } from './replay/known-answers.ts';
import type { Rule } from './replay/types.ts';
import type { Expectation, Scenario } from './scenario.ts';
import { type ScenarioFile, withCredentials } from './with-credentials.ts';

/** Which requests an answer is for. */
export type Where = Pick<Rule, 'service' | 'operation' | 'region' | 'resource' | 'accessKey' | 'withToken' | 'times'>;

/** Every step gives a new builder, and `expecting` the scenario. */
export type ScenarioBuilder = {
  /** Named credentials, as the step's inputs or in the environment. */
  with(set: CredentialSetName, place?: 'inputs' | 'env'): ScenarioBuilder;
  inputs(values: Partial<Record<InputName, string>>): ScenarioBuilder;
  env(values: Record<string, string | null>): ScenarioBuilder;
  files(contents: Record<string, string>): ScenarioBuilder;
  /** The service answers every request with this code, in its own words. */
  when<S extends KnownService>(service: S, code: KnownCode<S>, where?: Where): ScenarioBuilder;
  /** These requests are answered like that. */
  answer(where: Where, answer: Omit<Rule, keyof Where>): ScenarioBuilder;
  /** IAM denies the action to the caller, in its own words. */
  deny(action: string, resource: string, reason?: DenialReason): ScenarioBuilder;
  /** Anything else that FORMAT.md names; it replaces what was said of the field. */
  given(more: Partial<Scenario>): ScenarioBuilder;
  expecting(expect: Expectation): Scenario;
};

export const aScenario = (title: string): ScenarioBuilder =>
  builderOf({ id: slug(title), title, source: 'a test', inputs: { 'aws-region': 'us-east-1' }, expect: {} });

function builderOf(made: ScenarioFile): ScenarioBuilder {
  const also = (more: Partial<ScenarioFile>): ScenarioBuilder => builderOf({ ...made, ...more });
  const answered = (rule: Rule): ScenarioBuilder => also({ aws: [...(made.aws ?? []), rule] });
  return {
    with: (set, place = 'inputs') =>
      also({ with: { ...(typeof made.with === 'string' ? { inputs: made.with } : made.with), [place]: set } }),
    inputs: (values) => also({ inputs: { ...made.inputs, ...values } }),
    env: (values) => also({ env: { ...made.env, ...values } }),
    files: (contents) => also({ files: { ...made.files, ...contents } }),
    when: (service, code, where = {}) => answered({ ...knownAnswer(service, code), ...where }),
    answer: (where, answer) => answered({ ...where, ...answer }),
    deny: (action, resource, reason) => answered(deniedBy(withCredentials(made).identity, action, resource, reason)),
    given: also,
    expecting: (expect) => withCredentials({ ...made, expect }),
  };
}

const slug = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
