import type { OtlpScope } from './otlp-json.ts';
import { toKeyValues } from './values.ts';
import type { TypedAttribute } from './values.ts';

/** The scope that a span or a log names in its attributes. */
export function scopeOf({
  name,
  version,
  ...rest
}: Readonly<Record<string, TypedAttribute>>): OtlpScope {
  const attributes = toKeyValues(rest);
  return {
    ...(name && { name: String(name.value) }),
    ...(version && { version: String(version.value) }),
    ...(attributes.length > 0 && { attributes }),
  };
}
