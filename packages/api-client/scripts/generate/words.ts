const irregular: Readonly<Record<string, string>> = {
  stats: 'stats',
  seer: 'seer',
  scim: 'scim',
  auth: 'auth',
  repos: 'repository',
};

/** `releaseFiles` to `releaseFile`, `queries` to `query`. */
export function singular(name: string): string {
  const word = irregular[name];
  if (word !== undefined) return word;
  if (/(series|status)$/i.test(name)) return name;
  if (/statuses$/i.test(name)) return name.slice(0, -2);
  if (name.endsWith('ies')) return `${name.slice(0, -3)}y`;
  if (/(x|ss|sh|ch)es$/.test(name)) return name.slice(0, -2);
  if (/(ss|us|is)$/.test(name)) return name;
  return name.replace(/s$/, '');
}

/** `issue_id`, `issueId`, `issue-id` to `IssueId`. */
export function pascal(name: string): string {
  return name
    .replace(/(^|[^A-Za-z0-9]+)([A-Za-z0-9])/g, (_, __, letter: string) => letter.toUpperCase())
    .replace(/[^A-Za-z0-9]/g, '');
}

/** `releaseFiles` to `release-files`. */
export function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** `releaseFiles` to `release files`. */
export function spaced(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
