export type ServiceId = 'sts' | 'dynamodb' | 's3' | 'bedrock';

export type ProbeService = ServiceId | 'iam' | 'github';
