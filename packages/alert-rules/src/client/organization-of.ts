import type { SentryCaller } from '@sentry-kit/api-client/core';
import { createAlertRulesError } from '../diagnostic/error.ts';

/** The organization of a client; everything here is about one. */
export function organizationOf({ organization }: SentryCaller): string {
  if (organization !== undefined) return organization;
  throw createAlertRulesError(
    'invalid-input',
    'The client names no organization. Give createSentryClient or createSentryCaller an organization.',
  );
}
