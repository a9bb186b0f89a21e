import { generatedBy } from '../render/header.ts';
import type { ProxyPlan, Site } from './sites.ts';

/** A Caddyfile, or a part of one. */
export function caddyText(plan: ProxyPlan): string {
  return `# ${generatedBy(plan.version)}
${plan.sites.map((site) => siteText(site, plan)).join('\n')}`;
}

function siteText({ host, port, isForEvents }: Site, plan: ProxyPlan): string {
  const { certificate, maximumBodyInMb, people, eventPaths, projectPath, upstream } = plan;
  const isSplit = isForEvents || people.length > 0;
  const forward = 'reverse_proxy';
  return [
    `https://${host}${port === 443 ? '' : `:${port}`} {`,
    ...(certificate === undefined ? [] : [`\ttls ${certificate.file} ${certificate.keyFile}`]),
    '\trequest_body {',
    `\t\tmax_size ${maximumBodyInMb}MiB`,
    '\t}',
    ...(isSplit
      ? [
          `\t@events path_regexp ${projectPath}|${eventPaths.map((path) => `^${path}`).join('|')}`,
          '\thandle @events {',
          `\t\t${forward} ${upstream}`,
          '\t}',
        ]
      : []),
    ...(isForEvents
      ? ['\thandle {', '\t\trespond 404', '\t}']
      : people.length > 0
        ? [
            `\t@people remote_ip ${people.join(' ')}`,
            '\thandle @people {',
            `\t\t${forward} ${upstream}`,
            '\t}',
            '\thandle {',
            '\t\trespond 403',
            '\t}',
          ]
        : [`\t${forward} ${upstream}`]),
    '}',
    '',
  ].join('\n');
}
