// What AWS, a tool or the network said in a reported case, without the tool's wrapping where that can be taken off.
import type { Case } from '../corpus/judge-case.ts';
import type { Said } from './dialects.ts';

const OPERATION: Readonly<Record<string, string>> = {
  s3: 'ListObjectsV2',
  dynamodb: 'DescribeTable',
  'bedrock-runtime': 'InvokeModel',
  bedrock: 'ListFoundationModels',
  sts: 'GetCallerIdentity',
};

const WRAPPERS: readonly RegExp[] = [
  /^[\s\S]*?An error occurred \([\w.]+\) when calling the \w+ operation(?: \(reached max retries: \d+\))?:\s*/,
  /^[\s\S]*?api error \w+: /,
  /^<Error><Code>\w+<\/Code><Message>/,
  /^(?:[\w.:]+::|[\w.]+\.)?[A-Z]\w+(?:Exception|Error|Malformed|Disabled|Redirect|Skewed|Signature|Match|SignedUp|TokenId|Denied)(?: \(client\))?: /,
  /^(?:AWS Bedrock |Provider error: |API error \d+: |BedrockException (?:Invalid Authentication )?- |API Error: |litellm\.\w+: |API: s3:\w+ |S3: |Error: |connect failed: )+/,
  /^\d{3} (?:– |\.{3} )?(?=[YMT{i])/,
  /^"?[Mm]essage"?:\s*"/,
];

/** Null where the case quotes words that no answer of AWS carries: a tool found the fault itself, or the network. */
export function saidIn({ service, operation, error_name: name, http_status: status, message }: Case): Said | null {
  if (status === null || name === null || name === 'Error' || /^(?:UnknownError|S3Exception)$/.test(name)) return null;
  const home = service === 'oidc' ? 'sts' : service === 'environment' ? serviceOf(operation) : service;
  const plain = operation && /^\w+$/.test(operation) ? operation : (OPERATION[home] ?? 'DescribeStacks');
  return { service: home, operation: plain, code: name, status, message: bare(message, name) };
}

function serviceOf(operation: string | null): string {
  const owners: readonly (readonly [RegExp, string])[] = [
    [/Instances|Images|Volumes/, 'ec2'],
    [/Users/, 'iam'],
    [/DBInstances/, 'rds'],
    [/GetParameter/, 'ssm'],
    [/Invalidation/, 'cloudfront'],
    [/AdminCreateUser/, 'cognito-idp'],
    [/Converse|InvokeModel/, 'bedrock-runtime'],
    [/Object|Bucket/, 's3'],
    [/Item|Table/, 'dynamodb'],
  ];
  return owners.find(([words]) => words.test(operation ?? ''))?.[1] ?? 'sts';
}

function bare(message: string, name: string): string {
  let text =
    /(?:^|[\n,] ?)(?:"errorMessage": "|Message : chr "|Message=)([^"]*?)(?:"|, Code=|$)/.exec(message)?.[1] ?? message;
  for (const wrapper of [...WRAPPERS, ...WRAPPERS]) text = text.replace(wrapper, '');
  text = text
    .replace(/<\/Message>[\s\S]*$/, '')
    .replace(/\s*\(Service: [\s\S]*$/, '')
    .replace(/\s+at \S+ \([\s\S]*$/, '')
    .replace(/\n\s+status code: [\s\S]*$/, '')
    .replace(/^\{?"?[Mm]essage"?:\s*"([\s\S]*?)"\}?$/, '$1')
    .replace(/^\{"__type":"\w+","message":"([\s\S]*)"\}$/, '$1')
    .replace(/^([^"]*)"\}?$/, '$1')
    .trim();
  return text === name || text === '' ? name : text;
}
