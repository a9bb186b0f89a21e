// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { amount, amountOrNull, anyMap, anything, choice, either, flag, list, map, moment, nullable, once, text, textOrNull, texts, thing, type Lazy } from '../../schemas/parts.ts';
import { user } from './shared.ts';

export const dashboard: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, title: text, dateCreated: text, createdBy: user(), environment: texts, filters: dashboardFilters(), lastVisited: textOrNull, widgetDisplay: texts, widgetPreview: list(map(text)), permissions: nullable(dashboardPermissions()), isFavorited: flag, projects: list(amount), prebuiltId: amountOrNull }));
export const dashboardDetails: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, title: text, dateCreated: text, createdBy: nullable(user()), widgets: list(dashboardWidget()), projects: list(amount), filters: dashboardFilters(), permissions: nullable(dashboardPermissions()), isFavorited: flag, prebuiltId: amountOrNull }, { environment: texts, period: text, utc: text, expired: flag, start: moment, end: moment }));
export const dashboardFilters: Lazy = /*@__PURE__*/ once(() =>
  thing({}, { release: texts, releaseId: texts, globalFilter: list(anyMap) }));
export const dashboardPermissions: Lazy = /*@__PURE__*/ once(() =>
  thing({ isEditableByEveryone: flag, teamsWithEditAccess: list(amount) }));
export const dashboardPermissionsInput: Lazy = /*@__PURE__*/ once(() =>
  thing({ is_editable_by_everyone: flag }, { teams_with_edit_access: list(amount) }));
export const dashboardWidget: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, title: text, description: textOrNull, displayType: text, thresholds: nullable(thing({ max_values: map(amount), unit: text }, { preferredPolarity: text })), interval: text, dateCreated: text, dashboardId: text, queries: list(dashboardWidgetQuery()), limit: amountOrNull, widgetType: textOrNull, layout: nullable(map(amount)), axisRange: textOrNull, legendType: nullable(choice('default', 'breakdown')), datasetSource: textOrNull, exploreUrls: nullable(texts), changedReason: nullable(list(thing({ orderby: nullable(list(map(text))), equations: nullable(list(map(either(text, texts)))), selected_columns: texts }))) }));
export const dashboardWidgetInput: Lazy = /*@__PURE__*/ once(() =>
  thing({}, { id: text, title: text, description: textOrNull, thresholds: nullable(anyMap), display_type: choice('line', 'area', 'bar', 'table', 'big_number', 'details', 'categorical_bar', 'wheel', 'rage_and_dead_clicks', 'server_tree', 'text', 'agents_traces_table', 'heatmap'), interval: text, queries: list(dashboardWidgetQueryInput()), widget_type: nullable(choice('discover', 'issue', 'metrics', 'error-events', 'transaction-like', 'spans', 'logs', 'tracemetrics', 'preprod-app-size')), limit: amountOrNull, layout: nullable(thing({ x: amount, y: amount, w: amount, h: amount, min_h: amount })), axis_range: nullable(choice('auto', 'dataMin')), legend_type: nullable(choice('default', 'breakdown')) }));
export const dashboardWidgetQuery: Lazy = /*@__PURE__*/ once(() =>
  thing({ id: text, name: text, fields: texts, aggregates: texts, columns: texts, fieldAliases: texts, conditions: text, orderby: text, widgetId: text, onDemand: list(thing({ enabled: flag, extractionState: text, dashboardWidgetQueryId: amount })), isHidden: flag, selectedAggregate: amountOrNull, linkedDashboards: list(thing({ field: text, dashboardId: amount })) }));
export const dashboardWidgetQueryInput: Lazy = /*@__PURE__*/ once(() =>
  thing({}, { id: text, fields: texts, aggregates: nullable(texts), columns: nullable(texts), field_aliases: nullable(texts), name: text, conditions: text, orderby: text, is_hidden: flag, on_demand_extraction: thing({}, { extraction_state: text, enabled: flag }), on_demand_extraction_disabled: flag, selected_aggregate: amountOrNull, linked_dashboards: nullable(list(thing({ field: text, dashboard_id: text }))) }));
