// npm run check:consumers [-- --tarballs <folder>]: packs every published package, installs the tarballs in an empty
// folder with npm and the Node that a consumer has, then uses each exports key as ESM and CommonJS on every line of Node,
// compiles it with several TypeScript versions, and runs what three bundlers make of it, on Node and in workerd.
import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { bundleTasks } from './consumers/bundles.mjs';
import { contentProblems } from './consumers/contents.mjs';
import { createConsumer } from './consumers/create-consumer.mjs';
import { moduleTasks } from './consumers/modules.mjs';
import { assertTools, nodes } from './consumers/tools.mjs';
import { typeTasks } from './consumers/types.mjs';

const { values } = parseArgs({ options: { tarballs: { type: 'string' } } });
assertTools();
const consumer = await createConsumer(values.tarballs);
const failures = consumer.packages.flatMap((installed) => contentProblems(installed));
try {
  const specifiers = consumer.packages.flatMap((installed) => installed.specifiers);
  const waiting = [
    ...bundleTasks(consumer, specifiers),
    ...typeTasks(consumer, specifiers),
    ...moduleTasks(consumer, specifiers, await nodes()),
  ];
  await Promise.all(Array.from({ length: availableParallelism() }, () => work(waiting)));
  if (failures.length === 0) {
    console.log(
      `${consumer.packages.length} packages with ${specifiers.length} entries fit their consumers.`,
    );
  }
} finally {
  rmSync(consumer.folder, { recursive: true, force: true });
}
if (failures.length > 0) {
  console.error(`\n${failures.join('\n\n')}\n\nA consumer could not use the packages; see above.`);
  process.exit(1);
}

/** One task after the other; a failure is kept, and the others go on. */
async function work(waiting) {
  for (let task = waiting.shift(); task; task = waiting.shift()) {
    const startedAt = performance.now();
    try {
      // oxlint-disable-next-line no-await-in-loop -- as many at once as there are workers
      const said = await task();
      console.log(`${said} (${((performance.now() - startedAt) / 1000).toFixed(1)} s)`);
    } catch (error) {
      failures.push(error.message);
    }
  }
}
