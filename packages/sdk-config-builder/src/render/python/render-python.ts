import type { SentryConfig } from '../../config/types.ts';
import type { Tell } from '../../diagnostics/tell.ts';
import { pythonSources } from '../../generated/python-sources.ts';
import { pythonRelease } from '../../generated/python-options.ts';
import { compareReleases, parseRelease, releaseText } from '../../targets/release.ts';
import { guideFile } from '../guide-file.ts';
import { layersOf } from '../layers.ts';
import type { Code } from '../print.ts';
import { valueCode, type SourceBuild } from '../source-build.ts';
import type { PythonTarget, TextFile } from '../types.ts';
import { pythonScalar } from './code.ts';
import { pythonFrameworks } from './frameworks.ts';
import { pythonInitFile } from './init-file.ts';
import { writePythonSettings } from './settings.ts';

const FOLDER = 'sentry_setup';
// new_scope, get_global_scope and one way out for everything: the first release of that line.
const FIRST_RELEASE = [2, 0, 0] as const;

/** A package with `init_sentry`, the functions that services call, and all that they need. */
export function renderPython(
  config: SentryConfig,
  target: PythonTarget,
  tell: Tell,
): readonly TextFile[] {
  const written = target.sdkVersion.trim();
  const release = parseRelease(/^2$/.test(written) ? pythonRelease : written);
  if (release === undefined || compareReleases(release, FIRST_RELEASE) < 0) {
    tell('unknown-target', 'target.sdkVersion', `sentry-sdk ${written}`);
    return [];
  }
  const version = releaseText(release);
  const newest = parseRelease(pythonRelease);
  if (newest !== undefined && compareReleases(release, newest) > 0)
    tell('unknown-release', 'target.sdkVersion', `sentry-sdk ${version}`);
  const parts = pythonFrameworks[target.framework ?? 'plain'];
  const layers = layersOf(config).map(({ environment, path, config: layer }) => {
    const settings = new Map<string, Code>();
    const build: SourceBuild = { language: 'python', version, path, tell, settings };
    writePythonSettings(layer, build);
    return [environment ?? '', settings] as const;
  });
  const [base, ...environments] = layers;
  const init = pythonInitFile(
    { base: base?.[1] ?? new Map<string, Code>(), environments },
    environmentCode(config),
    parts,
  );
  const isStreaming = config.tracing?.lifecycle === 'stream' && /trace_lifecycle/.test(init);
  const used = [
    ...['detectors', 'environment', 'fence', 'find_addresses', 'find_credentials'],
    ...['find_key_values', 'find_numbers', 'reporting', 'scrubbing', 'texts'],
  ];
  for (const name of ['caps', 'filters', 'log_sampling', 'sampling'])
    if (init.includes(`from .${name} import`)) used.push(name);
  const source = (name: string) => pythonSources[name] ?? '';
  return [
    { path: `${FOLDER}/__init__.py`, text: PACKAGE },
    { path: `${FOLDER}/init.py`, text: init },
    { path: `${FOLDER}/tracing.py`, text: source(isStreaming ? 'tracing_stream' : 'tracing') },
    ...used.map((name) => ({ path: `${FOLDER}/${name}.py`, text: source(name) })),
    { path: 'requirements-sentry.txt', text: `${requirement(parts.extra, version)}\n` },
    guideFile({
      install: 'pip install -r requirements-sentry.txt',
      manifest: [['pyproject.toml', `dependencies = ["${requirement(parts.extra, version)}"]`]],
      usage: 'from sentry_setup import init_sentry\n\ninit_sentry()',
      language: 'python',
      place: parts.place,
      atExit:
        'The SDK flushes when the interpreter ends. `os._exit` and signals that kill do not: call `flush()` before.',
    }),
  ].toSorted((one, other) => (one.path < other.path ? -1 : 1));
}

const PACKAGE = `"""Sentry for this service: set up, report, measure."""

from .init import init_sentry
from .reporting import add_breadcrumb, capture_error, capture_message, flush, scope
from .tracing import continue_trace, span, trace_headers

__all__ = [
    "add_breadcrumb",
    "capture_error",
    "capture_message",
    "continue_trace",
    "flush",
    "init_sentry",
    "scope",
    "span",
    "trace_headers",
]
`;

function requirement(extra: string | undefined, version: string): string {
  return `sentry-sdk${extra === undefined ? '' : `[${extra}]`}==${version}`;
}

// What chooses among the layers, and what the SDKs take where nothing says another.
function environmentCode({ environment }: SentryConfig): Code {
  const readers = { count: '', rate: '', switch: '', text: 'read_text' };
  const fallback = 'read_text("SENTRY_ENVIRONMENT", "production")';
  if (environment === undefined) return fallback;
  const code = valueCode(environment, 'environment', readers, pythonScalar);
  if (typeof environment === 'string' || environment.fallback !== undefined) return code;
  return `read_text(${pythonScalar(environment.env)}) or ${fallback}`;
}
