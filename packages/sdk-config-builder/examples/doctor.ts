import { checkOptions, explainOptions } from '@sentry-kit/sdk-config-builder/check';

const target = { sdk: '@sentry/node', version: '11.12.0' } as const;
const options = {
  dsn: 'https://public@o1.ingest.sentry.io/1',
  tracesSampleRate: Number('a tenth'),
  beforeSend: (event: { user?: object }) => void delete event.user,
};

for (const { path, message } of checkOptions(options, target)) console.log(path.join('.'), message);

for (const { option, value, origin, consequence } of explainOptions(options, target))
  if (consequence !== undefined) console.log(option, value, origin, consequence); // spans 0: NaN
