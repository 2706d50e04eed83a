import { BedrockRuntimeClient } from '@aws-sdk/client-bedrock-runtime';

export const defaultEndpointResolver = new BedrockRuntimeClient({ region: 'us-east-1' }).config.endpointProvider;
