import {
  clientOptionsFromEnvironment,
  createSentryClient,
  type SentryClient,
} from '@sentry-kit/api-client';
import { createSandbox, type Sandbox } from '@sentry-kit/sandbox';
import type { Patience } from './until.ts';

/** A client that knows its organization and project. */
export type Client = SentryClient<'organization' | 'project'>;

/** The Sentry that the story is played against. */
export interface Connection {
  readonly kind: 'sandbox' | 'sentry';
  readonly client: Client;
  readonly organization: string;
  readonly project: string;
  readonly dsn: string;
  readonly environment: string;
  readonly patience: Patience;
  /** What only a Sentry in this process can do: make up the past, and show what its alerts sent. */
  readonly sandbox?: Sandbox;
  close(): Promise<void>;
}

const REQUIRED = ['SENTRY_AUTH_TOKEN', 'SENTRY_ORG', 'SENTRY_PROJECT'] as const;
const environment = 'production';

/** A real Sentry where the environment names one, else a sandbox in this process. */
export async function connect(variables: NodeJS.ProcessEnv): Promise<Connection> {
  const missing = REQUIRED.filter((name) => !variables[name]);
  if (missing.length === REQUIRED.length) return connectSandbox();
  if (missing.length > 0) {
    throw new Error(
      `Set ${missing.join(' and ')} too to use a real Sentry, or none of ${REQUIRED.join(', ')} to use the sandbox.`,
    );
  }
  const client = createSentryClient(clientOptionsFromEnvironment(variables));
  return {
    kind: 'sentry',
    client,
    organization: variables['SENTRY_ORG'] ?? '',
    project: variables['SENTRY_PROJECT'] ?? '',
    dsn: variables['SENTRY_DSN'] || (await readDsn(client)),
    environment,
    patience: { timeoutInMs: 180_000, intervalInMs: 3000 },
    close: () => Promise.resolve(),
  };
}

async function connectSandbox(): Promise<Connection> {
  const sandbox = await createSandbox({ organizations: [{ slug: 'acme', projects: ['shop'] }] });
  const { url: baseUrl, token, organization, project, dsn } = sandbox;
  return {
    kind: 'sandbox',
    client: createSentryClient({ baseUrl, token, organization, project }),
    organization,
    project,
    dsn,
    environment,
    // What the sandbox has accepted is searchable: one look is enough.
    patience: { timeoutInMs: 0, intervalInMs: 0 },
    sandbox,
    close: () => sandbox.close(),
  };
}

async function readDsn(client: Client): Promise<string> {
  const keys = await client.projectKeys.list().toArray();
  const dsn = keys.find((key) => key.isActive)?.dsn.public;
  if (dsn === undefined) {
    throw new Error('SENTRY_PROJECT has no active key: create one, or set SENTRY_DSN.');
  }
  return dsn;
}
