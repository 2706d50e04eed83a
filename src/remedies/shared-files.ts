// Remedies for a shared file that not every tool can read: what to write otherwise, wherever the file comes from.
import { type Text, text } from '../text.ts';
import { onRunner } from './people.ts';
import type { Remedy } from './remedy.ts';

type Rewriting = { title: Text; says: Text; after: Text };

const REWRITINGS = {
  'byte-order-mark': {
    title: text`Write the file without a byte order mark`,
    says: text`Save the shared file as UTF-8 without a byte order mark.`,
    after: text`the shared file begins with ${'['} or ${'#'}`,
  },
  'profile-twice': {
    title: text`Keep one section of the profile`,
    says: text`Delete the older section: a step that appends to the file adds one with each run.`,
    after: text`the shared file has each profile once`,
  },
  'line-twice': {
    title: text`Keep one line of the setting`,
    says: text`Delete the line that you do not want.`,
    after: text`the profile has each setting once`,
  },
  'indented-lines': {
    title: text`Write the settings at the start of the line`,
    says: text`Remove the white space before the names of the settings.`,
    after: text`the settings of the shared file begin their lines`,
  },
  'upper-case-names': {
    title: text`Write the names of the settings in lowercase letters`,
    says: text`Write ${'aws_access_key_id'} and ${'aws_secret_access_key'} in lowercase letters in the shared file.`,
    after: text`the names of the settings are in lowercase letters`,
  },
  'comment-after-key-id': {
    title: text`Put the comment on a line of its own`,
    says: text`Move the comment after the key to a line of its own, which begins with ${'#'}.`,
    after: text`nothing follows the key on its line`,
  },
  'comment-after-region': {
    title: text`Put the comment on a line of its own`,
    says: text`Move the comment after the Region to a line of its own, which begins with ${'#'}.`,
    after: text`nothing follows the Region on its line`,
  },
  'profile-is-its-own-source': {
    title: text`Give the keys a profile of their own`,
    says: text`Move the keys to another profile, and name that in ${'source_profile'}.`,
    after: text`no profile names itself in ${'source_profile'}`,
  },
  'process-beside-keys-of-profile': {
    title: text`Give the profile one source of credentials`,
    says: text`Remove the keys or ${'credential_process'} from the profile in the shared files.`,
    after: text`the profile has keys or ${'credential_process'}, and not both`,
  },
  'login-beside-keys-of-profile': {
    title: text`Give the profile one source of credentials`,
    says: text`Remove the keys or ${'login_session'} from the profile in the shared files.`,
    after: text`the profile has keys or ${'login_session'}, and not both`,
  },
  'login-as-source-of-role': {
    title: text`Pass the sign-in to every tool with a command`,
    says: text`Make a profile with ${'credential_process = aws configure export-credentials --profile NAME'}, where NAME is the profile of ${'aws login'}. Name the new one in ${'source_profile'}.`,
    after: text`${'source_profile'} names a profile with a ${'credential_process'}`,
  },
  'process-command-for-a-shell': {
    title: text`Put the command into a script`,
    says: text`Write the command into a script, and name that in ${'credential_process'} by its full path.`,
    after: text`${'credential_process'} names a program by its full path, without shell syntax`,
  },
  'process-command-in-quotes': {
    title: text`Put the command into a script`,
    says: text`Write the command into a script whose path has no blank, and name that in ${'credential_process'} without quotes.`,
    after: text`${'credential_process'} begins with a path that needs no quotes`,
  },
} satisfies Readonly<Record<string, Rewriting>>;

export const rewriteSharedFile = (how: keyof typeof REWRITINGS, profile: string | null): Remedy => ({
  ...onRunner({ setting: 'shared-files', ...REWRITINGS[how] }),
  ...(profile === null ? {} : { notes: [text`The profile is ${profile}.`] }),
});
