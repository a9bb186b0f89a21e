// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { anyMap, anything, either, moment, nullable, once, text, textOrNull, thing, type Lazy } from '../../schemas/parts.ts';
import { commitPullRequest, repository, user } from './shared.ts';

export const repositoryCommit: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, message: textOrNull, dateCreated: moment, pullRequest: nullable(commitPullRequest()), suspectCommitType: text }, { repository: repository(), author: either(user(), thing({ name: textOrNull, email: text }), anyMap) }));
