import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A real Redis on 127.0.0.1 with a directory of its own. */
export interface RedisServer {
  readonly port: number;
  readonly url: string;
  /** The running process, for signals. */
  process(): ChildProcess;
  /** Starts again on the same port: with what its append-only file holds, or empty. */
  restart(options?: { readonly isEmpty: boolean }): Promise<void>;
  stop(): Promise<void>;
}

const isInstalled = spawnSync('redis-server', ['--version']).status === 0;

/** For `describe.skipIf`: true without the program, but in CI its absence has to fail. */
export const isRedisSkipped = !isInstalled && process.env['CI'] !== 'true';
export const redisName = isInstalled
  ? 'redis-server'
  : 'redis-server (not installed: see .ci/packages)';

export async function startRedis(): Promise<RedisServer> {
  const directory = await mkdtemp(join(tmpdir(), 'sampling-redis-'));
  const port = await findPort();
  let running = await launch();
  return {
    port,
    url: `redis://127.0.0.1:${port}`,
    process: () => running,
    async restart({ isEmpty } = { isEmpty: false }) {
      if (isEmpty) await rm(join(directory, 'appendonlydir'), { recursive: true, force: true });
      running = await launch();
    },
    async stop() {
      if (running.exitCode === null && running.signalCode === null) {
        const closed = once(running, 'exit');
        running.kill('SIGKILL');
        await closed;
      }
      await rm(directory, { recursive: true, force: true });
    },
  };

  async function launch(): Promise<ChildProcess> {
    const options = {
      bind: '127.0.0.1',
      port: String(port),
      dir: directory,
      save: '',
      appendonly: 'yes',
      appendfsync: 'always',
    };
    const server = spawn(
      'redis-server',
      Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]),
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    await new Promise<void>((resolve, reject) => {
      server.once('exit', (code) => reject(new Error(`redis-server ended with ${code}`)));
      server.stdout.on('data', (text: Buffer) => {
        if (text.includes('Ready to accept connections')) resolve();
      });
    });
    return server;
  }
}

async function findPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return address.port;
}
