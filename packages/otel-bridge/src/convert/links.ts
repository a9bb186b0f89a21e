import { isSpanContextValid, type Link } from '@opentelemetry/api';
import type { ReadableAttributes } from './read-attribute.ts';

/** A link as Sentry's hooks see it, its attributes without types. */
export interface PlainLink extends Record<string, unknown> {
  trace_id: string;
  span_id: string;
  sampled: boolean;
  attributes?: Record<string, unknown>;
}

/** The links whose ids are valid; Sentry refuses a span with any other. */
export function toLinks(links: readonly Link[]): PlainLink[] {
  return links.filter((link) => isSpanContextValid(link.context)).map(toLink);
}

function toLink({ context, attributes }: Link): PlainLink {
  return {
    trace_id: context.traceId,
    span_id: context.spanId,
    // Flags may carry more than the sampled bit: 0x03 is sampled and random (W3C Trace Context, level 2).
    sampled: (context.traceFlags & 1) === 1,
    ...(attributes && isFilled(attributes) && { attributes: { ...attributes } }),
  };
}

function isFilled(attributes: ReadableAttributes): boolean {
  return Object.keys(attributes).length > 0;
}
