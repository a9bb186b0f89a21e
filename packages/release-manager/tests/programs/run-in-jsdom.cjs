// Runs each script in a document of its own and says what came of it: the globals that it left, or how it failed.
const { readFileSync } = require('node:fs');
const { Script } = require('node:vm');

const [jsdom, list] = process.argv.slice(2);
const { JSDOM, VirtualConsole } = require(jsdom);

const shape = (value, depth) => {
  if (typeof value === 'function') return `function ${value.length}`;
  if (typeof value !== 'object' || value === null) return String(value);
  if (depth === 0) return 'object';
  const keys = Object.keys(value)
    .filter((key) => !key.startsWith('_sentryDebugId'))
    .sort();
  return Object.fromEntries(keys.map((key) => [key, shape(value[key], depth - 1)]));
};

const runOne = (path) => {
  const page = '<!doctype html><title>shop</title><div id="app"></div>';
  const options = {
    runScripts: 'outside-only',
    url: 'https://shop.example.com/',
    pretendToBeVisual: true,
  };
  const dom = new JSDOM(page, { ...options, virtualConsole: new VirtualConsole() });
  const { window } = dom;
  const before = new Set(Object.keys(window));
  let failed;
  try {
    const script = new Script(readFileSync(path, 'utf8'), { filename: path });
    script.runInContext(dom.getInternalVMContext());
  } catch (error) {
    failed = String(error?.name);
  }
  const { _sentryDebugIds: told = {} } = window;
  const left = Object.keys(window).filter((key) => !before.has(key) && !key.startsWith('_sentry'));
  const result = {
    failed,
    left: Object.fromEntries(left.sort().map((key) => [key, shape(window[key], 2)])),
    page: window.document.documentElement.outerHTML,
    ids: Object.entries(told).flatMap(([stack, id]) => (stack.includes(path) ? [id] : [])),
  };
  window.close();
  return result;
};

const results = JSON.parse(readFileSync(list, 'utf8')).map(runOne);
process.stdout.write(JSON.stringify(results), () => process.exit(0));
