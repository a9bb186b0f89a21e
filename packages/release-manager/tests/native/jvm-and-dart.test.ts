import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createSandbox, type Sandbox } from '@sentry-kit/sandbox';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { main } from '../../src/bin/main.ts';
import { memoryBytes } from '../../src/debug-files/bytes.ts';
import { readZip } from '../../src/debug-files/zip.ts';
import { elf } from '../../src/testing/objects.ts';
import { runSentryCli, sentryCli } from '../support/sentry-cli.ts';

let sandbox: Sandbox;
let directory: string;
beforeAll(async () => {
  sandbox = await createSandbox({ organizations: [{ slug: 'acme', projects: ['shop'] }] });
});
afterAll(() => sandbox.close());
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'sentry-kit-jvm-'));
});
afterEach(() => {
  sandbox.reset();
  rmSync(directory, { recursive: true, force: true });
});

const write = (name: string, content: string | Buffer): string => {
  const path = join(directory, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
};

async function runOurs(...line: readonly string[]): Promise<void> {
  let errors = '';
  const code = await main(line, {
    environment: {
      HOME: directory,
      SENTRY_URL: sandbox.url,
      SENTRY_AUTH_TOKEN: sandbox.token,
      SENTRY_ORG: sandbox.organization,
      SENTRY_PROJECT: sandbox.project,
    },
    directory,
    isWatched: false,
    write: () => undefined,
    writeError: (text) => void (errors += text),
  });
  if (code !== 0) throw new Error(errors);
}

/** Every file of a bundle, the list of files as what it says. */
function readBundle(path: string): ReadonlyMap<string, unknown> {
  const entries = readZip(memoryBytes(readFileSync(path))) ?? [];
  return new Map(
    entries.map((entry) => {
      const content = entry.open();
      const text = Buffer.from(content.take(0, content.size)).toString();
      return [entry.name, entry.name === 'manifest.json' ? JSON.parse(text) : text];
    }),
  );
}

const DEBUG_ID = '55f5b6d4-3c8a-4d60-9d5c-8a4e1f0a2b11';

describe.skipIf(sentryCli.isSkipped)(`beside ${sentryCli.name}`, { timeout: 60_000 }, () => {
  test('a bundle of a JVM program holds what sentry-cli puts into it', async () => {
    for (const [name, content] of [
      ['src/io/acme/shop/Cart.java', 'package io.acme.shop;\nclass Cart {}\n'],
      ['src/io/acme/shop/Basket.kt', 'package io.acme.shop\nclass Basket\n'],
      ['src/io/acme/shop/Preis Größe.scala', 'object Preis\n'],
      ['src/io/acme/build.gradle', 'plugins {}\n'],
      ['src/io/acme/Cart.clj', '(ns cart)\n'],
      ['src/Main.groovy', 'println 1\n'],
      ['src/io/acme/a.b.java', 'class B {}\n'],
      ['src/io/acme/notes.md', 'no source\n'],
      ['src/io/acme/.hidden/Secret.java', 'class Secret {}\n'],
      ['src/build/generated/Cart.java', 'class Generated {}\n'],
      ['src/app/target/Cart.java', 'class Target {}\n'],
      ['src/app/bin/Cart.java', 'class Bin {}\n'],
      ['src/app/test/CartTest.java', 'class CartTest {}\n'],
      ['src/io/acme/Latin.java', Buffer.from('class \u00C4 {}', 'latin1')],
    ] as const)
      write(name, content);
    const line = ['debug-files', 'bundle-jvm', '--debug-id', DEBUG_ID, '--exclude', 'test'];
    await runSentryCli(
      sandbox,
      ...line,
      '--output',
      join(directory, 'theirs'),
      join(directory, 'src'),
    );
    await runOurs(...line, '--output', 'ours', 'src');
    expect(readdirSync(join(directory, 'ours'))).toEqual([`${DEBUG_ID}.zip`]);
    const theirs = readBundle(join(directory, 'theirs', `${DEBUG_ID}.zip`));
    const ours = readBundle(join(directory, 'ours', `${DEBUG_ID}.zip`));
    expect(Object.fromEntries(ours)).toEqual(Object.fromEntries(theirs));
    expect(ours.size).toBe(7);
  });

  test('a bundle of a JVM program is uploaded under the id that it was made for', async () => {
    write('src/Cart.java', 'class Cart {}\n');
    await runOurs('debug-files', 'bundle-jvm', 'src', '--debug-id', DEBUG_ID, '--output', 'out');
    await runOurs('debug-files', 'upload', 'out', '--type', 'jvm');
    expect(sandbox.uploads).toMatchObject([{ name: `${DEBUG_ID}.zip`, debugId: DEBUG_ID }]);
  });

  test('a map of Dart is sent with the same requests', async () => {
    const map = write('dart-map.json', '["MaterialApp", "ex", "Cart", "ey"]');
    const program = write('app.symbols', elf(Buffer.alloc(20, 7)));
    const requests = () =>
      sandbox.requests
        .filter(({ method }) => method === 'POST')
        .map(({ path, body }) => [path, path.includes('assemble') ? body : undefined]);
    await runSentryCli(sandbox, 'dart-symbol-map', 'upload', map, program);
    const theirs = requests();
    const [sent] = sandbox.uploads;
    sandbox.reset();
    await runOurs('dart-symbol-map', 'upload', map, program);
    expect(requests()).toEqual(theirs);
    expect(sandbox.uploads).toMatchObject([
      {
        name: 'dart-map.json',
        debugId: '07070707-0707-0707-0707-070707070707',
        checksum: sent?.checksum,
      },
    ]);
  });
});
