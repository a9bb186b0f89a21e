import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readTag, tagVersions } from '../atlas/read-tag.ts';
import type { Deployment } from '../deployment/types.ts';
import { composeEngine } from '../testing/compose-engine.ts';
import { renderMonitoring } from './render-monitoring.ts';

const deployment: Deployment = { version: '26.8.0', url: 'https://sentry.example.com' };

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'selfhost-monitoring-'));
  await mkdir(join(root, 'bin'));
});
afterEach(() => rm(root, { recursive: true }));

function textOf(path: string, of: Deployment = deployment): string {
  return renderMonitoring(of).files.find((file) => file.path === path)?.text ?? '';
}

/** Runs a script whose docker answers with a text. */
async function runScript(text: string, docker: string, args: readonly string[]) {
  await writeFile(join(root, 'bin/docker'), `#!/bin/sh\ncat <<'END'\n${docker}\nEND\n`);
  await chmod(join(root, 'bin/docker'), 0o755);
  await writeFile(join(root, 'script.sh'), text);
  const child = spawn('sh', [join(root, 'script.sh'), ...args], {
    cwd: root,
    env: { PATH: `${join(root, 'bin')}:${process.env['PATH'] ?? ''}` },
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [code] = await once(child, 'close');
  return { code: Number(code), lines: output.split('\n').filter(Boolean).toSorted() };
}

describe('the lag of consumers', () => {
  const groups = [...new Set(readTag('26.8.0').kafka.consumers.map(({ group }) => group))];
  // As kafka-consumer-groups of Apache Kafka 3.6 prints it.
  const table = (change: (group: string) => readonly [lag: string, consumer: string]) =>
    groups
      .map((group) => {
        const [lag, consumer] = change(group);
        return `\nGROUP TOPIC PARTITION CURRENT-OFFSET LOG-END-OFFSET LAG CONSUMER-ID HOST CLIENT-ID\n${group} topic-of-${group} 0 100 200 ${lag} ${consumer} /172.18.0.9 rdkafka\n${group} topic-of-${group} 1 100 200 5 ${consumer} /172.18.0.9 rdkafka`;
      })
      .join('\n');
  const script = textOf('monitoring/check-lag.sh');

  test('is silent when everybody keeps up', async () => {
    const fine = await runScript(
      script,
      table(() => ['7', 'rdkafka-1']),
      [],
    );
    expect(fine).toEqual({ code: 0, lines: [] });
  });

  test('names who lags, over all partitions, and who is missing', async () => {
    const [first = '', second = ''] = groups;
    const found = await runScript(
      script,
      table((group) => [group === first ? '996' : '0', group === second ? '-' : 'rdkafka-1']),
      ['1000'],
    );
    expect(found).toEqual({
      code: 1,
      lines: [
        `${first} lags 1001 behind in topic-of-${first}`,
        `nobody is in ${second}`,
      ].toSorted(),
    });
  });

  test('expects only the consumers of the profile', () => {
    const minimal = textOf('monitoring/check-lag.sh', { ...deployment, profile: 'errors-only' });
    expect(script).toContain('ingest-monitors');
    expect(minimal).not.toContain('ingest-monitors');
    expect(minimal).toContain('ingest-consumer');
  });
});

describe('health', () => {
  const script = textOf('monitoring/check-health.sh');

  async function withServer(broken: string, docker: string) {
    const asked: (string | undefined)[] = [];
    const server = createServer(({ url }, response) => {
      asked.push(url);
      response.writeHead(url === broken ? 503 : 200).end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
    const result = await runScript(script, docker, [url]);
    server.close();
    return { ...result, asked, url };
  }

  test('is asked of Sentry, of Relay and of every container', async () => {
    const { code, lines, asked } = await withServer('', 'web-1=running=healthy\nrelay-1=running=');
    expect({ code, lines }).toEqual({ code: 0, lines: [] });
    expect(asked).toEqual(['/_health/', '/_health/?full', '/api/0/relays/live/']);
  });

  test('names what does not answer, is unhealthy or does not run', async () => {
    const docker = 'web-1=running=unhealthy\nrelay-1=exited=\nkafka-1=running=healthy';
    const { code, lines, url } = await withServer('/_health/?full', docker);
    expect(code).toBe(1);
    expect(lines).toEqual([
      `Sentry with everything it needs does not answer at ${url}/_health/?full`,
      'relay-1 does not run',
      'web-1 is unhealthy',
    ]);
  });
});

test.skipIf(composeEngine.isSkipped)(
  `${composeEngine.name} accepts the file of the exporter`,
  async () => {
    await writeFile(join(root, 'docker-compose.yml'), textOf('monitoring/docker-compose.yml'));
    const printed = composeEngine.run(root, ['config', '--format', 'json']);
    expect(JSON.parse(printed)).toMatchObject({
      name: 'sentry-monitoring',
      networks: { sentry: { name: 'sentry-self-hosted_default', external: true } },
    });
  },
);

test('asks nothing that a release does not have', () => {
  for (const version of tagVersions()) {
    const script = textOf('monitoring/check-health.sh', { ...deployment, version });
    const [year = 0, month = 0] = version.split('.').map(Number);
    const has = year > 24 || (year === 24 && month >= 7);
    expect(script.includes('/api/0/relays/live/'), version).toBe(has);
  }
});
