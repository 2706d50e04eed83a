import { text } from '../../text.ts';
import type { Rule } from '../rule.ts';
import { denialsOf } from './denials.ts';
import { askOwner, describeDenials } from './describe-denials.ts';

export const organizationPolicy: Rule = {
  id: 'permissions/organization-policy',
  severity: 'error',
  alsoSeverity: ['warning'],
  title: 'An organization’s policy denies it',
  says: [
    'with an explicit deny in a service control policy: arn:aws:organizations::123456789012:policy/o-example/service_control_policy/p-example',
    'because no service control policy allows the dynamodb:DescribeTable action',
    'with an explicit deny in a resource control policy',
  ],
  why: 'A service or resource control policy of the AWS Organization bounds what anyone in the account may do. Nothing in the account itself can override it. Region restrictions are the usual reason.',
  causes: [
    'The organisation restricts Regions, and the request goes to another one.',
    'The organisation allows listed services only.',
    'A resource control policy lets only the organisation’s own identities in.',
  ],
  check:
    'In the management account: `aws organizations list-policies-for-target --target-id ACCOUNT --filter SERVICE_CONTROL_POLICY`',
  mend: 'Only whoever runs the organization can change it; do not edit the role.',
  references: [
    'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html',
    'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html',
  ],
  evaluate(scene) {
    return describeDenials(scene, denialsOf(scene, 'organization'), {
      headline: (what) => text`A policy of the AWS organization denies ${what}.`,
      explanation: text`A service or resource control policy bounds the whole account. The role’s own policies are not the fault and cannot override it.`,
      fixes: (s) => [
        askOwner(
          text`Ask whoever runs the organization`,
          text`Give them the message above, with the policy’s ARN where it is named and the Region ${s.settings.region}: they can except this action, Region or role.`,
        ),
        {
          title: text`Or work where it is allowed`,
          steps: [
            text`Where the policy restricts Regions or services, use one that it allows. Do not edit the role: it changes nothing.`,
          ],
        },
      ],
    });
  },
};
