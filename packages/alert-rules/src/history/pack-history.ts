import type { HistoryColumns } from './columns.ts';
import type { IssueEvent } from './types.ts';

/**
 * Packs events of one project, which are tried much faster then. What a column cannot say is left out:
 * levels, tags, attributes and states. A column of users or environments is there when every event has one.
 */
export function packHistory(events: Iterable<IssueEvent>): HistoryColumns {
  const list = [...events].sort((a, b) => a.atInMs - b.atInMs);
  const issues = createNumbers<string>();
  const users = createNumbers<string>();
  const environments = createNumbers<string | null>();
  const hasUsers = list.every(({ user }) => user !== undefined);
  const hasEnvironments = list.every(({ environment }) => environment !== undefined);
  const columns = {
    project: list[0]?.project ?? '',
    atInMs: Float64Array.from(list, ({ atInMs }) => atInMs),
    issue: Uint32Array.from(list, ({ issue }) => issues.of(issue)),
    issues: issues.names,
  };
  return {
    ...columns,
    ...(hasUsers
      ? { user: Int32Array.from(list, ({ user }) => (user ? users.of(user) : -1)) }
      : {}),
    ...(hasEnvironments
      ? {
          environment: Uint16Array.from(list, (event) =>
            environments.of(event.environment ?? null),
          ),
          environments: environments.names,
        }
      : {}),
  };
}

function createNumbers<Name>() {
  const numbers = new Map<Name, number>();
  const names: Name[] = [];
  return {
    names,
    of: (name: Name) => {
      const known = numbers.get(name);
      if (known !== undefined) return known;
      numbers.set(name, names.length);
      return names.push(name) - 1;
    },
  };
}
