/** Prints what the client adds to a bundle, minified and gzipped: `node scripts/measure-size.ts`. */
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** What is bundled: the source of an entry that a program may have. */
const subjects = {
  ky: `export { default } from 'ky'`,
  'core, one operation, without ky': `
    import { createSentryCaller } from './src/core.ts';
    import { update } from './src/generated/operations/issues.ts';
    export const run = (options) => createSentryCaller(options).call(update, {});`,
  'core, one operation': `
    import { createSentryCaller } from './src/core.ts';
    import { update } from './src/generated/operations/issues.ts';
    export const run = (options) => createSentryCaller(options).call(update, {});`,
  'core, governor and one list': `
    import { createGovernor, createSentryCaller } from './src/core.ts';
    import { list } from './src/generated/operations/issues.ts';
    export const run = (options) =>
      createSentryCaller({ ...options, governor: createGovernor() }).list(list, {});`,
  'main entry': `export { createSentryClient, isApiClientError } from './src/index.ts'`,
} as const;

const names = [
  'ky',
  'core, one operation, without ky',
  'core, one operation',
  'core, governor and one list',
  'main entry',
] as const;

/** Bytes of a subject after esbuild has minified and gzip has compressed it. */
export const measureSize = async (subject: (typeof names)[number]): Promise<number> => {
  const { outputFiles } = await build({
    stdin: {
      contents: subjects[subject],
      resolveDir: fileURLToPath(new URL('..', import.meta.url)),
    },
    external: subject.endsWith('without ky') ? ['ky'] : [],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'node20',
    write: false,
  });
  return gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length;
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lines = await Promise.all(
    names.map(async (name) => `${name}: ${await measureSize(name)} bytes min+gz`),
  );
  console.log(lines.join('\n'));
}
