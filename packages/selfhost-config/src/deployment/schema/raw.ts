import * as z from 'zod';
import type { RawValue } from '../types.ts';
import { secret } from './values.ts';

/** What has no field of its own. */
export function createRawSchema() {
  const rawValue: z.ZodType<RawValue> = z.lazy(() =>
    z.union([
      z.string(),
      z.number(),
      z.boolean(),
      z.null(),
      z.array(rawValue),
      z.record(z.string(), rawValue),
    ]),
  );
  const rawMap = z.record(z.string(), rawValue).optional();
  const variableName = z.string().regex(/^[A-Za-z_]\w*$/, 'It must be the name of a variable.');

  return z
    .strictObject({
      environment: z.record(variableName, z.union([z.string(), secret])).optional(),
      options: rawMap,
      settings: z
        .record(
          z.string().regex(/^[A-Z][A-Z0-9_]*$/, 'It must be the name of a setting.'),
          rawValue,
        )
        .optional(),
      services: z.record(z.string(), z.record(z.string(), rawValue)).optional(),
      relay: rawMap,
      symbolicator: rawMap,
      taskbroker: rawMap,
    })
    .optional();
}
