import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { useCommandLine } from '../testing/command-line.ts';
import { dwarfProgram } from '../testing/dwarf.ts';

const shop = useCommandLine();
const { run } = shop;
beforeEach(() => {
  mkdirSync(join(shop.directory, 'src'));
  writeFileSync(join(shop.directory, 'src/cart.c'), 'int total;\n');
  const program = dwarfProgram({
    version: 4,
    directory: shop.directory,
    directories: ['src'],
    files: [
      ['cart.c', 1],
      ['gone.c', 1],
    ],
    replace: { debug_frame: Buffer.alloc(4), text: Buffer.from('program code') },
  });
  writeFileSync(join(shop.directory, 'app.debug'), program);
  writeFileSync(join(shop.directory, 'plain.c'), 'no debug file');
});

test('print-sources shows what a debug file names, and what of it is here', async () => {
  const { code, output } = await run('debug-files print-sources app.debug');
  expect(code).toBe(0);
  expect(output).toMatch(/found +.*src\/cart\.c\n missing +.*src\/gone\.c/);
  const [file] = JSON.parse((await run('--json debug-files print-sources app.debug')).output);
  expect(file.sources).toEqual([
    { path: join(shop.directory, 'src/cart.c'), state: 'found', bytes: 11 },
    { path: join(shop.directory, 'src/gone.c'), state: 'missing' },
  ]);
  expect(await run('debug-files print-sources plain.c')).toMatchObject({ code: 3 });
});

test('bundle-sources writes beside the debug file, or where it is told to', async () => {
  const beside = await run('debug-files bundle-sources app.debug');
  expect(beside).toMatchObject({ code: 0, output: `${join(shop.directory, 'app.src.zip')}\n` });
  const elsewhere = await run('debug-files bundle-sources app.debug --output out/here');
  expect(elsewhere.code).toBe(0);
  const written = readFileSync(join(shop.directory, 'out/here/app.src.zip'));
  expect(written).toEqual(readFileSync(join(shop.directory, 'app.src.zip')));
  // It is a debug file itself, under the id of the program.
  const [program, bundle] = await Promise.all(
    ['app.debug', 'app.src.zip'].map(async (name) =>
      JSON.parse((await run(`--json debug-files check ${name}`)).output),
    ),
  );
  expect(bundle.files[0]).toMatchObject({
    type: 'sourcebundle',
    debugId: program.files[0].debugId,
    features: { sources: true },
  });
});

test('bundle-sources says when there is nothing to write', async () => {
  mkdirSync(join(shop.directory, 'out'));
  const { code, errors } = await run('debug-files bundle-sources app.debug --source-root out');
  expect(code).toBe(3);
  expect(errors).toContain('are not below the directory of sources');
  expect(errors).toContain('none of their sources is here');
});

test('upload sends the sources when it is told to', async () => {
  const upload = 'debug-files upload app.debug';
  expect((await run(upload)).output).toContain('1 files are with Sentry');
  shop.sandbox.reset();
  const { code, output } = await run(`${upload} --include-sources`);
  expect(code).toBe(0);
  expect(output).toMatch(/sourcebundle +x86_64 +sources/);
  expect(output).toContain('2 files are with Sentry');
  expect(shop.sandbox.uploads).toHaveLength(2);
});
