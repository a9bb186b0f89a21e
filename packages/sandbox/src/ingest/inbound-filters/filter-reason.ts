import { asList, asText, asValues, field, type JsonObject } from '../../events/read-json.ts';
import { LEGACY_BROWSERS, type InboundFilters } from '../../store/inbound-filters.ts';
import { isLegacyBrowser } from './legacy-browser.ts';
import { headerOf } from './read-header.ts';

/** The filter that takes an event, under the ledger's name; null when none does (getsentry/relay, relay-filter). */
export function filterReason(filters: InboundFilters, event: JsonObject): string | null {
  const userAgent = headerOf(event, 'user-agent');
  if (filters.localhost && isLocal(event)) return 'localhost';
  if (filters['browser-extensions'] && isOfExtension(event)) return 'browser-extensions';
  const browsers = filters['legacy-browsers'];
  const chosen = browsers === true ? LEGACY_BROWSERS : browsers || [];
  if (isLegacyBrowser(userAgent, chosen)) return 'legacy-browsers';
  if (filters['web-crawlers'] && CRAWLERS.test(userAgent)) return 'web-crawlers';
  const isHealthCheck = field(event, 'type') === 'transaction' && HEALTH.test(nameOf(event));
  return filters['filtered-transaction'] && isHealthCheck ? 'filtered-transaction' : null;
}

const LOCAL_HOST = /^(?:.*\.)?(?:localhost|127\.0\.0\.1)$/i;

function isLocal(event: JsonObject): boolean {
  const addresses = [
    asText(field(field(event, 'user'), 'ip_address')),
    headerOf(event, 'x-forwarded-for'),
  ];
  if (addresses.some((address) => address === '127.0.0.1' || address === '::1')) return true;
  const url = asText(field(field(event, 'request'), 'url')) ?? '';
  if (URL.canParse(url)) {
    const { protocol, hostname } = new URL(url);
    return protocol === 'file:' || LOCAL_HOST.test(hostname);
  }
  return ['host', 'x-forwarded-host'].some((name) =>
    LOCAL_HOST.test(headerOf(event, name).split(':', 1)[0] ?? ''),
  );
}

/** The schemes of extensions, and messages that browsers give to them only; Relay knows more messages. */
const EXTENSION_SOURCE = /^(?:chrome(?:-extension)?|moz-extension|safari(?:-web)?-extension):\/\//i;
const EXTENSION_MESSAGE = /extension context invalidated|can't access dead object/i;

function isOfExtension(event: JsonObject): boolean {
  const [first] = asValues(field(event, 'exception'));
  const frames = asList(field(field(first, 'stacktrace'), 'frames'));
  const paths = frames.map((frame) => asText(field(frame, 'abs_path')) ?? '');
  const source = paths.findLast((path) => path !== '<anonymous>' && path !== '[native code]');
  return (
    EXTENSION_MESSAGE.test(asText(field(first, 'value')) ?? '') ||
    EXTENSION_SOURCE.test(source ?? '')
  );
}

/** Those that call themselves bots or spiders, and large ones that do not. */
const CRAWLERS =
  /(?:bots?|spider)[/\s);]|googlebot|bingbot|bingpreview|slurp|sogou|baiduspider|facebook|pingdom|slack(?!bot 1\.\d)/i;

/** getsentry/sentry, src/sentry/dynamic_sampling/rules/utils.py, the globs of health checks. */
const HEALTH = /healthcheck|heartbeat|\/(?:health|healthy|healthz|live|livez|ready|readyz|ping)$/i;

function nameOf(event: JsonObject): string {
  return asText(field(event, 'transaction')) ?? '';
}
