import { AwsRestJsonProtocol } from '@aws-sdk/core/protocols';
import { defaultEndpointResolver } from '#endpoint-of/bedrock-runtime';
import type { Api } from '../client.ts';

export const BEDROCK_RUNTIME: Api = {
  id: 'Bedrock Runtime',
  signingName: 'bedrock',
  protocol: new AwsRestJsonProtocol({
    defaultNamespace: 'com.amazonaws.bedrockruntime',
  }),
  endpointOf: defaultEndpointResolver,
};
