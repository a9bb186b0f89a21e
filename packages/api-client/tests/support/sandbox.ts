import { createSentryClient, type SentryClient } from '@sentry-kit/api-client';
import { createSandbox, type Sandbox, type SandboxOptions } from '@sentry-kit/sandbox';
import { afterAll, afterEach, beforeAll } from 'vitest';

/** A sandbox for the tests of one file, empty before each, and a client for it. */
export interface SandboxUse {
  readonly sandbox: Sandbox;
  readonly client: SentryClient<'organization' | 'project'>;
  /** Sends an event with a DSN's public key, and resolves with the event's id. */
  store(payload: Readonly<Record<string, unknown>>): Promise<string>;
  /** Sends the items of an envelope. */
  sendEnvelope(...items: readonly (readonly [header: object, payload: object])[]): Promise<void>;
}

/** Starts a sandbox before the tests of a file and ends it after them. */
export const useSandbox = (options?: SandboxOptions): SandboxUse => {
  let sandbox: Sandbox | undefined;
  const running = (): Sandbox => {
    if (!sandbox) throw new Error('the sandbox runs within tests only');
    return sandbox;
  };
  beforeAll(async () => {
    sandbox = await createSandbox(options);
  });
  afterEach(() => sandbox?.reset());
  afterAll(() => sandbox?.close());

  const send = async (door: string, body: string): Promise<Response> => {
    const { username, pathname, origin } = new URL(running().dsn);
    // As `curl -u KEY:` does.
    const headers = { authorization: `Basic ${btoa(`${username}:`)}` };
    const url = `${origin}/api${pathname}/${door}/`;
    const response = await fetch(url, { method: 'POST', headers, body });
    if (!response.ok) throw new Error(`${door} answered ${response.status}`);
    return response;
  };

  return {
    get sandbox() {
      return running();
    },
    get client() {
      const { url, token, organization, project } = running();
      return createSentryClient({ baseUrl: url, token, organization, project });
    },
    store: async (payload) => {
      const answer: unknown = await (await send('store', JSON.stringify(payload))).json();
      const isId = typeof answer === 'object' && answer !== null && 'id' in answer;
      return isId ? String(answer.id) : '';
    },
    sendEnvelope: async (...items) => {
      await send(
        'envelope',
        ['{}', ...items.flat().map((part) => JSON.stringify(part))].join('\n'),
      );
    },
  };
};
