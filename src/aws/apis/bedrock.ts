import { AwsRestJsonProtocol } from '@aws-sdk/core/protocols';
import { defaultEndpointResolver } from '#endpoint-of/bedrock';
import type { Api } from '../client.ts';

export const BEDROCK: Api = {
  id: 'Bedrock',
  signingName: 'bedrock',
  protocol: new AwsRestJsonProtocol({
    defaultNamespace: 'com.amazonaws.bedrock',
  }),
  endpointOf: defaultEndpointResolver,
};
