// Remedies for session tags that go on to the role: who made the session leaves them out.
import { text } from '../text.ts';
import { onRunner } from './people.ts';
import type { Remedy } from './remedy.ts';
import type { RunFacts } from './run-facts.ts';
import { removeInput, setInput } from './values.ts';

/** https://github.com/aws-actions/configure-aws-credentials#session-tagging */
export function stopPassingTags({ signInBefore }: RunFacts): readonly Remedy[] {
  if (!signInBefore) return [];
  const step = { uses: signInBefore.uses, where: 'before' } as const;
  if (signInBefore.inputs.includes('transitive-tag-keys')) {
    const remedy = removeInput('transitive-tag-keys', {
      title: text`Let the step ${signInBefore.uses} pass no tags on`,
      after: text`the step ${signInBefore.uses} names no ${'transitive-tag-keys'}`,
    });
    return [{ ...remedy, changes: [{ kind: 'remove-input', name: 'transitive-tag-keys', step }] }];
  }
  return [
    setInput('role-skip-session-tagging', 'true', {
      title: text`Let the step ${signInBefore.uses} add no session tags`,
      after: text`the step ${signInBefore.uses} has ${'role-skip-session-tagging: true'}`,
      step,
    }),
  ];
}

/** https://docs.aws.amazon.com/eks/latest/APIReference/API_UpdatePodIdentityAssociation.html */
export const stopPodTags = onRunner({
  title: text`Let EKS Pod Identity add no session tags`,
  setting: 'pod-identity',
  says: text`Disable the session tags of the pod identity association.`,
  run: 'aws eks update-pod-identity-association --cluster-name CLUSTER --association-id ASSOCIATION_ID --disable-session-tags',
  after: text`the association has ${'disableSessionTags: true'}`,
  notes: [text`Policies that ask for these tags, such as ${'kubernetes-namespace'}, then no longer fit.`],
});
