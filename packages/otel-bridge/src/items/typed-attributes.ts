import type { SerializedLog } from '@sentry/core';
import { toAttribute } from '../convert/attribute.ts';

type TypedAttributes = NonNullable<SerializedLog['attributes']>;

/** Attributes with their types; what has no value is left out. */
export function toTypedAttributes(attributes: Readonly<Record<string, unknown>>): TypedAttributes {
  const typed: TypedAttributes = {};
  for (const [key, value] of Object.entries(attributes)) {
    const attribute = toAttribute(value);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- type and value fit each other, one by one
    if (attribute) typed[key] = attribute as TypedAttributes[string];
  }
  return typed;
}
