import { isAtLeast } from '../../targets/release.ts';
import type { ResolvedTarget } from '../../targets/resolve-target.ts';
import { print } from '../print.ts';
import { javascriptLayout } from './code.ts';

/** How the module is written. */
interface Manner {
  readonly isTypeScript: boolean;
  readonly isCommonJs: boolean;
}

/** A parameter, in JavaScript and with its type. */
type Parameter = readonly [name: string, type: string, standard?: string];

/** A function that a service calls. */
interface Helper {
  readonly name: string;
  readonly doc: string;
  readonly parameters: readonly Parameter[];
  readonly result: string;
  readonly body: readonly string[];
}

/** The text of the module with the functions that a service calls. */
export function javascriptHelperFile(
  { sdk, runtime, release }: ResolvedTarget,
  isTypeScript: boolean,
  isCommonJs: boolean,
): string {
  const manner = { isTypeScript, isCommonJs };
  // getTraceData: in no release of 7, and in browsers from 9 on.
  const hasTraceData = isAtLeast(release, runtime === 'browser' ? '9.0.0' : '8.30.0');
  const helpers = helpersOf(release[0], hasTraceData);
  const parts = [
    isCommonJs ? `const Sentry = require("${sdk}");` : `import * as Sentry from "${sdk}";`,
    ...(isTypeScript ? [TYPES] : []),
    ...helpers.map((helper) => functionText(helper, manner)),
    ...(isCommonJs ? [exportsOf(helpers)] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

function functionText(
  { name, doc, parameters, result, body }: Helper,
  { isTypeScript, isCommonJs }: Manner,
): string {
  const isGeneric = isTypeScript && parameters.some(([, type]) => type.includes('Result'));
  const open = `${isCommonJs ? '' : 'export '}function ${name}${isGeneric ? '<Result>' : ''}(`;
  const typed = parameters.map(([parameter, type, standard]) => {
    // The type of a text or number is plain from what it is without an argument.
    const isPlain = standard !== undefined && /^["\d]/.test(standard);
    const annotation = isTypeScript && !isPlain ? `: ${type}` : '';
    return [
      '',
      `${parameter}${annotation}${standard === undefined ? '' : ` = ${standard}`}`,
    ] as const;
  });
  const end = isTypeScript ? `: ${result} {` : ' {';
  const signature = print({ open, parts: typed, close: ')' }, javascriptLayout, '', 0, end.length);
  return [`/** ${doc} */`, signature + end, ...body, '}'].join('\n');
}

const CONTEXT: Parameter = ['context', 'ReportContext', '{}'];
const MEASURED: readonly Parameter[] = [
  ['name', 'string'],
  ['callback', '() => Result'],
  ['op', 'string', '"function"'],
];

function helpersOf(major: number, hasTraceData: boolean): readonly Helper[] {
  return [
    {
      name: 'captureError',
      doc: "Sends an error; gives the event's identifier.",
      parameters: [['error', 'unknown'], CONTEXT],
      result: 'string',
      body: ['  return Sentry.captureException(error, context);'],
    },
    {
      name: 'captureMessage',
      doc: "Sends a message; gives the event's identifier.",
      parameters: [['message', 'string'], CONTEXT],
      result: 'string',
      body: ['  return Sentry.captureMessage(message, { level: "info", ...context });'],
    },
    {
      name: 'addBreadcrumb',
      doc: 'Remembers what happened before an error.',
      parameters: [
        ['message', 'string'],
        ['category', 'string', '"default"'],
        ['data', 'Record<string, unknown>', '{}'],
      ],
      result: 'void',
      body: ['  Sentry.addBreadcrumb({ message, category, data });'],
    },
    {
      name: 'withContext',
      doc: 'Whatever is reported within carries the context.',
      parameters: [
        ['context', 'ReportContext'],
        ['callback', '() => Result'],
      ],
      result: 'Result',
      body: [
        '  return Sentry.withScope((scope) => {',
        '    scope.update(context);',
        '    return callback();',
        '  });',
      ],
    },
    {
      name: 'withSpan',
      doc: 'Measures a part of the trace that runs; without one, a trace of its own.',
      parameters: MEASURED,
      result: 'Result',
      body: ['  return Sentry.startSpan({ name, op }, () => callback());'],
    },
    {
      name: 'continueTrace',
      doc: 'Measures the part of a trace that begins here and that another service began.',
      parameters: [['headers', 'TraceHeaders'], ...MEASURED],
      result: 'Result',
      body: [
        '  const { baggage } = headers;',
        '  const sentryTrace = headers["sentry-trace"];',
        ...continuation(major),
      ],
    },
    ...(hasTraceData
      ? [
          {
            name: 'traceHeaders',
            doc: 'What another service needs to continue this trace.',
            parameters: [],
            result: 'TraceHeaders',
            body: ['  return Sentry.getTraceData();'],
          },
        ]
      : []),
    {
      name: 'flush',
      doc: 'Waits for what is on its way, such as before `process.exit`.',
      parameters: [['timeoutInMs', 'number', '2000']],
      result: 'PromiseLike<boolean>',
      body: ['  return Sentry.flush(timeoutInMs);'],
    },
  ];
}

function continuation(major: number): readonly string[] {
  const context = major >= 8 ? '()' : '(context)';
  const spread = major >= 8 ? '' : '...context, ';
  return [
    `  return Sentry.continueTrace({ sentryTrace, baggage }, ${context} =>`,
    `    Sentry.startSpan({ ${spread}name, op }, () => callback()),`,
    '  );',
  ];
}

const TYPES = `/** What goes with a report. */
export interface ReportContext {
  tags?: Record<string, string>;
  contexts?: Record<string, Record<string, unknown>>;
  level?: "fatal" | "error" | "warning" | "log" | "info" | "debug";
  fingerprint?: string[];
}

/** The headers that a trace travels in. */
export interface TraceHeaders {
  "sentry-trace"?: string | undefined;
  baggage?: string | undefined;
}`;

function exportsOf(helpers: readonly Helper[]): string {
  const names = helpers.map(({ name }) => name).toSorted();
  return `module.exports = {\n${names.map((name) => `  ${name},`).join('\n')}\n};`;
}
