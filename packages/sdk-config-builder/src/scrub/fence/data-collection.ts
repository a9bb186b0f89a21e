import type { Scrubbing } from '../types.ts';

type Collect = boolean | { allow: string[] };

/** What `dataCollection` of `@sentry/*` takes, every key of it. */
export interface DataCollectionOptions {
  /** Who used the service. */
  userInfo: boolean;
  /** Cookies. */
  cookies: Collect;
  /** Headers of requests and of their answers. */
  httpHeaders: { request: Collect; response: Collect };
  /** Bodies. */
  httpBodies: ('incomingRequest' | 'incomingResponse' | 'outgoingRequest' | 'outgoingResponse')[];
  /** GraphQL operations. */
  graphQL: { document: boolean; variables: boolean };
  /** What goes into language models and comes out of them. */
  genAI: { inputs: boolean; outputs: boolean };
  /** Parameters and results of queries. */
  databaseQueryData: boolean;
  /** Local variables. */
  stackFrameVariables: boolean;
  /** Lines of source around a frame. */
  frameContextLines: number;
  /** 10.54.0 to 10.66; then `urlQueryParams`. */
  queryParams?: Collect;
  /** From 10.67.0 on. */
  urlQueryParams?: Collect;
  /** 11. */
  mcp?: { inputs: boolean; outputs: boolean };
  /** 11. */
  queues?: boolean;
}

const HEADERS =
  'accept accept-encoding accept-language content-length content-type host user-agent';

/**
 * `dataCollection` with every key of that release (getsentry/sentry-javascript packages/core/src/types/datacollection.ts),
 * because a key that is left out is permissive. Undefined below 10.54.0, where there is no such option.
 *
 * @param release The SDK's release, such as `10.78.0`.
 */
export function createDataCollection(
  scrubbing: Scrubbing,
  release: string,
): DataCollectionOptions | undefined {
  const [major = 0, minor = 0] = release.split('.').map(Number);
  if (major < 10 || (major === 10 && minor < 54)) return undefined;
  const preset = typeof scrubbing === 'string' ? scrubbing : scrubbing.preset;
  const isStrict = preset === 'strict';
  const isOff = preset === 'off';
  const headers = (): Collect => (isStrict ? { allow: HEADERS.split(' ') } : true);
  const both = () => ({ inputs: isOff, outputs: isOff });
  return {
    userInfo: isOff,
    cookies: isOff,
    httpHeaders: { request: headers(), response: headers() },
    httpBodies: isOff
      ? ['incomingRequest', 'outgoingRequest', 'incomingResponse', 'outgoingResponse']
      : isStrict
        ? []
        : ['incomingRequest'],
    [major === 10 && minor < 67 ? 'queryParams' : 'urlQueryParams']: !isStrict,
    graphQL: { document: true, variables: isOff },
    genAI: both(),
    databaseQueryData: isOff,
    stackFrameVariables: !isStrict,
    frameContextLines: 5,
    ...(major > 10 ? { mcp: both(), queues: isOff } : {}),
  };
}
