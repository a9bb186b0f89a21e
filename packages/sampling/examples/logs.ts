import { createLogFilter, createSampleRates, defineSamplingPolicy } from '@sentry-kit/sampling';

const policy = defineSamplingPolicy({
  rules: [],
  defaultRate: 0.1,
  logs: {
    rules: [
      { id: 'cache', when: { message: { prefix: 'cache ' } }, rate: 0 },
      { id: 'debug', when: { level: ['trace', 'debug'] }, rate: 0.05 },
    ],
    defaultRate: 1,
  },
  replays: { sessions: 0.01, onError: 1 },
  profiles: { sessions: 0.1 },
});

// Sentry.init({ ...rates, beforeSendLog, enableLogs: true })
export const rates = createSampleRates(policy);
export const beforeSendLog = createLogFilter(policy);
