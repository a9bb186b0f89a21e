import { recordEvent } from '../../events/record-event.ts';
import { asFilledText, field } from '../../events/read-json.ts';
import { readSecurityReport } from '../read-security-report.ts';
import type { ItemProcessor } from './item-processor.ts';

/** A report as a browser sends it. */
export const processSecurityReport: ItemProcessor = (item, input) => {
  const report = readSecurityReport(item.json);
  if (!report) return item.json === undefined ? 'invalid_json' : 'security_report';
  const { context } = input;
  const payload = {
    ...report,
    release: asFilledText(field(item.headers, 'sentry_release')),
    environment: asFilledText(field(item.headers, 'sentry_environment')),
  };
  recordEvent(context.state, context.project, payload, {
    eventId: input.eventId ?? undefined,
    key: context.key,
    clientAddress: context.clientAddress,
  });
  return null;
};
