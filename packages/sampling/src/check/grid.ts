import type { SamplingContext } from '../policy/types.ts';

/** How a family of SDK majors calls `tracesSampler`. */
export interface Shape {
  readonly label: string;
  readonly majors: readonly number[];
  build(input: GridInput): SamplingContext;
}

/** One point of the grid. */
export interface GridInput {
  readonly name: string;
  readonly op?: string | undefined;
  /** The attribute `url.path`. */
  readonly path?: string | undefined;
  readonly parent?: { readonly sampled: boolean; readonly rate?: number | undefined } | undefined;
}

// The shapes are those of packages/core in getsentry/sentry-javascript at the last version of each major.
export const shapes: readonly Shape[] = [
  {
    label: 'SDK 7',
    majors: [7],
    build({ name, op, parent }) {
      const transactionContext = { name, op, parentSampled: parent?.sampled };
      return { name, parentSampled: parent?.sampled, transactionContext, attributes: {} };
    },
  },
  {
    label: 'SDK 8',
    majors: [8],
    build({ name, op, parent }) {
      const transactionContext = { name, parentSampled: parent?.sampled };
      return {
        name,
        parentSampled: parent?.sampled,
        transactionContext,
        attributes: attributesOf(op),
      };
    },
  },
  {
    label: 'SDK 9 to 11',
    majors: [9, 10, 11],
    build({ name, op, path, parent }) {
      return {
        name,
        parentSampled: parent?.sampled,
        parentSampleRate: parent?.rate,
        attributes: { ...attributesOf(op), ...(path === undefined ? {} : { 'url.path': path }) },
        inheritOrSampleWith: (fallbackRate) =>
          parent?.rate ?? (parent ? Number(parent.sampled) : fallbackRate),
      };
    },
  },
];

function attributesOf(op: string | undefined) {
  return op === undefined ? {} : { 'sentry.op': op };
}

/** Names as the majors give them: routes alone, with the method, pages, jobs, and none at all. */
export const names = [
  '/',
  '/api/orders',
  'GET /api/orders',
  'POST /api/v1/checkout',
  '/users/:id',
  'GET /static/app.js',
  'process-queue',
  '',
];

export const ops = [undefined, 'http.server', 'pageload', 'navigation', 'queue.process'];

/** Routes of health checks, without a method. */
export const healthRoutes = ['/health', '/healthz', '/api/health', '/ready', '/live', '/ping'];

/** Names with the word error in them that belong to no error, each beside the same name without it. */
export const errorNames: readonly (readonly [withWord: string, without: string])[] = [
  ['/api/errors', '/api/orders'],
  ['GET /docs/error-codes', 'GET /docs/order-codes'],
  ['/error', '/order'],
];
