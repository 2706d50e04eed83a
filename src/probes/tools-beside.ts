// What the job's tools take beside the credentials under test, by what each tool reads.
import { allTools, profileOf, supplies } from '../answers/job-tools.ts';
import { type Choice, identityTaken } from '../answers/tool-identity.ts';
import type { Scene } from '../scene.ts';

/**
 * Profiles that some tool takes, beside the one that `AWS_PROFILE` names and the one under test: those whose files tell
 * no role.
 */
export function profilesBeside(scene: Scene): readonly string[] {
  const { given, beside } = scene.credentials;
  const tested =
    'source' in given && given.source === 'profile' ? (given.profile ?? beside.profile ?? 'default') : null;
  const names = allTools(scene).flatMap((tool) => {
    const choice = identityTaken(tool);
    const name = nameIn(choice);
    const profile = name === null ? null : profileOf(tool.view, name);
    return name !== null && supplies(profile) && profile.roleArn === null ? [name] : [];
  });
  return [...new Set(names)].filter((name) => name !== tested && name !== beside.profile);
}

const nameIn = (choice: Choice): string | null =>
  choice !== 'not known' && 'takes' in choice && choice.takes === 'profile' ? choice.profile : null;

/** Whether some tool takes the key of the names of earlier days. */
export const takesOldNames = (scene: Scene): boolean =>
  allTools(scene).some((tool) => {
    const choice = identityTaken(tool);
    return choice !== 'not known' && 'takes' in choice && choice.takes === 'old names';
  });
