import type { Transport } from '../client/transport.ts';
import { networkFailure } from '../core/network-failure.ts';
import type { OperationRow } from '../core/operation.ts';
import type { Redact } from '../core/redact.ts';
import type { Observer } from './events.ts';
import { tell } from './tell.ts';
import { tellingGovernor } from './telling-governor.ts';

/** `client.request` puts the path itself into the route, and perhaps a query. */
const nameOf = (
  { id, route }: OperationRow,
  redact: Redact,
): { operation: string; template?: string } =>
  id === route
    ? { operation: redact(id.split('?')[0] ?? id) }
    : { operation: id, template: route.split('?')[0]?.split(' ')[1] ?? '' };

const codeOf = (thrown: unknown): string => {
  const { cause } = networkFailure(thrown);
  if (cause?.code) return cause.code;
  return thrown instanceof Error ? thrown.name : 'unknown';
};

/** Tells observers of each request and each wait; without observers there is nothing between. */
export const withObservers = (next: Transport, observers: readonly Observer[]): Transport => {
  if (observers.length === 0) return next;
  let lastId = 0;
  const each =
    <Name extends keyof Observer>(name: Name) =>
    (event: Parameters<NonNullable<Observer[Name]>>[0]): void => {
      // The name ties the listener to its event; the type of a union of functions cannot say so.
      // eslint-disable-next-line typescript/no-unsafe-type-assertion
      for (const observer of observers) tell(observer[name] as (event: unknown) => unknown, event);
    };
  const [onRequest, onResponse] = [each('onRequest'), each('onResponse')];
  const [onRetry, onWait] = [each('onRetry'), each('onWait')];

  return (settings) => async (row, request, options) => {
    const { clock, fetch: send = globalThis.fetch, redact } = settings;
    const { operation, template } = nameOf(row, redact);
    const { method } = request;
    let tries = 1;
    return next({
      ...settings,
      governor:
        settings.governor &&
        tellingGovernor(settings.governor, clock, (delayInMs) =>
          onWait({ operation, method, tries, reason: 'limit', delayInMs }),
        ),
      fetch: async (input, init) => {
        const [address = ''] = (input instanceof Request ? input.url : String(input)).split('?');
        const url = redact(address);
        lastId += 1;
        const event = {
          ...{ id: lastId, operation, method, url, tries },
          ...(template !== undefined && { template }),
        };
        const startedAt = clock.now();
        const ended = (outcome: { status: number } | { failure: string }): void =>
          onResponse({ ...event, durationInMs: clock.now() - startedAt, ...outcome });
        onRequest(event);
        try {
          const response = await send(input, init);
          ended({ status: response.status });
          return response;
        } catch (thrown) {
          ended({ failure: codeOf(thrown) });
          throw thrown;
        }
      },
      clock: {
        now: () => clock.now(),
        sleep: async (delayInMs, signal) => {
          const event = { operation, method, tries, reason: 'retry' as const, delayInMs };
          onRetry(event);
          onWait(event);
          tries += 1;
          return clock.sleep(delayInMs, signal);
        },
      },
    })(row, request, options);
  };
};
