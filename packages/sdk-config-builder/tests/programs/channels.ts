// Sends errors and traces with a real SDK under all kinds of rates, and prints where the doctor's words were wrong, as JSON.
import { createRequire } from 'node:module';
import { explainOptions } from '../../src/doctor/explain/explain-options.ts';
import type { SdkName } from '../../src/index.ts';

const [folder = '', name = '', version = '', ...chosen] = process.argv.slice(2);

interface RealSdk {
  init(options: object): void;
  captureException(error: unknown): string;
  flush(timeout: number): Promise<boolean>;
  startSpan?(options: { name: string; forceTransaction: boolean }, callback: () => void): void;
  addTracingExtensions?(): void;
  startTransaction?(options: { name: string }): { finish(): void };
}

const sdk = createRequire(`${folder}/package.json`)(name) as RealSdk;
const TIMES = 3;
const rates = [undefined, null, 0, 1, 2, -1, 1.5, Number.NaN, 'abc', '0', '1', '', true, false];
const wrong: string[] = [];
let judged = 0;
console.warn = console.error = console.log = () => undefined;

for (const [index, rate] of rates.entries()) {
  if (chosen.length > 0 && !chosen.includes(String(index))) continue;
  const options = {
    dsn: 'https://public@o1.ingest.example.com/1',
    sampleRate: rate,
    tracesSampleRate: rate,
  };
  const counts = await send(options);
  const explained = explainOptions(options, { sdk: name as SdkName, version });
  for (const [option, count] of Object.entries(counts)) {
    const words = explained.find((one) => one.option === option)?.consequence ?? '';
    const share = /^(?:errors|spans) (?:(100 %)|0)(?::|$)/.exec(words);
    const expected = share?.[1] === undefined ? 0 : TIMES;
    judged += 1;
    if (share === null || count !== expected)
      wrong.push(`${option} ${String(rate)}: ${count} of ${TIMES} were sent, said was "${words}"`);
  }
}
process.stdout.write(`${JSON.stringify({ wrong, judged })}\n`);
process.exit(0);

async function send(options: object): Promise<Readonly<Record<string, number>>> {
  const types: string[] = [];
  sdk.addTracingExtensions?.();
  sdk.init({
    ...options,
    defaultIntegrations: false,
    transport: () => ({
      send: (envelope: [unknown, [{ type: string; item_count?: number }, unknown][]]) => {
        for (const [{ type, item_count: items = 1 }] of envelope[1])
          for (let index = 0; index < items; index += 1) types.push(type);
        return Promise.resolve({});
      },
      flush: () => Promise.resolve(true),
    }),
  });
  for (let index = 0; index < TIMES; index += 1) {
    sdk.captureException(new Error(`order ${index}`));
    if (sdk.startSpan !== undefined && !version.startsWith('7.'))
      sdk.startSpan({ name: `trace ${index}`, forceTransaction: true }, () => undefined);
    else sdk.startTransaction?.({ name: `trace ${index}` }).finish();
  }
  await sdk.flush(2_000);
  return {
    sampleRate: types.filter((type) => type === 'event').length,
    tracesSampleRate: types.filter((type) => type === 'transaction' || type === 'span').length,
  };
}
