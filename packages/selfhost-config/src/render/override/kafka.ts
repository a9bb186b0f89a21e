import type { TagService } from '../../atlas/types.ts';
import type { ExternalKafka } from '../../deployment/types.ts';
import { isSentryService, isSnubaService, type RenderContext } from '../context.ts';
import { kafkaFiles, kafkaProtocol } from '../kafka.ts';
import { relayReadsEnvironment } from '../relay.ts';
import type { ServiceParts } from './override.ts';

/** Programs that are not Sentry learn through their environment where the operator's own Kafka is. */
export function kafkaParts(context: RenderContext): ServiceParts {
  const { kafka } = context.deployment;
  if (kafka === undefined) return [];
  const files = Object.values(kafkaFiles(kafka));
  return Object.entries(context.services).flatMap(([name, service]) => {
    const connects = isSentryService(service) || name === 'relay' || mentionsKafka(service);
    if (!connects) return [];
    const environment = {
      ...addresses(service, kafka),
      ...(isSnubaService(service) ? snubaSecurity(kafka) : {}),
      ...(name === 'taskbroker' ? taskbrokerSecurity(service, kafka) : {}),
      ...(name === 'relay' && kafka.sasl !== undefined && relayReadsEnvironment(context)
        ? { SENTRY_KAFKA_PASSWORD: null }
        : {}),
    };
    const part = {
      ...(Object.keys(environment).length === 0 ? {} : { environment }),
      ...(files.length === 0
        ? {}
        : { volumes: files.map(({ source, target }) => `${source}:${target}:ro`) }),
    };
    return Object.keys(part).length === 0 ? [] : [[name, part]];
  });
}

const bundled = 'kafka:9092';

function mentionsKafka({ environment = {} }: TagService): boolean {
  return Object.values(environment).includes(bundled);
}

function addresses({ environment = {} }: TagService, { brokers }: ExternalKafka) {
  const named = Object.entries(environment).filter(([, value]) => value === bundled);
  return Object.fromEntries(named.map(([variable]) => [variable, brokers.join(',')]));
}

function snubaSecurity(kafka: ExternalKafka) {
  const { authority, certificate, key } = kafkaFiles(kafka);
  const protocol = kafkaProtocol(kafka);
  return {
    ...(protocol === 'PLAINTEXT' ? {} : { KAFKA_SECURITY_PROTOCOL: protocol }),
    ...(authority === undefined ? {} : { KAFKA_SSL_CA_PATH: authority.target }),
    ...(certificate === undefined ? {} : { KAFKA_SSL_CERT_PATH: certificate.target }),
    ...(key === undefined ? {} : { KAFKA_SSL_KEY_PATH: key.target }),
    ...(kafka.sasl === undefined
      ? {}
      : {
          KAFKA_SASL_MECHANISM: kafka.sasl.mechanism,
          KAFKA_SASL_USERNAME: kafka.sasl.username,
          KAFKA_SASL_PASSWORD: '${SENTRY_KAFKA_PASSWORD}',
        }),
  };
}

/** Until 26.5 taskbroker has one cluster and one for dead letters, from 26.6.0 named ones; the two do not mix. */
function taskbrokerSecurity({ environment = {} }: TagService, kafka: ExternalKafka) {
  const named = 'TASKBROKER_KAFKA_CLUSTERS__DEFAULT__';
  const isNamed = `${named}ADDRESS` in environment;
  const prefixes = isNamed ? [named] : ['TASKBROKER_KAFKA_', 'TASKBROKER_KAFKA_DEADLETTER_'];
  const { authority, certificate, key } = kafkaFiles(kafka);
  const settings: Record<string, string | undefined> = {
    SECURITY_PROTOCOL: kafkaProtocol(kafka) === 'PLAINTEXT' ? undefined : kafkaProtocol(kafka),
    SASL_MECHANISM: kafka.sasl?.mechanism,
    SASL_USERNAME: kafka.sasl?.username,
    SASL_PASSWORD: kafka.sasl && '${SENTRY_KAFKA_PASSWORD}',
    SSL_CA_LOCATION: authority?.target,
    SSL_CERTIFICATE_LOCATION: certificate?.target,
    SSL_KEY_LOCATION: key?.target,
  };
  return Object.fromEntries(
    prefixes.flatMap((prefix) =>
      Object.entries(settings).flatMap(([name, value]) =>
        value === undefined ? [] : [[prefix + name, value]],
      ),
    ),
  );
}
