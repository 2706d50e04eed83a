import { parseArn, tableName } from '../names/arn.ts';
import type { Place, Service } from './service.ts';

const tableArn = (target: string, { partition, region, account }: Place): string =>
  parseArn(target) ? target : `arn:${partition}:dynamodb:${region}:${account}:table/${tableName(target)}`;

export const dynamodb = {
  name: 'DynamoDB',
  reportKey: 'dynamodb',
  endpoints: ['AWS_ENDPOINT_URL_DYNAMODB'],
  always: false,
  takesBearer: false,
  listing: 'ListTables',
  actions: {
    ListTables: 'dynamodb:ListTables',
    DescribeTable: 'dynamodb:DescribeTable',
    GetItem: 'dynamodb:GetItem',
  },
  targets: {
    input: 'dynamodb-tables',
    setting: 'tables',
    operation: 'DescribeTable',
    uses: () => ['dynamodb:DescribeTable'],
    simulated: (use, target, place) =>
      use === 'write'
        ? {
            actions: ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem'],
            resources: [tableArn(target, place)],
          }
        : null,
    alias: 'table',
    bareName: tableName,
    arn: tableArn,
    nameIn: (resource) => resource.replace(/^table\//, ''),
  },
  provenBy: null,
  isIn: () => true,
} as const satisfies Service;
