/** The tools, as the input `tools` names them. */
export const TOOLS = [
  'aws-cli',
  'aws-cli-1',
  'boto3',
  'javascript',
  'go',
  'terraform',
  'rclone',
  'java',
  'rust',
  'cdk',
  'serverless',
  's3cmd',
  'litellm',
] as const;
export type ToolName = (typeof TOOLS)[number];
