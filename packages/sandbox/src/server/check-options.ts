import { checkLimits } from './check-limits.ts';
import type { SandboxOptions } from './options.ts';
import { isRecord, name, unknownKeys, type Path, type Problem } from './problems.ts';
import { invalidInput } from './sandbox-error.ts';

/** Sentry's own rule (getsentry/sentry, src/sentry/slug/patterns.py), with its limit of 50 characters. */
const SLUG = /^(?![0-9]+$)[a-z0-9_-]{1,50}$/;

/** Throws one error with every problem of the options. Values come from JavaScript, too: nothing is taken for granted. */
export function checkOptions(options: SandboxOptions): void {
  const value: unknown = options;
  if (!isRecord(value)) {
    throw invalidInput('options', [
      { path: [], message: `expected an object, got ${name(value)}` },
    ]);
  }
  const problems = [
    ...unknownKeys(value, [
      'organizations',
      'port',
      'clock',
      'random',
      'limits',
      'webhooks',
      'legacyRules',
    ]),
    ...checkOrganizations(value['organizations']),
    ...checkPort(value['port']),
    ...checkClock(value['clock']),
    ...checkFunction(value['random'], ['random']),
    ...checkLimits(value['limits']),
    ...checkWebhooks(value['webhooks']),
    ...checkLegacyRules(value['legacyRules']),
  ];
  if (problems.length > 0) throw invalidInput('options', problems);
}

function checkLegacyRules(value: unknown): Problem[] {
  const choices: readonly unknown[] = [undefined, 'on', 'deprecated', 'gone'];
  if (choices.includes(value)) return [];
  return [
    { path: ['legacyRules'], message: `expected on, deprecated or gone, got ${name(value)}` },
  ];
}

function checkOrganizations(value: unknown): Problem[] {
  const path = ['organizations'];
  if (value === undefined) return [];
  if (!Array.isArray(value) || value.length === 0) {
    return [{ path, message: `expected at least one organization, got ${name(value)}` }];
  }
  const organizations: readonly unknown[] = value;
  return [
    ...organizations.flatMap((organization, index) =>
      checkOrganization(organization, [...path, index]),
    ),
    ...duplicates(
      organizations.map((entry) => (isRecord(entry) ? entry['slug'] : undefined)),
      path,
    ),
  ];
}

function checkOrganization(value: unknown, path: Path): Problem[] {
  if (!isRecord(value)) {
    return [{ path, message: `expected { slug, projects }, got ${name(value)}` }];
  }
  const projects: unknown = value['projects'];
  const projectsPath = [...path, 'projects'];
  return [
    ...unknownKeys(value, ['slug', 'projects'], path),
    ...checkSlug(value['slug'], [...path, 'slug']),
    ...(Array.isArray(projects) && projects.length > 0
      ? [
          ...projects.flatMap((slug: unknown, index) => checkSlug(slug, [...projectsPath, index])),
          ...duplicates(projects, projectsPath),
        ]
      : [
          {
            path: projectsPath,
            message: `expected at least one project slug, got ${name(projects)}`,
          },
        ]),
  ];
}

function checkSlug(value: unknown, path: Path): Problem[] {
  if (typeof value === 'string' && SLUG.test(value)) return [];
  const rule = 'up to 50 lower-case letters, digits, "-" and "_", and not only digits';
  return [{ path, message: `expected a slug (${rule}), got ${name(value)}` }];
}

function duplicates(values: readonly unknown[], path: Path): Problem[] {
  const repeated = values.filter(
    (value, index) => typeof value === 'string' && values.indexOf(value) < index,
  );
  return repeated.map((value) => ({ path, message: `${name(value)} is there twice` }));
}

function checkPort(value: unknown): Problem[] {
  if (value === undefined) return [];
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 65_535) {
    return [];
  }
  return [
    { path: ['port'], message: `expected a whole number from 0 to 65535, got ${name(value)}` },
  ];
}

function checkClock(value: unknown): Problem[] {
  if (value === undefined) return [];
  if (!isRecord(value)) {
    return [
      { path: ['clock'], message: `expected a clock with now and sleep, got ${name(value)}` },
    ];
  }
  return ['now', 'sleep'].flatMap((method) => {
    const path = ['clock', method];
    if (value[method] === undefined) return [{ path, message: 'is missing' }];
    return checkFunction(value[method], path);
  });
}

function checkFunction(value: unknown, path: Path): Problem[] {
  if (value === undefined || typeof value === 'function') return [];
  return [{ path, message: `expected a function, got ${name(value)}` }];
}

function checkWebhooks(value: unknown): Problem[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    return [{ path: ['webhooks'], message: `expected a list, got ${name(value)}` }];
  }
  return value.flatMap((target: unknown, index): Problem[] => {
    const path = ['webhooks', index];
    if (!isRecord(target)) {
      return [{ path, message: `expected { url, secret }, got ${name(target)}` }];
    }
    const { url, secret } = target;
    return [
      ...unknownKeys(target, ['url', 'secret'], path),
      ...(typeof url === 'string' && /^https?:$/.test(protocolOf(url))
        ? []
        : [{ path: [...path, 'url'], message: `expected an http(s) URL, got ${name(url)}` }]),
      // The secret itself stays out of the message.
      ...(typeof secret === 'string' && secret !== ''
        ? []
        : [{ path: [...path, 'secret'], message: 'expected a string that is not empty' }]),
    ];
  });
}

function protocolOf(url: string): string {
  return URL.canParse(url) ? new URL(url).protocol : '';
}
