/** Makes calls in a process of its own; its store is the one of its parent, reached by messages. */
import { createGovernor, createSentryCaller, type GovernorStore } from '../core.ts';
import { readOne } from './operations.ts';

const [baseUrl = '', calls = ''] = process.argv.slice(2);
const answers = new Map<number, (isTaken: boolean) => void>();
let lastId = 0;

const send = (message: Readonly<Record<string, unknown>>): void => void process.send?.(message);

process.on('message', (message: { readonly id: number; readonly isTaken: boolean }) => {
  answers.get(message.id)?.(message.isTaken);
  answers.delete(message.id);
});

const store: GovernorStore = {
  take: async (name, limit, lifetimeInMs) => {
    lastId += 1;
    const id = lastId;
    const isTaken = await new Promise<boolean>((resolve) => {
      answers.set(id, resolve);
      send({ type: 'take', id, name, limit, lifetimeInMs });
    });
    return isTaken ? () => send({ type: 'giveBack', id }) : undefined;
  },
};

const client = createSentryCaller({
  token: 'sntryu_example',
  organization: 'acme',
  baseUrl,
  governor: createGovernor({ store }),
});
await Promise.all(
  Array.from({ length: Number(calls) }, (_, thing) => client.call(readOne, { thing })),
);
process.disconnect();
