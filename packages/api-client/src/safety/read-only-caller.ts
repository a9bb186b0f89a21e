import { freeRequest } from '../core/free-request.ts';
import { invalidInput } from '../core/invalid-input.ts';
import type { SentryCaller } from '../core/types.ts';
import { writeOf } from './write-of.ts';

/** Refuses what is no GET, HEAD or OPTIONS, before it is sent. */
const guard = (operation: unknown): void => {
  const write = writeOf(operation);
  if (write)
    throw invalidInput(`${write.id} (${write.route}) was not sent, because the client only reads`, [
      {
        code: 'api-client/read-only',
        severity: 'error',
        path: [],
        message: `${write.id} changes something`,
      },
    ]);
};

/** A caller that reads through another one and refuses to change anything. */
export const createReadOnlyCaller = (caller: SentryCaller): SentryCaller => ({
  baseUrl: caller.baseUrl,
  organization: caller.organization,
  project: caller.project,
  call: async (operation, input, options) => {
    guard(operation);
    return caller.call(operation, input, options);
  },
  list: (operation, input, options) => caller.list(operation, input, options),
  request: async (method, path, input, options) => {
    guard(freeRequest(method, path, input).row);
    return caller.request(method, path, input, options);
  },
});
