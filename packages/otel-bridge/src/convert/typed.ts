import type { StreamedSpanJSON } from '@sentry/core';
import { toAttribute } from './attribute.ts';
import type { SentryAttribute, SentryLink } from './span-v2.ts';

/** A link whose attributes have types. */
export function toTypedLink(link: NonNullable<StreamedSpanJSON['links']>[number]): SentryLink {
  return {
    trace_id: link.trace_id,
    span_id: link.span_id,
    sampled: link.sampled === true,
    ...(link.attributes && { attributes: toTyped(link.attributes) }),
  };
}

/** Attributes with their types. */
export function toTyped(
  attributes: Readonly<Record<string, unknown>>,
): Record<string, SentryAttribute> {
  const typed: Record<string, SentryAttribute> = {};
  for (const key in attributes) {
    const attribute = toAttribute(attributes[key]);
    if (attribute) typed[key] = attribute;
  }
  return typed;
}
