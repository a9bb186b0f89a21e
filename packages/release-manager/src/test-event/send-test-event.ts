import type { SentryCaller } from '@sentry-kit/api-client/core';
import { parseDsn } from '../dsn/parse-dsn.ts';
import type { Diagnostic } from '../error/diagnostic.ts';
import { isReleaseManagerError } from '../error/error.ts';
import { sendEvent } from '../events/send-event.ts';
import type { SendOptions } from '../ingest/types.ts';
import type { Clock } from '../plan/types.ts';
import { explainKey } from './explain-key.ts';
import { explainMissing } from './explain-missing.ts';
import { waitForEvent } from './wait-for-event.ts';

/** What a test event needs. */
export interface SendTestEventOptions extends SendOptions {
  /** A client of the organization: with it the event is followed until it can be seen, and a refusal is explained from the settings. */
  readonly client?: SentryCaller | undefined;
  /** How long to wait until the event can be seen, in milliseconds; 30,000 by default. */
  readonly waitInMs?: number | undefined;
  /** The time; the system's by default. */
  readonly clock?: Clock | undefined;
}

/**
 * Sends a harmless event of level `info` and follows it, step by step: the DSN, the network, the key, limits, filters, the
 * project. Answers what is wrong, or one `info` that says where the event is. Throws nothing but `aborted`.
 */
export async function sendTestEvent(options: SendTestEventOptions): Promise<readonly Diagnostic[]> {
  const { client } = options;
  try {
    const dsn = parseDsn(options.dsn);
    const sentAt = options.clock?.now() ?? Date.now();
    const sent = await sendEvent(
      {
        message: 'sentry-kit test event',
        level: 'info',
        tags: { 'sentry-kit.test': 'true' },
        fingerprint: ['sentry-kit-test-event'],
      },
      options,
    ).catch((error: unknown) => error);
    if (sent instanceof Error) {
      return [...problemsOf(sent), ...(client ? await explainKey(dsn, client, options) : [])];
    }
    const eventId = eventIdOf(sent);
    if (client === undefined) return [info('sent', `ingest took the event ${eventId}`)];
    const seen = await waitForEvent(eventId, client, options);
    return 'project' in seen
      ? checkProject(seen.project, eventId, client)
      : [seen, ...(await explainMissing(dsn, sentAt, client, options))];
  } catch (error) {
    return problemsOf(error);
  }
}

const eventIdOf = (sent: unknown) =>
  typeof sent === 'object' && sent !== null && 'eventId' in sent ? String(sent.eventId) : '';

/** What an error of this package lists; anything else is no finding. */
function problemsOf(error: unknown): readonly Diagnostic[] {
  if (!isReleaseManagerError(error) || error.kind === 'aborted') throw error;
  return error.diagnostics;
}

function checkProject(found: string, eventId: string, client: SentryCaller): readonly Diagnostic[] {
  const { project } = client;
  const where = `the event ${eventId} can be seen in the project ${found}`;
  if (project === undefined || project === found) return [info('visible', where)];
  return [
    {
      code: 'release-manager/test-event-wrong-project',
      severity: 'error',
      path: ['dsn'],
      message: `${where}, and ${project} was expected`,
      hint: `The DSN belongs to ${found}. Take the one of ${project} from Settings, Projects, ${project}, Client Keys (DSN).`,
    },
  ];
}

const info = (name: string, message: string): Diagnostic => ({
  code: `release-manager/test-event-${name}`,
  severity: 'info',
  path: [],
  message,
});
