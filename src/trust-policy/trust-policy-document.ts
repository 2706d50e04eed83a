/** `text` is the file as it is; absent where the document was not read of a file, or is written otherwise in it. */
export type TrustPolicyDocument = { source: string; document: unknown; text?: string };
