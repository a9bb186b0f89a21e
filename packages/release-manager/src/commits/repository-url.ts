/** A repository as its host and path, in one spelling for all of the ways to write it. */
export interface RepositoryName {
  /** Lower case, without user and port. */
  readonly host: string;
  /** Lower case, without a leading slash and without `.git`. */
  readonly path: string;
  /** The path as it was written, which is what commits are shown with. */
  readonly display: string;
}

/** Hosts that serve ssh under a second name (documented by GitHub, GitLab, Bitbucket and Azure DevOps). */
const SAME_HOST: Readonly<Record<string, string>> = {
  'ssh.github.com': 'github.com',
  'altssh.gitlab.com': 'gitlab.com',
  'altssh.bitbucket.org': 'bitbucket.org',
  'ssh.dev.azure.com': 'dev.azure.com',
};

/**
 * Reads the address of a repository: `https`, `ssh`, `git` and scp-like forms, with or without user,
 * port and `.git`; Azure DevOps under both of its hosts; the clone, ssh and browse addresses of
 * Bitbucket Server. Undefined for a local path.
 */
export function readRepositoryUrl(url: string): RepositoryName | undefined {
  const parts = splitUrl(url.trim());
  if (!parts) return undefined;
  const host = parts.host.toLowerCase().replace(/^www\./, '');
  const path = parts.path
    .replace(/[?#].*$/, '')
    .replaceAll(/\/{2,}/g, '/')
    .replaceAll(/^\/|\/$/g, '')
    .replace(/\.git$/, '');
  if (host === '' || path === '') return undefined;
  return spell(SAME_HOST[host] ?? host, decode(path));
}

/** Whether two names mean one repository; hosts and paths are compared without case. */
export function isSameRepository(one: RepositoryName, other: RepositoryName): boolean {
  return one.host === other.host && one.path === other.path;
}

function splitUrl(url: string): { host: string; path: string } | undefined {
  const address = /^[a-z][a-z\d+.-]*:\/\/(?:[^@/]*@)?([^:/]*)(?::\d*)?(\/.*)$/i.exec(url);
  if (address?.[1] !== undefined && address[2] !== undefined) {
    return /^file:/i.test(url) ? undefined : { host: address[1], path: address[2] };
  }
  // A drive letter is no host: `C:\shop` is a local path.
  const scp = /^(?:[^@/\s]+@)?([\w.-]{2,}):(?!\/\/)(.+)$/.exec(url);
  return scp?.[1] !== undefined && scp[2] !== undefined
    ? { host: scp[1], path: scp[2] }
    : undefined;
}

function spell(host: string, path: string): RepositoryName {
  const named = (name: string, display: string) => ({
    host: name,
    path: display.toLowerCase(),
    display,
  });
  const visualStudio = /^(?:vs-ssh\.)?(?:(.+)\.)?visualstudio\.com$/.exec(host);
  if (visualStudio || host === 'dev.azure.com') {
    return named('dev.azure.com', spellAzure(path, visualStudio?.[1]));
  }
  const server =
    /^(?:.*\/)?(projects|users)\/([^/]+)\/repos\/([^/]+)(?:\/browse.*)?$/i.exec(path) ?? undefined;
  if (server) {
    const owner = server[1]?.toLowerCase() === 'users' ? `~${server[2]}` : server[2];
    return named(host, `${owner}/${server[3]}`);
  }
  // Bitbucket Server clones over https below `scm/`, which its other addresses lack.
  return named(host, path.replace(/^(?:.*\/)?scm\//i, ''));
}

/** `organization/project/repository`; a repository named like its project may be written without it. */
function spellAzure(path: string, account: string | undefined): string {
  const names = path
    .replace(/^v3\//, '')
    .split('/')
    .filter((name) => name !== '_git' && name.toLowerCase() !== 'defaultcollection');
  const whole = account && names[0]?.toLowerCase() !== account ? [account, ...names] : names;
  return (whole.length === 2 ? [...whole, whole[1] ?? ''] : whole).join('/');
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
