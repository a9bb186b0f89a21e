import { createTracesSampler, explainSampling } from '@sentry-kit/sampling';
import { checkSamplingPolicy } from '@sentry-kit/sampling/check';
import { checkSentryConfig, createInitOptions } from '@sentry-kit/sdk-config-builder';
import { renderInit } from '@sentry-kit/sdk-config-builder/render';
import { config, policy } from '../description.ts';
import type { Story } from '../story.ts';

/** One description: options for the API in Node, source for the page, and a sampling policy for both and the worker. */
export function describeServices({ dsn, first, environment, say }: Story) {
  say('1. One description of the SDKs, one policy of sampling');
  const findings = [...checkSentryConfig(config), ...checkSamplingPolicy(policy, { sdkMajor: 11 })];
  for (const { severity, message } of findings) say(`   ${severity}: ${message}`);
  const variables = {
    SENTRY_DSN: dsn,
    SENTRY_RELEASE: first,
    SENTRY_ENVIRONMENT: environment,
  };
  const api = { sdk: '@sentry/node', version: '11.12.0' } as const;
  const hooks = { environment: variables, tracesSampler: createTracesSampler(policy) };
  const options = Object.keys(createInitOptions(config, api, hooks));
  say(`   the API: ${options.length} options for ${api.sdk} ${api.version}`);
  const page = { language: 'typescript', framework: 'browser', sdkVersion: '11.12.0' } as const;
  const files = renderInit(config, page).files.map(({ path }) => path);
  say(`   the page: ${files.join(', ')}`);
  const rates = ['/orders', '/health', '/catalogue'].map((path) => {
    const { rate, rule, because } = explainSampling(policy, { attributes: { 'url.path': path } });
    say(`   ${path}: ${because}`);
    return { path, rate, rule };
  });
  return { options, files, rates };
}
