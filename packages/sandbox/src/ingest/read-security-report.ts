import { asFilledText, asObject, field, type JsonObject } from '../events/read-json.ts';

/** A browser's security report as an event payload; null when it is none (relay-event-schema, security_report.rs). */
export function readSecurityReport(json: unknown): JsonObject | null {
  const csp = asObject(field(json, 'csp-report')) ?? reportingApiBody(json);
  if (csp) return cspEvent(csp);
  const ct = asObject(field(json, 'expect-ct-report'));
  if (ct) return hostEvent('expectct', ct, 'Expect-CT failed for');
  const staple = asObject(field(json, 'expect-staple-report'));
  if (staple) return hostEvent('expectstaple', staple, 'Expect-Staple failed for');
  const pins = field(json, 'known-pins') === undefined ? null : asObject(json);
  return pins && hostEvent('hpkp', pins, 'Public key pinning validation failed for');
}

/** The newer form: a list of reports, or one, of type `csp-violation` with camel-case names. */
function reportingApiBody(json: unknown): JsonObject | null {
  const reports: readonly unknown[] = Array.isArray(json) ? json : [json];
  const report = reports.find((entry) => field(entry, 'type') === 'csp-violation');
  const body = asObject(field(report, 'body'));
  if (!body) return null;
  return {
    'blocked-uri': field(body, 'blockedURL'),
    'document-uri': field(body, 'documentURL'),
    'effective-directive': field(body, 'effectiveDirective'),
    'original-policy': field(body, 'originalPolicy'),
    referrer: field(body, 'referrer'),
    'source-file': field(body, 'sourceFile'),
    'line-number': field(body, 'lineNumber'),
    'column-number': field(body, 'columnNumber'),
    'status-code': field(body, 'statusCode'),
    disposition: field(body, 'disposition'),
  };
}

function cspEvent(report: JsonObject): JsonObject {
  const csp = Object.fromEntries(
    Object.entries(report).map(([name, value]) => [name.replaceAll('-', '_'), value]),
  );
  const directive = (
    asFilledText(csp['effective_directive']) ??
    asFilledText(csp['violated_directive']) ??
    ''
  ).split(' ', 1)[0];
  csp['effective_directive'] = directive;
  const kind = directive?.replace(/-src(?:-elem|-attr)?$/, '') || 'resource';
  const host = hostOf(asFilledText(csp['blocked_uri']) ?? '');
  return {
    logger: 'csp',
    message: host ? `Blocked '${kind}' from '${host}'` : `Blocked '${kind}'`,
    csp,
    request: { url: asFilledText(csp['document_uri']) },
    culprit: directive,
  };
}

function hostEvent(name: string, report: JsonObject, words: string): JsonObject {
  const host = asFilledText(field(report, 'hostname')) ?? '<unknown>';
  return { logger: 'csp', message: `${words} '${host}'`, [name]: report };
}

function hostOf(uri: string): string {
  return URL.canParse(uri) ? new URL(uri).host || uri : uri;
}
