/** One place where the OpenAPI file is wrong about an answer. */
export interface Correction {
  /** Every operation whose path has this in it. */
  readonly path: RegExp;
  /** The property, wherever it is in the answer's schema. */
  readonly property: string;
  readonly schema: object;
  /** What shows that it is wrong. */
  readonly source: string;
}

/** What operations really answer where the OpenAPI file says something else. */
export const contractCorrections: readonly Correction[] = [
  {
    path: /\/monitors\//,
    property: 'environments',
    schema: { type: 'array', items: { type: 'object' } },
    source: 'getsentry/sentry, src/sentry/monitors/serializers.py: a list of monitor environments',
  },
];
