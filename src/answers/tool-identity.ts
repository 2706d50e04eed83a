// Whose credentials a tool takes from what it finds. The order of the questions is the one that all tools share; what
// each of them answers is in the table of their behaviours, and where that has no cell nothing is said.
import { type Outcome, SITUATIONS, type Situation } from '../knowledge/tool-behaviours.ts';
import type { ToolName } from '../knowledge/tool-names.ts';
import { isAnyOpen, isSet, type JobTool, profileOf, shownOf, stateOf, supplies, type View } from './job-tools.ts';

export type Choice =
  | { readonly takes: 'environment' | 'old names' | 'machine' }
  | { readonly takes: 'web identity'; readonly role: string }
  | { readonly takes: 'profile'; readonly profile: string; readonly variable: ProfileVariable | null }
  /** `fails` are its own words, empty where they are not known; `for` is the variable that stops it. */
  | { readonly fails: string; readonly for: string; readonly profile: string | null }
  | 'not known';

export type ProfileVariable = 'AWS_PROFILE' | 'AWS_DEFAULT_PROFILE';

type Named = { name: string; variable: ProfileVariable };

export const cellOf = (situation: Situation, tool: ToolName): Outcome | undefined =>
  SITUATIONS[situation][tool as never];

const READ = [
  ...[
    'AWS_ACCESS_KEY_ID',
    'AWS_SECRET_ACCESS_KEY',
    'AWS_PROFILE',
    'AWS_DEFAULT_PROFILE',
    'AWS_WEB_IDENTITY_TOKEN_FILE',
  ],
  ...['AWS_ROLE_ARN', 'AWS_ACCESS_KEY', 'AWS_SECRET_KEY', 'AWS_SHARED_CREDENTIALS_FILE', 'AWS_CONFIG_FILE'],
];

export function identityTaken({ tool, view }: JobTool): Choice {
  if (isAnyOpen(view, READ)) return 'not known';
  const pair = isSet(view, 'AWS_ACCESS_KEY_ID') && isSet(view, 'AWS_SECRET_ACCESS_KEY');
  const empty = emptyProfile(tool, view, pair);
  if (empty) return empty;
  const named = namedProfile(tool, view);
  if (named === 'not known') return named;
  if (named && !profileOf(view, named.name)) return missingProfile(tool, view, named, pair);
  if (pair) return besideKey(tool, view, named);
  return withoutKey(tool, view, named);
}

/** An empty name stops some tools, and is none for the others. */
function emptyProfile(tool: ToolName, view: View, pair: boolean): Choice | null {
  for (const variable of ['AWS_PROFILE', 'AWS_DEFAULT_PROFILE'] as const) {
    if (stateOf(view, variable) !== 'empty') continue;
    const cell =
      variable === 'AWS_DEFAULT_PROFILE'
        ? cellOf('empty-default-profile-variable-beside-key', tool)
        : cellOf(pair ? 'empty-profile-beside-key' : 'empty-profile-beside-default-profile', tool);
    if (cell && 'fails' in cell) return failing(cell.fails, variable, '');
  }
  return null;
}

const failing = (fails: string, variable: string, profile: string | null): Choice => ({
  fails: fails.replace('{value}', profile ?? ''),
  for: variable,
  profile,
});

/** The profile that a variable names for this tool. */
function namedProfile(tool: ToolName, view: View): Named | null | 'not known' {
  const [usual, other] = (['AWS_PROFILE', 'AWS_DEFAULT_PROFILE'] as const).map((variable) => ({
    name: shownOf(view, variable),
    variable,
  })) as [Named, Named];
  if (other.name === '' || usual.name === other.name) return usual.name === '' ? null : usual;
  const cell = cellOf(usual.name === '' ? 'default-profile-variable' : 'two-profile-variables', tool);
  if (!cell || !('takes' in cell)) return 'not known';
  if (cell.takes === 'AWS_DEFAULT_PROFILE') return other;
  return usual.name === '' ? null : usual;
}

function missingProfile(tool: ToolName, view: View, { name, variable }: Named, pair: boolean): Choice {
  const { credentials, config } = view.environment.files;
  const situation =
    variable === 'AWS_DEFAULT_PROFILE'
      ? 'missing-default-profile-variable-beside-key'
      : name === 'default' && !credentials && !config
        ? 'default-profile-without-file-beside-key'
        : 'missing-profile-beside-key';
  const cell = cellOf(situation, tool) ?? cellOf('missing-profile-beside-key', tool);
  if (!cell) return 'not known';
  if ('fails' in cell) return failing(cell.fails, variable, name);
  return pair ? { takes: 'environment' } : 'not known';
}

function besideKey(tool: ToolName, view: View, named: Named | null): Choice {
  if (!named) return { takes: 'environment' };
  if (profileOf(view, named.name)?.credentialSource === 'Environment') {
    const cell = cellOf('role-by-environment-beside-key', tool);
    if (!cell) return 'not known';
    return 'takes' in cell && cell.takes === 'environment'
      ? { takes: 'environment' }
      : { takes: 'profile', profile: named.name, variable: named.variable };
  }
  const cell = cellOf('profile-beside-key', tool);
  if (!cell || !('takes' in cell)) return 'not known';
  if (cell.takes === 'environment') return { takes: 'environment' };
  // That it takes AWS_PROFILE's was seen, and not that it takes the other variable's.
  return named.variable === 'AWS_PROFILE' ? profileTaken(named) : 'not known';
}

const profileTaken = ({ name, variable }: Named): Choice => ({ takes: 'profile', profile: name, variable });

function withoutKey(tool: ToolName, view: View, named: Named | null): Choice {
  const fallback: Choice = supplies(profileOf(view, 'default'))
    ? { takes: 'profile', profile: 'default', variable: null }
    : { takes: 'machine' };
  return (
    halfKey(tool, view) ??
    oldNames(tool, view) ??
    webIdentity(tool, view, named, fallback) ??
    (named ? profileTaken(named) : fallback)
  );
}

function halfKey(tool: ToolName, view: View): Choice | null {
  if (!isSet(view, 'AWS_ACCESS_KEY_ID')) return null;
  const cell = cellOf('half-key-beside-default-profile', tool);
  if (!cell) return 'not known';
  return 'fails' in cell ? failing(cell.fails, 'AWS_ACCESS_KEY_ID', null) : null;
}

function oldNames(tool: ToolName, view: View): Choice | null {
  if (!isSet(view, 'AWS_ACCESS_KEY') || !isSet(view, 'AWS_SECRET_KEY')) return null;
  const cell = cellOf('old-key-names-beside-default-profile', tool);
  if (!cell || !('takes' in cell)) return 'not known';
  return cell.takes === 'old names' ? { takes: 'old names' } : null;
}

function webIdentity(tool: ToolName, view: View, named: Named | null, fallback: Choice): Choice | null {
  if (!isSet(view, 'AWS_WEB_IDENTITY_TOKEN_FILE') || !isSet(view, 'AWS_ROLE_ARN')) return null;
  const identity: Choice = { takes: 'web identity', role: shownOf(view, 'AWS_ROLE_ARN') };
  const situation = named
    ? 'web-identity-beside-profile'
    : fallback !== 'not known' && 'takes' in fallback && fallback.takes === 'profile'
      ? 'web-identity-beside-default-profile'
      : null;
  if (!situation) return identity;
  const cell = cellOf(situation, tool);
  if (!cell || !('takes' in cell)) return 'not known';
  return cell.takes === 'web identity' ? identity : null;
}
