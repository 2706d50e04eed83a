// Which Region a tool takes from what it finds.
import { isAnyOpen, isSet, type JobTool, profileOf, shownOf } from './job-tools.ts';
import { cellOf, identityTaken } from './tool-identity.ts';

export type RegionTaken =
  /** `from` is the variable, or the profile of the shared files. */
  { readonly region: string; readonly from: string } | { readonly fails: string } | 'not known';

const VARIABLES = ['AWS_REGION', 'AWS_DEFAULT_REGION'] as const;

export function regionTaken(job: JobTool): RegionTaken {
  const { tool, view } = job;
  if (isAnyOpen(view, VARIABLES)) return 'not known';
  const [usual, other] = VARIABLES.map((name) => (isSet(view, name) ? shownOf(view, name) : '')) as [string, string];
  if (usual !== '' && usual === other) return { region: usual, from: 'AWS_REGION' };
  if (usual === '' && other === '') return ofProfile(job) ?? 'not known';
  const cell = cellOf(
    usual !== '' && other !== ''
      ? 'two-region-variables'
      : usual !== ''
        ? 'region-variable-alone'
        : 'default-region-variable-alone',
    tool,
  );
  if (!cell) return 'not known';
  if ('fails' in cell) return ofProfile(job) ?? { fails: cell.fails };
  if (!('region' in cell)) return 'not known';
  return cell.region === 'AWS_DEFAULT_REGION'
    ? { region: other, from: 'AWS_DEFAULT_REGION' }
    : { region: usual, from: 'AWS_REGION' };
}

/** Where no variable tells it, every tool takes the Region of the profile that it uses. */
function ofProfile(job: JobTool): RegionTaken | null {
  const choice = identityTaken(job);
  if (choice === 'not known') return 'not known';
  const named =
    'takes' in choice && choice.takes === 'profile' ? choice.profile : shownOf(job.view, 'AWS_PROFILE') || 'default';
  const region = profileOf(job.view, named)?.region;
  return region ? { region, from: `the profile ${named}` } : null;
}
