// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { flag, list, map, moment, nullable, once, text, textOrNull, thing, type Lazy } from '../../schemas/parts.ts';

export const dataForwarder: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, organizationId: text, isEnabled: flag, enrollNewProjects: flag, enrolledProjects: list(thing({ id: text, slug: text, platform: textOrNull })), provider: text, config: nullable(map(text)), projectConfigs: list(thing({ id: text, isEnabled: flag, dataForwarderId: text, project: thing({ id: text, slug: text, platform: textOrNull }), overrides: map(text), effectiveConfig: map(text), dateAdded: moment, dateUpdated: moment })), dateAdded: moment, dateUpdated: moment }));
