// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { schema } from '../../schemas/schema.ts';
import type { StandardSchema } from '../../schemas/standard-schema.ts';
import * as shapes from '../shapes.ts';
import type { BuildCheckRules, BuildInstallDetails, BuildLatest, BuildSizeAnalysis } from '../types/builds.ts';
export type * from '../../schemas/standard-schema.ts';

/** Answer, or item, of `builds.getCheckRules`. */
export const buildCheckRules: StandardSchema<BuildCheckRules> = /*@__PURE__*/ schema(shapes.buildCheckRules);

/** Answer, or item, of `builds.getInstallDetails`. */
export const buildInstallDetails: StandardSchema<BuildInstallDetails> = /*@__PURE__*/ schema(shapes.buildInstallDetails);

/** Answer, or item, of `builds.getLatest`. */
export const buildLatest: StandardSchema<BuildLatest> = /*@__PURE__*/ schema(shapes.buildLatest);

/** Answer, or item, of `builds.getSizeAnalysis`. */
export const buildSizeAnalysis: StandardSchema<BuildSizeAnalysis> = /*@__PURE__*/ schema(shapes.buildSizeAnalysis);
