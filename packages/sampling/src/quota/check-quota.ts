import type { Diagnostic } from '../policy/diagnostic.ts';
import { definedKeys, findProblems, is, isRecord, object, type Check } from '../policy/checks.ts';
import { FILTERS } from './settings.ts';
import type { LegacyBrowser } from './types.ts';

const MOST_SECONDS = 86_400;

const BROWSERS: Readonly<Record<LegacyBrowser, true>> = {
  ie: true,
  edge: true,
  safari: true,
  firefox: true,
  chrome: true,
  opera: true,
  android: true,
  opera_mini: true,
  ie_pre_9: true,
  ie9: true,
  ie10: true,
  ie11: true,
  opera_pre_15: true,
  android_pre_4: true,
  safari_pre_6: true,
  opera_mini_pre_8: true,
  edge_pre_79: true,
};

const isTrueOrFalse = is('invalid-type', 'true or false', (value) => typeof value === 'boolean');

const rateLimit = object(
  {
    window: is(
      'invalid-rate-limit',
      `whole seconds from 1 to ${MOST_SECONDS}`,
      (value) => isWhole(value) && value <= MOST_SECONDS,
    ),
    // Sentry takes a count of 0 for no limit.
    count: is(
      'invalid-rate-limit',
      'a whole number of errors from 1; to refuse everything, set isActive to false',
      isWhole,
    ),
  },
  ['window', 'count'],
);

export const isKeyRateLimit: Check = (value, path, report) => {
  if (value !== null) rateLimit(value, path, report);
};

const legacyBrowsers = is(
  'invalid-filter',
  `true, false or a list of at least one of ${Object.keys(BROWSERS).join(', ')}`,
  (value) =>
    typeof value === 'boolean' ||
    (Array.isArray(value) &&
      value.length > 0 &&
      value.every((browser) => typeof browser === 'string' && Object.hasOwn(BROWSERS, browser))),
);

export const filterChecks: Readonly<Record<string, Check>> = Object.fromEntries(
  FILTERS.map((name) => [name, name === 'legacy-browsers' ? legacyBrowsers : isTrueOrFalse]),
);

const key = object({ isActive: isTrueOrFalse, rateLimit: isKeyRateLimit });
const project = object({
  keys: each(key),
  filters: object(filterChecks),
  spikeProtection: isTrueOrFalse,
});
const quota = object({ projects: each(project) }, ['projects']);

/** Every problem of a value that should be a `Quota`; a warning for a project that would get nothing any more. */
export function checkQuota(value: unknown): readonly Diagnostic[] {
  const found = findProblems(value, quota);
  return found.length > 0 ? found : findSilenced(value);
}

function findSilenced(value: unknown): Diagnostic[] {
  return entriesOf(value, 'projects').flatMap(([name, entry]): Diagnostic[] => {
    const keys = entriesOf(entry, 'keys');
    const isSilent =
      keys.length > 0 && keys.every(([, of]) => isRecord(of) && of['isActive'] === false);
    if (!isSilent) return [];
    return [
      {
        code: 'sampling/project-silenced',
        severity: 'warning',
        path: ['projects', name, 'keys'],
        message: 'Every key that is named is switched off.',
        hint: 'SDKs get 403 and drop errors, spans, sessions and check-ins alike.',
      },
    ];
  });
}

function entriesOf(value: unknown, name: string): readonly [string, unknown][] {
  const inner = isRecord(value) ? value[name] : undefined;
  return isRecord(inner) ? Object.entries(inner) : [];
}

function each(check: Check): Check {
  return (value, path, report) => {
    object({})(isRecord(value) ? {} : value, path, report);
    for (const name of definedKeys(value)) {
      if (isRecord(value)) check(value[name], [...path, name], report);
    }
  };
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) > 0;
}
