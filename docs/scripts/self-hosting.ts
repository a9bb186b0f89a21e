import { readTag, tagVersions } from '../../packages/selfhost-config/src/atlas/read-tag.ts';
import { describeHistory, historyOf } from '../../packages/selfhost-config/src/atlas/history.ts';
import type { Tag } from '../../packages/selfhost-config/src/atlas/types.ts';
import { documentedFields } from './interface-docs.ts';
import { code, page, table } from './markdown.ts';

/** Every key of a description, and every key of the files that it becomes. */
export function selfHostingPage(): string {
  const versions = tagVersions();
  const newest = readTag(versions.at(-1) ?? '');
  const fields = documentedFields('packages/selfhost-config/src/deployment/types.ts', 'Deployment');
  const rows = fields.map(({ name, isOptional, text }) => [
    code(name),
    isOptional ? '' : 'needed',
    text.replaceAll('<', '&lt;'),
  ]);
  return page(
    'Self-hosting keys',
    "selfhost-config's schema and atlas",
    `The keys of a description of \`@sentry-kit/selfhost-config\`, and those of the files that it is rendered to, for ${versions.length} releases from ${versions[0]} to ${newest.version}. [The guide](../guides/self-hosting.md) says what they do.`,
    `## Description\n\nWhat is needed is needed where the part around it is given. \`*\` is any name.\n\n${table(['field', '', 'what it says'], rows)}`,
    `## Requirements\n\nWhat the installer stops at. Swap and disk are documented and not looked at.\n\n${requirements(versions)}`,
    `## Variables\n\nIn \`.env\` and \`.env.custom\`, as of ${newest.version}.\n\n${variables(newest)}`,
    `## Options\n\nIn \`sentry/config.yml\`, as of ${newest.version}.\n\n${options(newest)}`,
    `## Settings\n\nIn \`sentry/sentry.conf.py\`, as of ${newest.version}.\n\n${list(newest.python.settings)}`,
    `## Feature flags\n\nOf the example of ${newest.version}, without \`organizations:\` or \`projects:\` where it has none.\n\n${list(newest.features)}`,
    `## Services\n\nOf ${newest.version}; without a profile a service always runs.\n\n${services(newest)}`,
  );
}

const list = (names: readonly string[]) => `${names.map((name) => code(name)).join(' ')}\n`;

function requirements(versions: readonly string[]): string {
  const rows: string[][] = [];
  for (const version of versions) {
    const { docker, compose, memoryInMb, cpus } = readTag(version).requirements;
    const cells = [
      docker,
      compose,
      `${memoryInMb['feature-complete']} / ${memoryInMb['errors-only']}`,
      `${cpus['feature-complete']} / ${cpus['errors-only']}`,
    ];
    // Releases that ask for the same are one row.
    if (rows.at(-1)?.slice(1).join() !== cells.join()) rows.push([version, ...cells]);
  }
  return table(
    ['from', 'Docker', 'Compose', 'MB of memory (all / errors only)', 'cores (all / errors only)'],
    rows,
  );
}

function variables({ variables: known }: Tag): string {
  const rows = Object.entries(known).map(([name, { value, suggestion, fallback, readers }]) => {
    const standard = value ?? fallback;
    const shown = standard === undefined ? '' : code(standard === '' ? "''" : standard);
    return [
      code(name),
      shown || (suggestion === undefined ? '' : `e.g. ${code(suggestion)}`),
      readersText(readers),
      describeHistory(historyOf((tag) => name in tag.variables)),
    ];
  });
  return table(['variable', 'default', 'read by', 'history'], rows);
}

function readersText(readers: readonly string[]): string {
  const shown = readers.slice(0, 4).map((reader) => code(reader));
  return [...shown, ...(readers.length > 4 ? [`${readers.length - 4} more`] : [])].join(' ');
}

function options({ configuration }: Tag): string {
  const given = Object.entries(configuration.sentry).map(([name, value]) => [
    code(name),
    code(typeof value === 'object' ? JSON.stringify(value) : String(value)),
  ]);
  const optional = configuration.sentryOptional.map((name) => [code(name), 'in a comment']);
  return table(['option', 'in the example'], [...given, ...optional]);
}

function services({ services: known }: Tag): string {
  const rows = Object.entries(known).map(([name, { image, profiles }]) => [
    code(name),
    code(image),
    (profiles ?? []).map((profile) => code(profile)).join(' '),
  ]);
  return table(['service', 'image', 'profile'], rows);
}
