import type { Project } from './project.ts';

/** A cron monitor, created by the API or by the first check-in that brings a configuration. */
export interface Monitor {
  readonly id: string;
  readonly project: Project;
  slug: string;
  name: string;
  status: 'active' | 'disabled';
  isMuted: boolean;
  /** Check-ins bring its configuration: whatever is written here, the next one overwrites. */
  isUpserting: boolean;
  config: Record<string, unknown>;
  owner: string | null;
  readonly createdAt: number;
  readonly checkIns: CheckIn[];
}

export interface CheckIn {
  readonly id: string;
  status: 'in_progress' | 'ok' | 'error' | 'missed' | 'timeout';
  environment: string;
  durationInMs: number | null;
  readonly createdAt: number;
  updatedAt: number;
  readonly traceId: string | null;
}
