import { dsnProblem, type DsnRule } from './dsn-rules.ts';

/** The parts of a DSN. */
export interface Dsn {
  /** `http` or `https`. */
  readonly protocol: string;
  /** Identifies the project's key; no secret. */
  readonly publicKey: string;
  /** The host name. */
  readonly host: string;
  /** The port, where there is one. */
  readonly port: string;
  /** What stands between host and project, such as `/sentry`; or nothing. */
  readonly path: string;
  /** The project's number. */
  readonly projectId: string;
  /** The organization's number, where the host tells it. */
  readonly organizationId?: string;
}

/** What keeps a DSN from being read alike by every SDK. */
export interface DsnProblem {
  /** Names the rule. */
  readonly code: string;
  /** A warning does not keep SDKs from reading it alike. */
  readonly severity: 'error' | 'warning';
  /** What is wrong, without the DSN itself: it may hold a secret. */
  readonly message: string;
}

/** A DSN read by the grammar that every SDK agrees on, or what keeps it from being one. */
export interface DsnReading {
  /** Its parts; nothing where there are errors. */
  readonly dsn?: Dsn;
  /** Every problem. */
  readonly problems: readonly DsnProblem[];
}

const shape =
  /^(?<protocol>[^:/]*):\/\/(?:(?<user>[^/]*)@)?(?<address>\[[^\]/]*\][^/]*|[^/]*)(?<rest>\/.*)?$/s;

/**
 * Reads a DSN strictly: the intersection of what JavaScript SDK 7 to 11, Python and Go read alike. Source of the rules:
 * getsentry/sentry-javascript packages/core/src/utils/dsn.ts, getsentry/sentry-python sentry_sdk/utils.py,
 * getsentry/sentry-go dsn.go (internal/protocol/dsn.go from 0.36 on).
 */
export function parseDsn(text: string): DsnReading {
  const groups = shape.exec(text)?.groups;
  if (groups === undefined) return { problems: [dsnProblem('shape')] };
  const { protocol = '', user = '', address = '', rest = '' } = groups;
  const [publicKey = '', ...secret] = user.split(':');
  const port = /:([^:\]]*)$/.exec(address)?.[1];
  const host = port === undefined ? address : address.slice(0, -port.length - 1);
  const projectId = rest.slice(rest.lastIndexOf('/') + 1);
  const path = rest.slice(0, Math.max(0, rest.lastIndexOf('/')));
  const broken: readonly (readonly [DsnRule, boolean])[] = [
    ['blank', /\s/.test(text)],
    ['protocol', !/^https?$/.test(protocol)],
    ['key', !/^[A-Za-z0-9_]+$/.test(publicKey)],
    ['secret', secret.length > 0],
    ['ipv6', host.startsWith('[')],
    ['host', !host.startsWith('[') && !/^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?$/.test(host)],
    ['port', port !== undefined && !(/^[1-9]\d{0,4}$/.test(port) && Number(port) <= 65_535)],
    ['path', !/^(?:\/[A-Za-z0-9_.~-]+)*$/.test(path)],
    ['project', !/^[1-9]\d*$/.test(projectId)],
  ];
  const problems = broken.flatMap(([rule, isBroken]) => (isBroken ? [dsnProblem(rule)] : []));
  if (problems.some(({ severity }) => severity === 'error')) return { problems };
  const organizationId = /^o(\d+)\./.exec(host)?.[1];
  return {
    problems,
    dsn: {
      protocol,
      publicKey,
      host,
      port: port ?? '',
      path,
      projectId,
      ...(organizationId === undefined ? {} : { organizationId }),
    },
  };
}
