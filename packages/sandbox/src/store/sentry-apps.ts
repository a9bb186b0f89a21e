/** An app that an organization has installed. */
export interface SentryApp {
  readonly id: number;
  readonly uuid: string;
  readonly slug: string;
  readonly installationUuid: string;
}

/** Every organization has these, so that there is a target for `sentry_app` actions. */
export const SENTRY_APPS: readonly SentryApp[] = [
  {
    id: 41,
    uuid: 'b468fed3-afba-4917-80d6-bdac99c1ec05',
    slug: 'pager',
    installationUuid: 'a8e5d37a-696c-4c54-adb5-b3f28d64c7de',
  },
  {
    id: 42,
    uuid: '5d547ecb-7eb8-4ed2-853b-40256177d526',
    slug: 'status-page',
    installationUuid: '7a485448-a9e2-4c85-8a3c-4f44175783c9',
  },
];
