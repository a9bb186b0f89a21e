/** An integration whose name changed with a major. */
export interface Rename {
  /** The name before. */
  readonly before: string;
  /** The first major of the new name. */
  readonly major: number;
  /** The name, or names, from there on. */
  readonly after: string;
}

/** Names that changed. Read from the default integrations of getsentry/sentry-javascript 7 to 11. */
export const renames: readonly Rename[] = [
  { before: 'InboundFilters', major: 11, after: 'EventFilters' },
  { before: 'TryCatch', major: 8, after: 'BrowserApiErrors' },
  { before: 'Undici', major: 8, after: 'NodeFetch' },
  { before: 'ProcessAndThreadBreadcrumbs', major: 9, after: 'ChildProcess' },
  { before: 'vercelAI', major: 9, after: 'VercelAI' },
  { before: 'LocalVariables', major: 8, after: 'LocalVariablesAsync' },
];
