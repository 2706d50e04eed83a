import type { Signer } from '../../aws/observation.ts';
import type { ProbeContext } from '../probe.ts';

/** The SDK prefers a bearer token to any other credentials, and so does the job. */
export const signerOf = ({ connection, signer }: ProbeContext): Signer => (connection.bearer ? 'bearer' : signer);
