import type { ExternalKafka } from '../deployment/types.ts';

/** A file of the host, and where containers find it. */
export interface MountedFile {
  readonly source: string;
  readonly target: string;
}

/** How programs connect to a Kafka, in librdkafka's words. */
export function kafkaProtocol({ sasl, tls }: ExternalKafka): string {
  const transport = tls === undefined ? 'PLAINTEXT' : 'SSL';
  return sasl === undefined ? transport : `SASL_${transport}`;
}

/** The files of a Kafka's TLS, mounted into every container that connects to it. */
export function kafkaFiles({ tls }: ExternalKafka): {
  readonly authority?: MountedFile;
  readonly certificate?: MountedFile;
  readonly key?: MountedFile;
} {
  const mounted = (source: string, name: string) => ({ source, target: `/etc/kafka-tls/${name}` });
  return {
    ...(tls?.authorityFile === undefined
      ? {}
      : { authority: mounted(tls.authorityFile, 'ca.pem') }),
    ...(tls?.certificateFile === undefined
      ? {}
      : { certificate: mounted(tls.certificateFile, 'certificate.pem') }),
    ...(tls?.keyFile === undefined ? {} : { key: mounted(tls.keyFile, 'key.pem') }),
  };
}
