// A profile’s command in a file of the workspace: this action does not run it, so nothing can be said of the
// credentials. Who wrote the commit wrote the command, and a pull request must not gain the step’s rights by being
// checked.

import { offered } from '../../remedies/offered.ts';
import { assumeRoleWithOidc, type OidcFacts, oidcFacts } from '../../remedies/oidc.ts';
import type { Remedy } from '../../remedies/remedy.ts';
import { levelOf } from '../../remedies/run-facts.ts';
import { acceptFinding } from '../../remedies/values.ts';
import type { Scene } from '../../scene.ts';
import { text } from '../../text.ts';
import type { Found, Told } from '../rule.ts';

export type CommandOfWorkspace = Found & {
  severity: 'warning';
  /** The first word of the command. */
  command: string;
  profile: string;
  /** The variable that names the file. */
  variable: string;
  ignored: readonly string[];
  oidc: OidcFacts;
};

export function commandOfWorkspace(scene: Scene): readonly CommandOfWorkspace[] {
  const { failure } = scene.credentials;
  if (failure?.kind !== 'process' || failure.fault !== 'not-run') return [];
  const variable = failure.inWorkspace ?? 'AWS_CONFIG_FILE';
  return [
    {
      severity: 'warning',
      subjects: [variable],
      confidence: 'certain',
      command: failure.program,
      profile: failure.profile,
      variable,
      ignored: scene.settings.ignore,
      oidc: oidcFacts(scene),
    },
  ];
}

export const tellCommandOfWorkspace = ({ command, profile, variable, ignored, oidc }: CommandOfWorkspace): Told => ({
  headline: text`The profile ${profile} gets its credentials from a command in the workspace, which this step does not run.`,
  explanation: text`The file that ${variable} names is part of the checked-out commit. A command in it would run with this job’s secrets, whoever wrote it. So no service was asked, and this says nothing about the credentials.`,
  evidence: [
    { text: text`${'credential_process'} of the profile ${profile} runs ${command}` },
    { text: text`${variable} names a file inside the workspace` },
  ],
  remedies: offered(
    moveFile(variable, oidc),
    assumeRoleWithOidc(oidc),
    acceptFinding('environment/variable-refused', ignored),
  ),
});

const moveFile = (variable: string, { run }: OidcFacts): Remedy => ({
  title: text`Keep the file outside the workspace`,
  changes: [
    {
      kind: 'set-variable',
      name: variable,
      // The context of the runner is not there in a job’s own `env:`.
      value: `/home/runner/.aws/${variable === 'AWS_CONFIG_FILE' ? 'config' : 'credentials'}`,
      at: levelOf(run, variable),
    },
  ],
  after: text`${variable} names a file that no commit can change`,
  notes: [text`Put the file there when the runner is set up, or in a step before this one that writes it.`],
});
