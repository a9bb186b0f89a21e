import type { Diagnostic } from '../diagnostic/types.ts';
import type { AlertSet } from '../model/alerts.ts';
import { SLUG } from './monitor-schemas.ts';

/** A cron monitor without a slug has its logical id as one, which Sentry may not take. */
export function checkSlugs({ monitors = {} }: AlertSet): readonly Diagnostic[] {
  return Object.entries(monitors).flatMap(([id, monitor]): readonly Diagnostic[] => {
    if (monitor.type !== 'cron' || monitor.slug !== undefined || SLUG.test(id)) return [];
    return [
      {
        code: 'alert-rules/slug',
        severity: 'error',
        path: ['monitors', id, 'slug'],
        message: `"${id}" is no slug: a-z, 0-9, _ and -, at most 50, not only digits`,
        hint: 'Give a slug, or another logical id.',
      },
    ];
  });
}
