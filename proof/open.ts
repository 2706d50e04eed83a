/**
 * Remedies that are not proven yet, by scenario, each with what is missing. They run with all others: one that turns
 * out well is a failure too, until it is taken off this list.
 */
export const OPEN: Readonly<Partial<Record<string, string>>> = {
  'beside-own-key-with-the-jobs-token': 'the diff and the changes place the later step’s variable differently',
  'beside-own-region-later': 'a second check does not end the warning about the later step',
  'beside-role-came-empty': 'the proof does not run the earlier step with the secret that was stored',
  'beside-secrets-in-two-regions': 'the diff and the changes place the later step’s variable differently',
  'beside-sign-in-unset-its-keys': 'the proof gives the step that signs in no OIDC token',
  'denial-explained-assume-role': 'the proof does not know the role’s own policy from the explanation of a denial',
  'denial-explained-on-the-second-page': 'the remedy does not name the boundary, which the second page names',
  'session-end-unknown': 'the proof has no output of an earlier step',
  'tools-conflict-default-profile-variable': 'the proof cannot rename a profile in a shared file',
  'tools-empty-profile-of-a-later-step': 'the remedy takes the variable from the job, and a later step sets it',
  'tools-file-tilde-terraform': 'the proof keeps the shared file at its first path',
  'tools-region-of-a-later-step': 'a second check does not end the warning about the later step',
};
