/** What one package gives and another takes: the shapes that they declare for themselves fit one another. */
import type * as alerts from '@sentry-kit/alert-rules';
import type * as alertsClient from '@sentry-kit/alert-rules/client';
import type * as alertsRender from '@sentry-kit/alert-rules/render';
import type * as api from '@sentry-kit/api-client';
import type * as otel from '@sentry-kit/otel-bridge';
import type * as releases from '@sentry-kit/release-manager';
import type * as monitors from '@sentry-kit/release-manager/monitors';
import type * as sampling from '@sentry-kit/sampling';
import type * as quota from '@sentry-kit/sampling/quota';
import type * as sandbox from '@sentry-kit/sandbox';
import type * as config from '@sentry-kit/sdk-config-builder';
import type * as render from '@sentry-kit/sdk-config-builder/render';
import type * as selfhost from '@sentry-kit/selfhost-config';
import type { BasicTracerProvider } from '@opentelemetry/sdk-trace-base';
import type * as browserSdk from '@sentry/browser';
import type * as nodeSdk from '@sentry/node';
import { expectTypeOf, test } from 'vitest';

type Client = api.SentryClient<'organization'>;
type NodeOptions = NonNullable<Parameters<typeof nodeSdk.init>[0]>;
type BrowserOptions = NonNullable<Parameters<typeof browserSdk.init>[0]>;
type Item<List> = List extends readonly (infer One)[] ? One : never;

test('a policy of sampling is what a description takes', () => {
  expectTypeOf<sampling.SamplingPolicy>().toExtend<config.SentryConfig['traces']>();
});

test('a sampler fits every SDK, the options builder and the bridge', () => {
  expectTypeOf<sampling.PolicySampler>().toExtend<sampling.TracesSampler>();
  expectTypeOf<sampling.TracesSampler>().toExtend<config.InitHooks['tracesSampler']>();
  expectTypeOf<sampling.TracesSampler>().toExtend<otel.SentryOtelOptions['tracesSampler']>();
  expectTypeOf<sampling.TracesSampler>().toExtend<NodeOptions['tracesSampler']>();
  expectTypeOf<sampling.TracesSampler>().toExtend<BrowserOptions['tracesSampler']>();
});

test('the integration of a budget fits SDKs, the options builder and the bridge', () => {
  type Integration = sampling.Budget['integration'];
  expectTypeOf<Integration>().toExtend<Item<config.InitHooks['integrations']>>();
  expectTypeOf<Integration>().toExtend<Item<otel.SentryOtelOptions['integrations']>>();
  expectTypeOf<Integration>().toExtend<Item<NodeOptions['defaultIntegrations']>>();
});

test('a scrubber fits the bridge', () => {
  expectTypeOf<config.Scrub>().toExtend<otel.SentryOtelOptions['scrub']>();
});

test('options fit `init` of both SDKs', () => {
  expectTypeOf<config.InitOptions>().toExtend<NodeOptions>();
  expectTypeOf<config.InitOptions>().toExtend<BrowserOptions>();
});

test('the parts of the bridge fit a provider', () => {
  type ProviderOptions = NonNullable<ConstructorParameters<typeof BasicTracerProvider>[0]>;
  type Parts = Pick<otel.SentryOtel, 'sampler' | 'spanProcessors'>;
  expectTypeOf<Parts>().toExtend<ProviderOptions>();
});

test('a client is what every package that needs one asks for', () => {
  expectTypeOf<Client>().toExtend<Parameters<typeof releases.planRelease>[1]['client']>();
  expectTypeOf<Client>().toExtend<Parameters<typeof releases.applyRelease>[1]['client']>();
  expectTypeOf<Client>().toExtend<Parameters<typeof alertsClient.readAlerts>[0]>();
  expectTypeOf<Client>().toExtend<Parameters<typeof alertsClient.applyAlerts>[1]['client']>();
  expectTypeOf<Client>().toExtend<Parameters<typeof quota.readQuota>[0]>();
});

test('the clock of the sandbox fits wherever there is one', () => {
  type Clock = sandbox.ManualClock;
  expectTypeOf<Clock>().toExtend<api.ClientOptions['clock']>();
  expectTypeOf<Clock>().toExtend<sampling.BudgetOptions['clock']>();
  expectTypeOf<Clock>().toExtend<otel.SentryOtelOptions['clock']>();
  expectTypeOf<Clock>().toExtend<releases.PlanReleaseOptions['clock']>();
  expectTypeOf<Clock>().toExtend<monitors.MonitorOptions['clock']>();
  expectTypeOf<Clock>().toExtend<alertsClient.ReadAlertsOptions['clock']>();
});

test('a diagnostic is one shape, so that one function prints all of them', () => {
  interface Diagnostic {
    readonly code: string;
    readonly severity: 'error' | 'warning' | 'info';
    readonly path: readonly (string | number)[];
    readonly message: string;
    readonly hint?: string;
  }
  expectTypeOf<alerts.Diagnostic>().toExtend<Diagnostic>();
  expectTypeOf<api.Diagnostic>().toExtend<Diagnostic>();
  expectTypeOf<otel.Diagnostic>().toExtend<Diagnostic>();
  expectTypeOf<releases.Diagnostic>().toExtend<Diagnostic>();
  expectTypeOf<sampling.Diagnostic>().toExtend<Diagnostic>();
  expectTypeOf<sandbox.Diagnostic>().toExtend<Diagnostic>();
  expectTypeOf<config.Diagnostic>().toExtend<Diagnostic>();
  expectTypeOf<selfhost.Diagnostic>().toExtend<Diagnostic>();
});

test('every plan has steps, findings and what it is based on', () => {
  interface Plan {
    readonly steps: readonly { readonly type: string }[];
    readonly diagnostics: readonly alerts.Diagnostic[];
    readonly basedOn: string;
  }
  expectTypeOf<releases.ReleasePlan>().toExtend<Plan>();
  expectTypeOf<alerts.AlertPlan>().toExtend<Plan>();
  expectTypeOf<ReturnType<typeof selfhost.planDeployment>>().toExtend<Plan>();
  expectTypeOf<ReturnType<typeof quota.planQuota>>().toExtend<Plan>();
});

test('rendered files are one shape', () => {
  interface Rendered {
    readonly files: readonly { readonly path: string; readonly text: string }[];
    readonly diagnostics: readonly alerts.Diagnostic[];
  }
  expectTypeOf<ReturnType<typeof alertsRender.renderAlerts>>().toExtend<Rendered>();
  expectTypeOf<ReturnType<typeof render.renderInit>>().toExtend<Rendered>();
  expectTypeOf<ReturnType<typeof selfhost.renderDeployment>>().toExtend<Rendered>();
});

test('the environment of a process fits', () => {
  expectTypeOf<NodeJS.ProcessEnv>().toExtend<config.Environment>();
  expectTypeOf<NodeJS.ProcessEnv>().toExtend<releases.Environment>();
});
