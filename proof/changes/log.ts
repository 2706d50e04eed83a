// The log of the step that failed is the next run's log too. An error that the changes fix is not in it any more; another one is.
import { type Policy, statementsFor } from '../../sandbox/policies/document.ts';
import type { Check } from '../../src/report/report.ts';
import type { Trial } from '../trial.ts';

const DENIAL = /User: (\S+) is not authorized to perform: ([\w-]+:\w+) on resource: (\S+)/;
const OF_CREDENTIALS = /Expired|InvalidClientTokenId|UnrecognizedClient|InvalidAccessKeyId|SignatureDoesNotMatch/;

export function followLog(trial: Trial): void {
  const { scenario, report } = trial;
  const file = scenario.inputs['log-file'];
  const errors = report.checks.filter(({ source }) => source === 'log');
  if (file && scenario.files[file] !== undefined && errors.every((check) => isFixed(trial, check)))
    scenario.files[file] = 'The step has run to its end.\n';
}

function isFixed(trial: Trial, { error }: Check): boolean {
  const denial = DENIAL.exec(error?.message ?? '');
  if (denial) {
    const [, principal = '', action = '', resource = ''] = denial;
    const account = resource.split(':')[4] ?? '';
    const allows = (document: Policy): boolean =>
      statementsFor(document, { principal, action, resource, account }).some(({ Effect }) => Effect === 'Allow');
    return trial.attached.some(({ document }) => allows(document));
  }
  return OF_CREDENTIALS.test(error?.code ?? '') && renews(trial);
}

/** Whether new values are stored, or a role is assumed in every run. */
const renews = ({ stored, remedy }: Trial): boolean =>
  stored.size > 0 ||
  remedy.changes.some(
    (change) =>
      (change.kind === 'add-step' && 'role-to-assume' in change.with) ||
      (change.kind === 'set-input' && change.name === 'role-to-assume'),
  );
