import { copyFileSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askWorker } from './edge.mjs';
import { execute } from './execute.mjs';
import { tools } from './tools.mjs';

const BUNDLERS = ['esbuild', 'vite', 'webpack'];
// Of a family one file is enough: all of them are written alike.
const isOfFamily = (specifier) => specifier.split('/').length > 3;

/** Bundles a program of every entry and a worker of the entries for the edge with each bundler, and runs both. */
export function bundleTasks(consumer, specifiers) {
  const { folder } = consumer;
  const family = specifiers.filter((specifier) => isOfFamily(specifier)).slice(0, 1);
  const entries = [...specifiers.filter((specifier) => !isOfFamily(specifier)), ...family];
  writeFileSync(join(folder, 'service.mjs'), serviceOf(entries));
  copyFileSync(join(tools, 'worker.mjs'), join(folder, 'worker.mjs'));
  return BUNDLERS.map((bundler) => async () => {
    await execute('node', [join(tools, 'bundle.mjs'), bundler, folder], tools);
    const bundles = join(folder, 'bundles', bundler);
    const answer = await runAlone(join(bundles, 'service.mjs'));
    if (answer !== `${entries.length} entries, project shop`) {
      throw new Error(`The program that ${bundler} bundled said: ${answer}`);
    }
    await askWorker(consumer, join(bundles, 'worker.mjs'), bundler);
    const sizes = ['service', 'worker'].map((name) =>
      Math.round(statSync(join(bundles, `${name}.mjs`)).size / 1000),
    );
    return `${bundler}: a program of all entries runs on Node (${sizes[0]} KB), a worker in workerd (${sizes[1]} KB)`;
  });
}

/** Uses every entry, and lets the client read from the sandbox. */
function serviceOf(entries) {
  return [
    ...entries.map((specifier, index) => `import * as entry${index} from '${specifier}';`),
    "import { createSentryClient } from '@sentry-kit/api-client';",
    "import { createSandbox } from '@sentry-kit/sandbox';",
    `const entries = [${entries.map((_, index) => `entry${index}`).join(', ')}];`,
    'const used = entries.filter((entry) => Object.values(entry).some((value) => value !== undefined));',
    'const sandbox = await createSandbox();',
    'const { url: baseUrl, token, organization } = sandbox;',
    'const client = createSentryClient({ baseUrl, token, organization });',
    'const [project] = await client.projects.list().toArray();',
    'console.log(`${used.length} entries, project ${project.slug}`);',
    'await sandbox.close();',
  ].join('\n');
}

/** Runs a program where no package can be found. */
async function runAlone(file) {
  const folder = mkdtempSync(join(tmpdir(), 'sentry-kit-bundle-'));
  try {
    copyFileSync(file, join(folder, 'service.mjs'));
    return (await execute('node', ['service.mjs'], folder)).trim();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
