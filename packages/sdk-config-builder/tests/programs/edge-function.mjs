// Runs a script in the runtime of edge functions, and waits for what it leaves in `done`.
// usage: node edge-function.mjs <folder with @edge-runtime/vm> <script>
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

// What Vercel's documentation of its edge runtime lists as modules of Node that functions may import.
const modules = ['assert', 'async_hooks', 'buffer', 'events', 'util'];
const [folder, script] = process.argv.slice(2);
const load = createRequire(`${folder}/package.json`);
const { EdgeVM } = load('@edge-runtime/vm');
const { SENTRY_DSN, APP_ENV } = process.env;
function require(name) {
  if (!modules.includes(name.replace('node:', ''))) throw new Error(`${name} is not there.`);
  return load(name);
}
const vm = new EdgeVM({
  // Functions see their variables, and nothing else of a process; Buffer is put in by bundlers of such functions.
  extend: (context) =>
    Object.assign(context, { process: { env: { SENTRY_DSN, APP_ENV } }, Buffer, require }),
});
vm.evaluate(readFileSync(script, 'utf8'));
await vm.evaluate('globalThis.done');
