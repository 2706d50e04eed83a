import {
  asInputs,
  asVariables,
  CREDENTIAL_SETS,
  type CredentialSet,
  type CredentialSetName,
} from './credential-sets.ts';
import type { Scenario } from './scenario.ts';

/** Where named credentials are: in the step's inputs, where only a name is said. */
export type Placed = CredentialSetName | { inputs?: CredentialSetName; env?: CredentialSetName };

/** A scenario as a file has it: it may name its credentials in place of their values. */
export type ScenarioFile = Scenario & { with?: Placed };

/** The scenario with the values of the credentials that it names; what it says itself wins. */
export function withCredentials({ with: placed, ...plain }: ScenarioFile): Scenario {
  const scenario = filled(plain);
  if (placed === undefined) return scenario;
  const { inputs, env } = typeof placed === 'string' ? { inputs: placed } : placed;
  const [first, second] = [inputs, env].filter((name) => name !== undefined).map(setNamed);
  return {
    ...scenario,
    inputs: { ...(inputs === undefined ? {} : asInputs(setNamed(inputs))), ...scenario.inputs },
    env: { ...(env === undefined ? {} : asVariables(setNamed(env))), ...scenario.env },
    ...(first === undefined ? {} : { identity: scenario.identity ?? first.identity }),
    ...(second === undefined ? {} : { identities: { [second.accessKeyId]: second.identity, ...scenario.identities } }),
  };
}

/** `{session.accessKeyId}` as the value, anywhere in the scenario: a profile's file, or the key that a rule is for. */
function filled(scenario: Scenario): Scenario {
  const text = JSON.stringify(scenario).replace(
    /\{([a-z-]+)\.(accessKeyId|secretAccessKey|sessionToken)\}/g,
    (_, name: string, field: 'accessKeyId' | 'secretAccessKey' | 'sessionToken') => setNamed(name)[field] ?? '',
  );
  return JSON.parse(text) as Scenario;
}

function setNamed(name: string): CredentialSet {
  if (Object.hasOwn(CREDENTIAL_SETS, name)) return CREDENTIAL_SETS[name as CredentialSetName];
  throw new Error(`There are no credentials named ${name}: ${Object.keys(CREDENTIAL_SETS).join(', ')}.`);
}
