/** One place where the OpenAPI file is wrong about an answer. */
export interface Correction {
  /** Every operation whose path has this in it. */
  readonly path: RegExp;
  /** The property, wherever it is in the answer's schema. */
  readonly property: string;
  /** What it is there instead; without one the file's own schema stays. */
  readonly schema?: object;
  /** It is not always there, although the file requires it. */
  readonly isOptional?: boolean;
  /** What shows that it is wrong. */
  readonly source: string;
}

/** What operations really answer where the OpenAPI file says something else. */
export const contractCorrections: readonly Correction[] = [
  ...[
    ...['integrationIssues', 'sentryAppIssues', 'latestEventHasAttachments', 'sessionCount'],
    ...['stats', 'lifetime', 'filtered'],
  ].map((property) => ({
    path: /organizations\/[^/]+\/issues\/$/,
    property,
    isOptional: true,
    source:
      'getsentry/sentry, src/sentry/api/serializers/models/group_stream.py: by expand and collapse',
  })),
  ...['inbox', 'owners'].map((property) => ({
    path: /organizations\/[^/]+\/issues\/$/,
    property,
    isOptional: true,
    schema: { type: ['object', 'array', 'null'] },
    source:
      'getsentry/sentry, src/sentry/api/serializers/models/group_stream.py: null when there is none, owners are a list',
  })),
  {
    path: /\/monitors\//,
    property: 'environments',
    schema: { type: 'array', items: { type: 'object' } },
    source: 'getsentry/sentry, src/sentry/monitors/serializers.py: a list of monitor environments',
  },
  {
    path: /\/monitors\//,
    property: 'schedule',
    schema: { type: ['string', 'array'] },
    source: 'getsentry/sentry, src/sentry/monitors/validators.py: an interval is [number, unit]',
  },
  {
    path: /\/monitors\//,
    property: 'owner',
    schema: { type: ['object', 'null'] },
    source: 'getsentry/sentry, src/sentry/monitors/serializers.py: null for a monitor of nobody',
  },
  {
    path: /\/issues\//,
    property: 'metadata',
    schema: { type: 'object' },
    source:
      'getsentry/sentry, src/sentry/eventtypes/error.py: no filename and function without a frame',
  },
];
