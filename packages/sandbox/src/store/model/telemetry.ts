import type { Project } from './project.ts';

/** A span from a transaction, a span envelope (v1 or v2) or OTLP, in one form. */
export interface StoredSpan {
  readonly project: Project;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId: string | null;
  readonly isSegment: boolean;
  readonly name: string;
  readonly op: string | null;
  readonly status: string;
  readonly kind: string | null;
  readonly startedAt: number;
  readonly endedAt: number;
  readonly environment: string | null;
  readonly release: string | null;
  /** The segment's name. */
  readonly transaction: string | null;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly links: readonly unknown[];
}

export interface StoredLog {
  /** 32 hexadecimal digits, given when it was stored. */
  readonly id?: string;
  readonly project: Project;
  readonly timestamp: number;
  readonly traceId: string | null;
  readonly spanId: string | null;
  readonly level: string;
  readonly severityNumber: number | null;
  readonly body: string;
  readonly attributes: Readonly<Record<string, unknown>>;
}

export interface StoredMetric {
  /** 32 hexadecimal digits, given when it was stored. */
  readonly id?: string;
  readonly project: Project;
  readonly timestamp: number;
  readonly traceId: string | null;
  readonly spanId: string | null;
  readonly name: string;
  readonly type: 'counter' | 'gauge' | 'distribution' | 'set';
  readonly unit: string | null;
  readonly value: number;
  readonly attributes: Readonly<Record<string, unknown>>;
}

export interface StoredSession {
  readonly project: Project;
  /** The session's own id, by which later updates find it; null for counted ones. */
  readonly id: string | null;
  readonly startedAt: number;
  status: 'healthy' | 'errored' | 'unhandled' | 'abnormal' | 'crashed';
  readonly release: string | null;
  readonly environment: string | null;
  readonly userId: string | null;
  readonly quantity: number;
}

/** Items that are only kept and counted: profiles, replays, feedback, client reports, unknown ones. */
export interface StoredItem {
  readonly project: Project;
  readonly type: string;
  readonly receivedAt: number;
  readonly headers: Readonly<Record<string, unknown>>;
  /** Parsed JSON where the item is JSON, else the bytes. */
  readonly payload: unknown;
}
