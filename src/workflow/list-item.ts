/** A table or a bucket may say behind its name how the job uses it. */
export const isItem = (written: string, item: string): boolean =>
  written === item || (written.startsWith(item) && /^(\s+(list|read|write))+$/i.test(written.slice(item.length)));
