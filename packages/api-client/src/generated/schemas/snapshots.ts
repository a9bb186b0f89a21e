// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { schema } from '../../schemas/schema.ts';
import type { StandardSchema } from '../../schemas/standard-schema.ts';
import * as shapes from '../shapes.ts';
import type { SnapshotCheckRules, SnapshotCreated, SnapshotDetails, SnapshotImage, SnapshotLatestBase } from '../types/snapshots.ts';
export type * from '../../schemas/standard-schema.ts';

/** Answer, or item, of `snapshots.getCheckRules`. */
export const snapshotCheckRules: StandardSchema<SnapshotCheckRules> = /*@__PURE__*/ schema(shapes.snapshotCheckRules);

/** Answer, or item, of `snapshots.create`. */
export const snapshotCreated: StandardSchema<SnapshotCreated> = /*@__PURE__*/ schema(shapes.snapshotCreated);

/** Answer, or item, of `snapshots.get`. */
export const snapshotDetails: StandardSchema<SnapshotDetails> = /*@__PURE__*/ schema(shapes.snapshotDetails);

/** Answer, or item, of `snapshots.getImage`. */
export const snapshotImage: StandardSchema<SnapshotImage> = /*@__PURE__*/ schema(shapes.snapshotImage);

/** Answer, or item, of `snapshots.getLatestBase`. */
export const snapshotLatestBase: StandardSchema<SnapshotLatestBase> = /*@__PURE__*/ schema(shapes.snapshotLatestBase);
