import { generatedBy } from '../render/header.ts';
import type { ProxyPlan, Site } from './sites.ts';

/** A file for `conf.d` of an nginx on the host. */
export function nginxText(plan: ProxyPlan): string {
  const { sites, upstream, version } = plan;
  const names = sites.map(({ host }) => host).join(' ');
  return `# ${generatedBy(version)}
upstream self_hosted_sentry {
    server ${upstream};
    keepalive 8;
}

server {
    listen 80;
    listen [::]:80;
    server_name ${names};
    # 308 keeps the method, so that events sent to http are not lost.
    return 308 https://$host$request_uri;
}
${sites.map((site) => serverText(site, plan)).join('')}`;
}

function serverText({ host, port, isForEvents }: Site, plan: ProxyPlan): string {
  const { certificate, maximumBodyInMb, people, eventPaths, projectPath } = plan;
  const open = [...eventPaths.map((path) => `^~ ${path}`), `~ ${projectPath}`].map((match) =>
    location(match, []),
  );
  const rest = isForEvents
    ? '\n    location / {\n        return 404;\n    }\n'
    : location(
        '/',
        people.length === 0 ? [] : [...people.map((each) => `allow ${each};`), 'deny all;'],
      );
  return `
server {
    listen ${port} ssl;
    listen [::]:${port} ssl;
    server_name ${host};

    ssl_certificate ${certificate?.file ?? ''};
    ssl_certificate_key ${certificate?.keyFile ?? ''};
    ssl_protocols TLSv1.2 TLSv1.3;

    client_max_body_size ${maximumBodyInMb}m;
    # Minidumps and debug files go through as they come.
    proxy_request_buffering off;
    proxy_http_version 1.1;
    proxy_read_timeout 90s;
    proxy_set_header Connection "";
    proxy_set_header Host $http_host;
    proxy_set_header X-Forwarded-Host $http_host;
    proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
    proxy_set_header X-Forwarded-Proto https;
${isForEvents || people.length > 0 ? open.join('') : ''}${rest}}
`;
}

function location(match: string, lines: readonly string[]): string {
  const inner = [...lines, 'proxy_pass http://self_hosted_sentry;'];
  return `\n    location ${match} {\n${inner.map((line) => `        ${line}\n`).join('')}    }\n`;
}
