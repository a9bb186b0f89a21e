// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { amount, amountOrNull, choice, flag, list, map, nullable, once, text, textOrNull, thing, type Lazy } from '../../schemas/parts.ts';

export const snapshotCheckRules: Lazy = /*@__PURE__*/ once(() =>
  thing({ enabled: flag, rules: thing({ failOnAdded: flag, failOnRemoved: flag, failOnChanged: flag, failOnRenamed: flag }) }));
export const snapshotCreated: Lazy = /*@__PURE__*/ once(() =>
  thing({ artifactId: text, snapshotMetricsId: text, imageCount: amount, snapshotUrl: text }));
export const snapshotDetails: Lazy = /*@__PURE__*/ once(() =>
  thing({}, { head_artifact_id: text, base_artifact_id: textOrNull, project_id: text, comparison_type: text, state: text, vcs_info: snapshotDetailsVcsInfo(), app_id: textOrNull, is_selective: flag, images: list(snapshotDetailsImage()), image_count: amount, added: list(snapshotDetailsImage()), added_count: amount, removed: list(snapshotDetailsImage()), removed_count: amount, renamed: list(snapshotDetailsRenamed()), renamed_count: amount, changed: list(snapshotDetailsRenamed()), changed_count: amount, unchanged: list(snapshotDetailsImage()), unchanged_count: amount, errored: list(snapshotDetailsRenamed()), errored_count: amount, skipped: list(snapshotDetailsImage()), skipped_count: amount, diff_threshold: amountOrNull, comparison_state: textOrNull, approval_status: textOrNull, comparison_error_message: textOrNull, approvers: list(thing({}, { id: textOrNull, name: textOrNull, email: textOrNull, username: textOrNull, avatar_url: textOrNull, approved_at: textOrNull, source: choice('sentry', 'github') })) }));
export const snapshotDetailsImage: Lazy = /*@__PURE__*/ once(() =>
  thing({}, { key: text, display_name: textOrNull, group: textOrNull, image_file_name: text, width: amount, height: amount, canvas_theme: nullable(choice('light', 'dark')) }));
export const snapshotDetailsRenamed: Lazy = /*@__PURE__*/ once(() =>
  thing({}, { base_image: snapshotDetailsImage(), head_image: snapshotDetailsImage(), diff_image_key: textOrNull, diff: amountOrNull }));
export const snapshotDetailsVcsInfo: Lazy = /*@__PURE__*/ once(() =>
  thing({}, { head_sha: textOrNull, base_sha: textOrNull, provider: textOrNull, head_repo_name: textOrNull, base_repo_name: textOrNull, head_ref: textOrNull, base_ref: textOrNull, pr_number: amountOrNull }));
export const snapshotImage: Lazy = /*@__PURE__*/ once(() =>
  thing({}, { image_file_name: text, comparison_status: textOrNull, head_image: nullable(snapshotImageFile()), base_image: nullable(snapshotImageFile()), diff_image_url: textOrNull, diff_percentage: amountOrNull, previous_image_file_name: textOrNull }));
export const snapshotImageFile: Lazy = /*@__PURE__*/ once(() =>
  thing({}, { key: text, display_name: textOrNull, group: textOrNull, image_file_name: text, width: amount, height: amount, canvas_theme: nullable(choice('light', 'dark')), diff_threshold: amountOrNull, description: textOrNull, tags: nullable(map(text)), image_url: text }));
export const snapshotLatestBase: Lazy = /*@__PURE__*/ once(() =>
  thing({}, { head_artifact_id: text, project_id: text, project_slug: text, app_id: textOrNull, image_count: amount, images: list(thing({}, { key: text, display_name: textOrNull, group: textOrNull, image_file_name: text, width: amount, height: amount, canvas_theme: nullable(choice('light', 'dark')), image_url: text })), diff_threshold: amountOrNull, date_added: text, vcs_info: thing({}, { head_sha: textOrNull, base_sha: textOrNull, head_ref: textOrNull, base_ref: textOrNull, head_repo_name: textOrNull, pr_number: amountOrNull }) }));
