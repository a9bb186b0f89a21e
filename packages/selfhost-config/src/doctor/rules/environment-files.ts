import { isAtLeast } from '../../atlas/version.ts';
import { shippedVariables } from '../../merge/merge-file.ts';
import { ownEnvironment, setVariable } from '../fixes.ts';
import type { InstallationFacts } from '../facts.ts';
import type { Rule } from '../types.ts';

const library = 'getsentry/self-hosted install/_lib.sh';

/** How the environment files are written. */
export const environmentFileRules: readonly Rule[] = [
  {
    code: 'environment-unreadable',
    severity: 'error',
    reference: 'compose-spec/compose-go dotenv/parser.go',
    find: (facts) =>
      problems(facts, 'unreadable', 'Docker Compose refuses every command until it is repaired.'),
  },
  {
    code: 'environment-runs-command',
    severity: 'error',
    reference: library,
    find: (facts) => problems(facts, 'runs-command', 'The installer sources the file with bash.'),
  },
  {
    code: 'environment-read-differently',
    severity: 'warning',
    reference: library,
    find: (facts) =>
      problems(facts, 'differs', 'The installer sees another value than the containers.'),
  },
  {
    code: 'environment-typographic-quotes',
    severity: 'error',
    reference: 'getsentry/self-hosted#2990',
    find: ({ environmentFiles }) =>
      environmentFiles.flatMap(({ path, entries }) =>
        entries
          .filter(({ value }) => /^[“”„‘’]|[“”„‘’]$/.test(value ?? ''))
          .map(({ name, line }) => ({
            path: [path, line],
            message: `The value of ${name} stands in typographic quotes, which become part of it.`,
            hint: 'Use plain quotes.',
          })),
      ),
  },
  {
    code: 'environment-incomplete',
    severity: 'error',
    reference: library,
    find: ({ tag, version, environmentFiles, isFrom }) => {
      const custom = environmentFiles.find(({ path }) => path === ownEnvironment);
      if (custom === undefined || isFrom('25.2.0')) return [];
      const names = new Set(custom.entries.map(({ name }) => name));
      const missing = Object.entries(shippedVariables(tag)).filter(([name]) => !names.has(name));
      if (missing.length === 0) return [];
      return [
        {
          path: [ownEnvironment],
          message: `At ${version} .env.custom takes the place of .env, and it lacks ${missing.map(([name]) => name).join(', ')}. Without them Compose fails, for one with "strconv.Atoi: parsing".`,
          hint: 'Write the file complete; only from 25.2.0 on it lies over .env.',
          fix: [
            {
              type: 'edit-environment',
              path: ownEnvironment,
              set: Object.fromEntries(missing),
              remove: [],
            },
          ],
        },
      ];
    },
  },
  {
    code: 'environment-readable-by-all',
    severity: 'warning',
    reference: 'getsentry/self-hosted .env',
    find: ({ installation, environmentFiles }) => {
      const file = installation.files.find(({ path }) => path === ownEnvironment);
      const holdsSecret = environmentFiles.some(
        ({ path, entries }) =>
          path === ownEnvironment &&
          entries.some(
            ({ name, value }) => /SECRET|PASSWORD|_KEY$|TOKEN/.test(name) && value !== '',
          ),
      );
      if (file?.mode === undefined || (file.mode & 0o044) === 0 || !holdsSecret) return [];
      return [
        {
          path: [ownEnvironment],
          message: 'Others on the machine can read .env.custom, which holds secrets.',
          hint: 'chmod 600 .env.custom',
        },
      ];
    },
  },
  {
    code: 'image-of-another-release',
    severity: 'error',
    reference: 'getsentry/self-hosted .env',
    find: ({ tag, version, variables }) =>
      [...variables.values()].flatMap(({ name, value, path, line }) => {
        const shipped = tag.variables[name]?.value;
        const release = /:(\d{1,2}\.\d{1,2}\.\d{1,3})(?:@|$)/.exec(value)?.[1];
        if (!name.endsWith('_IMAGE') || shipped === undefined || release === undefined) return [];
        if (release === version) return [];
        const age = isAtLeast(release, version) ? 'a newer' : 'an older';
        return [
          {
            path: [path, line],
            message: `${name} is pinned to ${age} release, ${release}, while the checkout is ${version}: migrations and code no longer agree.`,
            hint: 'Remove the line, and pin nothing that the release sets itself.',
            fix: setVariable(path, name, shipped),
          },
        ];
      }),
  },
];

function problems(
  { environmentFiles }: InstallationFacts,
  kind: InstallationFacts['environmentFiles'][number]['problems'][number]['kind'],
  hint: string,
) {
  return environmentFiles.flatMap((file) =>
    file.problems
      .filter((problem) => problem.kind === kind)
      .map(({ line, message }) => ({ path: [file.path, line], message, hint })),
  );
}
