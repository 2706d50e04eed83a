// The commands that the action gives to a runner, and no others.

/** Titles are the project's own; a file has the form that its path may have. */
const OWN = [
  /^::add-mask::[\w+/=%.:!$*~&@?#-]+$/,
  /^::(error|warning|notice) title=AWS preflight%3A [\p{L}\p{N} ’'`%(),.“”–-]*(%3A did you mean [^:,\r\n]{1,300}\?(, and \d+ more)?)?(,file=\.github\/workflows\/[\w. ()+-]+,line=\d+)?::/u,
  /^::group::(Also asked, to tell causes apart|Findings, with their evidence|Symptoms of these) \(\d+\)$/,
  /^::group::In the log: /,
  /^::endgroup::$/,
];

/** The lines that a runner would obey, and that the action does not make. */
export const strangeCommands = (log: string, more: readonly RegExp[] = []): string[] =>
  log
    .split(/\r\n|\r|\n/)
    .filter(
      (line) =>
        line.includes('##[') ||
        (line.trimStart().startsWith('::') && ![...OWN, ...more].some((form) => form.test(line))),
    );
