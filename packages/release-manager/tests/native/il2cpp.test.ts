import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSandbox, type Sandbox } from '@sentry-kit/sandbox';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { memoryBytes } from '../../src/debug-files/bytes.ts';
import { applyDebugFiles } from '../../src/debug-files/apply-debug-files.ts';
import { planDebugFiles } from '../../src/debug-files/plan-debug-files.ts';
import { readZip } from '../../src/debug-files/zip.ts';
import { connect } from '../support/connect.ts';
import { runSentryCli, sentryCli } from '../support/sentry-cli.ts';
import { missingTools } from './build-fixtures.ts';

let sandbox: Sandbox;
let directory: string;
beforeAll(async () => {
  sandbox = await createSandbox({ organizations: [{ slug: 'acme', projects: ['shop'] }] });
});
afterAll(() => sandbox.close());

/** What il2cpp makes of C#: C++ with remarks, here one file above what is shown as a source. */
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'sentry-kit-il2cpp-'));
  mkdirSync(join(directory, 'src'));
  const write = (name: string, content: string) => writeFileSync(join(directory, name), content);
  write('src/Cart.cs', 'class Cart {\n  int Total() => 7;\n}\n');
  const remark = (file: string, line: number) => `//<source_info:${join(directory, file)}:${line}>`;
  write(
    'src/Cart.c',
    [
      '#include <stddef.h>',
      remark('src/Cart.cs', 2),
      'int Cart_Total(void) {',
      `  ${remark('src/Cart.cs', 3)}  `,
      `  ${remark('src/None.cs', 12)}`,
      '  return 7;',
      '}',
      '//<source_info:no number:x>',
    ].join('\r\n'),
  );
  const padding = `// ${'x'.repeat(100)}\n`.repeat(12_000);
  write('src/Large.c', `${padding}${remark('src/Cart.cs', 1)}\nint Large(void) { return 1; }\n`);
  write('src/plain.c', 'int plain(void) { return 1; }\n');
  execFileSync(
    'gcc',
    ['-g', '-shared', '-fPIC', 'src/Cart.c', 'src/Large.c', 'src/plain.c', '-o', 'GameAssembly.so'],
    { cwd: directory, env: { ...process.env, PWD: directory } },
  );
});
afterEach(() => {
  sandbox.reset();
  rmSync(directory, { recursive: true, force: true });
});

/** What arrived, each bundle as the files that are in it. */
function arrived(): readonly unknown[] {
  return sandbox.uploads
    .map(({ name, bytes, checksum, debugId }) => {
      const isBundle = Buffer.from(bytes.subarray(0, 4)).toString() === 'SYSB';
      if (isBundle) return { name, paths: pathsOf(bytes) };
      const text = Buffer.from(bytes).toString();
      return text.startsWith('{') ? { name, debugId, map: text } : { name, checksum };
    })
    .toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

function pathsOf(bundle: Uint8Array): readonly string[] {
  const manifest = readZip(memoryBytes(bundle))?.find(({ name }) => name === 'manifest.json');
  const content = manifest?.open();
  const text = content && Buffer.from(content.take(0, content.size)).toString();
  const { files }: { readonly files: Readonly<Record<string, { readonly path: string }>> } =
    JSON.parse(text ?? '{"files":{}}');
  return Object.values(files)
    .map(({ path }) => path)
    .toSorted();
}

const isSkipped = (missingTools.length > 0 || sentryCli.isSkipped) && process.env['CI'] !== 'true';

describe.skipIf(isSkipped)(`beside ${sentryCli.name}`, () => {
  test.each([
    ['maps of lines', false],
    ['maps of lines with sources, those of C# among them', true],
  ])('%s of il2cpp are what sentry-cli sends', { timeout: 60_000 }, async (_, isWithSources) => {
    const program = join(directory, 'GameAssembly.so');
    const flags = ['--il2cpp-mapping', ...(isWithSources ? ['--include-sources'] : [])];
    await runSentryCli(sandbox, 'debug-files', 'upload', ...flags, program);
    const theirs = arrived();
    sandbox.reset();
    const client = connect(sandbox);
    const plan = await planDebugFiles(
      {
        paths: [program],
        il2cppMapping: { root: directory },
        ...(isWithSources && { includeSources: { root: directory } }),
      },
      { client },
    );
    await applyDebugFiles(plan, { client });
    expect(arrived()).toEqual(theirs);
    expect(theirs).toHaveLength(isWithSources ? 3 : 2);
    if (isWithSources)
      expect(theirs).toContainEqual({
        name: 'GameAssembly.so',
        paths: ['Cart.c', 'Cart.cs', 'plain.c'].map((name) => join(directory, 'src', name)),
      });
  });
});
