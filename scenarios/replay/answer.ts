import { refusal } from './refusal.ts';
import { answerBedrock } from './services/bedrock.ts';
import { answerBedrockRuntime } from './services/bedrock-runtime.ts';
import { answerDynamodb } from './services/dynamodb.ts';
import { answerIam } from './services/iam.ts';
import { answerIamToolbox } from './services/iam-toolbox.ts';
import { answerS3 } from './services/s3.ts';
import { answerSts } from './services/sts.ts';
import type { Exchange, Reply, Rule } from './types.ts';

const SERVICES = new Map<string, (exchange: Exchange) => Reply | null>([
  ['sts', answerSts],
  ['iam', answerIam],
  ['iam-toolbox', answerIamToolbox],
  ['dynamodb', answerDynamodb],
  ['s3', answerS3],
  ['bedrock', answerBedrock],
  ['bedrock-runtime', answerBedrockRuntime],
]);

export const isRefusal = (rule: Rule): boolean => rule.error !== undefined || (rule.status ?? 0) >= 300;

/** What no rule refuses is granted; what no service here knows is an unknown operation. */
export function answer(exchange: Exchange): Reply {
  const { call, rule } = exchange;
  if (rule && isRefusal(rule)) return refusal(call, rule);
  return (
    SERVICES.get(call.service)?.(exchange) ??
    refusal(call, {
      status: 404,
      error: {
        code: 'UnknownOperationException',
        message: 'The requested operation is not recognized by the service.',
      },
    })
  );
}
