import { sentryConfigSchema } from './schema.ts';

/** The fields that a part of a description may have. */
export function knownKeys(path: readonly (string | number)[]): readonly string[] {
  let schema: unknown = sentryConfigSchema;
  for (const part of path) schema = inner(schema, part);
  return Object.keys(shapeOf(schema) ?? {});
}

function inner(schema: unknown, part: string | number): unknown {
  const shape = shapeOf(schema);
  if (shape !== undefined) return shape[part];
  const valueType = definition(schema)?.['valueType'];
  return valueType;
}

function shapeOf(schema: unknown): Readonly<Record<string, unknown>> | undefined {
  const shape = definition(schema)?.['shape'];
  return typeof shape === 'object' && shape !== null ? { ...shape } : undefined;
}

// Optional fields wrap what they are.
function definition(schema: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof schema !== 'object' || schema === null || !('def' in schema)) return undefined;
  const def: unknown = schema.def;
  if (typeof def !== 'object' || def === null) return undefined;
  return 'innerType' in def ? definition(def.innerType) : { ...def };
}
