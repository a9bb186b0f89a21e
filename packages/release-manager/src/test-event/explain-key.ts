import type { SentryCaller } from '@sentry-kit/api-client/core';
import * as projectKeys from '@sentry-kit/api-client/operations/project-keys';
import type { Dsn } from '../dsn/parse-dsn.ts';
import type { Diagnostic } from '../error/diagnostic.ts';

/**
 * What the settings say of a key that ingest refused or limited. Relay itself tells nobody whether a key is unknown,
 * disabled or another project's (getsentry/relay, `DiscardReason::ProjectId`).
 */
export async function explainKey(
  { publicKey, projectId }: Dsn,
  client: SentryCaller,
  { signal }: { readonly signal?: AbortSignal | undefined },
): Promise<readonly Diagnostic[]> {
  let found;
  try {
    const keys = client.list(projectKeys.listInOrganization, {}, { signal });
    for await (const key of keys) {
      if (key.public === publicKey) {
        found = key;
        break;
      }
    }
  } catch {
    // Settings are a help, not the finding: without the right to read them the answer of ingest has to do.
    return [];
  }
  if (found === undefined) {
    return [
      finding(
        'key-unknown',
        `no project of ${client.organization ?? 'the organization'} has this key`,
        'It was deleted, or it belongs to another organization or installation.',
      ),
    ];
  }
  const { name, isActive, rateLimit } = found;
  return [
    ...(isActive
      ? []
      : [
          finding(
            'key-disabled',
            `the key "${name}" is disabled`,
            'Enable it, or use another one.',
          ),
        ]),
    ...(String(found.projectId) === projectId
      ? []
      : [
          finding(
            'key-of-other-project',
            `the key "${name}" belongs to project ${found.projectId}, and the DSN ends with ${projectId}`,
            'Copy the whole DSN, not parts of two.',
          ),
        ]),
    ...(rateLimit === null
      ? []
      : [
          finding(
            'key-limited',
            `the key "${name}" takes ${rateLimit.count} events in ${rateLimit.window} s`,
            'Raise the limit of the key if that is too few.',
            'warning',
          ),
        ]),
  ];
}

function finding(
  name: string,
  message: string,
  hint: string,
  severity: Diagnostic['severity'] = 'error',
): Diagnostic {
  return { code: `release-manager/test-event-${name}`, severity, path: ['dsn'], message, hint };
}
