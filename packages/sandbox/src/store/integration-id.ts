/** Every organization has one installation of each of these, with the same id in all of them. */
const PROVIDERS = [
  ...['integrations:github', 'integrations:gitlab', 'integrations:bitbucket'],
  ...['integrations:github_enterprise', 'integrations:bitbucket_server', 'integrations:vsts'],
];

/** The installation that a repository belongs to; null for one that was added by hand. */
export function integrationIdOf({ provider }: { readonly provider: string | null }): string | null {
  const index = PROVIDERS.indexOf(provider ?? '');
  return index < 0 ? null : String(index + 1);
}

/** The provider of an installation; undefined for an id that no installation has. */
export function providerOf(integrationId: string): string | undefined {
  return PROVIDERS[Number(integrationId) - 1];
}
