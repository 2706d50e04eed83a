/** A URL's host, without the password that may stand in it. */
export function hostOf(url: string): string {
  try {
    return new URL(url).host;
  } catch {
    return 'a text that is no URL';
  }
}
