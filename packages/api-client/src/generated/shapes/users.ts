// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { flag, list, once, openThing, text, textOrNull, thing, type Lazy } from '../../schemas/parts.ts';

export const currentUser: Lazy = /*@__PURE__*/ once(() =>
  openThing({ id: text, name: text, username: text, email: text, avatarUrl: text, isActive: flag, dateJoined: text, lastLogin: textOrNull, has2fa: flag, isSuperuser: flag, emails: list(thing({ id: text, email: text, is_verified: flag })) }));
export const userRegions: Lazy = /*@__PURE__*/ once(() =>
  thing({ regions: list(thing({ name: text, url: text })) }));
