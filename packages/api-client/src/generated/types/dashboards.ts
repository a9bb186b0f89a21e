// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { User } from './shared.ts';
/** Input of `dashboards.create`. */
export interface DashboardsCreateInput {
  readonly organization: string | number;
  readonly title: string;
  readonly id?: string | undefined;
  readonly widgets?: readonly DashboardWidgetInput[] | undefined;
  readonly projects?: readonly number[] | undefined;
  readonly environment?: (readonly string[]) | null | undefined;
  readonly period?: string | null | undefined;
  readonly start?: string | Date | null | undefined;
  readonly end?: string | Date | null | undefined;
  readonly filters?: Readonly<Record<string, unknown>> | undefined;
  readonly utc?: boolean | undefined;
  readonly permissions?: DashboardPermissionsInput | null | undefined;
  readonly is_favorited?: boolean | undefined;
}

/** Input of `dashboards.delete`. */
export interface DashboardsDeleteInput {
  readonly organization: string | number;
  readonly dashboardId: string | number;
}

/** Input of `dashboards.get`. */
export interface DashboardsGetInput {
  readonly organization: string | number;
  readonly dashboardId: string | number;
}

/** Input of `dashboards.list`. */
export interface DashboardsListInput {
  readonly organization: string | number;
  readonly per_page?: number | undefined;
}

/** Input of `dashboards.update`. */
export interface DashboardsUpdateInput {
  readonly organization: string | number;
  readonly dashboardId: string | number;
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  readonly widgets?: readonly DashboardWidgetInput[] | undefined;
  readonly projects?: readonly number[] | undefined;
  readonly environment?: (readonly string[]) | null | undefined;
  readonly period?: string | null | undefined;
  readonly start?: string | Date | null | undefined;
  readonly end?: string | Date | null | undefined;
  readonly filters?: Readonly<Record<string, unknown>> | undefined;
  readonly utc?: boolean | undefined;
  readonly permissions?: DashboardPermissionsInput | null | undefined;
}

export interface Dashboard {
  readonly id: string;
  readonly title: string;
  readonly dateCreated: string;
  readonly createdBy: User;
  readonly environment: readonly string[];
  readonly filters: DashboardFilters;
  readonly lastVisited: string | null;
  readonly widgetDisplay: readonly string[];
  readonly widgetPreview: readonly (Readonly<Record<string, string>>)[];
  readonly permissions: DashboardPermissions | null;
  readonly isFavorited: boolean;
  readonly projects: readonly number[];
  readonly prebuiltId: number | null;
}

export interface DashboardDetails {
  readonly environment?: readonly string[];
  readonly period?: string;
  readonly utc?: string;
  readonly expired?: boolean;
  readonly start?: string;
  readonly end?: string;
  readonly id: string;
  readonly title: string;
  readonly dateCreated: string;
  readonly createdBy: User | null;
  readonly widgets: readonly DashboardWidget[];
  readonly projects: readonly number[];
  readonly filters: DashboardFilters;
  readonly permissions: DashboardPermissions | null;
  readonly isFavorited: boolean;
  readonly prebuiltId: number | null;
}

export interface DashboardFilters {
  readonly release?: readonly string[];
  readonly releaseId?: readonly string[];
  readonly globalFilter?: readonly (Readonly<Record<string, unknown>>)[];
}

export interface DashboardPermissions {
  readonly isEditableByEveryone: boolean;
  readonly teamsWithEditAccess: readonly number[];
}

export interface DashboardPermissionsInput {
  readonly is_editable_by_everyone: boolean;
  readonly teams_with_edit_access?: readonly number[] | undefined;
}

export interface DashboardWidget {
  readonly id: string;
  readonly title: string;
  readonly description: string | null;
  readonly displayType: string;
  readonly thresholds: { readonly preferredPolarity?: string; readonly max_values: Readonly<Record<string, number>>; readonly unit: string; } | null;
  readonly interval: string;
  readonly dateCreated: string;
  readonly dashboardId: string;
  readonly queries: readonly DashboardWidgetQuery[];
  readonly limit: number | null;
  readonly widgetType: string | null;
  readonly layout: Readonly<Record<string, number>> | null;
  readonly axisRange: string | null;
  readonly legendType: 'default' | 'breakdown' | (string & {}) | null;
  readonly datasetSource: string | null;
  readonly exploreUrls: (readonly string[]) | null;
  readonly changedReason: (readonly ({ readonly orderby: (readonly (Readonly<Record<string, string>>)[]) | null; readonly equations: (readonly (Readonly<Record<string, string | (readonly string[])>>)[]) | null; readonly selected_columns: readonly string[]; })[]) | null;
}

export interface DashboardWidgetInput {
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  readonly description?: string | null | undefined;
  readonly thresholds?: Readonly<Record<string, unknown>> | null | undefined;
  readonly display_type?: 'line' | 'area' | 'bar' | 'table' | 'big_number' | 'details' | 'categorical_bar' | 'wheel' | 'rage_and_dead_clicks' | 'server_tree' | 'text' | 'agents_traces_table' | 'heatmap' | undefined;
  readonly interval?: string | undefined;
  readonly queries?: readonly DashboardWidgetQueryInput[] | undefined;
  readonly widget_type?: 'discover' | 'issue' | 'metrics' | 'error-events' | 'transaction-like' | 'spans' | 'logs' | 'tracemetrics' | 'preprod-app-size' | null | undefined;
  readonly limit?: number | null | undefined;
  readonly layout?: { readonly x: number; readonly y: number; readonly w: number; readonly h: number; readonly min_h: number; } | null | undefined;
  readonly axis_range?: 'auto' | 'dataMin' | null | undefined;
  readonly legend_type?: 'default' | 'breakdown' | null | undefined;
}

export interface DashboardWidgetQuery {
  readonly id: string;
  readonly name: string;
  readonly fields: readonly string[];
  readonly aggregates: readonly string[];
  readonly columns: readonly string[];
  readonly fieldAliases: readonly string[];
  readonly conditions: string;
  readonly orderby: string;
  readonly widgetId: string;
  readonly onDemand: readonly ({ readonly enabled: boolean; readonly extractionState: string; readonly dashboardWidgetQueryId: number; })[];
  readonly isHidden: boolean;
  readonly selectedAggregate: number | null;
  readonly linkedDashboards: readonly ({ readonly field: string; readonly dashboardId: number; })[];
}

export interface DashboardWidgetQueryInput {
  readonly id?: string | undefined;
  readonly fields?: readonly string[] | undefined;
  readonly aggregates?: (readonly string[]) | null | undefined;
  readonly columns?: (readonly string[]) | null | undefined;
  readonly field_aliases?: (readonly string[]) | null | undefined;
  readonly name?: string | undefined;
  readonly conditions?: string | undefined;
  readonly orderby?: string | undefined;
  readonly is_hidden?: boolean | undefined;
  readonly on_demand_extraction?: { readonly extraction_state?: string | undefined; readonly enabled?: boolean | undefined; } | undefined;
  readonly on_demand_extraction_disabled?: boolean | undefined;
  readonly selected_aggregate?: number | null | undefined;
  readonly linked_dashboards?: (readonly ({ readonly field: string; readonly dashboard_id: string; })[]) | null | undefined;
}
