import type { Reply, Rule } from './types.ts';

export const REQUEST_ID = '00000000-0000-4000-8000-000000000000';

export const xml = (text: unknown): string =>
  String(text).replace(/[<>&'"]/g, (character) => `&#${character.charCodeAt(0)};`);

export const dateOf = (rule: Rule | null): string => new Date(Date.now() + (rule?.clockSkewMs ?? 0)).toUTCString();

const succeeded = (rule: Rule | null, type: string, body: string): Reply => ({
  status: 200,
  headers: { ...(rule?.clockSkewMs ? { date: dateOf(rule) } : {}), 'content-type': type, ...rule?.headers },
  body,
});

export const jsonReply = (rule: Rule | null, value: unknown, type = 'application/json'): Reply =>
  succeeded(rule, type, JSON.stringify(value));
export const xmlReply = (rule: Rule | null, text: string, type = 'text/xml'): Reply => succeeded(rule, type, text);

export const iamResult = (operation: string, fields: string): string =>
  `<${operation}Response xmlns="https://iam.amazonaws.com/doc/2010-05-08/"><${operation}Result>${fields}</${operation}Result><ResponseMetadata><RequestId>${REQUEST_ID}</RequestId></ResponseMetadata></${operation}Response>`;
