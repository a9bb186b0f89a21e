// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { schema } from '../../schemas/schema.ts';
import type { StandardSchema } from '../../schemas/standard-schema.ts';
import * as shapes from '../shapes.ts';
import type { OrganizationRelay, OrganizationUpdated } from '../types/organizations.ts';
import type { Organization } from '../types/shared.ts';
export type * from '../../schemas/standard-schema.ts';

/** Answer, or item, of `organizations.get`, `organizations.list`. */
export const organization: StandardSchema<Organization> = /*@__PURE__*/ schema(shapes.organization);

/** Answer, or item, of `organizations.listRelays`. */
export const organizationRelay: StandardSchema<OrganizationRelay> = /*@__PURE__*/ schema(shapes.organizationRelay);

/** Answer, or item, of `organizations.update`. */
export const organizationUpdated: StandardSchema<OrganizationUpdated> = /*@__PURE__*/ schema(shapes.organizationUpdated);
