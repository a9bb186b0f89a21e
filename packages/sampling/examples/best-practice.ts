import { createTracesSampler } from '@sentry-kit/sampling';
import { checkTracesSampler } from '@sentry-kit/sampling/check';

interface OldContext {
  readonly transactionContext: { readonly name: string };
  readonly parentSampled?: boolean;
}

// As many guides write it: for SDK 7, by whole names, and with the parent's decision as the rate.
function handWritten({ transactionContext, parentSampled }: OldContext): number | boolean {
  if (transactionContext.name.includes('error')) return 1;
  if (transactionContext.name === '/health') return 0;
  if (parentSampled !== undefined) return parentSampled;
  return transactionContext.name.startsWith('/api/v1/') ? 0.05 : 0.1;
}

export const findings = checkTracesSampler(handWritten);
for (const { code, message } of findings) console.log(code, message);

// The same intent. Errors need no rule: they are sent as events, whatever the rate of their trace.
export const tracesSampler = createTracesSampler({
  rules: [
    { id: 'health', when: { name: { suffix: '/health' } }, rate: 0 },
    { id: 'api', when: { name: { glob: '*/api/v1/*' } }, rate: 0.05 },
  ],
  defaultRate: 0.1,
});
