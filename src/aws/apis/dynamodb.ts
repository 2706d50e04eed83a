import { AwsJson1_0Protocol } from '@aws-sdk/core/protocols';
import { defaultEndpointResolver } from '#endpoint-of/dynamodb';
import type { Api } from '../client.ts';

export const DYNAMODB: Api = {
  id: 'DynamoDB',
  signingName: 'dynamodb',
  protocol: new AwsJson1_0Protocol({
    defaultNamespace: 'com.amazonaws.dynamodb',
    serviceTarget: 'DynamoDB_20120810',
  }),
  endpointOf: defaultEndpointResolver,
  instructions: {
    AccountId: { type: 'builtInParams', name: 'accountId' },
    AccountIdEndpointMode: { type: 'builtInParams', name: 'accountIdEndpointMode' },
    ResourceArn: { type: 'contextParams', name: 'TableName' },
  },
};
