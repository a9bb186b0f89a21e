import type { Project, ProjectKey } from '../../store/model.ts';
import { iso } from '../iso.ts';

/** The addresses of a key's doors are those of getsentry/sentry, src/sentry/models/projectkey.py. */
export function serializeProjectKey(
  project: Project,
  key: ProjectKey,
  baseUrl: string,
): Record<string, unknown> {
  const { publicKey, secretKey } = key;
  const api = `${baseUrl}/api/${project.id}`;
  const withUser = (user: string): string =>
    `${baseUrl.replace('://', `://${user}@`)}/${project.id}`;
  const door = (name: string): string => `${api}/${name}/?sentry_key=${publicKey}`;
  return {
    id: key.id,
    name: key.label,
    label: key.label,
    public: publicKey,
    secret: secretKey,
    projectId: Number(project.id),
    isActive: key.isActive,
    rateLimit: key.rateLimit,
    dsn: {
      secret: withUser(`${publicKey}:${secretKey}`),
      public: withUser(publicKey),
      csp: door('csp-report'),
      security: door('security'),
      minidump: door('minidump'),
      nel: door('nel'),
      unreal: `${api}/unreal/${publicKey}/`,
      crons: `${api}/cron/___MONITOR_SLUG___/${publicKey}/`,
      cdn: `${baseUrl}/js-sdk-loader/${publicKey}.min.js`,
      playstation: door('playstation'),
      integration: `${api}/integration/`,
      otlp_traces: `${api}/integration/otlp/v1/traces`,
      otlp_logs: `${api}/integration/otlp/v1/logs`,
    },
    browserSdkVersion: 'latest',
    browserSdk: { choices: [['latest', 'latest']] },
    dateCreated: iso(key.createdAt),
    dynamicSdkLoaderOptions: {
      hasReplay: true,
      hasPerformance: true,
      hasDebug: false,
      hasFeedback: false,
      hasLogsAndMetrics: false,
    },
    useCase: 'user',
    ...key.options,
  };
}
