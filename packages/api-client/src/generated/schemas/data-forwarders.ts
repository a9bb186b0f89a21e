// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { schema } from '../../schemas/schema.ts';
import type { StandardSchema } from '../../schemas/standard-schema.ts';
import * as shapes from '../shapes.ts';
import type { DataForwarder } from '../types/data-forwarders.ts';
export type * from '../../schemas/standard-schema.ts';

/** Answer, or item, of `dataForwarders.create`, `dataForwarders.list`, `dataForwarders.update`. */
export const dataForwarder: StandardSchema<DataForwarder> = /*@__PURE__*/ schema(shapes.dataForwarder);
