/** A fault of this action's own. The message names no value: an unforeseen error may hold anything. */
export async function publishCrash(error: unknown, env: NodeJS.ProcessEnv): Promise<1> {
  const name = error instanceof Error && /^\w+$/.test(error.name) ? error.name : typeof error;
  const place =
    error instanceof Error ? (/\bat [^\n]*?((?:index|\d+\.index)\.js:\d+:\d+)/.exec(error.stack ?? '')?.[1] ?? '') : '';
  const message = `This action met a fault of its own (${name}${place ? ` at ${place}` : ''}). Nothing is known of the credentials by it; please open an issue.`;
  if (env.GITHUB_ACTIONS !== 'true') {
    process.stderr.write(`${message}\n`);
    return 1;
  }
  const { error: annotate, setOutput } = await import('@actions/core');
  annotate(message, { title: 'AWS preflight: internal fault' });
  try {
    if (env.GITHUB_OUTPUT) setOutput('verdict', 'fail');
  } catch {
    // without an output file there is nobody to tell
  }
  return 1;
}
