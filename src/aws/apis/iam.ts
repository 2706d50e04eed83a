import { AwsQueryProtocol } from '@aws-sdk/core/protocols';
import { defaultEndpointResolver } from '#endpoint-of/iam';
import type { Api } from '../client.ts';

export const IAM: Api = {
  id: 'IAM',
  signingName: 'iam',
  protocol: new AwsQueryProtocol({
    defaultNamespace: 'com.amazonaws.iam',
    xmlNamespace: 'https://iam.amazonaws.com/doc/2010-05-08/',
    version: '2010-05-08',
  }),
  endpointOf: defaultEndpointResolver,
};
