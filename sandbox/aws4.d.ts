declare module 'aws4' {
  export type SignableRequest = {
    method: string;
    path: string;
    headers: Record<string, string>;
    body?: Buffer;
    service: string;
    region: string;
    doNotModifyHeaders: boolean;
    extraHeadersToInclude: Record<string, boolean>;
  };
  const aws4: {
    RequestSigner: new (
      request: SignableRequest,
      credentials: { accessKeyId: string; secretAccessKey: string },
    ) => { datetime: string; signature(): string; stringToSign(): string; canonicalString(): string };
  };
  export = aws4;
}
