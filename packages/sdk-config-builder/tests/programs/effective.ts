// Runs generated configurations through the real init of one SDK, and prints where the doctor was wrong, as JSON.
import { createRequire } from 'node:module';
import { explainOptions } from '../../src/doctor/explain/explain-options.ts';
import { createInitOptions } from '../../src/index.ts';
import type { SdkName } from '../../src/index.ts';
import { compareHeld } from '../effective/compare.ts';
import {
  createRandom,
  generateConfiguration,
  generateDescription,
  javascriptValues,
} from '../effective/generate.ts';

const [folder = '', name = '', version = '', seed = '', count = ''] = process.argv.slice(2);

interface RealSdk {
  init(options: object): void;
  getClient?(): RealClient | undefined;
  getCurrentHub?(): { getClient(): RealClient | undefined };
}
interface RealClient {
  getOptions(): Record<string, unknown>;
}

const sdk = createRequire(`${folder}/package.json`)(name) as RealSdk;
const target = { sdk: name as SdkName, version };
const random = createRandom(Number(seed));
const mismatches: string[] = [];
const started = { ...process.env };
// What SDKs say about wrong options is not looked at here.
console.warn = console.error = console.log = () => undefined;

for (let index = 0; index < Number(count); index += 1) {
  const { options: raw, environment } = generateConfiguration(random, javascriptValues);
  const config = generateDescription(random);
  // Every other configuration is one that a description was made into.
  const isDescribed = index % 2 === 1;
  const options: object = isDescribed
    ? createInitOptions(config, target, { environment, onDiagnostic: () => undefined })
    : raw;
  const surroundings = isDescribed ? { environment, config } : { environment };
  const explained = explainOptions(options, target, surroundings);
  process.env = { ...started, ...environment };
  // Some releases write into what they are given.
  sdk.init({ ...options });
  const client = sdk.getClient?.() ?? sdk.getCurrentHub?.().getClient();
  for (const line of compareHeld(client?.getOptions() ?? {}, explained))
    mismatches.push(`configuration ${index}: ${line}`);
}

process.stdout.write(`${JSON.stringify(mismatches)}\n`);
process.exit(0);
