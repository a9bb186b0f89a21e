import type {
  GoFramework,
  JavaScriptFramework,
  PythonFramework,
  SentryConfig,
} from '../../src/render.ts';

export const javascriptFrameworks: readonly JavaScriptFramework[] = [
  'aws-lambda',
  'browser',
  'edge',
  'express',
  'nestjs',
  'nextjs',
  'node',
];
export const pythonFrameworks: readonly PythonFramework[] = [
  'aws-lambda',
  'celery',
  'django',
  'fastapi',
  'flask',
  'plain',
  'rq',
  'sqlalchemy',
];
export const goFrameworks: readonly GoFramework[] = ['echo', 'gin', 'net/http', 'plain'];

const shared: SentryConfig = {
  release: { env: 'RELEASE_VERSION', fallback: 'shop@1.0.0' },
  environment: { env: 'APP_ENV' },
  dist: '7',
  disabledIn: ['test'],
  killSwitch: 'SENTRY_DISABLED',
  errors: 1,
  debug: { env: 'SENTRY_DEBUG', fallback: false },
  traces: {
    rules: [
      { id: 'health', when: { name: { glob: '/health{,z}*' } }, rate: 0 },
      {
        id: 'orders',
        when: {
          all: [
            { name: { regex: '^/orders/\\d+$' } },
            { not: { attributes: { plan: 'free', size: { above: 1e-7, below: 20 } } } },
          ],
        },
        rate: 0.5,
        firstPerSecond: 3,
      },
      { id: 'always', when: { op: 'task "quoted"' }, always: true },
    ],
    defaultRate: 1,
    minimumRate: 0.01,
    logs: {
      rules: [
        {
          id: 'chatter',
          when: { level: ['trace', 'debug'], message: { prefix: 'cache ' } },
          rate: 0,
        },
        { id: 'free', when: { not: { attributes: { plan: { glob: 'paid*' } } } }, rate: 0.5 },
      ],
      defaultRate: 1,
    },
    replays: { onError: 1 },
    profiles: { sessions: 0.5, traces: 0.25 },
  },
  logs: true,
  tracing: { propagateTo: ['https://api.example.com/'], strictContinuation: false },
  integrations: { modules: false },
  ignore: { errors: ['ChunkLoadError', { regex: '^Abort(?:ed)?\\b' }], transactions: ['/ping'] },
  caps: {
    breadcrumbs: { env: 'MOST_BREADCRUMBS', fallback: 50 },
    perSession: 100,
    perFingerprint: 10,
    perWindow: { events: 20, seconds: 60 },
  },
  proxy: { env: 'HTTPS_PROXY' },
  tags: { team: 'checkout', region: { env: 'REGION' } },
  environments: {
    development: { traces: 1, caps: { perSession: 1_000 }, scrubbing: 'balanced' },
    staging: { errors: 0, traces: { env: 'SENTRY_TRACES_SAMPLE_RATE' }, enabled: { env: 'ON' } },
  },
};

/** One description for each preset, and one that says nothing. */
export const descriptions: Readonly<Record<string, SentryConfig>> = {
  nothing: {},
  strict: {
    ...shared,
    scrubbing: { preset: 'strict', allow: ['key:orderId'], deny: ['path:extra.note'] },
  },
  balanced: { ...shared, scrubbing: 'balanced' },
  off: { ...shared, scrubbing: 'off' },
};

/** Descriptions under which all is sent: what is sampled away cannot be looked at. */
export const sentDescriptions: readonly (readonly [name: string, SentryConfig])[] = Object.entries(
  descriptions,
).flatMap(([name, config]) =>
  name === 'nothing' ? [] : [[name, { ...config, traces: 1 }] as const],
);

/** Every major where most is removed, the newest where less is. */
export const majorsUnder = (preset: string): readonly number[] =>
  preset === 'strict' ? [7, 8, 9, 10, 11] : [11];
