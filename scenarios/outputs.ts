/** Reads a runner's file of outputs: name=value, and name<<delimiter blocks. */
export function readOutputs(text: string): Partial<Record<string, string>> {
  const outputs: Partial<Record<string, string>> = {};
  const lines = text.split('\n');
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    const [, name, delimiter] = /^([^=<]+)<<(.+)$/.exec(line) ?? [];
    const equals = line.indexOf('=');
    if (name !== undefined && delimiter !== undefined) {
      const end = lines.indexOf(delimiter);
      outputs[name] = lines.splice(0, end < 0 ? lines.length : end).join('\n');
      lines.shift();
    } else if (equals >= 0) outputs[line.slice(0, equals)] = line.slice(equals + 1);
  }
  return outputs;
}
