import * as z from 'zod';
import type { Diagnostic } from '../diagnostic/types.ts';
import type { ObservedAlerts } from './types.ts';

const thing = { serverId: z.string().min(1), wanted: z.string(), stored: z.string() };
const things = z.record(z.string(), z.object(thing));
const ids = z.array(z.string());

const lockSchema = z.object({
  version: z.literal(1),
  organization: z.string(),
  monitors: things,
  alerts: z.record(
    z.string(),
    z.object({
      ...thing,
      nodes: z.record(z.string(), z.string()),
      muted: z.object({ until: z.number().optional() }).optional(),
    }),
  ),
  notifications: things,
  deleted: z.object({ monitor: ids, alert: ids, notification: ids }),
});

/** Why a lock cannot be planned with: it may come from a file that somebody merged by hand. */
export function checkLock(
  lock: unknown,
  { organization }: Pick<ObservedAlerts, 'organization'>,
): readonly Diagnostic[] {
  const read = lockSchema.safeParse(lock);
  if (!read.success) {
    return read.error.issues.map(({ path, message }) => ({
      code: 'alert-rules/lock',
      severity: 'error',
      path: ['lock', ...path.map((part) => (typeof part === 'number' ? part : String(part)))],
      message,
      hint: 'Take it from version control, or make it again with adoptAlerts.',
    }));
  }
  if (read.data.organization === organization) return [];
  return [
    {
      code: 'alert-rules/other-organization',
      severity: 'error',
      path: ['lock', 'organization'],
      message: `the lock is of "${read.data.organization}", and "${organization}" was read`,
      hint: 'Keep a lock for each organization.',
    },
  ];
}
