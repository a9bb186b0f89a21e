// Starts a real SDK with faults in its options, and prints what is found in the running client, as JSON.
import { createRequire } from 'node:module';
import { checkClient, explainClient } from '../../src/doctor/client/check-client.ts';
import type { RunningClient } from '../../src/doctor/client/read-client.ts';

const [folder = '', name = ''] = process.argv.slice(2);
interface RealSdk {
  init(options: object): void;
  getClient?(): RunningClient;
  getCurrentHub?(): { getClient(): RunningClient };
}
const sdk = createRequire(`${folder}/package.json`)(name) as RealSdk;
console.warn = console.error = console.log = () => undefined;

function start(options: object): RunningClient | undefined {
  sdk.init(options);
  return sdk.getClient?.() ?? sdk.getCurrentHub?.().getClient();
}

const dsn = 'https://public@o1.ingest.example.com/1';
const right = start({ dsn, tracesSampleRate: 0.25 });
const wrong = start({ dsn, tracesSampleRate: 2, tracesSamplerate: 1, maxBreadcrumbs: 1000 });
process.stdout.write(
  `${JSON.stringify({
    right: right && checkClient(right).map(({ code }) => code),
    wrong: wrong && checkClient(wrong).map(({ code }) => code),
    spans: right && explainClient(right).find(({ option }) => option === 'tracesSampleRate'),
  })}\n`,
);
process.exit(0);
