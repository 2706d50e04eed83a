/** A URL's host, without the password that may be in it. */
export function hostOf(url: string): string {
  try {
    return new URL(url).host;
  } catch {
    return 'a text that is not a URL';
  }
}

/** Whether a host is this machine, by its name alone. */
export const isLoopback = (hostname: string): boolean => /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/i.test(hostname);

// The suffixes of all partitions, dual-stack and VPC endpoints included:
// https://docs.aws.amazon.com/general/latest/gr/rande.html
const AWS_HOST =
  /(^|\.)(amazonaws\.(com|com\.cn|eu)|api\.aws|api\.amazonwebservices\.(com\.cn|eu)|c2s\.ic\.gov|sc2s\.sgov\.gov|cloud\.adc-e\.uk|csp\.hci\.ic\.gov)(:\d+)?$/i;

/** Whether a host, with or without a port, is one of AWS's own. */
export const isAwsHost = (host: string): boolean => AWS_HOST.test(host);
