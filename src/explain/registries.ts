// Tools between AWS and the job, and hand its refusals on in words of their own.
import type { Told } from './dialects.ts';
import type { Passage } from './passage.ts';

type Row = Readonly<{
  /** Whose registry or cluster it is: in the text, else around it. */
  of: RegExp;
  words: RegExp;
  tool: string;
  service: string;
  code: string;
  httpStatus: number;
  /** What is kept: the match, what follows it, or all. */
  keeps: 'match' | 'rest' | 'all';
}>;

const ECR = /\.dkr\.ecr(?:-fips)?\.|public\.ecr\.aws|\becr\b/i;
const CODEARTIFACT = /codeartifact/i;
const CODECOMMIT = /git-codecommit/i;

const ROWS: readonly Row[] = [
  {
    of: ECR,
    words: /no basic auth credentials/i,
    tool: 'Docker',
    service: 'ECR',
    code: 'NoBasicAuthCredentials',
    httpStatus: 401,
    keeps: 'match',
  },
  {
    of: /./,
    words: /denied: Your authorization token has expired\. Reauthenticate and try again/i,
    tool: 'Docker',
    service: 'ECR',
    code: 'ExpiredToken',
    httpStatus: 403,
    keeps: 'match',
  },
  {
    // Docker Hub names its limit in other words.
    of: /\.dkr\.ecr|public\.ecr\.aws|toomanyrequests: (?:Rate|Data limit) exceeded/i,
    words: /toomanyrequests: .{0,200}/i,
    tool: 'Docker',
    service: 'ECR',
    code: 'ThrottlingException',
    httpStatus: 429,
    keeps: 'match',
  },
  {
    of: ECR,
    words: /login attempt to \S{1,200} failed with status: 40\d.{0,40}/i,
    tool: 'Docker',
    service: 'ECR',
    code: 'Forbidden',
    httpStatus: 400,
    keeps: 'match',
  },
  {
    of: ECR,
    words: /(?<=denied: )User: arn:/i,
    tool: 'Docker',
    service: 'ECR',
    code: 'AccessDenied',
    httpStatus: 403,
    keeps: 'rest',
  },
  {
    of: ECR,
    words:
      /pull access denied|unauthorized: authentication required|unexpected status[^\n]{0,200}40[13]|denied: requested access to the resource is denied/i,
    tool: 'Docker',
    service: 'ECR',
    code: 'Forbidden',
    httpStatus: 403,
    keeps: 'rest',
  },
  {
    of: CODEARTIFACT,
    words:
      /\bE401\b|HTTP error 401|401 Client Error|401 Error\b|Status: 401|\b401 Unauthorized|Unable to authenticate, (?:your authentication token|need:)/i,
    tool: 'npm, pip or another package manager',
    service: 'CodeArtifact',
    code: 'HTTP 401',
    httpStatus: 401,
    keeps: 'all',
  },
  {
    of: CODEARTIFACT,
    words: /\b403 Forbidden|HTTP error 403|403 Client Error|Status: 403/i,
    tool: 'npm, pip or another package manager',
    service: 'CodeArtifact',
    code: 'AccessDenied',
    httpStatus: 403,
    keeps: 'match',
  },
  {
    of: CODECOMMIT,
    words: /The requested URL returned error: 403|Authentication failed for/i,
    tool: 'git',
    service: 'CodeCommit',
    code: 'HTTP 403',
    httpStatus: 403,
    keeps: 'all',
  },
  {
    of: /\beks\b|k8s-aws/i,
    words: /You must be logged in to the server/i,
    tool: 'kubectl',
    service: 'EKS',
    code: 'Unauthorized',
    httpStatus: 401,
    keeps: 'all',
  },
];

export function readRegistry({ text, around }: Passage): (Told & { at: number }) | null {
  for (const { of, words, keeps, tool, service, code, httpStatus } of ROWS) {
    const match = words.exec(text);
    if (!match || !(of.test(text) || of.test(around()))) continue;
    const message = keeps === 'match' ? match[0] : keeps === 'rest' ? text.slice(match.index) : text;
    return { at: match.index, tool, service, code, httpStatus, message };
  }
  return null;
}
