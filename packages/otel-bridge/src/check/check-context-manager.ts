import { context, createContextKey, ROOT_CONTEXT } from '@opentelemetry/api';
import type { Check } from './setup.ts';

const PROBE = createContextKey('@sentry-kit/otel-bridge/probe');

/** Without a context manager no span has a parent. */
export const checkContextManager: Check = ({ provider }) => {
  if (!provider) return [];
  const probe = ROOT_CONTEXT.setValue(PROBE, true);
  if (context.with(probe, () => context.active()) === probe) return [];
  return [
    {
      code: 'otel-bridge/no-context-manager',
      severity: 'error',
      path: [],
      message:
        'No context manager is registered: spans do not find their parents, and errors not their spans.',
      hint: 'Call context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable()) of @opentelemetry/context-async-hooks; NodeSDK does it by itself.',
    },
  ];
};
