import type { ProbeService } from '../services/registry.ts';

/** A variable that sends the requests to a service, or those to all, to another host. */
export type EndpointOverride = { variable: string; service: ProbeService | 'all'; host: string };
