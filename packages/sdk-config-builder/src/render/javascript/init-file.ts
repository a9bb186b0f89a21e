import type { SentryConfig, Value } from '../../config/types.ts';
import { isFromEnvironment } from '../../config/resolve.ts';
import type { SdkTarget } from '../../targets/types.ts';
import { print, type Code } from '../print.ts';
import { javascriptLayout, javascriptText } from './code.ts';
import type { InitPlan } from './plan.ts';

/** What an init file is made of. */
export interface InitParts {
  readonly config: SentryConfig;
  readonly target: SdkTarget;
  readonly plan: InitPlan;
  /** Where the description is imported from. */
  readonly description: string;
  /** The variables that a build tool puts in; undefined where `process.env` is there at run time. */
  readonly inlined: readonly string[] | undefined;
  /** What a build tool calls a variable. */
  readonly prefix: string;
  readonly isTypeScript: boolean;
  readonly isCommonJs: boolean;
  /** Lines below `init`. */
  readonly below: readonly string[];
}

/** The text of a file that calls `init`. */
export function javascriptInitFile(parts: InitParts): string {
  const { target, plan, inlined, isTypeScript, description } = parts;
  const hasReplay = plan.integrations.some((call) => /replay/i.test(call));
  const isProfiled = plan.integrations.some((call) => call.startsWith('nodeProfiling'));
  const imports: readonly (readonly [string, string])[] = [
    ...(plan.hasPolicy
      ? [
          [
            plan.hasLogRules
              ? '{ createLogFilter, createTracesSampler }'
              : '{ createTracesSampler }',
            '@sentry-kit/sampling',
          ] as const,
        ]
      : []),
    [
      hasReplay ? '{ createInitOptions, createReplayOptions }' : '{ createInitOptions }',
      '@sentry-kit/sdk-config-builder/runtime',
    ],
    ['* as Sentry', target.sdk],
    ...(isProfiled ? [['{ nodeProfilingIntegration }', '@sentry/profiling-node'] as const] : []),
    ['{ description }', description],
  ];
  const lines = [
    '// Rendered from a description: change that, and render again.',
    ...imports.flatMap(([names, module]) => importLine(names, module, parts.isCommonJs)),
    '',
    ...(inlined === undefined ? [] : inlinedLines(inlined, parts.prefix, isTypeScript)),
    ...(plan.hasPolicy ? samplerLines(parts) : []),
    ...initLines(parts),
    ...parts.below,
  ];
  return `${lines.join('\n')}\n`;
}

function importLine(names: string, module: string, isCommonJs: boolean): readonly string[] {
  const from = javascriptText(module);
  const line = isCommonJs
    ? `const ${names.replace('* as ', '')} = require(${from});`
    : `import ${names} from ${from};`;
  if (line.length <= javascriptLayout.width) return [line];
  const inner = names.slice(2, -2).split(', ');
  const list = inner.map((name) => `  ${name},`);
  return isCommonJs
    ? [`const {`, ...list, `} = require(${from});`]
    : ['import {', ...list, `} from ${from};`];
}

function inlinedLines(
  variables: readonly string[],
  prefix: string,
  isTypeScript: boolean,
): readonly string[] {
  const code: Code = {
    open: '{',
    parts: variables.map((name) => [`${name}: `, `process.env.${prefix}${name}`]),
    close: '}',
    isBroken: true,
  };
  // A page has no process: the type is there for the texts that a build tool puts in.
  const declared = isTypeScript && prefix === '';
  return [
    ...(declared
      ? [
          'declare const process: {',
          '  readonly env: Readonly<Record<string, string | undefined>>;',
          '};',
          '',
        ]
      : []),
    '/** The build tool puts the values in: define each `process.env.…` there. */',
    `const environment = ${print(code, javascriptLayout, '', 0)};`,
    '',
  ];
}

function samplerLines(parts: InitParts): readonly string[] {
  const { config, inlined } = parts;
  const variables = inlined === undefined ? 'process.env' : 'environment';
  const read = (value: Value<string> | undefined): string[] => {
    if (value === undefined) return [];
    if (!isFromEnvironment(value)) return [javascriptText(value)];
    const own = `${variables}.${value.env}`;
    return value.fallback === undefined ? [own] : [own, javascriptText(value.fallback)];
  };
  const names = [
    ...read(config.environment),
    ...(isAlwaysThere(config.environment)
      ? []
      : [`${variables}.SENTRY_ENVIRONMENT`, '"production"']),
  ];
  const release = [...read(config.release)];
  const name = assignment('const environmentName', names.join(' || '));
  const call = print(
    {
      open: '{',
      parts: [
        ['environment: ', 'environmentName'],
        ...(release.length === 0 ? [] : [['release: ', release.join(' || ')] as const]),
      ],
      close: '}',
      isBroken: release.length > 0,
    },
    javascriptLayout,
    '      ',
    60,
  );
  const layers = config.environments
    ? [
        'const { traces } = {',
        '  ...description,',
        '  ...(Object.hasOwn(description.environments ?? {}, environmentName)',
        '    ? description.environments?.[environmentName]',
        '    : {}),',
        '};',
      ]
    : ['const { traces } = description;'];
  return [
    ...name,
    ...layers,
    'const tracesSampler =',
    '  typeof traces === "object" && "rules" in traces',
    `    ? createTracesSampler(traces, ${call})`,
    '    : undefined;',
    ...(parts.plan.hasLogRules
      ? [
          'const beforeSendLog =',
          '  typeof traces === "object" && "rules" in traces',
          '    ? createLogFilter(traces)',
          '    : undefined;',
        ]
      : []),
    '',
  ];
}

const isAlwaysThere = (value: Value<string> | undefined) =>
  value !== undefined && (!isFromEnvironment(value) || value.fallback !== undefined);

function assignment(target: string, value: string): readonly string[] {
  const line = `${target} = ${value};`;
  return line.length <= javascriptLayout.width ? [line] : [`${target} =`, `  ${value};`];
}

function initLines({ target, plan, inlined }: InitParts): readonly string[] {
  const variables = inlined === undefined ? 'process.env' : 'environment';
  const { sdk, version, runtime } = target;
  const targetCode: Code = {
    open: '{',
    parts: [
      ['sdk: ', javascriptText(sdk)],
      ['version: ', javascriptText(version)],
      ...(runtime === undefined ? [] : [['runtime: ', javascriptText(runtime)] as const]),
    ],
    close: '}',
  };
  const hooks: Code = {
    open: '{',
    parts: [
      ['', inlined === undefined ? 'environment: process.env' : 'environment'],
      ...(plan.hasPolicy ? [['', 'tracesSampler'] as const] : []),
      ...(plan.hasLogRules ? [['', 'beforeSendLog'] as const] : []),
      ...(plan.integrations.length === 0
        ? []
        : [
            [
              'integrations: ',
              {
                open: '[',
                parts: plan.integrations.map(
                  (call) => ['', integrationCode(call, variables)] as const,
                ),
                close: ']',
              } satisfies Code,
            ] as const,
          ]),
    ],
    close: '}',
  };
  const call: Code = {
    open: 'createInitOptions(',
    parts: [
      ['', 'description'],
      ['', targetCode],
      ['', hooks],
    ],
    close: ')',
    isBroken: true,
  };
  return ['Sentry.init(', `  ${print(call, javascriptLayout, '  ', 2)},`, ');'];
}

function integrationCode(call: string, variables: string): string {
  const text = call.replace(
    /^(replayIntegration|new Replay)\(.*\)$/,
    `$1(createReplayOptions(description, ${variables}))`,
  );
  if (text.startsWith('nodeProfiling')) return text;
  return text.startsWith('new ') ? `new Sentry.${text.slice(4)}` : `Sentry.${text}`;
}
