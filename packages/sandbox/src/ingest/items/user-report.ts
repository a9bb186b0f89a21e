import { asFilledText, asHexId, asObject, field } from '../../events/read-json.ts';
import { recordEvent } from '../../events/record-event.ts';
import { keepItem } from './keep-item.ts';
import type { ItemProcessor } from './item-processor.ts';

/** The old form of feedback; Sentry makes it a feedback issue too when it knows the event. */
export const processUserReport: ItemProcessor = (item, input) => {
  const report = asObject(item.json);
  if (!report) return 'invalid_json';
  const { state, project, key } = input.context;
  const associated = asHexId(field(report, 'event_id'), 32);
  const message = asFilledText(field(report, 'comments'));
  const event = state.eventsById.get(`${project.id}:${associated ?? ''}`);
  if (!event || !message) return keepItem(item, input);
  const feedback = {
    message,
    name: asFilledText(field(report, 'name')),
    contact_email: asFilledText(field(report, 'email')),
    associated_event_id: associated,
    source: 'user_report_envelope',
  };
  const payload = {
    platform: event.platform,
    environment: event.environment,
    release: event.release,
    contexts: { feedback },
  };
  recordEvent(state, project, payload, { key });
  return null;
};
