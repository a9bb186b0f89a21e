import type { Project } from './project.ts';

/** A rule of the old model. Writing one also writes its twin in the new one; the twin does the work. */
export interface LegacyRule {
  readonly id: string;
  readonly kind: 'issue' | 'metric';
  readonly project: Project;
  /** As it was sent. */
  body: Readonly<Record<string, unknown>>;
  readonly workflowId: string;
  /** Of a metric rule. */
  readonly detectorId: string | null;
  readonly createdAt: number;
  updatedAt: number;
}
