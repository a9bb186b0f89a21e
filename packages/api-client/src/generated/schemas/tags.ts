// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { schema } from '../../schemas/schema.ts';
import type { StandardSchema } from '../../schemas/standard-schema.ts';
import * as shapes from '../shapes.ts';
import type { Tag } from '../types/shared.ts';
import type { ProjectTag, ProjectTagValue, TagValue } from '../types/tags.ts';
export type * from '../../schemas/standard-schema.ts';

/** Answer, or item, of `tags.listInProject`. */
export const projectTag: StandardSchema<ProjectTag> = /*@__PURE__*/ schema(shapes.projectTag);

/** Answer, or item, of `tags.listValuesInProject`. */
export const projectTagValue: StandardSchema<ProjectTagValue> = /*@__PURE__*/ schema(shapes.projectTagValue);

/** Answer, or item, of `tags.list`. */
export const tag: StandardSchema<Tag> = /*@__PURE__*/ schema(shapes.tag);

/** Answer, or item, of `tags.listValues`. */
export const tagValue: StandardSchema<TagValue> = /*@__PURE__*/ schema(shapes.tagValue);
