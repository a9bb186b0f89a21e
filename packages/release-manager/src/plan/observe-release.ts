import { isApiClientError, type CallOptions, type SentryCaller } from '@sentry-kit/api-client/core';
import * as deploys from '@sentry-kit/api-client/operations/deploys';
import * as releases from '@sentry-kit/api-client/operations/releases';

/** What Sentry has of a release already. */
export interface ObservedRelease {
  /** False: Sentry does not know the version. */
  readonly exists: boolean;
  /** Slugs. */
  readonly projects: readonly string[];
  /** When it was released, where it was. */
  readonly releasedAt?: string;
  /** Its deploys, where they were asked for. */
  readonly deploys: readonly ObservedDeploy[];
}

/** A deploy that Sentry has. */
export interface ObservedDeploy {
  /** Where. */
  readonly environment: string;
  /** Its name, where it has one. */
  readonly name: string | null;
  /** Its address, where it has one. */
  readonly url: string | null;
}

/** Reads a release, and its deploys when one is planned. An unknown version is no error. */
export async function observeRelease(
  client: SentryCaller,
  version: string,
  withDeploys: boolean,
  options: CallOptions,
): Promise<ObservedRelease> {
  const release = await orUndefined(client.call(releases.get, { version }, options));
  if (!release) return { exists: false, projects: [], deploys: [] };
  const known = withDeploys ? await client.list(deploys.list, { version }, options).toArray() : [];
  return {
    exists: true,
    projects: release.projects.map(({ slug }) => slug),
    ...(release.dateReleased ? { releasedAt: release.dateReleased } : {}),
    deploys: known.map(({ environment, name, url }) => ({
      environment,
      name: name ?? null,
      url: url ?? null,
    })),
  };
}

async function orUndefined<Value>(call: Promise<Value>): Promise<Value | undefined> {
  try {
    return await call;
  } catch (error) {
    if (isApiClientError(error, 'not-found')) return undefined;
    throw error;
  }
}
