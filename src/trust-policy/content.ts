// A trust policy as a file has it. What finds the place of a fault in JSON is a library, which only a file needs.
import { jsonFault } from '../json-fault.ts';
import { decoded, readTrustPolicy } from './document.ts';

/** The content of a file that should hold a trust policy. The error names a place, never content. */
export function parseTrustPolicy(content: string): { document: unknown; text?: string } | { error: string } {
  const text = content.replace(/^\uFEFF/, '');
  const source = decoded(text);
  const json = parsed(source);
  if (!json) {
    const { line, column } = jsonFault(source);
    return { error: `line ${line}, column ${column}: this is not JSON` };
  }
  const document = json.value;
  return readTrustPolicy(document)
    ? { document, ...(source === content ? { text: content } : {}) }
    : {
        error:
          'line 1, column 1: this JSON has no trust policy, neither a Statement nor a role with its AssumeRolePolicyDocument',
      };
}

function parsed(source: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(source) };
  } catch {
    return null;
  }
}
