/** The name of the role that a session is of; null for a user's session. */
export const roleNameIn = (principalArn: string): string | null =>
  /:assumed-role\/([^/]+)\//.exec(principalArn)?.[1] ?? null;
