// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { schema } from '../../schemas/schema.ts';
import type { StandardSchema } from '../../schemas/standard-schema.ts';
import * as shapes from '../shapes.ts';
import type { CodeMapping, CodeMappingCreateMany } from '../types/code-mappings.ts';
export type * from '../../schemas/standard-schema.ts';

/** Answer, or item, of `codeMappings.create`, `codeMappings.list`, `codeMappings.update`. */
export const codeMapping: StandardSchema<CodeMapping> = /*@__PURE__*/ schema(shapes.codeMapping);

/** Answer, or item, of `codeMappings.createMany`. */
export const codeMappingCreateMany: StandardSchema<CodeMappingCreateMany> = /*@__PURE__*/ schema(shapes.codeMappingCreateMany);
