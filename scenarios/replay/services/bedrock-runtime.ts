import { refusal } from '../refusal.ts';
import type { Exchange, Reply } from '../types.ts';
import { jsonReply } from '../wire.ts';

export function answerBedrockRuntime({ call, rule }: Exchange): Reply {
  if (rule?.body !== undefined) return jsonReply(rule, rule.body);
  if (call.operation === 'CountTokens') return jsonReply(rule, { inputTokens: 8 });
  if (call.malformed)
    return refusal(call, { status: 400, error: { code: 'ValidationException', message: call.malformed } });
  if (call.operation === 'Converse') {
    return jsonReply(rule, {
      output: { message: { role: 'assistant', content: [{ text: '.' }] } },
      stopReason: 'max_tokens',
      usage: { inputTokens: 8, outputTokens: 1, totalTokens: 9 },
      metrics: { latencyMs: 1 },
    });
  }
  // One answer that the readers of chat, embedding and image models all find their fields in.
  return jsonReply(rule, {
    id: 'msg',
    type: 'message',
    role: 'assistant',
    content: [{ type: 'text', text: '.' }],
    stop_reason: 'max_tokens',
    usage: { input_tokens: 8, output_tokens: 1 },
    embedding: [0],
    inputTextTokenCount: 1,
  });
}
