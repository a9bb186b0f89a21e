/** What a smoke test asks for. */
export interface SmokeTestOptions {
  /** A DSN of a project that may get a test event. */
  readonly dsn: string;
  /** A token with the scope `org:read`, to see the event arrive. Without it that is left out. */
  readonly token?: string | undefined;
  /** Slug of the organization of the project; needed with a token. */
  readonly organization?: string | undefined;
  /** How long the event may take. Default 60 s. */
  readonly timeoutInMs?: number | undefined;
  /** Ends the test early; what was not asked yet is left out. */
  readonly signal?: AbortSignal | undefined;
  /** Sends requests. Default: the one of the platform. */
  readonly fetch?: typeof fetch | undefined;
}

/** One thing that was tried. */
export interface SmokeCheck {
  /** What. */
  readonly name: 'certificate' | 'health' | 'login' | 'event' | 'arrival';
  /** How it went; `skipped` when it could not be tried. */
  readonly status: 'passed' | 'failed' | 'skipped';
  /** What was seen, and what to look at. Holds no token and no DSN. */
  readonly message: string;
  /** How long it took. */
  readonly durationInMs: number;
}

/** What a smoke test found. */
export interface SmokeTestReport {
  /** Whether nothing failed. */
  readonly isHealthy: boolean;
  /** Every check, in order. */
  readonly checks: readonly SmokeCheck[];
  /** Id of the event that was sent. */
  readonly eventId: string;
}

/** What a check came to. */
export type Outcome = Pick<SmokeCheck, 'status' | 'message'>;
