import { AwsQueryProtocol } from '@aws-sdk/core/protocols';
import { defaultEndpointResolver } from '#endpoint-of/sts';
import type { Api } from '../client.ts';

export const STS: Api = {
  id: 'STS',
  signingName: 'sts',
  protocol: new AwsQueryProtocol({
    defaultNamespace: 'com.amazonaws.sts',
    xmlNamespace: 'https://sts.amazonaws.com/doc/2011-06-15/',
    version: '2011-06-15',
  }),
  endpointOf: defaultEndpointResolver,
  instructions: { UseGlobalEndpoint: { type: 'builtInParams', name: 'useGlobalEndpoint' } },
};
