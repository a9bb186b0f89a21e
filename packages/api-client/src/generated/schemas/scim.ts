// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { schema } from '../../schemas/schema.ts';
import type { StandardSchema } from '../../schemas/standard-schema.ts';
import * as shapes from '../shapes.ts';
import type { ScimGroup, ScimGroupDetails, ScimUser, ScimUserDetails } from '../types/scim.ts';
export type * from '../../schemas/standard-schema.ts';

/** Answer, or item, of `scim.listGroups`. */
export const scimGroup: StandardSchema<ScimGroup> = /*@__PURE__*/ schema(shapes.scimGroup);

/** Answer, or item, of `scim.createGroup`, `scim.getGroup`. */
export const scimGroupDetails: StandardSchema<ScimGroupDetails> = /*@__PURE__*/ schema(shapes.scimGroupDetails);

/** Answer, or item, of `scim.listUsers`. */
export const scimUser: StandardSchema<ScimUser> = /*@__PURE__*/ schema(shapes.scimUser);

/** Answer, or item, of `scim.createUser`, `scim.getUser`. */
export const scimUserDetails: StandardSchema<ScimUserDetails> = /*@__PURE__*/ schema(shapes.scimUserDetails);
