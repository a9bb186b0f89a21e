import type { IntegrationSwitch } from '../config/integration-switches.ts';
import { integrationNames } from '../options/integration-names.ts';
import { has, put, since, type Build } from './build.ts';
import { hasIntegration } from './needs.ts';
import type { SdkIntegrationLike } from './sdk-shapes.ts';

/**
 * Writes the integrations: those that the SDK has by itself without what is switched off, those of the service, and those
 * of this package, last, so that they see what all the others did.
 */
export function putIntegrations(build: Build, own: readonly SdkIntegrationLike[]): void {
  const { integrations: switches = {} } = build.config;
  const given = build.hooks.integrations ?? [];
  const off = Object.entries(switches).flatMap(([name, isOn]) =>
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what is not in the table has no names
    isOn === false ? (integrationNames[name as IntegrationSwitch] ?? '').split(' ') : [],
  );
  putRelated(build);
  if (off.length + given.length + own.length === 0) return;
  const removed = new Set(off);
  build.options.integrations = (defaults) => [
    ...defaults.filter(({ name }) => !removed.has(name)),
    // The integrations of the service come from the same SDK as the defaults; only its types are not known here.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
    ...([...given, ...own] as unknown as typeof defaults),
  ];
}

// What a switch means beyond integrations by name.
function putRelated(build: Build): void {
  const { http, sessions } = build.config.integrations ?? {};
  const { runtime } = build.target;
  if (has(build, 'autoSessionTracking')) put(build, 'autoSessionTracking', 'integrations.sessions');
  const tellPart = (name: IntegrationSwitch, call: string) =>
    build.tell('switched-off-in-part', `integrations.${name}`, call);
  if (runtime === 'browser') {
    if (http === false && hasIntegration(build, 'BrowserTracing'))
      tellPart('http', 'browserTracingIntegration({ traceFetch: false, traceXHR: false })');
    return;
  }
  if ((runtime !== 'node' && runtime !== 'bun') || hasIntegration(build, 'Http')) return;
  if (sessions === false && since(build, '9.0.0')) {
    const option = since(build, '11.0.0') ? 'sessions' : 'trackIncomingRequestsAsSessions';
    tellPart('sessions', `httpIntegration({ ${option}: false })`);
  }
  if (http === false && since(build, '8.0.0'))
    tellPart('http', 'httpIntegration({ ignoreOutgoingRequests: () => true })');
}
