/** The caller's own place, where an ARN is written before that is known. */
export type HomePlace = { partition: string; region: string; account: string };

/** `{partition}`, `{region}` and `{account}`, of which no ARN has the braces. */
export const fillArn = (template: string, place: HomePlace): string =>
  template.replace(/\{(partition|region|account)\}/g, (_, part: keyof HomePlace) => place[part]);
