import { createSentryCaller, type SentryCaller } from '@sentry-kit/api-client/core';
import { createSandbox, type Sandbox } from '@sentry-kit/sandbox';

/** The organization `acme` of a sandbox, with the projects and environments that the generators name. */
export interface Acme {
  readonly sandbox: Sandbox;
  readonly client: SentryCaller;
  /** Another client of it. */
  connect(fetch: typeof globalThis.fetch): SentryCaller;
  /** As it was in the beginning. */
  reset(): Promise<void>;
}

/** Starts it. */
export async function createAcme(): Promise<Acme> {
  const sandbox = await createSandbox({
    organizations: [{ slug: 'acme', projects: ['shop', 'docs'] }],
  });
  const connect = (fetch?: typeof globalThis.fetch): SentryCaller =>
    createSentryCaller({
      baseUrl: sandbox.url,
      token: sandbox.token,
      organization: sandbox.organization,
      retries: 0,
      ...(fetch ? { fetch } : {}),
    });
  const acme = {
    sandbox,
    client: connect(),
    connect,
    async reset() {
      sandbox.reset();
      await Promise.all(['production', 'staging'].map((name) => seeEnvironment(sandbox.dsn, name)));
    },
  };
  await acme.reset();
  return acme;
}

/** An environment is there once an event came from it. */
async function seeEnvironment(dsn: string, environment: string): Promise<void> {
  const { origin, pathname, username } = new URL(dsn);
  const address = `${origin}/api${pathname}/store/?sentry_key=${username}&sentry_version=7`;
  const body = JSON.stringify({ message: 'Hello', platform: 'javascript', environment });
  const response = await fetch(address, { method: 'POST', body });
  if (!response.ok) throw new Error(`no event was taken: ${response.status}`);
}
