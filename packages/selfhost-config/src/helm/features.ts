import type { Deployment } from '../deployment/types.ts';
import { toPython } from '../render/sentry-conf/python.ts';
import { hostAndPort } from '../render/host-port.ts';
import { toYamlText } from '../render/yaml-text.ts';
import { noEquivalent } from './no-equivalent.ts';
import type { HelmPart, HelmValues } from './types.ts';

/** Features for which the chart has a value of its own, because it replaces `SENTRY_FEATURES` with its own list. */
const SWITCHES: Readonly<Record<string, string>> = {
  'organizations:profiling': 'enableProfiling',
  'organizations:session-replay': 'enableSessionReplay',
  'organizations:user-feedback-ui': 'enableFeedback',
};

/** Features, metrics and everything raw: values of the chart, or lines of its `sentry.conf.py`. */
export function featuresPart(deployment: Deployment): HelmPart {
  const { features = {}, statsd, raw = {} } = deployment;
  const switches: HelmValues = Object.fromEntries(
    Object.entries(features).flatMap(([name, isOn]) => {
      const key = SWITCHES[name];
      return key === undefined ? [] : [[key, isOn]];
    }),
  );
  const lines = [
    ...Object.entries(features)
      .filter(([name]) => SWITCHES[name] === undefined)
      .map(([name, isOn]) => `SENTRY_FEATURES[${toPython(name)}] = ${toPython(isOn)}`),
    ...(statsd === undefined ? [] : statsdLines(statsd)),
    ...Object.entries(raw.settings ?? {}).map(([name, value]) => `${name} = ${toPython(value)}`),
  ];
  const environment = Object.entries(raw.environment ?? {});
  const env = environment.flatMap(([name, value]) =>
    typeof value === 'string' ? [{ name, value }] : [],
  );
  return {
    values: {
      ...(Object.keys(switches).length > 0 || env.length > 0
        ? {
            sentry: {
              ...(Object.keys(switches).length > 0 ? { features: switches } : {}),
              ...(env.length > 0 ? { web: { env }, worker: { env } } : {}),
            },
          }
        : {}),
      config: {
        ...(lines.length > 0 ? { sentryConfPy: `${lines.join('\n')}\n` } : {}),
        ...(raw.options === undefined ? {} : { configYml: raw.options }),
        ...(raw.relay === undefined ? {} : { relay: toYamlText(raw.relay) }),
      },
    },
    diagnostics: [
      ...environment
        .filter(([, value]) => typeof value !== 'string')
        .map(([name]) =>
          noEquivalent(
            ['raw', 'environment', name],
            'A secret variable has to come from a Kubernetes secret.',
            'Put it into a secret and name that in sentry.web.existingSecretEnv.',
          ),
        ),
      ...(['services', 'symbolicator', 'taskbroker'] as const).flatMap((key) =>
        raw[key] === undefined
          ? []
          : [
              noEquivalent(
                ['raw', key],
                'This is written for Compose and has no value in the chart.',
              ),
            ],
      ),
    ],
  };
}

function statsdLines({
  address,
  prefix = 'sentry.',
  sampleRate = 1,
}: NonNullable<Deployment['statsd']>): readonly string[] {
  const { host, port } = hostAndPort(address);
  return [
    `SENTRY_METRICS_BACKEND = ${toPython('sentry.metrics.statsd.StatsdMetricsBackend')}`,
    `SENTRY_METRICS_OPTIONS = ${toPython({ host, port })}`,
    `SENTRY_METRICS_PREFIX = ${toPython(prefix)}`,
    `SENTRY_METRICS_SAMPLE_RATE = ${toPython(sampleRate)}`,
  ];
}
