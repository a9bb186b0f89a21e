import { asFilledText, field } from '../../events/read-json.ts';
import { checkKey, missingAuth, readCredentials } from '../authenticate.ts';
import { SIZES } from '../limits.ts';
import { badEnvelope, parseEnvelope, parseEnvelopeHeader } from '../parse-envelope.ts';
import { processEnvelope } from '../process-envelope.ts';
import { jsonAnswer, refusal } from '../refusal.ts';
import type { DoorRequest, IngestAnswer } from '../types.ts';
import { contextOf, readBody, type Door } from './door.ts';

export const envelopeDoor: Door = { methods: ['POST'], handle: handleEnvelope };

/** The key is in the request, or in the DSN of the envelope's header; if in both, they must agree. */
export async function handleEnvelope(request: DoorRequest): Promise<IngestAnswer> {
  const credentials = readCredentials(request, null);
  const body = await readBody(request, SIZES.envelope);
  if (body.length === 0) throw refusal(400, 'empty request body');
  const dsn = readDsn(field(parseEnvelopeHeader(body), 'dsn'));
  const publicKey = credentials?.publicKey ?? dsn?.publicKey;
  if (publicKey === undefined) throw missingAuth();
  const context = contextOf(request, publicKey);
  if (dsn && dsn.projectId !== request.projectId && request.projectId !== null) {
    throw badEnvelope('project id header mismatch between envelope and request');
  }
  if (dsn && dsn.publicKey !== publicKey) {
    throw badEnvelope('public key header mismatch between envelope and request');
  }
  const eventId = processEnvelope(context, parseEnvelope(body));
  return jsonAnswer(200, eventId === null ? {} : { id: eventId });
}

interface Dsn {
  readonly publicKey: string;
  readonly projectId: string;
}

function readDsn(value: unknown): Dsn | null {
  if (value === undefined || value === null) return null;
  const text = asFilledText(value) ?? '';
  const url = URL.canParse(text) ? new URL(text) : null;
  const projectId = url?.pathname.split('/').at(-1) ?? '';
  if (!url?.username || !/^\d+$/.test(projectId)) {
    throw badEnvelope('invalid envelope header', 'invalid DSN');
  }
  return { publicKey: checkKey(url.username), projectId };
}
