import type { Profile } from '../atlas/types.ts';

/** A self-hosted Sentry, described as plain data that can be committed: secrets are names. */
export interface Deployment {
  /** A release of getsentry/self-hosted such as `26.8.0`, or `latest`: the newest that this package knows. */
  readonly version: string;
  /** Where people open Sentry, such as `https://sentry.example.com`, without a path. `https` means that a proxy ends TLS. */
  readonly url: string;
  /** What runs. Default `feature-complete`; `errors-only` exists from 24.7.1. */
  readonly profile?: Profile | undefined;
  /** Where the bundled nginx listens: a port, or address and port such as `127.0.0.1:9000`. Default `9000`. */
  readonly bind?: string | undefined;
  /** The proxy in front of the bundled nginx. */
  readonly proxy?: DeploymentProxy | undefined;
  /** Where SDKs send events, if at another address than `url`. */
  readonly ingestUrl?: string | undefined;
  /** How many days events are kept. Default 90. */
  readonly retentionInDays?: number | undefined;
  /** Whether people can only use one organization. Default true. */
  readonly isSingleOrganization?: boolean | undefined;
  /** The key of sessions and tokens. Without it the installer makes one, or the one that is there is kept. */
  readonly secretKey?: Secret | undefined;
  /** The secret that Sentry shares with launchpad, from 26.5.0. */
  readonly launchpadSecret?: Secret | undefined;
  /** The first user, and whom Sentry names as its administrator. */
  readonly admin?: { readonly email: string } | undefined;
  /** How mail is sent. Default: by the bundled server, in the name of localhost. */
  readonly mail?: DeploymentMail | undefined;
  /** Where uploaded files are kept. Default: the volume `sentry-data`. */
  readonly filestore?: Filestore | undefined;
  /** Where the bodies of events are kept, from 25.9.0. Default: the bundled SeaweedFS. */
  readonly nodestore?: Nodestore | undefined;
  /** Where profiles are kept, from 25.11.1. Default: the bundled SeaweedFS. */
  readonly profileStore?: S3Store | undefined;
  /** Where recordings of replays are kept. Default: where uploaded files are. */
  readonly replayStore?: Filestore | undefined;
  /** A Postgres of your own instead of the bundled one. */
  readonly postgres?: ExternalPostgres | undefined;
  /** A Redis of your own instead of the bundled one. */
  readonly redis?: ExternalRedis | undefined;
  /** A Kafka of your own instead of the bundled one. */
  readonly kafka?: ExternalKafka | undefined;
  /** A ClickHouse of your own instead of the bundled one. */
  readonly clickhouse?: ExternalClickhouse | undefined;
  /** Memcached servers of your own, as `host:port`, instead of the bundled one. */
  readonly memcached?: readonly string[] | undefined;
  /** Where metrics about Sentry itself go. */
  readonly statsd?: DeploymentStatsd | undefined;
  /** How often services run and how much they do at once, by service. */
  readonly scaling?: Readonly<Record<string, ServiceScaling>> | undefined;
  /** Partitions of Kafka topics, by topic. */
  readonly partitions?: Readonly<Record<string, number>> | undefined;
  /** Limits of services, by service. */
  readonly resources?: Readonly<Record<string, ServiceResources>> | undefined;
  /** The logs of every container. */
  readonly logging?: DeploymentLogging | undefined;
  /** Whether certificates in the folder `certificates` are trusted. Sentry's own containers do so in any case. */
  readonly hasCustomCertificates?: boolean | undefined;
  /** Whether Sentry must not call out, from 25.9.0. */
  readonly isAirGapped?: boolean | undefined;
  /** Whether the bundles of the JavaScript SDK are served by this installation, from 24.10.0. */
  readonly servesJavascriptSdk?: boolean | undefined;
  /** Signing in and integrations. */
  readonly integrations?: DeploymentIntegrations | undefined;
  /** Feature flags such as `organizations:profiling`, on or off. */
  readonly features?: Readonly<Record<string, boolean>> | undefined;
  /** What has no field here, written as it is. */
  readonly raw?: DeploymentRaw | undefined;
}

/** The name of a secret; the value enters when files are written. */
export interface Secret {
  /** The name. */
  readonly secret: string;
}

/** The proxy in front of the bundled nginx. */
export interface DeploymentProxy {
  /** More origins than that of `url` under which people open Sentry, such as `https://sentry.internal:8443`. */
  readonly trustedOrigins?: readonly string[] | undefined;
  /** Addresses of the proxy, as addresses or networks, whose `X-Forwarded-*` headers are believed. Default: private networks. */
  readonly addresses?: readonly string[] | undefined;
  /** The largest request in MB that the bundled nginx lets through. Default 100. */
  readonly maximumBodyInMb?: number | undefined;
}

/** How mail is sent. */
export type DeploymentMail =
  | SmtpServer
  | {
      /** The domain in whose name the bundled server sends. */
      readonly domain: string;
    }
  | {
      /** No mail at all. */
      readonly disabled: true;
    };

/** A mail server of your own. */
export interface SmtpServer {
  /** Its host name. */
  readonly host: string;
  /** Its port. Default 587 with `starttls`, 465 with `tls`, else 25. */
  readonly port?: number | undefined;
  /** The sender. */
  readonly from: string;
  /** Who logs in. */
  readonly username?: string | undefined;
  /** With which password. */
  readonly password?: Secret | undefined;
  /** `starttls` encrypts after the greeting, `tls` from the start. Default `none`. */
  readonly encryption?: 'none' | 'starttls' | 'tls' | undefined;
  /** The domain of the `List-Id` header. Default: the domain of `from`. */
  readonly listNamespace?: string | undefined;
}

/** Where files are kept. */
export type Filestore =
  | {
      /** The volume `sentry-data`. */
      readonly type: 'filesystem';
    }
  | {
      /** The bundled SeaweedFS, from 25.9.0. */
      readonly type: 'seaweedfs';
      /** The bucket. */
      readonly bucket: string;
    }
  | S3Store
  | GcsStore;

/** A bucket of S3, or of what speaks its protocol. */
export interface S3Store {
  /** S3. */
  readonly type: 's3';
  /** The bucket. */
  readonly bucket: string;
  /** The region, such as `eu-central-1`. */
  readonly region?: string | undefined;
  /** The address of another service than Amazon's. */
  readonly endpoint?: string | undefined;
  /** The id of the access key. Without keys the role of the machine is used. */
  readonly accessKey?: Secret | undefined;
  /** The access key. */
  readonly secretKey?: Secret | undefined;
  /** Whether the bucket is part of the path or of the host name. Default `path` with an endpoint of your own. */
  readonly addressing?: 'path' | 'virtual' | undefined;
  /** A folder in the bucket. */
  readonly folder?: string | undefined;
}

/** A bucket of Google Cloud Storage. */
export interface GcsStore {
  /** Google Cloud Storage. */
  readonly type: 'gcs';
  /** The bucket. */
  readonly bucket: string;
  /** The path of the credentials file on the host; it is mounted into Sentry's containers. */
  readonly credentialsFile?: string | undefined;
}

/** Where the bodies of events are kept. */
export type Nodestore =
  | (S3Store & {
      /** Whether events from before are still read from Postgres, and deleted there. Needed while any are left. */
      readonly readsThrough?: boolean | undefined;
    })
  | {
      /** Postgres, as before 25.9.0. */
      readonly type: 'postgres';
    };

/** A Postgres of your own. */
export interface ExternalPostgres {
  /** Its host name. */
  readonly host: string;
  /** Its port. Default 5432. */
  readonly port?: number | undefined;
  /** The database. Default `sentry`. */
  readonly database?: string | undefined;
  /** The user. Default `sentry`. */
  readonly user?: string | undefined;
  /** The password. */
  readonly password?: Secret | undefined;
  /** How TLS is used, in the words of libpq. */
  readonly sslMode?:
    | 'disable'
    | 'allow'
    | 'prefer'
    | 'require'
    | 'verify-ca'
    | 'verify-full'
    | undefined;
}

/** A Redis of your own: one server, or the nodes of a cluster. */
export interface ExternalRedis {
  /** Its servers: one, or several of a cluster. */
  readonly hosts: readonly { readonly host: string; readonly port?: number | undefined }[];
  /** Whether the servers are a cluster. */
  readonly isCluster?: boolean | undefined;
  /** The password. */
  readonly password?: Secret | undefined;
  /** The database; a cluster has only 0. */
  readonly database?: number | undefined;
  /** Whether connections are encrypted. */
  readonly usesTls?: boolean | undefined;
}

/** A Kafka of your own. */
export interface ExternalKafka {
  /** Its brokers, as `host:port`. */
  readonly brokers: readonly string[];
  /** Who logs in, and how. */
  readonly sasl?:
    | {
        readonly mechanism: 'PLAIN' | 'SCRAM-SHA-256' | 'SCRAM-SHA-512';
        readonly username: string;
        readonly password: Secret;
      }
    | undefined;
  /** Encryption, with paths on the host of the authority and of a certificate of the client. */
  readonly tls?:
    | {
        readonly authorityFile?: string | undefined;
        readonly certificateFile?: string | undefined;
        readonly keyFile?: string | undefined;
      }
    | undefined;
  /** What every topic name begins with. */
  readonly topicPrefix?: string | undefined;
}

/** A ClickHouse of your own. */
export interface ExternalClickhouse {
  /** Its host name. */
  readonly host: string;
  /** Its native port. Default 9000, 9440 with TLS. */
  readonly port?: number | undefined;
  /** Its HTTP port. Default 8123, 8443 with TLS. */
  readonly httpPort?: number | undefined;
  /** The database. Default `default`. */
  readonly database?: string | undefined;
  /** The user. Default `default`. */
  readonly user?: string | undefined;
  /** The password. */
  readonly password?: Secret | undefined;
  /** Whether connections are encrypted. */
  readonly usesTls?: boolean | undefined;
  /** The names of a cluster in ClickHouse; without them it is one server. */
  readonly cluster?: { readonly name: string; readonly distributedName: string } | undefined;
}

/** Where metrics about Sentry itself go. */
export interface DeploymentStatsd {
  /** The address of the StatsD server, as `address:port`. */
  readonly address: string;
  /** What names of Sentry's own metrics begin with. Default `sentry.`. */
  readonly prefix?: string | undefined;
  /** The part of Sentry's own metrics that is sent, from 0 to 1. Default 1. */
  readonly sampleRate?: number | undefined;
}

/** How often a service runs and how much it does at once. */
export interface ServiceScaling {
  /** The number of containers. */
  readonly replicas?: number | undefined;
  /** What one container does at once: worker processes of `taskworker` or `worker`, processes of `web`. */
  readonly concurrency?: number | undefined;
  /** Threads per process of `web`. */
  readonly threads?: number | undefined;
}

/** The limits of a service. */
export interface ServiceResources {
  /** Memory in MB. */
  readonly memoryInMb?: number | undefined;
  /** CPU cores. */
  readonly cpus?: number | undefined;
}

/** The logs of every container. */
export interface DeploymentLogging {
  /** Docker's log driver. Default `json-file`. */
  readonly driver?: string | undefined;
  /** The size at which a file of `json-file` or `local` is changed. */
  readonly maximumSizeInMb?: number | undefined;
  /** The number of files that are kept. */
  readonly maximumFiles?: number | undefined;
}

/** Signing in and integrations. */
export interface DeploymentIntegrations {
  /** A GitHub App. */
  readonly github?:
    | {
        readonly id: number;
        readonly name: string;
        readonly clientId: string;
        readonly clientSecret: Secret;
        readonly webhookSecret: Secret;
        readonly privateKey: Secret;
      }
    | undefined;
  /** Signing in with Google. */
  readonly google?: { readonly clientId: string; readonly clientSecret: Secret } | undefined;
  /** A Slack app. */
  readonly slack?:
    | {
        readonly clientId: string;
        readonly clientSecret: Secret;
        readonly signingSecret: Secret;
      }
    | undefined;
  /** A Discord app, from 23.11.0. */
  readonly discord?:
    | {
        readonly applicationId: string;
        readonly publicKey: string;
        readonly clientSecret: Secret;
        readonly botToken: Secret;
      }
    | undefined;
}

/** A value of a configuration file or of `sentry.conf.py`. */
export type RawValue =
  | string
  | number
  | boolean
  | null
  | readonly RawValue[]
  | { readonly [key: string]: RawValue };

/** What has no field of its own, written as it is. */
export interface DeploymentRaw {
  /** Variables of `.env.custom`. */
  readonly environment?: Readonly<Record<string, string | Secret>> | undefined;
  /** Keys of `sentry/config.yml`. */
  readonly options?: Readonly<Record<string, RawValue>> | undefined;
  /** Assignments of `sentry/sentry.conf.py`. */
  readonly settings?: Readonly<Record<string, RawValue>> | undefined;
  /** Services of `docker-compose.override.yml`, merged over what else is written there. */
  readonly services?: Readonly<Record<string, Readonly<Record<string, RawValue>>>> | undefined;
  /** Keys of `relay/config.yml`, merged. */
  readonly relay?: Readonly<Record<string, RawValue>> | undefined;
  /** Keys of `symbolicator/config.yml`, merged. */
  readonly symbolicator?: Readonly<Record<string, RawValue>> | undefined;
  /** Keys of the configuration of taskbroker, merged, from 26.6.0. */
  readonly taskbroker?: Readonly<Record<string, RawValue>> | undefined;
}
