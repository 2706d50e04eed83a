// One run: where its credentials come from, how it is started, what everybody around it says.
import fc from 'fast-check';
import { type Canaries, canaries } from './canary.ts';
import { type Pieces, pieces } from './piece.ts';

const SOURCES = [
  ...['inputs', 'variables', 'role', 'oidc', 'profile', 'chain', 'process', 'sso', 'web-identity', 'container'],
  ...['instance', 'bearer', 'nothing'],
] as const;
const WAYS = ['runner', 'terminal', 'json', 'explain', 'fan-out', 'invalid'] as const;
export type Source = (typeof SOURCES)[number];
export type Way = (typeof WAYS)[number];

/** A name that `--only` takes: how the run is started, and what signs in it. */
export const TARGETS: readonly string[] = WAYS.flatMap((way) =>
  way === 'runner' || way === 'terminal' || way === 'json' ? SOURCES.map((source) => `${way}/${source}`) : [way],
);

/** How often one of them is drawn. */
const weightOf = (target: string): number =>
  target.startsWith('runner/') ? 6 : /^(explain|fan-out|invalid)$/.test(target) ? 6 : 1;

export type Answer =
  | { is: 'granted' }
  | { is: 'refused'; code: string | Pieces; message: string | Pieces; status: number }
  | { is: 'raw'; status: number; type: string; body: Pieces }
  | { is: 'cut' };

const CODES = [
  ...['AccessDenied', 'AccessDeniedException', 'ExpiredToken', 'ExpiredTokenException', 'InvalidClientTokenId'],
  ...['UnrecognizedClientException', 'InvalidAccessKeyId', 'SignatureDoesNotMatch', 'InvalidSignatureException'],
  ...['ResourceNotFoundException', 'NoSuchBucket', 'PermanentRedirect', 'ValidationException', 'OptInRequired'],
  ...[
    'RequestTimeTooSkewed',
    'InvalidIdentityToken',
    'IDPCommunicationError',
    'RegionDisabledException',
    'InvalidToken',
  ],
  ...['constructor', '__proto__', 'toString', 'hasOwnProperty', 'AuthorizationHeaderMalformed', 'PackedPolicyTooLarge'],
] as const;

const MESSAGES = [
  'The security token included in the request is invalid.',
  'The security token included in the request is expired',
  'The request signature we calculated does not match the signature you provided.',
  'Not authorized to perform sts:AssumeRoleWithWebIdentity',
  'Requested resource not found',
  'The specified bucket does not exist',
  'The provided model identifier is invalid.',
  'Signature expired: 20260101T000000Z is now earlier than 20260101T010000Z (20260101T010500Z - 5 min.)',
  'Model access is denied due to IAM user or service role is not authorized to perform the required AWS Marketplace actions',
] as const;

const answer: fc.Arbitrary<Answer> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Answer>({ is: 'granted' }) },
  {
    weight: 6,
    arbitrary: fc.record({
      is: fc.constant('refused' as const),
      code: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...CODES) }, { weight: 1, arbitrary: pieces }),
      message: fc.oneof({ weight: 1, arbitrary: fc.constantFrom(...MESSAGES) }, { weight: 2, arbitrary: pieces }),
      status: fc.constantFrom(400, 401, 403, 404, 301, 500),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      is: fc.constant('raw' as const),
      status: fc.constantFrom(200, 400, 403, 502),
      type: fc.constantFrom('text/html', 'text/xml', 'application/json', 'application/x-amz-json-1.0', 'text/plain'),
      body: pieces,
    }),
  },
  { weight: 1, arbitrary: fc.constant<Answer>({ is: 'cut' }) },
);

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });

/** Where foreign text comes in. What is null is as it usually is. */
const texts = fc.record({
  ...{
    table: maybe(pieces),
    bucket: maybe(pieces),
    model: maybe(pieces),
    region: fc.oneof(fc.constant(null), fc.constant(null), maybe(pieces)),
  },
  ...{ role: maybe(pieces), audience: maybe(pieces), session: maybe(pieces), externalId: maybe(pieces) },
  ...{ principals: maybe(pieces), actions: maybe(pieces), noProxy: maybe(pieces), profile: maybe(pieces) },
  ...{
    actor: maybe(pieces),
    ref: maybe(pieces),
    repository: maybe(pieces),
    job: maybe(pieces),
    workflow: maybe(pieces),
  },
  ...{ event: maybe(pieces), yaml: maybe(pieces), wholeYaml: maybe(pieces), trust: maybe(pieces), log: maybe(pieces) },
  ...{ arn: maybe(pieces), listed: maybe(pieces), header: maybe(pieces), file: maybe(pieces), local: maybe(pieces) },
  ...{
    claim: maybe(pieces),
    command: maybe(pieces),
    variable: maybe(pieces),
    strange: maybe(pieces),
    path: maybe(pieces),
  },
});

const switches = fc.record({
  redact: fc.constantFrom('auto', 'true', 'false'),
  annotate: fc.constantFrom('true', 'false'),
  summary: fc.constantFrom('always', 'always', 'on-failure', 'never'),
  failOn: fc.constantFrom('error', 'error', 'warning', 'never'),
  visibility: fc.constantFrom('public', 'private'),
  debug: fc.boolean(),
  proxy: fc.constantFrom('none', 'none', 'none', 'input', 'variable', 'all'),
  overrideOfService: fc.boolean(),
  beside: fc.boolean(),
  task: fc.constantFrom('plan', 'pack', 'merge'),
  ask: fc.boolean(),
  noOutput: fc.constantFrom(false, false, false, true),
});

export type Texts = {
  readonly [Place in keyof (typeof texts extends fc.Arbitrary<infer T> ? T : never)]: Pieces | null;
};
export type Switches = typeof switches extends fc.Arbitrary<infer T> ? T : never;

export type Case = {
  target: string;
  canaries: Canaries;
  texts: Texts;
  answers: { sts: Answer; dynamodb: Answer; s3: Answer; bedrock: Answer; role: Answer; local: Answer };
  switches: Switches;
  /** In a process of its own, from the bundle. */
  child: boolean;
};

const CHILDREN = 25;

/** Of the targets whose name has one of the words; of all, where there is none. */
export function caseOf(only: readonly string[]): fc.Arbitrary<Case> {
  const targets = TARGETS.filter((target) => only.length === 0 || only.some((word) => target.includes(word)));
  if (targets.length === 0) throw new Error(`--only: no target has such a word; there are ${TARGETS.join(', ')}`);
  return fc.record({
    target: fc.oneof(...targets.map((target) => ({ weight: weightOf(target), arbitrary: fc.constant(target) }))),
    canaries: fc.noShrink(canaries),
    texts,
    answers: fc.record({ sts: answer, dynamodb: answer, s3: answer, bedrock: answer, role: answer, local: answer }),
    switches,
    child: fc.nat(CHILDREN - 1).map((n) => n === CHILDREN - 1),
  });
}

export const wayOf = ({ target }: Pick<Case, 'target'>): Way => target.split('/')[0] as Way;
export const sourceOf = ({ target }: Pick<Case, 'target'>): Source => (target.split('/')[1] ?? 'inputs') as Source;
