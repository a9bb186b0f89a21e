// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { schema } from '../../schemas/schema.ts';
import type { StandardSchema } from '../../schemas/standard-schema.ts';
import * as shapes from '../shapes.ts';
import type { Replay, ReplayClick, ReplayDeletionJob, ReplayDeletionJobCreated, ReplayDetails, ReplaySegment, ReplaySelector, ReplayViewers } from '../types/replays.ts';
export type * from '../../schemas/standard-schema.ts';

/** Answer, or item, of `replays.list`. */
export const replay: StandardSchema<Replay> = /*@__PURE__*/ schema(shapes.replay);

/** Answer, or item, of `replays.listClicks`. */
export const replayClick: StandardSchema<ReplayClick> = /*@__PURE__*/ schema(shapes.replayClick);

/** Answer, or item, of `replays.listDeletionJobs`. */
export const replayDeletionJob: StandardSchema<ReplayDeletionJob> = /*@__PURE__*/ schema(shapes.replayDeletionJob);

/** Answer, or item, of `replays.createDeletionJob`, `replays.getDeletionJob`. */
export const replayDeletionJobCreated: StandardSchema<ReplayDeletionJobCreated> = /*@__PURE__*/ schema(shapes.replayDeletionJobCreated);

/** Answer, or item, of `replays.get`. */
export const replayDetails: StandardSchema<ReplayDetails> = /*@__PURE__*/ schema(shapes.replayDetails);

/** Answer, or item, of `replays.getSegment`. */
export const replaySegment: StandardSchema<ReplaySegment> = /*@__PURE__*/ schema(shapes.replaySegment);

/** Answer, or item, of `replays.listSelectors`. */
export const replaySelector: StandardSchema<ReplaySelector> = /*@__PURE__*/ schema(shapes.replaySelector);

/** Answer, or item, of `replays.getViewers`. */
export const replayViewers: StandardSchema<ReplayViewers> = /*@__PURE__*/ schema(shapes.replayViewers);
