import { scalarText } from '../../yaml/path.ts';
import { setYaml } from '../fixes.ts';
import type { InstallationFacts } from '../facts.ts';
import type { Rule } from '../types.ts';

const prefix = 'system.url-prefix';

/** The address of the installation, and the proxy before it. */
export const addressRules: readonly Rule[] = [
  {
    code: 'address-missing',
    severity: 'warning',
    reference: 'getsentry/self-hosted#2735',
    find: ({ config }) =>
      config.text === '' || config.problems.length > 0 || config.values[prefix] !== undefined
        ? []
        : [
            {
              path: [config.path],
              message:
                'system.url-prefix is not set: links in mails point nowhere, and forms behind a proxy fail with CSRF errors.',
              hint: 'Set it to the address that people open, without a slash at the end.',
            },
          ],
  },
  {
    code: 'address-trailing-slash',
    severity: 'error',
    reference: 'getsentry/self-hosted#2751',
    find: (facts) => {
      const text = scalarText(facts.config.values[prefix]);
      if (!text.endsWith('/')) return [];
      return [
        {
          path: [facts.config.path, prefix],
          message:
            'system.url-prefix ends in a slash: the origin derived from it never equals that of the browser, and links get two.',
          hint: 'Remove the slash.',
          fix: setYaml(facts.config.path, [prefix], text.replace(/\/+$/, '')),
        },
      ];
    },
  },
  {
    code: 'address-invalid',
    severity: 'error',
    reference: 'getsentry/self-hosted#2564',
    find: (facts) => {
      const value = facts.config.values[prefix];
      if (value === undefined) return [];
      const url = parseUrl(scalarText(value));
      if (url !== undefined && url.pathname === '/' && url.search === '' && url.hash === '')
        return [];
      return [
        {
          path: [facts.config.path, prefix],
          message:
            url === undefined
              ? 'system.url-prefix is no address with http:// or https://.'
              : 'system.url-prefix has a path: Sentry only runs at the root of a host.',
          hint: 'Write https://sentry.example.com, and give Sentry a host name of its own.',
        },
      ];
    },
  },
  {
    code: 'address-internal-changed',
    severity: 'warning',
    reference: 'getsentry/self-hosted sentry/config.example.yml',
    find: ({ config, tag }) => {
      const value = config.values['system.internal-url-prefix'];
      const shipped = tag.configuration.sentry['system.internal-url-prefix'];
      if (value === undefined || value === shipped || shipped === undefined) return [];
      return [
        {
          path: [config.path, 'system.internal-url-prefix'],
          message:
            'system.internal-url-prefix is for calls between containers; another value than that of the release breaks them or sends them out and back.',
          hint: 'Change system.url-prefix instead.',
          fix: setYaml(config.path, ['system.internal-url-prefix'], shipped),
        },
      ];
    },
  },
  {
    code: 'address-https-behind-bundled-nginx',
    severity: 'warning',
    reference: 'getsentry/self-hosted nginx.conf, X-Forwarded-Proto $scheme',
    find: (facts) => {
      if (publicUrl(facts)?.protocol !== 'https:' || !nginxOverwritesProtocol(facts)) return [];
      return [
        {
          path: [nginxFile(facts)],
          message:
            'The bundled nginx tells Sentry that every request came over http, whatever the proxy before it says: SECURE_PROXY_SSL_HEADER does nothing, and forms may fail with CSRF errors.',
          hint: 'Let nginx pass the header of the proxy on (map $http_x_forwarded_proto); renderDeployment writes such a file.',
        },
      ];
    },
  },
  {
    code: 'address-secure-cookie-over-http',
    severity: 'error',
    reference: 'getsentry/self-hosted#708',
    find: (facts) => {
      if (publicUrl(facts)?.protocol !== 'http:') return [];
      return facts.python
        .filter(
          ({ name, text }) =>
            /^(?:SESSION|CSRF)_COOKIE_SECURE$/.test(name) && /=\s*True\b/.test(text),
        )
        .map(({ name, line }) => ({
          path: ['sentry/sentry.conf.py', line],
          message: `${name} is on, but system.url-prefix is http: browsers drop the cookie and nobody can log in.`,
          hint: 'Serve Sentry over https, or turn the setting off.',
        }));
    },
  },
  {
    code: 'address-not-a-trusted-origin',
    severity: 'error',
    reference: 'getsentry/self-hosted#3463',
    find: (facts) => {
      const url = publicUrl(facts);
      const origins = facts.python.filter(({ name }) => name === 'CSRF_TRUSTED_ORIGINS');
      if (url === undefined || origins.length === 0) return [];
      const isListed = origins.some(
        ({ text }) => text.includes(url.host) || /\benv\(|SENTRY_OPTIONS|\*\./.test(text),
      );
      return isListed
        ? []
        : [
            originFinding(
              origins.at(-1)?.line ?? 1,
              'CSRF_TRUSTED_ORIGINS does not hold the address of system.url-prefix, and replaces the origin that Sentry would derive from it.',
            ),
          ];
    },
  },
  {
    code: 'address-origin-without-scheme',
    severity: 'error',
    reference: 'getsentry/self-hosted#2751',
    find: ({ python, isFrom }) =>
      python
        .filter(
          ({ name, text }) =>
            name === 'CSRF_TRUSTED_ORIGINS' &&
            isFrom('24.1.0') &&
            [...text.matchAll(/["']([^"'\s]+)["']/g)].some(
              ([, origin = '']) => !origin.includes('://') && origin.includes('.'),
            ),
        )
        .map(({ line }) =>
          originFinding(
            line,
            'An origin in CSRF_TRUSTED_ORIGINS has no scheme; Django 4, from 24.1.0 on, does not start with it.',
          ),
        ),
  },
];

function originFinding(line: number, message: string) {
  return {
    path: ['sentry/sentry.conf.py', line],
    message,
    hint: 'Write CSRF_TRUSTED_ORIGINS = ["https://sentry.example.com"] with your address.',
  };
}

function parseUrl(text: string): URL | undefined {
  return /^https?:\/\//.test(text) && URL.canParse(text) ? new URL(text) : undefined;
}

function publicUrl({ config }: InstallationFacts): URL | undefined {
  return parseUrl(scalarText(config.values[prefix]));
}

/** The file that nginx reads: the one of the release, or the one that the override file mounts in its place. */
function nginxFile({ services, tag }: InstallationFacts): string {
  const mounted = /([\w./-]+\.conf):\/etc\/nginx\/nginx\.conf/.exec(
    JSON.stringify(services['nginx'] ?? {}),
  )?.[1];
  const source = /"source":"([^"]+)","target":"\/etc\/nginx(?:\/nginx\.conf)?"/.exec(
    JSON.stringify(services['nginx'] ?? {}),
  )?.[1];
  return (mounted ?? source ?? tag.files.nginx).replace(/^\.\//, '');
}

function nginxOverwritesProtocol(facts: InstallationFacts): boolean {
  const text = facts.text(nginxFile(facts)) ?? '';
  return (
    /^\s*proxy_set_header\s+X-Forwarded-Proto\s+\$scheme\s*;/m.test(text) &&
    !/^\s*listen\s+443\b/m.test(text)
  );
}
