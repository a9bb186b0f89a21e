import type { Project } from './project.ts';

export interface Repository {
  readonly id: string;
  name: string;
  url: string | null;
  provider: string | null;
  externalSlug: string | null;
  status: 'active' | 'disabled' | 'pending_deletion';
  readonly createdAt: number;
  readonly commits: Commit[];
}

export interface Commit {
  readonly id: string;
  readonly repository: Repository;
  readonly message: string | null;
  readonly authorName: string | null;
  readonly authorEmail: string | null;
  readonly createdAt: number;
  readonly files: readonly { readonly path: string; readonly type: 'A' | 'M' | 'D' }[];
}

export interface Release {
  readonly id: string;
  readonly version: string;
  readonly projects: Project[];
  ref: string | null;
  url: string | null;
  readonly createdAt: number;
  startedAt: number | null;
  releasedAt: number | null;
  status: 'open' | 'archived';
  commits: Commit[];
  readonly deploys: Deploy[];
  readonly files: ReleaseFile[];
  readonly data: Record<string, unknown>;
}

export interface Deploy {
  readonly id: string;
  readonly environment: string;
  readonly name: string | null;
  readonly url: string | null;
  readonly startedAt: number | null;
  readonly finishedAt: number;
  readonly projects: readonly Project[];
}

/** A file of a release, as it was uploaded before there were artifact bundles. */
export interface ReleaseFile {
  readonly id: string;
  /** An address: `~/static/shop.js`. */
  readonly name: string;
  readonly dist: string | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
  readonly createdAt: number;
}
