import { camelFields } from '../../canonical/casing.ts';
import { hashOfDetector } from '../../canonical/canonical-detector.ts';
import type { Diagnostic } from '../../diagnostic/types.ts';
import type { Monitor } from '../../model/monitors.ts';
import { encodeMonitor, decodeMonitor } from '../../wire/monitors.ts';
import { readDetector } from '../../wire/read-detector.ts';
import { listOf } from '../../wire/read-fields.ts';
import type { Coded, Names } from '../../wire/types.ts';
import { carryGroup } from '../carry-ids.ts';
import { leafChanges } from '../changes/leaf-changes.ts';
import type { WantedThing } from './wanted-thing.ts';

/** A monitor of the code, and the names in it that the organization does not have. */
export function wantedMonitor(id: string, monitor: Monitor, names: Names): Coded<WantedThing> {
  const { value, diagnostics } = encodeMonitor(id, monitor, names);
  const hash = hashOfDetector(value);
  const thing: WantedThing = {
    kind: 'monitor',
    id,
    name: value.name,
    project: monitor.project,
    hash,
    body: { ...value },
    against: (body) => {
      const observed = readDetector(body);
      const group = value.conditionGroup;
      return {
        hash,
        body: {
          ...value,
          conditionGroup: group && carryGroup(group, observed.conditionGroup ?? undefined),
        },
        changes: () =>
          leafChanges(decodeMonitor(id, observed, names), decodeMonitor(id, value, names)),
      };
    },
    refuse: (body) => refuse(id, value, body),
  };
  return { value: thing, diagnostics: [...diagnostics, ...refuseType(id, value.type)] };
}

function refuse(
  id: string,
  wanted: { readonly projectId: string; readonly type: string },
  body: unknown,
): readonly Diagnostic[] {
  const observed = readDetector(body);
  const error = { severity: 'error' as const, path: ['monitors', id] };
  if (observed.projectId !== wanted.projectId || observed.type !== wanted.type) {
    return [
      {
        ...error,
        code: 'alert-rules/other-monitor',
        message: `"${id}" is a ${observed.type} of project ${observed.projectId} in Sentry, and neither its kind nor its project can be changed`,
        hint: 'Give the new one another logical id, and allow the old one to be deleted.',
      },
    ];
  }
  if (!isUpserting(body)) return [];
  return [
    {
      ...error,
      code: 'alert-rules/sdk-owned',
      message: `the job of "${id}" says its schedule itself at every check-in, and would undo what is applied`,
      hint: 'Take monitorConfig out of the job, or the monitor out of the set.',
      reference: 'getsentry/sentry-javascript: packages/core/src/types/checkin.ts',
    },
  ];
}

/** The job sends its own configuration with every check-in. */
export function isUpserting(body: unknown): boolean {
  const [source] = listOf(camelFields(body)['dataSources']);
  const { queryObj, ...own } = camelFields(source);
  return camelFields(queryObj)['isUpserting'] === true || own['isUpserting'] === true;
}

function refuseType(id: string, type: string): readonly Diagnostic[] {
  if (type !== 'error' && type !== 'issue_stream') return [];
  return [
    {
      code: 'alert-rules/default-monitor',
      severity: 'error',
      path: ['monitors', id],
      message: `every project has a monitor "${type}" of its own, which nobody makes`,
      hint: `Name it in an alert as { project, type: '${type}' }.`,
    },
  ];
}
