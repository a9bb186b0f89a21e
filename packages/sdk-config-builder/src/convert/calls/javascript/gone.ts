import { majorOf } from '../../context.ts';
import { walk } from '../../source/children.ts';
import type { Node } from '../../source/node.ts';
import type { CallDraft } from '../draft.ts';

// The major in which a name went from @sentry/node or @sentry/browser; read from the published packages.
const goneFrom: Readonly<Record<number, string>> = {
  8: 'Breadcrumbs BrowserProfilingIntegration BrowserTracing Dedupe Feedback FunctionToString GlobalHandlers Handlers Http HttpContext Hub InboundFilters Integrations LinkedErrors ModuleMetadata Replay ReplayCanvas Severity Transaction TryCatch Undici addGlobalEventProcessor autoDiscoverNodePerformanceMonitoringIntegrations configureScope deepReadDirSync defaultIntegrations enableAnrDetection extractTraceparentData getActiveTransaction getHubFromCarrier getModuleFromFilename hapiErrorPlugin makeMain makeXHRTransport nativeNodeFetchintegration onProfilingStartRouteTransaction runWithAsyncContext spanStatusfromHttpCode startActiveSpan startTransaction trace wrap',
  9: 'DEFAULT_USER_INCLUDES addOpenTelemetryInstrumentation addRequestDataToEvent addTracingExtensions captureUserFeedback debugIntegration extractRequestData getCurrentHub nestIntegration processThreadBreadcrumbIntegration sessionTimingIntegration setupNestErrorHandler',
  11: 'SEMANTIC_ATTRIBUTE_SENTRY_SOURCE SentryContextManager applyDiagnosticsChannelInjectionIntegrations connectIntegration diagnosticsChannelInjectionIntegrations experimentalUseDiagnosticsChannelInjection generateInstrumentOnce inboundFiltersIntegration instrumentLangGraph isDiagnosticsChannelInjectionEnabled preloadOpenTelemetry setNodeAsyncContextStrategy setupConnectErrorHandler setupHonoErrorHandler validateOpenTelemetrySetup',
};

/** Whether a name of the SDK is gone in a major. */
export function isGone(name: string, major: number): boolean {
  // It came back in 10, as another thing.
  if (name === 'metrics') return major === 9;
  return Object.entries(goneFrom).some(
    ([from, names]) => major >= Number(from) && names.split(' ').includes(name),
  );
}

/** Tells every use of what is gone that nothing took the place of. */
export function tellGone(draft: CallDraft, isOutside: (around: readonly Node[]) => boolean): void {
  const major = majorOf(draft.versions.to);
  walk(draft.program.body, (node, around) => {
    if ((node.kind !== 'member' && node.kind !== 'name') || !isOutside(around)) return;
    const name = draft.api.nameOf(node);
    if (name !== undefined && isGone(name, major) && !draft.edits.isChanged(node))
      draft.tell('by-hand', node, name);
  });
}
