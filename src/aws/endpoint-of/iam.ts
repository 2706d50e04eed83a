import { IAMClient } from '@aws-sdk/client-iam';

export const defaultEndpointResolver = new IAMClient({ region: 'us-east-1' }).config.endpointProvider;
