// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { Operation, OperationRow } from '../../core/operation.ts';
import type { WithDefaults } from '../../core/path-defaults.ts';
import { orgAdminReadWrite } from '../scopes.ts';
import type { SessionStats } from '../types/sessions.ts';
import type { SessionsQueryInput } from '../types/sessions.ts';
export type { SessionStats } from '../types/sessions.ts';
export type { SessionsQueryInput } from '../types/sessions.ts';

/** Returns release health over time: sessions, users, crash-free rates. */
export const query = {
  id: 'sessions.query',
  route: 'GET organizations/{organization}/sessions/',
  rename: {'fields': 'field'},
  scopes: orgAdminReadWrite,
} satisfies OperationRow as Operation<WithDefaults<SessionsQueryInput, 'organization'>, SessionStats>;
