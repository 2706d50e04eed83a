import { describe, expect, it } from 'vitest';
import { type Evaluation, resultsOf, unclearOrganization } from '../../src/answers/simulation-results.ts';

const [A, B] = ['arn:aws:s3:::a/*', 'arn:aws:s3:::b/*'];
const TEMPLATE = 'arn:${Partition}:s3:::${BucketName}/${KeyName}';
const of = (EvalDecision: string, more: Partial<Evaluation> = {}): Evaluation & { EvalResourceName: string } => ({
  EvalActionName: 's3:PutObject',
  EvalResourceName: TEMPLATE,
  EvalDecision,
  ...more,
});
const specific = (EvalResourceName: string, EvalResourceDecision: string, more: object = {}) => ({
  EvalResourceName,
  EvalResourceDecision,
  ...more,
});
const short = (evaluation: Evaluation, resources: readonly string[]) =>
  resultsOf([evaluation], resources).map(({ resource, decision, organization }) => [resource, decision, organization]);

describe('an answer of the simulator', () => {
  it('decides resource by resource, whatever the strictest of them is', () =>
    expect(
      short(of('explicitDeny', { ResourceSpecificResults: [specific(A, 'allowed'), specific(B, 'explicitDeny')] }), [
        A,
        B,
      ]),
    ).toEqual([
      [A, 'allowed', null],
      [B, 'explicitDeny', null],
    ]));
  it('decides at the top where no resource was named', () =>
    expect(short(of('implicitDeny'), ['*'])).toEqual([['*', 'implicitDeny', null]]));
  it('says nothing of a resource that is missing from a denial', () =>
    expect(short(of('implicitDeny', { ResourceSpecificResults: [specific(A, 'implicitDeny')] }), [A, B])).toEqual([
      [A, 'implicitDeny', null],
    ]));
  it('allows all where the strictest is allowed', () =>
    expect(short(of('allowed'), [A, B])).toEqual([
      [A, 'allowed', null],
      [B, 'allowed', null],
    ]));
  it('takes the organization’s part from the top for a single resource', () => {
    const denied = { OrganizationsDecisionDetail: { AllowedByOrganizations: false } };
    expect(
      short(of('explicitDeny', { ...denied, ResourceSpecificResults: [specific(A, 'explicitDeny')] }), [A]),
    ).toEqual([[A, 'explicitDeny', false]]);
    // Its own result may know nothing of it.
    expect(short(of('explicitDeny', { ...denied, ResourceSpecificResults: [specific(A, 'allowed')] }), [A])).toEqual([
      [A, 'explicitDeny', false],
    ]);
  });
  it('asks again where the organization denies some of several', () => {
    const answer = of('explicitDeny', {
      OrganizationsDecisionDetail: { AllowedByOrganizations: false },
      ResourceSpecificResults: [specific(A, 'explicitDeny'), specific(B, 'implicitDeny')],
    });
    expect(unclearOrganization([answer], [A, B])).toEqual(['s3:PutObject']);
    expect(
      unclearOrganization(
        [{ ...answer, ResourceSpecificResults: [specific(A, 'explicitDeny'), specific(B, 'allowed')] }],
        [A, B],
      ),
    ).toEqual([]);
    expect(unclearOrganization([answer], [A])).toEqual([]);
  });
  it('names policies, missing keys and the boundary of the resource', () =>
    expect(
      resultsOf(
        [
          of('implicitDeny', {
            ResourceSpecificResults: [
              specific(A, 'implicitDeny', {
                MissingContextValues: ['aws:SourceVpc'],
                PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: false },
                MatchedStatements: [{ SourcePolicyId: 'deploy' }, { SourcePolicyId: 'deploy' }],
              }),
            ],
          }),
        ],
        [A],
      ),
    ).toEqual([
      {
        action: 's3:PutObject',
        resource: A,
        decision: 'implicitDeny',
        missing: ['aws:SourceVpc'],
        organization: null,
        boundary: false,
        policies: ['deploy'],
      },
    ]));
  it('drops a decision that it does not know', () => expect(short(of('perhaps'), ['*'])).toEqual([]));
});
