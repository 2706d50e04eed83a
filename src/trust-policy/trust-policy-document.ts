export type TrustPolicyDocument = { source: string; document: unknown };
