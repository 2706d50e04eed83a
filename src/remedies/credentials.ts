import { ACTION } from '../report/documentation.ts';
import type { Fix } from '../rules/rule.ts';
import type { Scene } from '../scene.ts';
import { text } from '../text.ts';
import { leastPrivilege } from './policy.ts';

const secretSet = (values: string): string => `- uses: ${ACTION}
  with:
    aws-access-key-id: \${{ secrets.AWS_ACCESS_KEY_ID }}
    aws-secret-access-key: \${{ secrets.AWS_SECRET_ACCESS_KEY }}${values}`;

/** A new session for this run: a cure for an hour. */
export function adviseRenewSession(scene: Scene): Fix {
  return {
    title: text`Renew the session now, to get this one run through`,
    steps: [
      text`Sign in again, print the new set, and replace all three secrets together: ${'AWS_ACCESS_KEY_ID'}, ${'AWS_SECRET_ACCESS_KEY'} and ${'AWS_SESSION_TOKEN'}. They work only as a set, and end with the session.`,
    ],
    snippets: [
      {
        language: 'bash',
        caption: text`On your machine`,
        content: 'aws sso login\naws configure export-credentials --format env',
      },
      {
        language: 'yaml',
        caption: text`The step, with the token`,
        content: secretSet(
          `\n    aws-session-token: \${{ secrets.AWS_SESSION_TOKEN }}\n    aws-region: ${safeRegion(scene)}`,
        ),
      },
    ],
  };
}

/** A stored key, for systems that OIDC does not reach, with no more than this run asked for. */
export function adviseStoredKey(scene: Scene): Fix {
  return {
    title: text`Store an IAM user’s key, where a system runs outside GitHub and must not expire`,
    steps: [
      text`Create an IAM user for this one purpose, with a policy of no more than it does; add the actions that the job itself performs to the ones below. Store its key as secrets, rotate it every 90 days, and store no session token beside it.`,
    ],
    snippets: [
      { language: 'json', caption: text`Least privilege for what this run asked for`, content: leastPrivilege(scene) },
    ],
  };
}

/** A new key in the place of one that does not work. */
export function adviseReplaceKey(scene: Scene): Fix {
  return {
    title: text`Replace the stored key`,
    steps: [
      text`In IAM → Users → the user → Security credentials: see whether the key is there and active. Create a new one, and copy id and secret together, since the secret is shown once.`,
      text`Store both as ${'AWS_ACCESS_KEY_ID'} and ${'AWS_SECRET_ACCESS_KEY'}, without quotes or a final line break, then delete the old key.`,
    ],
    snippets: [
      {
        language: 'bash',
        caption: text`With the AWS and GitHub CLIs`,
        content:
          "aws iam create-access-key --user-name USER --query 'AccessKey.[AccessKeyId,SecretAccessKey]' --output text\ngh secret set AWS_ACCESS_KEY_ID\ngh secret set AWS_SECRET_ACCESS_KEY",
      },
      { language: 'yaml', caption: text`The step`, content: secretSet(`\n    aws-region: ${safeRegion(scene)}`) },
    ],
  };
}

/** The same values, stored again without what crept in. */
export function adviseStoreAgain(secretNames: string): Fix {
  return {
    title: text`Store the value again, without what crept in`,
    steps: [
      text`Copy the bare value, and set the secret from it. ${'printf'} adds no line break, where ${'echo'} does.`,
    ],
    snippets: [
      {
        language: 'bash',
        caption: text`With the GitHub CLI, which asks for the value`,
        content: secretNames
          .split(' ')
          .map((name) => `gh secret set ${name}`)
          .join('\n'),
      },
    ],
  };
}

const safeRegion = (scene: Scene): string =>
  /^[a-z0-9-]+$/.test(scene.settings.region) ? scene.settings.region : 'us-east-1';
