import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { memoryBytes } from '../bytes.ts';
import { identify } from '../identify.ts';
import { readZip } from '../zip.ts';
import { renderJvmBundle } from './render-jvm-bundle.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'sentry-kit-jvm-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const write = (name: string, content: string | Buffer) => {
  mkdirSync(dirname(join(directory, name)), { recursive: true });
  writeFileSync(join(directory, name), content);
};

const debugId = '00112233445566778899AABBCCDDEEFF';

test('packs sources by package and class, whatever their language', () => {
  write('io/acme/Cart.java', 'class Cart {}');
  write('io/acme/Cart.kt', 'class Cart');
  write('io/acme/Größe.scala', 'object Größe');
  write('io/acme/readme.md', 'no source');
  const { bytes, files, name } = renderJvmBundle({ directory, debugId, organization: 'acme' });
  expect(name).toBe('00112233-4455-6677-8899-aabbccddeeff.zip');
  expect(files).toEqual(['io/acme/Cart.java', 'io/acme/Cart.kt', 'io/acme/Größe.scala']);
  const entries = readZip(memoryBytes(bytes)) ?? [];
  const text = (entry: string) => {
    const content = entries.find((each) => each.name === entry)?.open();
    return content && Buffer.from(content.take(0, content.size)).toString();
  };
  expect(text('files/_/_/io/acme/Cart.jvm')).toBe('class Cart {}');
  expect(text('files/_/_/io/acme/Cart.jvm.1')).toBe('class Cart');
  expect(JSON.parse(text('manifest.json') ?? '')).toEqual({
    org: 'acme',
    debug_id: '00112233-4455-6677-8899-aabbccddeeff',
    files: {
      'files/_/_/io/acme/Cart.jvm': { type: 'source', url: '~/io/acme/Cart.jvm' },
      'files/_/_/io/acme/Cart.jvm.1': { type: 'source', url: '~/io/acme/Cart.jvm' },
      'files/_/_/io/acme/Gr%C3%B6%C3%9Fe.jvm': { type: 'source', url: '~/io/acme/Größe.jvm' },
    },
  });
  expect(identify(memoryBytes(bytes))).toMatchObject([
    { type: 'sourcebundle', debugId: '00112233-4455-6677-8899-aabbccddeeff' },
  ]);
});

test('leaves out builds, what is named, and what is not text', () => {
  for (const name of ['build/A.java', 'app/out/B.kt', 'test/C.java', 'D.java']) write(name, 'x');
  write('E.java', Buffer.from([0xff, 0xfe]));
  const { files, diagnostics } = renderJvmBundle({ directory, debugId, exclude: ['test/'] });
  expect(files).toEqual(['D.java']);
  expect(diagnostics).toMatchObject([
    { code: 'release-manager/source-not-utf8', path: ['E.java'] },
  ]);
});

test('refuses what is no folder and no id', () => {
  expect(() => renderJvmBundle({ directory: join(directory, 'none'), debugId })).toThrow('folder');
  expect(() => renderJvmBundle({ directory, debugId: '1234' })).toThrow('UUID');
});
