import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { checkOptions } from '../checks/check-options.ts';
import { noDsn } from '../checks/check-dsn.ts';
import { finding } from '../checks/finding.ts';
import { readFacts } from '../explain/facts.ts';
import { readUnread } from '../source/unread.ts';
import type { Project, ProjectInit } from './project.ts';

/** What is wrong with the options of each `init`, at the place where it stands. */
export function checkInits(project: Project): readonly Diagnostic[] {
  return project.inits.flatMap((one) => checkInit(project, one));
}

function checkInit(project: Project, one: ProjectInit): readonly Diagnostic[] {
  const { init, path, target, version } = one;
  const place = [path, init.line, init.column];
  if (version === undefined)
    return [
      finding(
        'warning',
        'no-version',
        place,
        `No manifest above names ${init.sdk}, so its options cannot be checked.`,
        'Add it to the dependencies of the service.',
      ),
    ];
  if (target === undefined)
    return [
      finding(
        'info',
        'unknown-target',
        place,
        `There is no ${init.sdk} ${version} in the tables, so its options are not checked.`,
      ),
    ];
  const found = [...checkOptions(init.options, target), ...checkVariables(project, one)].filter(
    ({ code }) => isSure(code, init),
  );
  return found.map((diagnostic) => ({
    ...diagnostic,
    path: place,
    message: `${diagnostic.path.join('.')}: ${diagnostic.message}`,
  }));
}

// Where options come from elsewhere too, what is not there may be among those.
function isSure(code: string, { isComplete, isManaged }: ProjectInit['init']): boolean {
  const isAboutLack = /\/(?:no-dsn|needs-integration|tracing-off)$/.test(code);
  return isComplete && !isManaged ? true : !isAboutLack;
}

/** A DSN that nothing gives, or that a bundle for browsers does not get. */
function checkVariables(
  project: Project,
  { init, target, path }: ProjectInit,
): readonly Diagnostic[] {
  const facts = target === undefined ? undefined : readFacts(init.options, target);
  if (facts === undefined) return [];
  const option = facts.names.dsn;
  const dsn = init.options[option];
  const isMentioned = (name: string) =>
    project.files.some(
      ({ path: other, text }) => other !== path && !other.endsWith('.lock') && text.includes(name),
    );
  if (dsn === undefined && facts.runtime !== 'browser' && !isMentioned('SENTRY_DSN'))
    return [noDsn(option)];
  const { variable } = readUnread(dsn) ?? {};
  const isPublic = /^(?:NEXT_PUBLIC|VITE|REACT_APP|VUE_APP|NUXT_PUBLIC|PUBLIC|GATSBY|EXPO_PUBLIC)_/;
  if (facts.runtime !== 'browser' || variable === undefined || isPublic.test(variable)) return [];
  // A bundler may put it in by name.
  const isDefined = project.files.some(
    ({ path: other, text }) =>
      /(?:config|rspack|webpack|vite|rollup|esbuild|build)[^/]*\.[cm]?[jt]s$/.test(other) &&
      text.includes(variable),
  );
  return isDefined
    ? []
    : [
        finding(
          'warning',
          'variable-not-in-bundle',
          option,
          `${variable} is not there in a browser: bundlers put in only variables with a public prefix, so that nothing is sent.`,
          'Give it the prefix of the bundler, such as VITE_ or NEXT_PUBLIC_.',
          'getsentry/sentry-javascript#10412',
        ),
      ];
}
