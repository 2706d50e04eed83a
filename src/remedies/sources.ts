// What makes a source of credentials supply them: an association of EKS, an annotation, an instance's profile, a
// variable, a setting of a profile.
import { parseArn } from '../names/arn.ts';
import { type Text, text } from '../text.ts';
import { command } from './administration.ts';
import { ask, introduce, onRunner } from './people.ts';
import type { Change, Remedy, Who } from './remedy.ts';
import { levelOf, type RunFacts } from './run-facts.ts';
import { shellWord } from './shell-word.ts';

/** https://docs.aws.amazon.com/cli/latest/reference/eks/create-pod-identity-association.html */
export const associatePod = (): Remedy =>
  onRunner({
    title: text`Associate the runner’s service account with a role`,
    setting: 'pod-identity',
    says: text`Create a pod identity association for the service account of the runner’s pods.`,
    run: 'aws eks create-pod-identity-association --cluster-name CLUSTER --namespace NAMESPACE --service-account SERVICE_ACCOUNT --role-arn ROLE_ARN',
    after: text`the cluster lists an association of the runner’s service account, and its pods were restarted`,
    notes: [text`Restart the runner’s pods: a pod gets what its service account had when it started.`],
  });

export type ServiceAccount = { namespace: string; name: string };

/** Of a Kubernetes token: https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/ */
export function serviceAccountOf(subject: unknown): ServiceAccount | null {
  const [, namespace, name] =
    /^system:serviceaccount:([a-z\d.-]{1,253}):([a-z\d.-]{1,253})$/.exec(String(subject)) ?? [];
  return namespace && name ? { namespace, name } : null;
}

/** https://docs.aws.amazon.com/eks/latest/userguide/associate-service-account-role.html */
export function annotateServiceAccount(account: ServiceAccount | null, role: string): Remedy {
  const { namespace, name } = account ?? { namespace: 'NAMESPACE', name: 'SERVICE_ACCOUNT' };
  const arn = parseArn(role) ? role : 'ROLE_ARN';
  return onRunner({
    title: text`Give the runner’s service account a role that trusts it`,
    setting: 'service-account',
    says: text`Annotate the service account of the runner’s pods with the role.`,
    run: `kubectl annotate serviceaccount ${shellWord(name)} -n ${shellWord(namespace)} eks.amazonaws.com/role-arn=${shellWord(arn)} --overwrite`,
    after: text`the service account ${name} names a role that trusts it, and its pods were restarted`,
    notes: [text`Restart the runner’s pods: a pod gets what its service account had when it started.`],
  });
}

export const restartPods = (why: Text): Remedy =>
  onRunner({
    title: text`Restart the runner’s pod, so that it gets a new token`,
    setting: 'service-account',
    says: text`Restart the runner’s pod.`,
    after: text`the file of the token has a new one`,
    notes: [why],
  });

/** https://docs.aws.amazon.com/cli/latest/reference/ec2/associate-iam-instance-profile.html */
export const attachInstanceProfile = (): Remedy =>
  onRunner({
    title: text`Give the runner’s instance a role`,
    setting: 'software',
    says: text`Associate an instance profile with the instance.`,
    run: 'aws ec2 associate-iam-instance-profile --instance-id INSTANCE_ID --iam-instance-profile Name=INSTANCE_PROFILE',
    after: text`the runner’s instance has an instance profile`,
  });

export const repairMachine = (says: Text, after: Text, notes: readonly Text[] = []): Remedy =>
  onRunner({ title: says, setting: 'software', says, after, notes });

/** A variable that keeps a source from being asked. */
export const switchOn = (run: RunFacts, variable: string): Remedy => ({
  title: text`Unset ${variable}`,
  changes: [{ kind: 'unset-variable', name: variable, at: levelOf(run, variable) }],
  after: text`${variable} is not set, and the machine’s role is asked`,
});

const whoWrites = ({ terminal }: RunFacts): Who => (terminal ? 'person' : 'runner-admin');

/** A setting of the profile, in the config file of whoever runs the job. */
export function setInProfile(run: RunFacts, profile: string, settings: readonly (readonly [string, string])[]): Remedy {
  const lines = settings.map(([name, value]) => `aws configure set ${name} ${value} --profile ${shellWord(profile)}`);
  const change: Change = { kind: 'command', run: lines.join('\n'), by: whoWrites(run), effect: 'sign-in' };
  return {
    title: text`Complete the profile ${profile}`,
    changes: [change],
    after: text`${`aws sts get-caller-identity --profile ${shellWord(profile)}`} answers`,
  };
}

export type Assignment = { account: string | null; role: string | null; profile: string };

/** https://docs.aws.amazon.com/singlesignon/latest/userguide/useraccess.html */
export const askForAssignment = (run: RunFacts, { account, role, profile }: Assignment): Remedy =>
  ask({
    whom: text`whoever runs IAM Identity Center`,
    title: text`Ask to be assigned ${role ?? 'the role'} in the account ${account ?? 'of the profile'}`,
    message: `${introduce(run)} IAM Identity Center gives my sign-in no role "${role ?? ''}" in the account ${account ?? ''}. Please assign that permission set to me there, or tell me which one I have.`,
    after: text`${`aws sts get-caller-identity --profile ${shellWord(profile)}`} answers`,
  });

/** https://docs.aws.amazon.com/signin/latest/userguide/command-line-sign-in.html */
export const allowLogin = (): Remedy => ({
  ...command({
    title: text`Let the identity renew its sign-in`,
    run: 'aws iam attach-user-policy --user-name USER --policy-arn arn:aws:iam::aws:policy/SignInLocalDevelopmentAccess',
    effect: 'sign-in',
    after: text`a policy of the identity allows ${'signin:CreateOAuth2Token'}`,
    notes: [text`Replace ${'USER'} with the name of the user.`],
  }),
});
