// Workflows and fragments of them, held against the runner's own schema.
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { ErrorPolicy } from '@actions/workflow-parser/model/convert';
import { parse } from 'yaml';

const indented = (text: string, by: number): string => text.replace(/^(?=.)/gm, ' '.repeat(by));

/** A list is a job's steps; `with:` is of a step; without `jobs:` it is a part of a job; without `on:` of a workflow. */
export function completed(yaml: string): string {
  const document: unknown = parse(yaml);
  if (Array.isArray(document)) return completed(`steps:\n${indented(yaml, 2)}`);
  const keys = Object.keys(document as object);
  if (keys.includes('with') && !keys.includes('uses'))
    return completed(`- uses: actions/checkout@v5\n${indented(yaml, 2)}`);
  if (!keys.includes('jobs')) {
    const job = [
      ...(keys.includes('runs-on') ? [] : ['runs-on: ubuntu-latest']),
      yaml.trimEnd(),
      ...(keys.includes('steps') ? [] : ['steps:', '  - run: true']),
    ].join('\n');
    return `on: push\njobs:\n  job:\n${indented(job, 4)}\n`;
  }
  return keys.includes('on') ? yaml : `on: push\n${yaml}`;
}

/** What the runner would say of it, line by line. */
export async function lintWorkflow(yaml: string): Promise<string[]> {
  const file = { name: '.github/workflows/example.yml', content: completed(yaml) };
  const { context, value } = parseWorkflow(file, new NoOperationTraceWriter());
  if (value) await convertWorkflowTemplate(context, value, undefined, { errorPolicy: ErrorPolicy.TryConversion });
  return context.errors.getErrors().map((error) => error.message);
}
