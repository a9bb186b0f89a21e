import { checkOtlp } from '../otlp/check-otlp.ts';
import { otlpExporters } from './exporters.ts';
import type { Check } from './setup.ts';

/** Whether OTLP goes to an address that takes it. */
export const checkEndpoint: Check = ({ setup, provider }) => {
  const given =
    setup.url === undefined ? [] : checkOtlp({ url: setup.url, headers: setup.headers });
  // An exporter keeps its headers in a function, so that of those that are found only the address can be judged.
  const found = otlpExporters(provider)
    .filter((url) => url !== setup.url)
    .flatMap((url) => checkOtlp({ url, headers: { 'x-sentry-auth': 'sentry sentry_key=unknown' } }))
    .filter(({ path }) => path[0] === 'url');
  return [...given, ...found];
};
