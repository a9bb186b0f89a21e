import { isAtLeast } from '../../atlas/version.ts';
import { usesHttps, type RenderContext } from '../context.ts';
import { setting, when, type Section } from './assignment.ts';
import { tuple } from './python.ts';

export function webSection(context: RenderContext): Section {
  const { deployment, tag } = context;
  const { concurrency, threads } = deployment.scaling?.['web'] ?? {};
  const megabytes = Math.max(200, deployment.proxy?.maximumBodyInMb ?? 0);
  const javascript = deployment.servesJavascriptSdk === true ? `${deployment.url}/js-sdk` : cdn;
  return {
    title: 'Web server',
    assignments: [
      setting('SENTRY_WEB_HOST', '0.0.0.0'),
      setting('SENTRY_WEB_PORT', 9000),
      setting('SENTRY_WEB_OPTIONS', {
        http: '0.0.0.0:9000',
        protocol: 'uwsgi',
        'uwsgi-socket': null,
        'so-keepalive': true,
        'http-keepalive': 15,
        'http-chunked-input': true,
        workers: concurrency ?? 3,
        threads: threads ?? 4,
        'memory-report': false,
        'max-requests': 100_000,
        'max-requests-delta': 500,
        'max-worker-lifetime': 86_400,
        'thunder-lock': true,
        'log-x-forwarded-for': false,
        'buffer-size': 32_768,
        'limit-post': megabytes * 1024 * 1024,
        'disable-logging': true,
        'reload-on-rss': 600,
        'ignore-sigpipe': true,
        'ignore-write-errors': true,
        'disable-write-exception': true,
      }),
      ...(usesHttps(context) ? https : []),
      ...when(trustedOrigins(context), (origins) => setting('CSRF_TRUSTED_ORIGINS', origins)),
      setting('CSP_REPORT_ONLY', true),
      ...when(deployment.ingestUrl, (url) => setting('SENTRY_ENDPOINT', url)),
      ...(tag.python.settings.includes('JS_SDK_LOADER_DEFAULT_SDK_URL')
        ? [setting('JS_SDK_LOADER_DEFAULT_SDK_URL', `${javascript}/%s/bundle%s.min.js`)]
        : []),
    ],
  };
}

const cdn = 'https://browser.sentry-cdn.com';

const https = [
  setting('SECURE_PROXY_SSL_HEADER', tuple('HTTP_X_FORWARDED_PROTO', 'https')),
  setting('USE_X_FORWARDED_HOST', true),
  setting('SESSION_COOKIE_SECURE', true),
  setting('CSRF_COOKIE_SECURE', true),
  setting('SOCIAL_AUTH_REDIRECT_IS_HTTPS', true),
];

/** Origins whose forms are accepted. Django wants them with their scheme since version 4, which came with 24.1.0. */
function trustedOrigins(context: RenderContext): readonly string[] | undefined {
  const { deployment, tag } = context;
  const more = deployment.proxy?.trustedOrigins ?? [];
  if (!usesHttps(context) && more.length === 0) return undefined;
  const origins = [...new Set([deployment.url, ...more])];
  if (isAtLeast(tag.version, '24.1.0')) return origins;
  return origins.map((origin) => new URL(origin).host);
}
