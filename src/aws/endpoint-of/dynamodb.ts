import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

export const defaultEndpointResolver = new DynamoDBClient({ region: 'us-east-1' }).config.endpointProvider;
