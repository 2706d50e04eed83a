// What each tool of the job takes, side by side: told only where they differ, since nobody needs to be told that all agree.
import { type JobTool, knownTools, labelsOf } from '../answers/job-tools.ts';
import { identityTaken } from '../answers/tool-identity.ts';
import { regionTaken } from '../answers/tool-region.ts';
import type { Scene } from '../scene.ts';
import { plain, type Text, text } from '../text.ts';

export type ToolRow = { tool: string; identity: Text; region: Text };

const NOT_KNOWN = text`not known`;

const failing = (words: string): Text => (words ? text`fails: ${words}` : text`fails`);

function identityOf(tool: JobTool): Text {
  const choice = identityTaken(tool);
  if (choice === 'not known') return NOT_KNOWN;
  if ('fails' in choice) return failing(choice.fails);
  switch (choice.takes) {
    case 'environment':
      return text`the key of ${'AWS_ACCESS_KEY_ID'}`;
    case 'old names':
      return text`the key of ${'AWS_ACCESS_KEY'}`;
    case 'web identity':
      return text`the role of ${'AWS_ROLE_ARN'}`;
    case 'profile':
      return text`the profile ${choice.profile}`;
    case 'machine':
      return text`the machine’s own role, where it has one`;
  }
}

function regionOf(tool: JobTool): Text {
  const taken = regionTaken(tool);
  if (taken === 'not known') return NOT_KNOWN;
  return 'fails' in taken ? failing(taken.fails) : text`${taken.region}`;
}

/** One row for each tool of the job; none where all take the same, or nothing is known. */
export function toolRows(scene: Scene): readonly ToolRow[] {
  const tools = knownTools(scene).map((tool) => ({
    tool: labelsOf([tool])[0] ?? tool.tool,
    identity: identityOf(tool),
    region: regionOf(tool),
  }));
  const rows = [...new Map(tools.map((row) => [wordsOf(row), row])).values()];
  const differ = (column: 'identity' | 'region'): boolean =>
    new Set(rows.flatMap((row) => (row[column] === NOT_KNOWN ? [] : [plain(row[column])]))).size > 1;
  return differ('identity') || differ('region') ? rows : [];
}

const wordsOf = ({ tool, identity, region }: ToolRow): string => [tool, plain(identity), plain(region)].join('\n');
