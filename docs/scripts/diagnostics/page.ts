import { code, page, table } from '../markdown.ts';
import { read } from '../root.ts';
import { collectDiagnostics, type Listed, type Source } from './collect.ts';
import { FACT } from './texts.ts';

/** Where a package's codes come from. */
const sources: Readonly<Record<string, Source>> = {
  'api-client': { prefix: 'api-client/' },
  sampling: { prefix: 'sampling/', alsoMakers: ['is', 'numberFrom', 'report'] },
  'otel-bridge': { prefix: 'otel-bridge/' },
  'release-manager': {
    prefix: 'release-manager/',
    alsoMakers: ['report'],
    objects: { files: /^ingest\//, key: 'name', before: 'ingest-' },
    also: [
      {
        code: 'release-manager/ingest-no-answer',
        severity: 'error',
        message: `${FACT} gave no answer`,
      },
      ...['filtered', 'rate-limited', 'invalid', 'abuse'].map((outcome) => ({
        code: `release-manager/test-event-${outcome}`,
        severity: 'error',
        message: `within this hour ${FACT} events of the project were dropped: ${outcome}`,
      })),
    ],
  },
  'alert-rules': { prefix: 'alert-rules/', alsoMakers: ['say'] },
  'selfhost-config': {
    prefix: 'selfhost/',
    also: [
      ...['docker', 'docker-compose', 'podman', 'podman-compose', 'bash'].map((program) => ({
        code: `selfhost/host-${program}`,
        severity: 'error',
        message: `It is ${FACT}; the installer of ${FACT} stops below ${FACT}.`,
      })),
      ...['memory', 'cpus'].map((size) => ({
        code: `selfhost/host-${size}-low`,
        severity: 'warning',
        message: `The installer of ${FACT} warns below ${FACT}.`,
      })),
    ],
  },
  sandbox: { prefix: 'sandbox/' },
};

const readBefore = new Map<string, readonly Listed[]>();

/** Every diagnostic of a package, once, by code. Its source is read once, too. */
export function diagnosticsOf(name: string): readonly Listed[] {
  const known = readBefore.get(name) ?? readDiagnostics(name);
  readBefore.set(name, known);
  return known;
}

function readDiagnostics(name: string): readonly Listed[] {
  const source = sources[name];
  if (source === undefined) return ofSdkConfig();
  const byCode = new Map<string, Listed>();
  for (const one of collectDiagnostics(name, source)) {
    const known = byCode.get(one.code);
    if (known === undefined || known.message === FACT) byCode.set(one.code, one);
  }
  return Array.from(byCode.values()).toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

/** This package has a page of its own, which its own script makes. */
function ofSdkConfig(): readonly Listed[] {
  const rows = read('packages/sdk-config-builder/docs/diagnostics.md').matchAll(
    /^\| `([^`]+)` +\| (\w+) +\| (.*?) +\|$/gm,
  );
  const byCode = new Map<string, Listed>();
  for (const [, name = '', severity = '', message = ''] of rows) {
    const listed = {
      code: `sdk-config/${name}`,
      severity,
      message: message.replaceAll('\\|', '|').replaceAll('&lt;', '<'),
    };
    if (!byCode.has(name)) byCode.set(name, listed);
  }
  return Array.from(byCode.values()).toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

const sentence = ({ message }: Listed) =>
  message === FACT ? 'What is wrong, in words of the case.' : message.replaceAll('<', '&lt;');

/** The registry of diagnostic codes. */
export function diagnosticsPage(names: readonly string[]): string {
  const sections = names.map((name) => {
    const rows = diagnosticsOf(name).map((one) => [code(one.code), one.severity, sentence(one)]);
    return `## @sentry-kit/${name}\n\n${table(['code', 'severity', 'what it says'], rows)}`;
  });
  return page(
    'Diagnostics',
    "the packages' source",
    `What a library has to say is a diagnostic: \`{ code, severity, path, message, hint?, reference? }\`. Codes are stable; messages are not. \`${FACT}\` stands for what differs. A code may come with another severity in another place.`,
    ...sections,
  );
}
