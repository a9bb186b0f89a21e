/** An installation of another product; every organization has the same ones, with the same ids. */
export interface Integration {
  readonly id: string;
  /** `slack`, `github`, …: also the type of the actions that it can do. */
  readonly key: string;
  readonly provider: string;
  readonly name: string;
  /** Where alerts of it may go, under the key that the product's settings have for it. */
  readonly services?: {
    readonly key: string;
    readonly entries: readonly Readonly<Record<string, string | number>>[];
  };
}

const KEYS: readonly (readonly [key: string, provider: string])[] = [
  ['github', 'GitHub'],
  ['gitlab', 'GitLab'],
  ['bitbucket', 'Bitbucket'],
  ['github_enterprise', 'GitHub Enterprise'],
  ['bitbucket_server', 'Bitbucket Server'],
  ['vsts', 'Azure DevOps'],
  ['slack', 'Slack'],
  ['discord', 'Discord'],
  ['msteams', 'Microsoft Teams'],
  ['pagerduty', 'PagerDuty'],
  ['opsgenie', 'Opsgenie'],
  ['jira', 'Jira'],
  ['jira_server', 'Jira Server'],
];

/** getsentry/sentry, src/sentry/integrations/{pagerduty,opsgenie}: services are kept in the configuration. */
const SERVICES: Readonly<Record<string, Integration['services']>> = {
  pagerduty: {
    key: 'service_table',
    entries: [
      { id: 61, service: 'Checkout', integration_key: 'example-key-1' },
      { id: 62, service: 'Search', integration_key: 'example-key-2' },
    ],
  },
  opsgenie: {
    key: 'team_table',
    entries: [
      { id: '61-checkout', team: 'Checkout', integration_key: 'example-key-1' },
      { id: '62-search', team: 'Search', integration_key: 'example-key-2' },
    ],
  },
};

export const INTEGRATIONS: readonly Integration[] = KEYS.map(([key, provider], index) => {
  const services = SERVICES[key];
  return {
    id: String(index + 1),
    key,
    provider,
    name: 'Acme',
    ...(services ? { services } : {}),
  };
});

/** Keep code; every other one only takes notifications. */
const WITH_REPOSITORIES = INTEGRATIONS.slice(0, 6);

/** The installation that a repository belongs to; null for one that was added by hand. */
export function integrationIdOf({ provider }: { readonly provider: string | null }): string | null {
  return WITH_REPOSITORIES.find(({ key }) => `integrations:${key}` === provider)?.id ?? null;
}

/** The provider of an installation that keeps code; undefined for any other id. */
export function providerOf(integrationId: string): string | undefined {
  const found = WITH_REPOSITORIES.find(({ id }) => id === integrationId);
  return found && `integrations:${found.key}`;
}
