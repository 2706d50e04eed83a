/** A fault of this action's own. The message names no value: an unforeseen error may hold anything. */
export async function publishCrash(error: unknown, env: NodeJS.ProcessEnv): Promise<1> {
  const name = error instanceof Error && /^\w+$/.test(error.name) ? error.name : typeof error;
  const place =
    error instanceof Error
      ? (/\bat [^\n]{0,400}?((?:index|\d{1,9}\.index)\.js:\d+:\d+)/.exec(error.stack ?? '')?.[1] ?? '')
      : '';
  const message = `This action failed with an internal error (${name}${place ? ` at ${place}` : ''}). This says nothing about the credentials. Please open an issue.`;
  if (env.GITHUB_ACTIONS !== 'true') {
    process.stderr.write(`${message}\n`);
    return 1;
  }
  const { error: annotate, setOutput } = await import('@actions/core');
  annotate(message, { title: 'AWS preflight: internal error' });
  try {
    if (env.GITHUB_OUTPUT) setOutput('verdict', 'fail');
  } catch {
    // without an output file there is nobody to tell
  }
  return 1;
}
