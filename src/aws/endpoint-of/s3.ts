import { S3Client } from '@aws-sdk/client-s3';

export const defaultEndpointResolver = new S3Client({ region: 'us-east-1' }).config.endpointProvider;
