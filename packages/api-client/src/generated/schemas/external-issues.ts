// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { schema } from '../../schemas/schema.ts';
import type { StandardSchema } from '../../schemas/standard-schema.ts';
import * as shapes from '../shapes.ts';
import type { ExternalIssueCreated, ExternalIssueForm } from '../types/external-issues.ts';
import type { ExternalIssue } from '../types/shared.ts';
export type * from '../../schemas/standard-schema.ts';

/** Answer, or item, of `externalIssues.list`. */
export const externalIssue: StandardSchema<ExternalIssue> = /*@__PURE__*/ schema(shapes.externalIssue);

/** Answer, or item, of `externalIssues.create`, `externalIssues.link`. */
export const externalIssueCreated: StandardSchema<ExternalIssueCreated> = /*@__PURE__*/ schema(shapes.externalIssueCreated);

/** Answer, or item, of `externalIssues.getForm`. */
export const externalIssueForm: StandardSchema<ExternalIssueForm> = /*@__PURE__*/ schema(shapes.externalIssueForm);
