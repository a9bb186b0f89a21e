import type { Diagnostic } from '../diagnostic/types.ts';
import type { IssueActivity, IssueEvent } from '../history/types.ts';
import type { Alert } from '../model/alerts.ts';

/** Finds whom a record concerns. */
export interface Router<Entry> {
  /** Alerts of its project, of the monitor that made it, or of its detector. */
  of(record: IssueEvent | IssueActivity, monitor: string | undefined): readonly Entry[];
  /** Alerts that nothing in the history could concern. */
  diagnostics(): readonly Diagnostic[];
}

/** Connects alerts with what their monitors see. */
export function createRouter<Entry>(
  entries: readonly Entry[],
  alertOf: (entry: Entry) => { readonly id: string; readonly alert: Alert },
): Router<Entry> {
  const enabled = entries.filter((entry) => alertOf(entry).alert.enabled !== false);
  const routes = new Map<string, readonly Entry[]>();
  const reached = new Set<Entry>();
  return {
    of: (record, monitor) => {
      const { project, category = 'error' } = record;
      const detector = record.type === 'event' ? record.detector : undefined;
      const key = `${String(category === 'error')}\n${detector ?? ''}\n${monitor ?? ''}\n${project}`;
      const known = routes.get(key);
      if (known) return known;
      const found = enabled.filter((entry) =>
        alertOf(entry).alert.monitors.some((wanted) => {
          if (typeof wanted === 'string') return wanted === monitor;
          if ('detector' in wanted) return wanted.detector === detector;
          if (wanted.project !== project) return false;
          return wanted.type === 'issue_stream' || (category === 'error' && monitor === undefined);
        }),
      );
      for (const entry of found) reached.add(entry);
      routes.set(key, found);
      return found;
    },
    diagnostics: () =>
      entries.filter((entry) => !reached.has(entry)).map((entry) => notReached(alertOf(entry))),
  };
}

function notReached({ id, alert }: { readonly id: string; readonly alert: Alert }): Diagnostic {
  const path = ['alerts', id];
  if (alert.enabled === false) {
    const message = 'this alert is off, so that nothing was tried';
    return { code: 'alert-rules/alert-off', severity: 'info', path, message };
  }
  return {
    code: 'alert-rules/nothing-to-try',
    severity: 'warning',
    path,
    message: 'the history has nothing from the monitors of this alert',
    hint: 'Check the slugs of projects and the ids of monitors in the history.',
  };
}
