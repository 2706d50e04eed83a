// What no rule knows accuses nobody: a code or words that were made up lead to `unexplained`, whichever service says
// them, in answer to whichever question.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnose.ts';
import type { Finding } from '../../src/diagnosis.ts';
import { RULES } from '../../src/rules/catalogue.ts';
import type { FailedObservation, Observation, ProbeService, Settings } from '../../src/scene.ts';
import {
  ALL_EMULATED,
  BEARER,
  type FlatCredentials,
  failed,
  identity,
  LONG_TERM,
  OIDC,
  ok,
  type Parts,
  ROLE,
  STRAY,
  says,
  scene,
  TEMPORARY,
} from './scene.ts';

type Question = {
  service: ProbeService;
  credentials: FlatCredentials;
  more?: Parameters<typeof failed>[2];
  settings?: Partial<Settings>;
};

const PROFILE = 'us.anthropic.claude-haiku-4-5-20251001-v1:0';
const OWN = 'arn:aws:bedrock:us-east-2:123456789012:application-inference-profile/abc123';
const model = (id: string, more: Question['more'] = {}, credentials = LONG_TERM): Question => ({
  service: 'bedrock',
  credentials,
  more: { target: id, ...more },
  settings: { models: [id], named: ['bedrock'] },
});

const QUESTIONS: Readonly<Record<string, Question>> = {
  'STS GetCallerIdentity, of a key': { service: 'sts', credentials: LONG_TERM },
  'STS GetCallerIdentity, of a session': { service: 'sts', credentials: TEMPORARY },
  'STS GetCallerIdentity, of a key beside a token': { service: 'sts', credentials: STRAY },
  'STS AssumeRole': {
    service: 'sts',
    credentials: LONG_TERM,
    more: { operation: 'AssumeRole', target: ROLE },
    settings: { roleToAssume: ROLE },
  },
  'STS AssumeRoleWithWebIdentity': {
    service: 'sts',
    credentials: OIDC,
    more: { operation: 'AssumeRoleWithWebIdentity', target: ROLE, signer: 'none' },
    settings: { roleToAssume: ROLE },
  },
  'DynamoDB DescribeTable': {
    service: 'dynamodb',
    credentials: LONG_TERM,
    more: { target: 'orders' },
    settings: { tables: ['orders'], named: ['dynamodb'] },
  },
  'DynamoDB ListTables': { service: 'dynamodb', credentials: LONG_TERM },
  'S3 ListObjectsV2': {
    service: 's3',
    credentials: LONG_TERM,
    more: { target: 'assets' },
    settings: { buckets: ['assets'], named: ['s3'] },
  },
  'S3 ListBuckets': { service: 's3', credentials: LONG_TERM },
  'Bedrock Converse of a profile': model(PROFILE),
  'Bedrock InvokeModel of a bare id': model('anthropic.claude-haiku-4-5-20251001-v1:0', { operation: 'InvokeModel' }),
  'Bedrock InvokeModelWithResponseStream': model(PROFILE, { operation: 'InvokeModelWithResponseStream' }),
  'Bedrock Converse of an id that no list has': model('acme.glorp-v1:0'),
  'Bedrock Converse of an application profile': model(OWN),
  'Bedrock Converse with an API key': model(PROFILE, { signer: 'bearer' }, BEARER),
  'Bedrock ListFoundationModels': { service: 'bedrock', credentials: LONG_TERM },
  'Bedrock ListFoundationModels with an API key': {
    service: 'bedrock',
    credentials: BEARER,
    more: { signer: 'bearer' },
  },
};
const questions = Object.entries(QUESTIONS);
const SIGNED = questions.filter(([, { credentials }]) => credentials !== OIDC && credentials !== BEARER);
const RUNS = { numRuns: 25 };

const syllable = fc.constantFrom('glo', 'wib', 'fro', 'nak', 'zup', 'tem', 'dri', 'plo', 'kra', 'shu', 'vex', 'mon');
const word = fc.array(syllable, { minLength: 2, maxLength: 4 }).map((parts) => parts.join(''));
const madeUpCode = fc
  .tuple(word, word, fc.constantFrom('', 'Exception', 'Error', 'Fault'))
  .map(([a, b, end]) => `${a.charAt(0).toUpperCase()}${a.slice(1)}${b.charAt(0).toUpperCase()}${b.slice(1)}${end}`);
// Plain words of AWS’s between the made-up ones: each alone says nothing.
const plainWord = fc.constantFrom('the', 'request', 'account', 'model', 'Region', 'key', 'role', 'token', 'your', 'in');
const madeUpWords = fc
  .array(fc.oneof(word, plainWord), { minLength: 3, maxLength: 14 })
  .chain((words) => word.map((last) => `${words.join(` ${last} `)} ${last}.`));
const refusal = fc.constantFrom(400, 401, 402, 403, 404, 405, 406, 409, 412, 413, 418, 422);

/** What else the run saw: nothing, or that the other services accept the credentials. */
const accepting = ({ service, credentials }: Question): Observation[] => {
  if (credentials === OIDC || credentials === BEARER) return [];
  return [...(service === 'sts' ? [] : [identity()]), ...(service === 's3' ? [] : [ok('s3')])];
};

type Answer = readonly [code: string, message: string, status: number];
const refused = ({ service, more }: Question, answer: Answer): FailedObservation => failed(service, answer, more);

function findings(question: Question, observations: readonly Observation[], more: Parts = {}): Finding[] {
  const { credentials, settings = {} } = question;
  return [...diagnose(scene({ ...more, settings, credentials, observations }), RULES).findings];
}
const errorsIn = (found: readonly Finding[]): string[] =>
  found.filter(({ severity }) => severity === 'error').map(({ id, confidence }) => `${id}, ${confidence}`);

const UNEXPLAINED = ['unexplained, certain'];

describe.each(questions)('%s', (_, question) => {
  /** A token that is refused with 401 is refused, whatever the words; it is not certain what of it. */
  const bearer = question.more?.signer === 'bearer';
  const expected = (status: number): string[] =>
    bearer && status === 401 ? ['bedrock/api-key-rejected, likely'] : UNEXPLAINED;

  it('leaves a made-up code unexplained', () =>
    fc.assert(
      fc.property(
        madeUpCode,
        fc.oneof(madeUpWords, fc.constant('')),
        refusal,
        fc.boolean(),
        (code, message, status, alone) => {
          const others = alone ? [] : accepting(question);
          expect(errorsIn(findings(question, [...others, refused(question, [code, message, status])]))).toEqual(
            expected(status),
          );
        },
      ),
      RUNS,
    ));

  it('leaves made-up words under a code of everyday unexplained', () =>
    fc.assert(
      fc.property(
        fc.constantFrom('ValidationException', 'ValidationError', 'InvalidRequest', 'BadRequest', 'ConflictException'),
        madeUpWords,
        (code, message) => {
          const found = findings(question, [...accepting(question), refused(question, [code, message, 400])]);
          expect(errorsIn(found)).toEqual(UNEXPLAINED);
        },
      ),
      RUNS,
    ));

  it('accuses no policy for a denial in made-up words', () =>
    fc.assert(
      fc.property(fc.constantFrom('AccessDenied', 'AccessDeniedException'), madeUpWords, (code, message) => {
        const found = findings(question, [...accepting(question), refused(question, [code, message, 403])]);
        // A listing on which nothing depends may be denied in any words.
        const isListing = question.service !== 'sts' && !question.more?.target;
        expect(errorsIn(found)).toEqual(isListing ? [] : UNEXPLAINED);
      }),
      RUNS,
    ));

  it('takes a 5xx of any name for the service’s own trouble', () =>
    fc.assert(
      fc.property(madeUpCode, madeUpWords, fc.constantFrom(500, 501, 502, 503, 504), (code, message, status) => {
        const found = findings(question, [...accepting(question), refused(question, [code, message, status])]);
        const ids = found.filter(({ severity }) => severity !== 'notice').map(({ id }) => id);
        expect(ids.filter((id) => id !== 'credentials/bedrock-key-only')).toEqual(['environment/service-unavailable']);
      }),
      RUNS,
    ));
});

describe('a made-up answer of one service beside a refusal of the credentials by another', () => {
  it.each([
    ['mismatch', 'credentials/wrong-secret'],
    ['unknown', 'credentials/unknown-key'],
  ] as const)('%s', (situation, cause) =>
    fc.assert(
      fc.property(
        fc.constantFrom(...SIGNED.filter(([, { credentials }]) => credentials === LONG_TERM).map(([, q]) => q)),
        fc.oneof(madeUpCode, fc.constant('AccessDenied')),
        madeUpWords,
        (question, code, message) => {
          const other = question.service === 's3' ? 'dynamodb' : 's3';
          const found = findings(question, [refused(question, [code, message, 400]), says(situation, other)]);
          const ids = found.filter(({ severity }) => severity === 'error').map(({ id }) => id);
          expect(ids[0]).toBe(cause);
          expect(ids).not.toContain('environment/request-altered');
          expect(ids).not.toContain('environment/endpoint-mismatch');
        },
      ),
      { numRuns: 60 },
    ),
  );

  it('nor does it clear what one and the same stand-in refuses', () =>
    fc.assert(
      fc.property(madeUpCode, madeUpWords, (code, message) => {
        const question = { service: 'sts', credentials: LONG_TERM } as const;
        const seen = [refused(question, [code, message, 400]), says('mismatch', 's3')];
        const ids = findings(question, seen, { endpoints: ALL_EMULATED }).map(({ id }) => id);
        expect(ids).toContain('credentials/wrong-secret');
        expect(ids).not.toContain('environment/request-altered');
      }),
      RUNS,
    ));
});

// Sentences that say something else in the words of a fault that is known.
const NEAR: readonly (readonly [keyof typeof QUESTIONS, code: string, message: string, status: number])[] = [
  ['Bedrock Converse of a profile', 'ValidationException', 'This operation is not allowed while streaming is on.', 400],
  ['Bedrock Converse of a profile', 'ValidationException', 'This setting can be changed once per day.', 400],
  ['Bedrock Converse of a profile', 'AccessDeniedException', 'Prompt caching is not enabled for your account.', 403],
  ['Bedrock Converse of a profile', 'ValidationException', 'The account has a valid payment method on file.', 400],
  ['Bedrock Converse of a profile', 'ResourceNotFoundException', 'The guardrail is of another version.', 404],
  ['S3 ListObjectsV2', 'NotFound', 'The access point was moved by its owner.', 404],
  ['S3 ListObjectsV2', 'ForbiddenByPolicyOfTheDay', '', 403],
  ['S3 ListObjectsV2', 'AccessDenied', 'The bucket is being migrated.', 403],
  ['DynamoDB DescribeTable', 'AccessDeniedException', 'This API needs a newer client.', 400],
  ['STS GetCallerIdentity, of a key', 'AccessDenied', 'Callers of this kind are paused.', 403],
  ['STS AssumeRole', 'AccessDenied', 'Sessions of this role are paused.', 403],
  ['STS AssumeRoleWithWebIdentity', 'AccessDenied', 'Federation is paused for maintenance.', 403],
  ['STS AssumeRoleWithWebIdentity', 'InvalidIdentityToken', 'The token has a claim too many.', 400],
];

it.each(NEAR)('%s: %s %s', (name, code, message, status) => {
  const question = QUESTIONS[name] as Question;
  const found = findings(question, [...accepting(question), refused(question, [code, message, status])]);
  expect(errorsIn(found)).toEqual(UNEXPLAINED);
});

// A code that several faults have is not certain of one of them.
it.each([
  ['STS GetCallerIdentity, of a key', 'Blocked', 'credentials/account-not-activated, likely'],
  ['STS GetCallerIdentity, of a key', 'InvalidSecurity', 'credentials/unknown-key, likely'],
  ['STS GetCallerIdentity, of a session', 'InvalidSecurity', 'credentials/session-invalid, likely'],
  ['S3 ListObjectsV2', 'AuthorizationHeaderMalformed', 'environment/request-altered, possible'],
  ['STS GetCallerIdentity, of a key', 'InvalidAction', 'environment/endpoint-mismatch, possible'],
  ['Bedrock Converse of an application profile', 'ResourceNotFoundException', 'bedrock/invalid-model-id, likely'],
] as const)('%s: %s in words that nobody knows', (name, code, expected) => {
  const question = QUESTIONS[name] as Question;
  const found = findings(question, [refused(question, [code, 'The frobnicator glorps.', 400])]);
  expect(errorsIn(found)).toEqual([expected]);
});
