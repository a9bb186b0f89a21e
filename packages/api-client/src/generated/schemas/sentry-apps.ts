// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { schema } from '../../schemas/schema.ts';
import type { StandardSchema } from '../../schemas/standard-schema.ts';
import * as shapes from '../shapes.ts';
import type { SentryApp, SentryAppInstallation } from '../types/sentry-apps.ts';
import type { ExternalIssue } from '../types/shared.ts';
export type * from '../../schemas/standard-schema.ts';

/** Answer, or item, of `sentryApps.createExternalIssue`. */
export const externalIssue: StandardSchema<ExternalIssue> = /*@__PURE__*/ schema(shapes.externalIssue);

/** Answer, or item, of `sentryApps.get`, `sentryApps.list`, `sentryApps.update`. */
export const sentryApp: StandardSchema<SentryApp> = /*@__PURE__*/ schema(shapes.sentryApp);

/** Answer, or item, of `sentryApps.listInstallations`. */
export const sentryAppInstallation: StandardSchema<SentryAppInstallation> = /*@__PURE__*/ schema(shapes.sentryAppInstallation);
