import { asObject } from '../../events/read-json.ts';
import { addOutcome } from '../../events/outcomes.ts';
import { activeLimits, limitOf } from '../apply-rate-limits.ts';
import { SIZES } from '../limits.ts';
import { parseJson } from '../parse-json.ts';
import { checkInFromQuery, readCheckIn } from '../../monitors/read-check-in.ts';
import { recordCheckIn } from '../../monitors/record-check-in.ts';
import { refusal } from '../refusal.ts';
import type { DoorRequest, IngestAnswer } from '../types.ts';
import { enter, readBody, type Door } from './door.ts';

/** `cron/{slug}/{key}/` or `cron/{slug}/`: a check-in in the query or as JSON. Never answers with 429. */
export const cronDoor: Door = { methods: ['GET', 'POST'], handle: handleCron };

async function handleCron(request: DoorRequest): Promise<IngestAnswer> {
  const [slug, pathKey = null] = request.rest;
  const { state, ...context } = enter(request, pathKey);
  const sent = { ...(await readSent(request)), monitor_slug: slug };
  const checkIn = readCheckIn(sent);
  if (!checkIn) {
    throw refusal(400, 'invalid check-in', [
      'it needs a slug of letters, digits, - and _, and a status: in_progress, ok or error',
    ]);
  }
  const limit = limitOf(activeLimits({ state, ...context }), 'monitor');
  const reason = limit ? limit.reasonCode : recordCheckIn({ state, ...context }, checkIn);
  if (reason !== null) {
    const outcome = limit ? 'rate_limited' : 'invalid';
    addOutcome(state, context.project, 'monitor', { outcome, reason, key: context.key });
  }
  return { status: 202, body: '' };
}

async function readSent(request: DoorRequest): Promise<Readonly<Record<string, unknown>>> {
  if (!request.headers.get('content-type')?.startsWith('application/json')) {
    return checkInFromQuery(request.url.searchParams);
  }
  const parsed = parseJson(await readBody(request, SIZES.checkIn));
  const sent = 'value' in parsed ? asObject(parsed.value) : null;
  if (!sent) {
    const cause = 'error' in parsed ? parsed.error : 'expected a JSON object';
    throw refusal(400, `invalid JSON data: ${cause}`);
  }
  return sent;
}
