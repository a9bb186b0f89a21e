import { SIZES } from '../limits.ts';
import { processEnvelope } from '../process-envelope.ts';
import { refusal } from '../refusal.ts';
import type { DoorRequest, IngestAnswer } from '../types.ts';
import { enter, readBody, type Door } from './door.ts';

/** Reports of browsers: CSP, Expect-CT, Expect-Staple, key pinning. */
export const securityDoor: Door = { methods: ['POST'], handle: handleReport };

/** Relay's list (relay-server/src/endpoints/security_report.rs), and the Reporting API's type. */
const TYPES: ReadonlySet<string> = new Set([
  'application/json',
  'application/csp-report',
  'application/expect-ct-report',
  'application/expect-ct-report+json',
  'application/expect-staple-report',
  'application/reports+json',
]);

async function handleReport(request: DoorRequest): Promise<IngestAnswer> {
  const [type = ''] = (request.headers.get('content-type') ?? '').split(';');
  if (!TYPES.has(type.trim().toLowerCase())) return { status: 415, body: '' };
  const context = enter(request);
  const bytes = await readBody(request, SIZES.event);
  if (bytes.length === 0) throw refusal(400, 'empty request body');
  const headers = {
    type: 'raw_security',
    sentry_release: request.url.searchParams.get('sentry_release'),
    sentry_environment: request.url.searchParams.get('sentry_environment'),
  };
  processEnvelope(
    context,
    { headers: {}, items: [{ type: 'raw_security', headers, bytes }] },
    'unlisted',
  );
  return { status: 200, body: '' };
}
