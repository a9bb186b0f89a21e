// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { amount, anyMap, anything, flag, list, once, text, texts, thing, type Lazy } from '../../schemas/parts.ts';
import { user } from './shared.ts';

export const discoverQuery: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, name: text, projects: list(amount), version: amount, queryDataset: text, datasetSource: text, expired: flag, dateCreated: text, dateUpdated: text, createdBy: user() }, { environment: texts, query: text, fields: texts, widths: texts, conditions: texts, aggregations: texts, range: text, start: text, end: text, orderby: text, limit: text, yAxis: texts, display: text, topEvents: amount, interval: text, exploreQuery: anyMap }));
