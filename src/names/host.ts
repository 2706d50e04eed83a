/** A URL's host, without the password that may stand in it. */
export function hostOf(url: string): string {
  try {
    return new URL(url).host;
  } catch {
    return 'a text that is no URL';
  }
}

/** Whether a host is this machine, by its name alone. */
export const isLoopback = (hostname: string): boolean => /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/i.test(hostname);
