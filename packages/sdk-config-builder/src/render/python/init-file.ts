import { print, type Code } from '../print.ts';
import type { PythonParts } from './frameworks.ts';
import { assign, pythonLayout, pythonText } from './code.ts';
import { pythonIntegrations } from './settings.ts';

/** The code of a layer, by the place that it is assigned to. */
export type Settings = ReadonlyMap<string, Code>;

/** The layers of a description as settings, the one that holds everywhere else first. */
export interface LayeredSettings {
  readonly base: Settings;
  readonly environments: readonly (readonly [name: string, settings: Settings])[];
}

// What stands beside the options, and what it is where no layer says another thing.
const LOCALS: Readonly<Record<string, string>> = {
  enabled: 'True',
  stopped: 'False',
  disabled_in: '[]',
  scrubber: 'None',
  caps: 'None',
  is_ignored: 'None',
  tags: '{}',
};
const SAMPLER = 'options["traces_sampler"]';
const INDENT = '    ';

/** The text of `init.py`. */
export function pythonInitFile(
  layers: LayeredSettings,
  environment: Code,
  { integrations, place }: PythonParts,
): string {
  const all = [layers.base, ...layers.environments.map(([, settings]) => settings)];
  const isUsed = (name: string) => all.some((settings) => settings.has(name));
  const locals = Object.keys(LOCALS).filter(isUsed);
  const body = [
    assign('environment', environment, INDENT),
    optionsOf(layers.base),
    ...[...(isUsed(SAMPLER) ? [SAMPLER] : []), ...locals].map((name) =>
      assign(name, layers.base.get(name) ?? LOCALS[name] ?? 'None', INDENT),
    ),
    ...layers.environments.flatMap(([name, settings]) => layerLines(layers.base, settings, name)),
    ...offLines(locals),
    ...hookLines(integrations.map(([, , call]) => call)),
    ...fenceLines(locals),
    `${INDENT}# What is None stays as the SDK has it.`,
    `${INDENT}given = {name: value for name, value in options.items() if value is not None}`,
    `${INDENT}try:`,
    `${INDENT}    sentry_sdk.init(**given)`,
    `${INDENT}except BadDsn:`,
    `${INDENT}    logging.getLogger(__name__).warning("the DSN is none: nothing is sent")`,
    ...(locals.includes('tags')
      ? [
          `${INDENT}    return`,
          `${INDENT}for name, value in tags.items():`,
          `${INDENT}    if value is not None:`,
          `${INDENT}        sentry_sdk.get_global_scope().set_tag(name, value)`,
        ]
      : []),
  ].join('\n');
  const text = `${HOOKS}\n${docOf(place)}\n${body}\n`;
  return `${HEADER}\n${importsOf(text, integrations)}\n${text}`;
}

const HEADER = `"""Sets Sentry up. Rendered from a description: change that, and render again."""

from __future__ import annotations
`;

const HOOKS = `Hook = Callable[[Any, Any], Any]


def init_sentry(
    *,
    before_send: Hook | None = None,
    before_send_transaction: Hook | None = None,
    before_breadcrumb: Hook | None = None,
    integrations: Sequence[Integration] = (),
) -> None:`;

function docOf(place: string): string {
  const text = place.replace(/\.$/, '').replaceAll('`', '');
  return `    """Call it once. ${text}.\n\n    Hooks see what is sent before it is cleaned; one that raises drops it.\n    """`;
}

function optionsOf(base: Settings): string {
  const parts = Array.from(base).flatMap(([target, code]) => {
    const option = /^options\["(\w+)"\]$/.exec(target)?.[1];
    return option === undefined || target === SAMPLER
      ? []
      : [[`${pythonText(option)}: `, code] as const];
  });
  const start = `${INDENT}options: dict[str, Any] = `;
  const code: Code = { open: '{', parts, close: '}', isBroken: true };
  return start + print(code, pythonLayout, INDENT, start.length);
}

function layerLines(base: Settings, settings: Settings, name: string): readonly string[] {
  const inner = `${INDENT}    `;
  const targets = [...new Set([...base.keys(), ...settings.keys()])];
  const lines = targets.flatMap((target) => {
    const code = settings.get(target) ?? LOCALS[target] ?? 'None';
    return JSON.stringify(code) === JSON.stringify(base.get(target))
      ? []
      : [assign(target, code, inner)];
  });
  if (lines.length === 0) return [];
  return [`${INDENT}if environment == ${pythonText(name)}:`, ...lines];
}

function offLines(locals: readonly string[]): readonly string[] {
  const tests = [
    ...(locals.includes('enabled') ? ['enabled is False'] : []),
    ...(locals.includes('stopped') ? ['stopped'] : []),
    ...(locals.includes('disabled_in') ? ['environment in disabled_in'] : []),
  ];
  return tests.length === 0 ? [] : [`${INDENT}if ${tests.join(' or ')}:`, `${INDENT}    return`];
}

function hookLines(calls: readonly string[]): readonly string[] {
  const start = `${INDENT}options["integrations"] = `;
  const list: Code = {
    open: '[',
    parts: [...calls, '*integrations'].map((part) => ['', part]),
    close: ']',
  };
  return [
    `${INDENT}options["before_send"] = before_send`,
    `${INDENT}options["before_send_transaction"] = before_send_transaction`,
    `${INDENT}options["before_breadcrumb"] = before_breadcrumb`,
    start + print(list, pythonLayout, INDENT, start.length),
  ];
}

function fenceLines(locals: readonly string[]): readonly string[] {
  const has = (name: string) => locals.includes(name);
  if (!has('scrubber') && !has('caps') && !has('is_ignored')) return [];
  const args: readonly string[] = [
    has('scrubber') ? 'scrubber' : 'None',
    has('caps') ? 'caps.admit if caps else None' : 'None',
    has('is_ignored') ? 'is_ignored' : 'None',
  ];
  const start = `${INDENT}options["transport"] = `;
  const call: Code = {
    open: 'create_fence(',
    parts: args.map((part) => ['', part]),
    close: ')',
  };
  return [start + print(call, pythonLayout, INDENT, start.length)];
}

// Each name that the text uses, with the module that it is from.
function importsOf(text: string, integrations: PythonParts['integrations']): string {
  const uses = (name: string) => new RegExp(`\\b${name}\\b`).test(text);
  const modules = [
    ...integrations.map(([module, name]) => [module, name] as const),
    ...Object.values(pythonIntegrations).flat(),
  ].filter(([, name]) => uses(name));
  const sdk = new Map(modules.map(([module, name]) => [module, name]));
  const own: readonly (readonly [string, readonly string[]])[] = [
    ['caps', ['Caps']],
    ['environment', ['is_stopped', 'read_count', 'read_rate', 'read_switch', 'read_text']],
    ['fence', ['create_fence']],
    ['filters', ['create_filter']],
    ['log_sampling', ['LogFilter']],
    ['sampling', ['Sampler']],
    ['scrubbing', ['Scrubber']],
  ];
  return [
    'import logging',
    'from collections.abc import Callable, Sequence',
    'from typing import Any',
    '',
    'import sentry_sdk',
    'from sentry_sdk.integrations import Integration',
    ...Array.from(sdk.keys())
      .toSorted()
      .map((module) => `from sentry_sdk.integrations.${module} import ${sdk.get(module)}`),
    'from sentry_sdk.utils import BadDsn',
    '',
    ...own.flatMap(([module, names]) => {
      const used = names.filter((name) => uses(name));
      return used.length === 0 ? [] : [`from .${module} import ${used.join(', ')}`];
    }),
    '',
  ].join('\n');
}
