/** The name that a remedy gives to a role that does not exist yet. It tells the repository's name, and nothing else. */
export function proposedRole(repository: string): string {
  const name = (repository.split('/')[1] ?? '').replace(/[^\w.-]+/g, '-');
  return `github-${name || 'deploy'}`.slice(0, 64);
}
