import { STSClient } from '@aws-sdk/client-sts';

export const defaultEndpointResolver = new STSClient({ region: 'us-east-1' }).config.endpointProvider;
