import type { Route } from '../route.ts';
import { traceItemRoutes } from './trace-items.ts';
import { traceRoutes as singleTraceRoutes } from './trace.ts';

/** Traces, and the attributes of what they hold. */
export const traceRoutes: readonly Route[] = [...singleTraceRoutes, ...traceItemRoutes];
