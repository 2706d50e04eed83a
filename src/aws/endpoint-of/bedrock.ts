import { BedrockClient } from '@aws-sdk/client-bedrock';

export const defaultEndpointResolver = new BedrockClient({ region: 'us-east-1' }).config.endpointProvider;
