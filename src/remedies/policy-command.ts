// The commands that attach a policy, as the AWS CLI takes them. `file` is the document as the CLI reads it, such as `file://policy.json`.

import type { PolicyHolder } from './remedy.ts';
import { shellWord } from './shell-word.ts';

/** Null where no command does it, or nothing tells which resource it is. */
export function policyCommand({ type, name }: PolicyHolder, policyName: string, file: string): string | null {
  const who = (placeholder: string): string => (name ? shellWord(name) : placeholder);
  switch (type) {
    case 'role':
      return `aws iam put-role-policy --role-name ${who('ROLE')} --policy-name ${policyName} --policy-document ${file}`;
    case 'user':
      return `aws iam put-user-policy --user-name ${who('USER')} --policy-name ${policyName} --policy-document ${file}`;
    case 'group':
      return `aws iam put-group-policy --group-name ${who('GROUP')} --policy-name ${policyName} --policy-document ${file}`;
    case 'permission-set':
      return [
        'aws sso-admin put-inline-policy-to-permission-set --instance-arn INSTANCE_ARN',
        `--permission-set-arn PERMISSION_SET_ARN --inline-policy ${file}`,
      ].join(' ');
    case 'bucket':
      return `aws s3api put-bucket-policy --bucket ${who('BUCKET')} --policy ${file}`;
    case 'table':
      return `aws dynamodb put-resource-policy --resource-arn ${who('TABLE_ARN')} --policy ${file}`;
    case 'kms-key':
      return `aws kms put-key-policy --key-id ${who('KEY_ID')} --policy-name default --policy ${file}`;
    case 'vpc-endpoint':
      return `aws ec2 modify-vpc-endpoint --vpc-endpoint-id ${who('VPC_ENDPOINT_ID')} --policy-document ${file}`;
    case 'organization':
      return `aws organizations update-policy --policy-id ${who('POLICY_ID')} --content ${file}`;
    case 'boundary':
      return `aws iam create-policy-version --policy-arn ${who('POLICY_ARN')} --policy-document ${file} --set-as-default`;
    case 'unknown':
      return null;
  }
}

/** What follows, so that the policy takes effect; and what tells the words in capitals. */
export function afterPolicyCommand({ type }: PolicyHolder): readonly string[] {
  return type === 'permission-set'
    ? [
        'aws sso-admin provision-permission-set --instance-arn INSTANCE_ARN --permission-set-arn PERMISSION_SET_ARN --target-type ALL_PROVISIONED_ACCOUNTS',
      ]
    : [];
}

/** Commands of which the last prints the policy that is there, where the command to come replaces it whole. */
export function lookBefore({ type, name }: PolicyHolder): string | null {
  const who = (placeholder: string): string => (name ? shellWord(name) : placeholder);
  switch (type) {
    case 'permission-set':
      return [
        'aws sso-admin list-instances',
        'aws sso-admin list-permission-sets --instance-arn INSTANCE_ARN',
        'aws sso-admin get-inline-policy-for-permission-set --instance-arn INSTANCE_ARN --permission-set-arn PERMISSION_SET_ARN --query InlinePolicy --output text',
      ].join('\n');
    case 'bucket':
      return `aws s3api get-bucket-policy --bucket ${who('BUCKET')} --query Policy --output text`;
    case 'table':
      return `aws dynamodb get-resource-policy --resource-arn ${who('TABLE_ARN')} --query Policy --output text`;
    case 'kms-key':
      return `aws kms get-key-policy --key-id ${who('KEY_ID')} --policy-name default --query Policy --output text`;
    case 'vpc-endpoint':
      return `aws ec2 describe-vpc-endpoints --vpc-endpoint-ids ${who('VPC_ENDPOINT_ID')} --query 'VpcEndpoints[0].PolicyDocument' --output text`;
    case 'organization':
      return `aws organizations describe-policy --policy-id ${who('POLICY_ID')} --query Policy.Content --output text`;
    case 'boundary':
      return [
        `aws iam get-policy --policy-arn ${who('POLICY_ARN')} --query Policy.DefaultVersionId --output text`,
        `aws iam get-policy-version --policy-arn ${who('POLICY_ARN')} --version-id VERSION_ID --query PolicyVersion.Document`,
      ].join('\n');
    default:
      return null;
  }
}
