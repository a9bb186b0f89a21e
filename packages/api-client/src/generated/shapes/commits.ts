// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { amount, anyMap, anything, choice, either, list, moment, momentOrNull, nullable, once, text, textOrNull, thing, type Lazy } from '../../schemas/parts.ts';
import { commitPullRequest, repository, user } from './shared.ts';

export const commit: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, message: textOrNull, dateCreated: moment, pullRequest: nullable(commitPullRequest()), suspectCommitType: text, releases: list(thing({ version: text, shortVersion: text, ref: textOrNull, url: textOrNull, dateReleased: momentOrNull, dateCreated: moment })) }, { repository: repository(), author: either(user(), thing({ name: textOrNull, email: text }), anyMap) }));
export const commitFile: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, orgId: amount, author: anyMap, commitMessage: textOrNull, filename: text, type: choice('A', 'D', 'M'), repoName: textOrNull }));
