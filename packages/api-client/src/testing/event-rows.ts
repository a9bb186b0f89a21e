import type { Received, Reply } from './loopback.ts';

/** One event of a made-up Snuba. */
export interface StoredRow {
  readonly atInMs: number;
  readonly project: string;
  readonly title: string;
  readonly duration: number;
}

const columns: Readonly<Record<string, (rows: readonly StoredRow[]) => unknown>> = {
  'count()': (rows) => rows.length,
  'count_if(title,equals,a)': (rows) => rows.filter(({ title }) => title === 'a').length,
  'sum(transaction.duration)': (rows) => rows.reduce((sum, { duration }) => sum + duration, 0),
  'min(transaction.duration)': (rows) => Math.min(...rows.map(({ duration }) => duration)),
  'max(transaction.duration)': (rows) => Math.max(...rows.map(({ duration }) => duration)),
  'avg(transaction.duration)': (rows) =>
    rows.reduce((sum, { duration }) => sum + duration, 0) / rows.length,
};

/** What a query over some events answers, computed in one go. */
export const queryRows = (
  rows: readonly StoredRow[],
  fields: readonly string[],
): readonly Readonly<Record<string, unknown>>[] => {
  const groups = new Map<string, StoredRow[]>();
  for (const row of rows) {
    const { title, project } = row;
    const key = `${fields.includes('title') && title} ${fields.includes('project') && project}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].map((group) =>
    Object.fromEntries(
      fields.map((field) => [
        field,
        columns[field]?.(group) ?? (field === 'title' ? group[0]?.title : group[0]?.project),
      ]),
    ),
  );
};

/** Answers `events/`, or refuses a query that covers too much. */
export const answerQuery = (
  rows: readonly StoredRow[],
  mostInMs: number,
  { url }: Pick<Received, 'url'>,
): Reply => {
  const { searchParams } = new URL(url, 'http://sentry');
  const [startInMs, endInMs] = ['start', 'end'].map((name) =>
    Date.parse(searchParams.get(name) ?? ''),
  );
  const projects = searchParams.getAll('project');
  if (startInMs === undefined || endInMs === undefined || Number.isNaN(startInMs + endInMs))
    return { status: 400, body: { detail: 'no range' } };
  if ((endInMs - startInMs) * Math.max(1, projects.length) > mostInMs)
    return {
      status: 429,
      body: {
        detail:
          'Rate limit exceeded. Please try your query with a smaller date range or fewer projects.',
      },
    };
  const found = rows.filter(
    ({ atInMs, project }) =>
      atInMs >= startInMs &&
      atInMs < endInMs &&
      (projects.length === 0 || projects.includes(project)),
  );
  return { body: { data: queryRows(found, searchParams.getAll('field')), meta: {} } };
};
