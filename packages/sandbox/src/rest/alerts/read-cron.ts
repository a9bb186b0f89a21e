import { readMonitorConfig } from '../admin/monitor-config.ts';
import { slugify } from '../admin/slugify.ts';
import { fieldErrors } from '../errors.ts';
import * as fields from '../read-fields.ts';
import { snakeCased } from './casing.ts';
import type { DetectorParts, PartsInput } from './read-detector.ts';

/** A job that checks in; its schedule is kept with the cron monitor of that name (getsentry/sentry, src/sentry/monitors/validators.py). */
export function readCronParts({ context, source, before }: PartsInput): DetectorParts {
  const { monitors } = context.organization;
  if (source === undefined) {
    if (!before?.monitor) throw fieldErrors({ dataSources: ['This field is required.'] });
    const { name, slug, config } = before.monitor;
    return { source: { name, slug, config }, config: {}, conditionGroup: before.conditionGroup };
  }
  const { dataSources: read } = fields.readFields(
    { dataSources: source },
    {
      dataSources: fields.object({
        name: fields.text({ maximum: 128 }),
        slug: fields.nullable(fields.slug(50)),
        config: (value) => readMonitorConfig(snakeCased(value)),
      }),
    },
  );
  const isTaken = (slug: string): boolean =>
    monitors.some((monitor) => monitor !== before?.monitor && monitor.slug === slug);
  if (read.slug && isTaken(read.slug)) {
    throw fieldErrors({ dataSources: [`The slug "${read.slug}" is already in use.`] });
  }
  const slug = read.slug ?? before?.monitor?.slug ?? slugify(read.name, isTaken);
  return {
    source: { name: read.name, slug, config: read.config },
    config: {},
    conditionGroup: before?.conditionGroup ?? null,
  };
}
