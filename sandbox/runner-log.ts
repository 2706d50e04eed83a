// A log as the runner shows it: commands obeyed, secrets masked, annotations as lines.

/** Removes masks and what only step debugging shows, shows annotations as `Error: title: message`, and hides what was masked. */
export function showLog(log: string): string {
  const lines = log.split('\n');
  const masks = lines
    .filter((line) => line.startsWith('::add-mask::'))
    .map((line) => decoded(line.slice('::add-mask::'.length)));
  const shown = lines.filter((line) => !/^::(?:add-mask|debug)::/.test(line)).map(annotation);
  return masks.reduce((text, mask) => text.replaceAll(mask, '***'), shown.join('\n').trimEnd());
}

function annotation(line: string): string {
  if (line.startsWith('::group::')) return `▾ ${line.slice('::group::'.length)}`;
  if (line === '::endgroup::') return '';
  const command = /^::(error|warning|notice)(?: (?:[^:]*,)?title=([^:,]*)[^:]*)?::(.*)$/.exec(line);
  if (!command) return line;
  const [, kind = '', title = '', message = ''] = command;
  return `\n${kind.toUpperCase()} ${decoded(title)}\n${decoded(message).replace(/^/gm, '    ')}\n`;
}

// https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts
const decoded = (value: string): string =>
  value.replace(/%0D/g, '\r').replace(/%0A/g, '\n').replace(/%3A/g, ':').replace(/%2C/g, ',').replace(/%25/g, '%');
