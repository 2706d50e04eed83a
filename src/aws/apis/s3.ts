import { AwsRestXmlProtocol } from '@aws-sdk/core/protocols';
import { defaultEndpointResolver } from '#endpoint-of/s3';
import type { Api } from '../client.ts';

export const S3: Api = {
  id: 'S3',
  signingName: 's3',
  protocol: new AwsRestXmlProtocol({
    defaultNamespace: 'com.amazonaws.s3',
    xmlNamespace: 'http://s3.amazonaws.com/doc/2006-03-01/',
  }),
  endpointOf: defaultEndpointResolver,
  instructions: {
    Bucket: { type: 'contextParams', name: 'Bucket' },
    Prefix: { type: 'contextParams', name: 'Prefix' },
    ForcePathStyle: { type: 'clientContextParams', name: 'forcePathStyle' },
    UseArnRegion: { type: 'clientContextParams', name: 'useArnRegion' },
    DisableMultiRegionAccessPoints: { type: 'clientContextParams', name: 'disableMultiregionAccessPoints' },
    Accelerate: { type: 'clientContextParams', name: 'useAccelerateEndpoint' },
    DisableS3ExpressSessionAuth: { type: 'clientContextParams', name: 'disableS3ExpressSessionAuth' },
    UseGlobalEndpoint: { type: 'builtInParams', name: 'useGlobalEndpoint' },
  },
  signsPlainPath: true,
  // The SDK takes an answer that ends so for an error of the service.
  reread: (response) => {
    const { statusCode, body } = response;
    if (statusCode < 200 || statusCode >= 300 || !(body instanceof Uint8Array)) return;
    if (Buffer.from(body.subarray(-16)).toString('utf8').endsWith('</Error>')) response.statusCode = 503;
  },
};
