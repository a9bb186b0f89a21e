import type { CodeMapping } from './code-mapping.ts';
import type { LegacyRule } from './legacy-rule.ts';
import type { Monitor } from './monitor.ts';
import type { NotificationAction } from './notification-action.ts';
import type { Project } from './project.ts';
import type { Release, Repository } from './release.ts';
import type { Workflow } from './workflow.ts';

export interface Organization {
  readonly id: string;
  slug: string;
  name: string;
  readonly createdAt: number;
  readonly projects: Project[];
  readonly teams: Team[];
  readonly members: Member[];
  readonly repositories: Repository[];
  readonly releases: Release[];
  readonly monitors: Monitor[];
  readonly workflows: Workflow[];
  readonly legacyRules: LegacyRule[];
  readonly notificationActions: NotificationAction[];
  /** Names of channels by the installation and the id, `7:C0A1`, as far as anybody named them. */
  readonly channels: Map<string, string>;
  readonly codeMappings: CodeMapping[];
  /** Options that the API sets and nothing here reads; kept so that an update reads back. */
  readonly options: Record<string, unknown>;
}

export interface Team {
  readonly id: string;
  slug: string;
  name: string;
  readonly createdAt: number;
}

export interface Member {
  readonly id: string;
  readonly userId: string;
  email: string;
  name: string;
  role: 'member' | 'admin' | 'manager' | 'owner' | 'billing';
  readonly teams: Team[];
  /** The teams among `teams` whose team role is `admin`. */
  readonly teamsLed: Team[];
  readonly createdAt: number;
  pending: boolean;
}

/** An API token. An organization token reaches only its own organization. */
export interface TokenInfo {
  readonly token: string;
  readonly scopes: readonly string[];
  readonly userId: string;
  /** Set for tokens that begin with `sntrys_`. */
  readonly organization: Organization | null;
}
