const ORGANIZATION = '/api/0/organizations/{organization_id_or_slug}/';
const PROJECT = '/api/0/projects/{organization_id_or_slug}/{project_id_or_slug}/';

export interface ReadOperation {
  /** What every request of the operation needs. */
  readonly base?: string;
  /** Two values of each parameter whose answers must differ; null: the parameter is left out. */
  readonly parameters: Readonly<Record<string, readonly [string | null, string | null]>>;
}

const START_AND_END = 'start=2026-03-01T00:00:00&end=2026-03-05T00:00:00';
const SELECTION = {
  project: ['project=shop', 'project=api'],
  environment: ['environment=production', 'environment=staging'],
  statsPeriod: ['statsPeriod=1h', 'statsPeriod=7d'],
  start: [START_AND_END, START_AND_END.replace('03-01', '03-07').replace('03-05', '03-08')],
  end: [START_AND_END, START_AND_END.replace('03-05', '03-09')],
} as const;
const PAGE = {
  per_page: ['per_page=1', 'per_page=100'],
  cursor: ['cursor=0:0:0', 'cursor=0:1:0'],
} as const;

const USAGE = {
  project: SELECTION.project,
  statsPeriod: SELECTION.statsPeriod,
  start: [START_AND_END, START_AND_END.replace('03-01', '03-02')],
  end: SELECTION.end,
  field: ['field=sum(times_seen)', null],
  category: ['category=error', 'category=attachment'],
  outcome: ['outcome=accepted', 'outcome=filtered'],
  reason: ['reason=localhost', 'reason=key_quota'],
} as const;

/** Every GET operation of issues, events and statistics that Sentry's OpenAPI file has, with all parameters that are implemented. */
export const readOperations: Readonly<Record<string, ReadOperation>> = {
  [`${ORGANIZATION}issues/`]: {
    parameters: {
      ...SELECTION,
      groupStatsPeriod: ['groupStatsPeriod=24h', 'groupStatsPeriod=14d'],
      shortIdLookup: ['query=SHOP-1&shortIdLookup=1', 'query=SHOP-1&shortIdLookup=0'],
      query: ['query=is:unresolved', 'query=is:resolved'],
      sort: ['sort=freq', 'sort=new'],
      limit: ['limit=1', 'limit=2'],
      expand: ['expand=inbox', null],
      collapse: ['collapse=stats', null],
      cursor: PAGE.cursor,
    },
  },
  [`${PROJECT}issues/`]: {
    parameters: {
      statsPeriod: ['statsPeriod=24h', 'statsPeriod=14d'],
      shortIdLookup: ['query=SHOP-1&shortIdLookup=1', 'query=SHOP-1&shortIdLookup=0'],
      query: ['query=error.type:Boom', 'query=error.type:Busy'],
      hashes: ['hashes=0', null],
      sort: ['sort=freq', 'sort=new'],
      limit: ['limit=1', 'limit=2'],
      cursor: PAGE.cursor,
    },
  },
  [`${ORGANIZATION}issues/{issue_id}/`]: {
    parameters: {
      environment: SELECTION.environment,
      expand: ['expand=inbox', null],
      collapse: ['collapse=tags', null],
    },
  },
  [`${ORGANIZATION}issues/{issue_id}/events/`]: {
    parameters: {
      environment: SELECTION.environment,
      statsPeriod: SELECTION.statsPeriod,
      start: SELECTION.start,
      end: SELECTION.end,
      full: ['full=true', 'full=false'],
      sample: ['sample=true', 'sample=false'],
      query: ['query=plan:free', 'query=plan:paid'],
      ...PAGE,
    },
  },
  [`${ORGANIZATION}issues/{issue_id}/events/{event_id}/`]: {
    parameters: { environment: ['environment=staging', null] },
  },
  [`${ORGANIZATION}issues/{issue_id}/hashes/`]: {
    parameters: { full: ['full=true', 'full=false'], cursor: PAGE.cursor },
  },
  [`${ORGANIZATION}issues/{issue_id}/tags/{key}/`]: {
    parameters: { environment: ['environment=production', null] },
  },
  [`${ORGANIZATION}issues/{issue_id}/tags/{key}/values/`]: {
    parameters: { environment: ['environment=production', null], sort: ['sort=count', 'sort=age'] },
  },
  [`${ORGANIZATION}shortids/{issue_id}/`]: { parameters: { collapse: ['collapse=base', null] } },
  [`${ORGANIZATION}eventids/{event_id}/`]: { parameters: {} },
  [`${PROJECT}events/`]: {
    parameters: {
      statsPeriod: SELECTION.statsPeriod,
      start: SELECTION.start,
      end: SELECTION.end,
      full: ['full=true', 'full=false'],
      sample: ['sample=true', 'sample=false'],
      cursor: PAGE.cursor,
    },
  },
  [`${PROJECT}events/{event_id}/`]: {
    parameters: { environment: ['environment=staging', null] },
  },
  [`${PROJECT}events/{event_id}/attachments/`]: {
    parameters: { query: ['query=server', 'query=screenshot'], cursor: PAGE.cursor },
  },
  [`${PROJECT}events/{event_id}/attachments/{attachment_id}/`]: {
    parameters: { download: ['download=1', null] },
  },
  [`${PROJECT}events/{event_id}/source-map-debug/`]: { parameters: {} },
  [`${ORGANIZATION}events/`]: {
    base: 'dataset=errors&field=title&field=timestamp',
    parameters: {
      ...SELECTION,
      field: ['field=level', 'field=release'],
      dataset: ['dataset=errors', 'dataset=transactions'],
      query: ['query=title:Boom*', 'query=title:Busy*'],
      sort: ['sort=title', 'sort=-title'],
      allowAggregateConditions: [
        'field=count()&query=count():%3E1&allowAggregateConditions=true',
        'field=count()&query=count():%3E1&allowAggregateConditions=false',
      ],
      ...PAGE,
    },
  },
  [`${ORGANIZATION}events-timeseries/`]: {
    base: 'dataset=errors&statsPeriod=6d',
    parameters: {
      ...SELECTION,
      dataset: ['dataset=errors', 'dataset=transactions'],
      topEvents: [
        'topEvents=1&groupBy=title&sort=-count()',
        'topEvents=2&groupBy=title&sort=-count()',
      ],
      comparisonDelta: ['comparisonDelta=86400', null],
      interval: ['interval=1d', 'interval=12h'],
      sort: ['topEvents=1&groupBy=title&sort=-count()', 'topEvents=1&groupBy=title&sort=count()'],
      groupBy: [
        'topEvents=1&groupBy=title&sort=-count()',
        'topEvents=1&groupBy=level&sort=-count()',
      ],
      yAxis: ['yAxis=count()', 'yAxis=count_unique(user)'],
      query: ['query=title:Boom*', 'query=title:Busy*'],
      excludeOther: [
        'topEvents=1&groupBy=title&sort=-count()&excludeOther=1',
        'topEvents=1&groupBy=title&sort=-count()&excludeOther=0',
      ],
    },
  },
  [`${ORGANIZATION}sessions/`]: {
    base: 'field=sum(session)&statsPeriod=3d',
    parameters: {
      ...SELECTION,
      start: [START_AND_END, START_AND_END.replace('03-01', '03-02')],
      field: ['field=crash_free_rate(session)', 'field=count_unique(user)'],
      ...PAGE,
      per_page: ['per_page=1&groupBy=release', 'per_page=2&groupBy=release'],
      cursor: ['cursor=0:0:0&groupBy=release', 'cursor=0:1:0&groupBy=release'],
      interval: ['interval=1h', 'interval=6h'],
      groupBy: ['groupBy=release', 'groupBy=session.status'],
      orderBy: ['groupBy=release&orderBy=sum(session)', 'groupBy=release&orderBy=-sum(session)'],
      includeTotals: ['includeTotals=1', 'includeTotals=0'],
      includeSeries: ['includeSeries=1', 'includeSeries=0'],
      query: ['query=release:shop@1.0.0', 'query=release:shop@1.1.0'],
    },
  },
  [`${ORGANIZATION}stats_v2/`]: {
    base: 'field=sum(quantity)&groupBy=outcome&statsPeriod=5d',
    parameters: {
      ...USAGE,
      groupBy: ['groupBy=category', 'groupBy=project'],
      interval: ['interval=1h', 'interval=6h'],
    },
  },
  [`${ORGANIZATION}stats-summary/`]: {
    base: 'field=sum(quantity)&statsPeriod=5d',
    parameters: {
      ...USAGE,
      interval: ['interval=1h', 'interval=1d'],
    },
  },
  [`${PROJECT}stats/`]: {
    parameters: {
      stat: ['stat=received', 'stat=blacklisted'],
      since: ['since=1772800000', 'since=1772700000'],
      until: ['until=1772880000', 'until=1772870000'],
      resolution: ['resolution=1h', 'resolution=1d'],
    },
  },
  [`${ORGANIZATION}tags/`]: {
    parameters: { ...SELECTION, dataset: ['dataset=discover', 'dataset=search_issues'] },
  },
  [`${PROJECT}tags/{key}/values/`]: { parameters: { cursor: PAGE.cursor } },
  [`${ORGANIZATION}trace/{trace_id}/`]: {
    parameters: {
      statsPeriod: ['statsPeriod=1h', 'statsPeriod=1s'],
      start: SELECTION.start,
      end: SELECTION.end,
      errorId: [`errorId=${'0'.repeat(32)}`, null],
      additional_attributes: ['additional_attributes=db.rows', null],
    },
  },
  [`${ORGANIZATION}trace-meta/{trace_id}/`]: {
    parameters: {
      statsPeriod: ['statsPeriod=1h', 'statsPeriod=1s'],
      start: SELECTION.start,
      end: SELECTION.end,
    },
  },
  [`${ORGANIZATION}trace-items/attributes/`]: {
    base: 'dataset=spans',
    parameters: {
      statsPeriod: ['statsPeriod=1h', 'statsPeriod=1s'],
      start: SELECTION.start,
      end: SELECTION.end,
      dataset: ['dataset=spans', 'dataset=logs'],
      itemType: ['itemType=spans', 'itemType=logs'],
      attributeType: ['attributeType=number', 'attributeType=string'],
      substringMatch: ['substringMatch=db', 'substringMatch=cache'],
      query: ['query=span.op:db', 'query=span.op:http.server'],
      cursor: PAGE.cursor,
    },
  },
  [`${ORGANIZATION}trace-items/stats/`]: {
    base: 'statsType=attributeDistributions',
    parameters: {
      ...SELECTION,
      statsPeriod: ['statsPeriod=1h', 'statsPeriod=1s'],
      statsType: ['statsType=attributeDistributions', 'statsType=other'],
      itemType: ['itemType=spans', 'itemType=occurrences'],
      query: ['query=span.op:db', 'query=span.op:http.server'],
      substringMatch: ['substringMatch=db', 'substringMatch=cache'],
      traceItemsLimit: ['traceItemsLimit=1', 'traceItemsLimit=2'],
      cursor: PAGE.cursor,
    },
  },
};
