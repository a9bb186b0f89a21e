import type { SentryCaller } from '../core/types.ts';
import {
  createGovernor,
  createSentryCaller,
  type ClientOptions,
  type Diagnostic,
} from '../core.ts';
import { readOne } from './operations.ts';
import { createRandom } from './random.ts';
import {
  createSimulatedServer,
  type ServerOptions,
  type SimulatedServer,
} from './simulated-server.ts';
import { createVirtualClock, type VirtualClock } from './virtual-clock.ts';

/** Clients with a governor before a simulated server, on a clock of their own. */
export interface Paced {
  readonly clock: VirtualClock;
  readonly server: SimulatedServer;
  readonly diagnostics: readonly Diagnostic[];
  /** A further client, with a governor of its own. */
  connect(options?: Partial<ClientOptions>): SentryCaller;
  /** Makes so many calls at once; resolves with how long all of them took. */
  burst(requests: number, client?: SentryCaller): Promise<number>;
}

/** What Sentry's own limits are said to be on sentry.io: 40 a second, 25 at a time. */
export const usualLimit = { limit: 40, windowInSeconds: 1, concurrency: 25 };

/** A server with one limit, unless options say otherwise; `phaseInMs` is how far its second is gone. */
export const createPaced = (
  options: Partial<Omit<ServerOptions, 'clock'>> & { readonly phaseInMs?: number } = {},
): Paced => {
  const { phaseInMs = 0, skewInMs = 0 } = options;
  const clock = createVirtualClock(Date.UTC(2026, 0, 1) + phaseInMs - skewInMs);
  const server = createSimulatedServer({
    ...usualLimit,
    random: createRandom(phaseInMs),
    ...options,
    clock,
  });
  const random = createRandom(1);
  const diagnostics: Diagnostic[] = [];
  const connect: Paced['connect'] = (own) =>
    createSentryCaller({
      token: 'sntryu_example',
      organization: 'acme',
      baseUrl: 'https://sentry.example.com',
      fetch: server.fetch,
      clock,
      random,
      governor: createGovernor({
        clock,
        random,
        onDiagnostic: (diagnostic) => diagnostics.push(diagnostic),
      }),
      ...own,
    });
  return {
    clock,
    server,
    diagnostics,
    connect,
    burst: async (requests, client = connect()) => {
      const begun = clock.now();
      const calls = Array.from({ length: requests }, (_, thing) => client.call(readOne, { thing }));
      await clock.run(Promise.all(calls));
      return clock.now() - begun;
    },
  };
};
