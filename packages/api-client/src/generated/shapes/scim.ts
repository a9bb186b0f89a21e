// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { amount, flag, list, once, text, texts, thing, type Lazy } from '../../schemas/parts.ts';

export const scimGroup: Lazy = /*@__PURE__*/ once(() =>
  thing({ schemas: texts, totalResults: amount, startIndex: amount, itemsPerPage: amount, Resources: list(scimGroupDetails()) }));
export const scimGroupDetails: Lazy = /*@__PURE__*/ once(() =>
  thing({ schemas: texts, id: text, displayName: text, meta: thing({ resourceType: text }) }, { members: list(thing({ value: text, display: text })) }));
export const scimUser: Lazy = /*@__PURE__*/ once(() =>
  thing({ schemas: texts, totalResults: amount, startIndex: amount, itemsPerPage: amount, Resources: list(scimUserDetails()) }));
export const scimUserDetails: Lazy = /*@__PURE__*/ once(() =>
  thing({ schemas: texts, id: text, userName: text, name: thing({ givenName: text, familyName: text }), emails: list(thing({ primary: flag, value: text, type: text })), meta: thing({ resourceType: text }), sentryOrgRole: text }, { active: flag }));
