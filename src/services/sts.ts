import type { Service } from './service.ts';

export const sts = {
  name: 'STS',
  reportKey: 'sts',
  endpoints: ['AWS_ENDPOINT_URL_STS'],
  always: true,
  takesBearer: false,
  listing: 'GetCallerIdentity',
  actions: {
    GetCallerIdentity: 'sts:GetCallerIdentity',
    AssumeRole: 'sts:AssumeRole',
    AssumeRoleWithWebIdentity: 'sts:AssumeRoleWithWebIdentity',
    DecodeAuthorizationMessage: 'sts:DecodeAuthorizationMessage',
  },
  targets: null,
  provenBy: null,
  isIn: () => true,
} as const satisfies Service;
