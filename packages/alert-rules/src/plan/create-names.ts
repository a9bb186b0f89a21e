import { readDetector } from '../wire/read-detector.ts';
import type { Named, Names } from '../wire/types.ts';
import type { ProjectMonitorReference } from '../model/references.ts';
import type { NamedId, ObservedAlerts } from './types.ts';

/**
 * Names and ids of what was observed. `detectors`: the ids of monitors in code, by logical id; what is
 * to be made yet may have a placeholder there.
 */
export function createNames(
  { names, detectors }: Pick<ObservedAlerts, 'names' | 'detectors'>,
  detectorIds: Readonly<Record<string, string>> = {},
): Names {
  const tables = new Map<string, Table>();
  const tableOf = (named: Named): Table => {
    const key = keyOf(named);
    const known = tables.get(key);
    if (known) return known;
    const table = createTable(entriesOf(named, names));
    tables.set(key, table);
    return table;
  };
  const projects = tableOf({ kind: 'project' });
  const ofProjects = new Map<string, string>();
  const monitors = new Map<string, string | ProjectMonitorReference>();
  for (const body of detectors) {
    const { id, type, projectId } = readDetector(body);
    const project = projects.names.get(projectId);
    if (id === undefined || project === undefined || !isOfProject(type)) continue;
    ofProjects.set(`${project} ${type}`, id);
    monitors.set(id, { project, type });
  }
  for (const [logicalId, id] of Object.entries(detectorIds)) monitors.set(id, logicalId);
  return {
    idOf: (named, name) => tableOf(named).ids.get(name),
    nameOf: (named, id) => tableOf(named).names.get(id),
    detectorOf: (monitor) =>
      typeof monitor === 'string'
        ? Object.hasOwn(detectorIds, monitor)
          ? detectorIds[monitor]
          : undefined
        : ofProjects.get(`${monitor.project} ${monitor.type}`),
    monitorOf: (id) => monitors.get(id),
  };
}

interface Table {
  readonly ids: ReadonlyMap<string, string>;
  readonly names: ReadonlyMap<string, string>;
}

function createTable(entries: readonly NamedId[]): Table {
  return {
    // The first one of a name, whatever comes after it.
    ids: new Map(entries.toReversed().map(({ id, name }) => [name, id])),
    names: new Map(entries.map(({ id, name }) => [id, name])),
  };
}

function keyOf(named: Named): string {
  if (named.kind === 'integration') return `integration ${named.provider}`;
  return named.kind === 'service' ? `service ${named.integrationId}` : named.kind;
}

function entriesOf(named: Named, names: ObservedAlerts['names']): readonly NamedId[] {
  switch (named.kind) {
    case 'integration':
      return names.integrations.filter(({ provider }) => provider === named.provider);
    case 'service':
      return names.integrations.find(({ id }) => id === named.integrationId)?.services ?? [];
    case 'project':
      return names.projects;
    case 'team':
      return names.teams;
    case 'member':
      return names.members;
    case 'app':
      return names.apps;
  }
}

function isOfProject(type: string): type is ProjectMonitorReference['type'] {
  return type === 'error' || type === 'issue_stream';
}
