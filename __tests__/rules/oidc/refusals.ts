// What STS answers to a request with a web identity, in its own words.
import { assumeRole, PROVIDER, webIdentity } from '../../trust-policy/scene.ts';

export const EXPIRED = webIdentity(
  'ExpiredTokenException',
  'Token expired: current date/time 1731098245 must be before the expiration date/time 1731095240',
);
export const noProvider = (issuer = `https://${PROVIDER}`) =>
  webIdentity('InvalidIdentityToken', `No OpenIDConnect provider found in your account for ${issuer}`);
export const AUDIENCE = webIdentity('InvalidIdentityToken', 'Incorrect token audience');
export const KEYS = webIdentity(
  'InvalidIdentityToken',
  "Couldn't retrieve verification key from your identity provider,  please reference AssumeRoleWithWebIdentity documentation for requirements",
);
export const THUMBPRINT = webIdentity(
  'InvalidIdentityToken',
  "OpenIDConnect provider's HTTPS certificate doesn't match configured thumbprint",
);
export const BAD_ARN = webIdentity('ValidationError', 'Request ARN is invalid');
export const KEY_DENIED = assumeRole(
  'AccessDenied',
  'User: arn:aws:iam::123456789012:user/deploy is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::123456789012:role/deploy',
);
