import { text } from '../../text.ts';
import { inputs, proseRule } from '../rule.ts';
import { denialsOf } from './denials.ts';
import { askOwner, describeDenials } from './describe-denials.ts';

export const organizationPolicy = proseRule({
  id: 'permissions/organization-policy',
  severities: ['error', 'warning'],
  title: 'An organization’s policy denies it',
  since: '1.0',
  points: inputs('role-to-assume', 'aws-access-key-id'),
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
});
