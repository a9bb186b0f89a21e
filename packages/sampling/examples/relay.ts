import { explainRelayDecision } from '@sentry-kit/sampling/relay';

// The rules as Sentry hands them to Relay, in the `sampling` part of a project configuration.
const rules = [
  {
    id: 1001,
    type: 'trace',
    condition: { op: 'glob', name: 'trace.transaction', value: ['*health*'] },
    samplingValue: { type: 'factor', value: 0.2 },
  },
  {
    id: 1000,
    type: 'trace',
    condition: { op: 'and', inner: [] },
    samplingValue: { type: 'sampleRate', value: 0.5 },
  },
];

export const decision = explainRelayDecision(rules, {
  traceId: '4a106cf6b15144eb9131ae7db1a157a3',
  transaction: 'GET /health',
});
console.log(decision.sampled, decision.because);
