import { isAtLeast } from '../atlas/version.ts';
import { usesHttps, type RenderContext } from './context.ts';
import { generatedBy } from './header.ts';

/** Where a changed configuration of nginx goes: the release's own file belongs to its checkout. */
export const nginxPath = 'nginx.custom.conf';

/** Networks that Docker and local proxies use (moby libnetwork ipamutils; RFC 1918 and its like of IPv6). */
export const privateNetworks = [
  '10.0.0.0/8',
  '127.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '::1/128',
  'fc00::/7',
];

/**
 * The configuration of the bundled nginx, where that of the release is not enough: it tells Sentry that every request came
 * over http, whatever the proxy in front of it says. Undefined where it is.
 */
export function nginxOf(context: RenderContext): string | undefined {
  const { deployment, tag } = context;
  if (!usesHttps(context) && deployment.proxy === undefined) return undefined;
  const proxies = deployment.proxy?.addresses ?? privateNetworks;
  return `# ${generatedBy(tag.version)}
user nginx;
worker_processes auto;
error_log /var/log/nginx/error.log warn;
pid /var/run/nginx.pid;

events {
    worker_connections 1024;
}

http {
    include /etc/nginx/mime.types;
    default_type application/octet-stream;
    access_log /var/log/nginx/access.log combined;

    sendfile on;
    tcp_nopush on;
    reset_timedout_connection on;
    keepalive_timeout 75s;
    gzip off;
    server_tokens off;
    types_hash_max_size 2048;
    client_body_buffer_size 64k;
    client_max_body_size ${deployment.proxy?.maximumBodyInMb ?? 100}m;

    # Only a proxy is believed about the address of a client and how it connected.
${proxies.map((address) => `    set_real_ip_from ${address};`).join('\n')}
    real_ip_header X-Forwarded-For;
    real_ip_recursive on;
    geo $realip_remote_addr $is_proxy {
        default 0;
${proxies.map((address) => `        ${address} 1;`).join('\n')}
    }
    map $is_proxy:$http_x_forwarded_proto $client_scheme {
        default $scheme;
        "1:http" http;
        "1:https" https;
    }

    proxy_http_version 1.1;
    proxy_redirect off;
    proxy_buffer_size 128k;
    proxy_buffers 4 256k;
    proxy_busy_buffers_size 256k;
    proxy_read_timeout ${isAtLeast(tag.version, '26.6.0') ? 90 : 30}s;
    proxy_send_timeout 5s;
    proxy_set_header Connection "";
    proxy_set_header Host $host;
    proxy_set_header X-Forwarded-Host $host;
    proxy_set_header X-Forwarded-For $remote_addr;
    proxy_set_header X-Forwarded-Proto $client_scheme;
    proxy_set_header X-Request-Id $request_id;

    upstream relay {
        server relay:3000;
        keepalive 2;
    }

    upstream sentry {
        server web:9000;
        keepalive 2;
    }

    server {
        listen 80;

${locationsOf(tag.version)
  .map(
    ([match, lines]) =>
      `        location ${match} {\n${lines.map((line) => `            ${line};\n`).join('')}        }`,
  )
  .join('\n')}
    }
}
`;
}

/** What goes to Relay, and what to Sentry; some paths came with later releases. */
function locationsOf(version: string): readonly (readonly [string, readonly string[]])[] {
  const toRelay = ['proxy_pass http://relay'];
  const since = (least: string, match: string, lines: readonly string[]) =>
    isAtLeast(version, least) ? [[match, lines] as const] : [];
  return [
    ['/api/store/', toRelay],
    [String.raw`~ ^/api/[1-9]\d*/`, toRelay],
    ...since('24.7.0', '^~ /api/0/relays/', toRelay),
    ...since('24.10.0', '^~ /js-sdk/', [
      'root /var/www/',
      'add_header Access-Control-Allow-Origin *',
    ]),
    ['/', ['proxy_pass http://sentry']],
    ...since('24.12.1', '/_assets/', [
      'proxy_pass http://sentry/_static/dist/sentry/',
      'proxy_hide_header Content-Disposition',
    ]),
    ...since('23.11.0', '/_static/', [
      'proxy_pass http://sentry',
      'proxy_hide_header Content-Disposition',
    ]),
  ];
}
