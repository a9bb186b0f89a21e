import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** What a store received since it was asked last. */
export interface Received {
  readonly bytes: number;
  readonly requests: number;
  readonly chunkBytes: number;
}

/** A server for uploads in a process of its own, so that its work is nobody's. */
export interface Store {
  readonly url: string;
  received(): Promise<Received>;
  forget(): Promise<void>;
  close(): void;
}

export async function startStore(compression: string): Promise<Store> {
  const program = fileURLToPath(new URL('programs/store.ts', import.meta.url));
  const server = spawn(process.execPath, [program, compression], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line]: readonly unknown[] = await once(server.stdout, 'data');
  const url = `http://127.0.0.1:${String(line).trim()}`;
  return {
    url,
    received: async () => {
      const stats: Received = JSON.parse(await (await fetch(`${url}/stats`)).text());
      return stats;
    },
    forget: async () => void (await fetch(`${url}/forget`)),
    close: () => void server.kill(),
  };
}
