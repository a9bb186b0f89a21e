import {
  clientOptionsFromEnvironment,
  createSentryClient,
  type Environment,
  type SentryClient,
} from '@sentry-kit/api-client';

/** The client of a program that is set up as sentry-cli is. */
export const clientOf = (environment: Environment): SentryClient<'organization' | 'project'> =>
  createSentryClient(clientOptionsFromEnvironment(environment));
