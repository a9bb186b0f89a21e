import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { Bench, Row } from '../../bench.ts';

const PEER = '@sentry/api 0.1.0';

/** What a program imports that makes one call; from what is published, not from the source. */
const SUBJECTS: Readonly<Record<string, string>> = {
  'api-client': `
    import { createSentryCaller } from '@sentry-kit/api-client/core';
    import { update } from '@sentry-kit/api-client/operations/issues';
    export const run = (options) => createSentryCaller(options).call(update, {});`,
  'api-client, governor and a list': `
    import { createGovernor, createSentryCaller } from '@sentry-kit/api-client/core';
    import { list } from '@sentry-kit/api-client/operations/issues';
    export const run = (options) => createSentryCaller({ ...options, governor: createGovernor() }).list(list, {});`,
  'api-client, the whole client': `export { createSentryClient } from '@sentry-kit/api-client';`,
  'ky 1': `export { default } from 'ky';`,
  [PEER]: `
    import { listAnOrganization_sTeams } from '@sentry/api';
    export const run = (options) => listAnOrganization_sTeams(options);`,
};

/** What a call adds to a bundle. */
export const size: Bench = {
  name: 'api-client/size',
  about:
    'Bytes of a bundle with one call, minified by esbuild and compressed by gzip 9, beside ky alone (no Sentry in it) and @sentry/api (no retries, limits or pages).',
  async run(): Promise<readonly Row[]> {
    const sizes = new Map(
      await Promise.all(
        Object.entries(SUBJECTS).map(
          async ([subject, contents]) => [subject, await measure(contents)] as const,
        ),
      ),
    );
    const peer = sizes.get(PEER) ?? Number.NaN;
    return [...sizes].map(([subject, bytes]) => ({
      subject,
      metric: 'minified and compressed',
      value: bytes,
      unit: 'B',
      ...(subject === 'api-client' ? { ratioToPeer: bytes / peer } : {}),
    }));
  },
};

async function measure(contents: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: fileURLToPath(new URL('.', import.meta.url)) },
    ...{
      bundle: true,
      minify: true,
      format: 'esm',
      target: 'node20',
      write: false,
      logLevel: 'error',
    },
  });
  return gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length;
}
