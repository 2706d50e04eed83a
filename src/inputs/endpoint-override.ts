import type { ServiceId } from '../services/service.ts';

export type EndpointOverride = {
  variable: string;
  service: ServiceId | 'iam' | 'bedrock-runtime' | 'all';
  host: string;
};
