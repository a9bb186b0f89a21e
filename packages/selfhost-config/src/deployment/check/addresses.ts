import { finding, type DeploymentCheck } from './finding.ts';

/** Addresses under which people and SDKs reach Sentry. */
export const checkAddresses: DeploymentCheck = ({ deployment }) => {
  const { url, ingestUrl, proxy, bind } = deployment;
  const origins = [
    { path: ['url'], origin: url },
    ...(ingestUrl === undefined ? [] : [{ path: ['ingestUrl'], origin: ingestUrl }]),
    ...(proxy?.trustedOrigins ?? []).map((origin, index) => ({
      path: ['proxy', 'trustedOrigins', index],
      origin,
    })),
  ];
  return [
    ...origins.flatMap(({ path, origin }) => {
      const problem = originProblem(origin);
      return problem === undefined ? [] : [finding('error', 'invalid-url', path, problem)];
    }),
    ...(bind !== undefined && Number(bind.slice(bind.lastIndexOf(':') + 1)) > 65_535
      ? [finding('error', 'invalid-bind', ['bind'], `There is no port ${bind}.`)]
      : []),
    ...(url.startsWith('https://') && (bind ?? '9000').endsWith('443')
      ? [
          finding(
            'warning',
            'tls-at-nginx',
            ['bind'],
            `The bundled nginx speaks http, also at ${bind ?? '9000'}; TLS has to end at a proxy in front of it.`,
          ),
        ]
      : []),
  ];
};

function originProblem(origin: string): string | undefined {
  if (!URL.canParse(origin)) return `${JSON.stringify(origin)} is no URL.`;
  const url = new URL(origin);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    return `It must begin with https:// or http://; got ${url.protocol}//.`;
  }
  if (url.username !== '' || url.password !== '') return 'It must not hold a user or a password.';
  if (origin === url.origin) return undefined;
  return origin === `${url.origin}/`
    ? `It must not end with a slash: ${url.origin}. Sentry puts paths behind it.`
    : `It must be a scheme, a host in lower case and a port that is not the usual one, nothing more: ${url.origin}.`;
}
