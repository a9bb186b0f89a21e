// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
/** Input of `snapshots.create`. */
export interface SnapshotsCreateInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Input of `snapshots.delete`. */
export interface SnapshotsDeleteInput {
  readonly organization: string | number;
  readonly snapshotId: string | number;
}

/** Input of `snapshots.get`. */
export interface SnapshotsGetInput {
  readonly organization: string | number;
  readonly snapshotId: string | number;
  readonly compact_metadata?: string | undefined;
}

/** Input of `snapshots.getCheckRules`. */
export interface SnapshotsGetCheckRulesInput {
  readonly organization: string | number;
  readonly project: string | number;
}

/** Input of `snapshots.getImage`. */
export interface SnapshotsGetImageInput {
  readonly organization: string | number;
  readonly snapshotId: string | number;
  readonly imageIdentifier: string | number;
}

/** Input of `snapshots.getLatestBase`. */
export interface SnapshotsGetLatestBaseInput {
  readonly organization: string | number;
  readonly app_id: string;
  readonly branch?: string | undefined;
  readonly project?: number | string | undefined;
  readonly compact_metadata?: string | undefined;
}

/** Input of `snapshots.skipCheck`. */
export interface SnapshotsSkipCheckInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly sha: string;
  readonly repository: string;
  readonly provider: 'github' | 'github_enterprise';
}

export interface SnapshotCheckRules {
  readonly enabled: boolean;
  readonly rules: { readonly failOnAdded: boolean; readonly failOnRemoved: boolean; readonly failOnChanged: boolean; readonly failOnRenamed: boolean; };
}

export interface SnapshotCreated {
  readonly artifactId: string;
  readonly snapshotMetricsId: string;
  readonly imageCount: number;
  readonly snapshotUrl: string;
}

export interface SnapshotDetails {
  readonly head_artifact_id?: string;
  readonly base_artifact_id?: string | null;
  readonly project_id?: string;
  readonly comparison_type?: string;
  readonly state?: string;
  readonly vcs_info?: SnapshotDetailsVcsInfo;
  readonly app_id?: string | null;
  readonly is_selective?: boolean;
  readonly images?: readonly SnapshotDetailsImage[];
  readonly image_count?: number;
  readonly added?: readonly SnapshotDetailsImage[];
  readonly added_count?: number;
  readonly removed?: readonly SnapshotDetailsImage[];
  readonly removed_count?: number;
  readonly renamed?: readonly SnapshotDetailsRenamed[];
  readonly renamed_count?: number;
  readonly changed?: readonly SnapshotDetailsRenamed[];
  readonly changed_count?: number;
  readonly unchanged?: readonly SnapshotDetailsImage[];
  readonly unchanged_count?: number;
  readonly errored?: readonly SnapshotDetailsRenamed[];
  readonly errored_count?: number;
  readonly skipped?: readonly SnapshotDetailsImage[];
  readonly skipped_count?: number;
  readonly diff_threshold?: number | null;
  readonly comparison_state?: string | null;
  readonly approval_status?: string | null;
  readonly comparison_error_message?: string | null;
  readonly approvers?: readonly ({ readonly id?: string | null; readonly name?: string | null; readonly email?: string | null; readonly username?: string | null; readonly avatar_url?: string | null; readonly approved_at?: string | null; readonly source?: 'sentry' | 'github' | (string & {}); })[];
}

export interface SnapshotDetailsImage {
  readonly key?: string;
  readonly display_name?: string | null;
  readonly group?: string | null;
  readonly image_file_name?: string;
  readonly width?: number;
  readonly height?: number;
  readonly canvas_theme?: 'light' | 'dark' | (string & {}) | null;
}

export interface SnapshotDetailsRenamed {
  readonly base_image?: SnapshotDetailsImage;
  readonly head_image?: SnapshotDetailsImage;
  readonly diff_image_key?: string | null;
  readonly diff?: number | null;
}

export interface SnapshotDetailsVcsInfo {
  readonly head_sha?: string | null;
  readonly base_sha?: string | null;
  readonly provider?: string | null;
  readonly head_repo_name?: string | null;
  readonly base_repo_name?: string | null;
  readonly head_ref?: string | null;
  readonly base_ref?: string | null;
  readonly pr_number?: number | null;
}

export interface SnapshotImage {
  readonly image_file_name?: string;
  readonly comparison_status?: string | null;
  readonly head_image?: SnapshotImageFile | null;
  readonly base_image?: SnapshotImageFile | null;
  readonly diff_image_url?: string | null;
  readonly diff_percentage?: number | null;
  readonly previous_image_file_name?: string | null;
}

export interface SnapshotImageFile {
  readonly key?: string;
  readonly display_name?: string | null;
  readonly group?: string | null;
  readonly image_file_name?: string;
  readonly width?: number;
  readonly height?: number;
  readonly canvas_theme?: 'light' | 'dark' | (string & {}) | null;
  readonly diff_threshold?: number | null;
  readonly description?: string | null;
  readonly tags?: Readonly<Record<string, string>> | null;
  readonly image_url?: string;
}

export interface SnapshotLatestBase {
  readonly head_artifact_id?: string;
  readonly project_id?: string;
  readonly project_slug?: string;
  readonly app_id?: string | null;
  readonly image_count?: number;
  readonly images?: readonly ({ readonly key?: string; readonly display_name?: string | null; readonly group?: string | null; readonly image_file_name?: string; readonly width?: number; readonly height?: number; readonly canvas_theme?: 'light' | 'dark' | (string & {}) | null; readonly image_url?: string; })[];
  readonly diff_threshold?: number | null;
  readonly date_added?: string;
  readonly vcs_info?: { readonly head_sha?: string | null; readonly base_sha?: string | null; readonly head_ref?: string | null; readonly base_ref?: string | null; readonly head_repo_name?: string | null; readonly pr_number?: number | null; };
}
