// Runs a real SDK of a folder with options of ours and prints what would have left, as JSON.
import { createRequire } from 'node:module';
import { createInitOptions } from '../../src/index.ts';
import type { InitHooks, SdkName, SentryConfig } from '../../src/index.ts';

const [folder = '', name = '', version = '', scenario = ''] = process.argv.slice(2);

interface RealSdk {
  init(options: object): void;
  captureException(error: unknown): string;
  flush(timeout: number): Promise<boolean>;
  getClient?(): RealClient | undefined;
  getCurrentHub?(): { getClient(): RealClient | undefined };
}
interface RealClient {
  getOptions(): Record<string, unknown>;
  getIntegrationByName?(name: string): unknown;
}

const base: SentryConfig = {
  dsn: 'https://public@o1.ingest.sentry.io/1',
  release: 'shop@1.0.0',
  environment: 'production',
  tags: { team: 'checkout' },
  killSwitch: 'SENTRY_DISABLED',
  disabledIn: ['test'],
  ignore: { errors: ['ChunkLoadError'] },
  integrations: { modules: false },
  environments: { staging: { tags: { stage: 'two' }, errors: 0.5 } },
};

const scenarios: Readonly<
  Record<string, { config?: SentryConfig; hooks?: InitHooks; errors?: number }>
> = {
  plain: {
    hooks: {
      beforeSend: (event) => ({
        ...event,
        extra: { note: 'call jane@example.com' },
        fingerprint: ['hooked'],
      }),
    },
  },
  throwing: {
    hooks: {
      beforeSend() {
        throw new Error('secret of jane@example.com');
      },
    },
  },
  forgetful: {
    hooks: { beforeSend: (() => undefined) as unknown as NonNullable<InitHooks['beforeSend']> },
  },
  capped: { config: { ...base, caps: { perSession: 2 } }, errors: 5 },
  killed: { hooks: { environment: { SENTRY_DISABLED: 'yes' } } },
  disabled: {
    config: { ...base, environment: { env: 'NODE_ENV' } },
    hooks: { environment: { NODE_ENV: 'test' } },
  },
  staged: { config: { ...base, environment: 'staging', errors: 1 } },
};

const sdk = createRequire(`${folder}/package.json`)(name) as RealSdk;
const diagnostics: string[] = [];
const sent: unknown[] = [];
const { config = base, hooks = {}, errors = 1 } = scenarios[scenario] ?? {};
sdk.init({
  ...createInitOptions(
    config,
    { sdk: name as SdkName, version },
    { ...hooks, onDiagnostic: ({ code }) => diagnostics.push(code) },
  ),
  transport: () => ({
    send: (envelope: unknown) => {
      sent.push(envelope);
      return Promise.resolve({});
    },
    flush: () => Promise.resolve(true),
  }),
});
for (let index = 0; index < errors; index += 1)
  sdk.captureException(new Error(`order ${index} failed`));
sdk.captureException(
  Object.assign(new Error('Loading chunk 4 failed'), { name: 'ChunkLoadError' }),
);
await sdk.flush(2_000);

const client = sdk.getClient?.() ?? sdk.getCurrentHub?.().getClient();
const items = sent.flatMap((envelope) =>
  Array.isArray(envelope) ? (envelope[1] as [{ type: string }, unknown][]) : [],
);
const options = client?.getOptions() ?? {};
process.stdout.write(
  `${JSON.stringify({
    events: items.filter(([header]) => header.type === 'event').map(([, event]) => event),
    text: JSON.stringify(sent),
    diagnostics,
    hasModules: client?.getIntegrationByName?.('Modules') !== undefined,
    isFenced: client?.getIntegrationByName?.('SentryKitFence') !== undefined,
    sampleRate: options['sampleRate'],
    enabled: options['enabled'],
  })}\n`,
);
process.exit(0);
