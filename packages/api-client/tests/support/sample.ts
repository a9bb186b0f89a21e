import type { Schema } from '../../scripts/generate/contract.ts';

/** Some value that a schema allows; strings hold what must be encoded. */
export function sampleOf(schema: Schema, name: string): unknown {
  const [variant] = schema.anyOf ?? schema.oneOf ?? schema.allOf ?? [];
  if (variant) return sampleOf(variant, name);
  const [value] = schema.enum ?? [];
  if (value !== undefined) return value;
  switch (schema.type ?? 'string') {
    case 'integer':
    case 'number':
      return 7;
    case 'boolean':
      return true;
    case 'array':
      return [
        sampleOf(schema.items ?? {}, `${name} one`),
        sampleOf(schema.items ?? {}, `${name} two`),
      ];
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? { key: {} }).map(([key, property]) => [
          key,
          sampleOf(property, key),
        ]),
      );
    default:
      return `${name} ä&=?#/+`;
  }
}
