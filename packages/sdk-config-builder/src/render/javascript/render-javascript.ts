import type { SentryConfig } from '../../config/types.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Tell } from '../../diagnostics/tell.ts';
import { isAtLeast, releaseText } from '../../targets/release.ts';
import { resolveTarget } from '../../targets/resolve-target.ts';
import type { SdkTarget } from '../../targets/types.ts';
import { guideFile } from '../guide-file.ts';
import { print } from '../print.ts';
import type { JavaScriptTarget, TextFile } from '../types.ts';
import { javascriptCode, javascriptLayout } from './code.ts';
import { firstReleaseOf, initFilesOf, isBundled, sdkOf } from './frameworks.ts';
import { guideOf } from './guide.ts';
import { javascriptHelperFile } from './helper-file.ts';
import { javascriptInitFile } from './init-file.ts';
import { instrumentationFile, instrumentationLines } from './nextjs.ts';
import { planInit, variablesOf } from './plan.ts';

/** The description, one or more files that call `init`, and the functions that services call. */
export function renderJavaScript(
  described: SentryConfig,
  target: JavaScriptTarget,
  tell: Tell,
  add: (diagnostic: Diagnostic) => void,
): readonly TextFile[] {
  const { framework = 'node', language } = target;
  const sdk = sdkOf[framework];
  const resolved = resolveTarget({ sdk, version: target.sdkVersion });
  if (resolved === undefined || !isAtLeast(resolved.release, firstReleaseOf[sdk] ?? '7.82.0')) {
    tell('unknown-target', 'target.sdkVersion', `${sdk} ${target.sdkVersion}`);
    return [];
  }
  const config: SentryConfig = { ...described, dsn: described.dsn ?? { env: 'SENTRY_DSN' } };
  const version = releaseText(resolved.release);
  const [major] = resolved.release;
  const isTypeScript = language === 'typescript';
  const isLoose = isBundled(framework) || framework === 'nestjs';
  const isCommonJs = !isTypeScript && !isLoose && target.modules === 'cjs';
  const extension = isTypeScript ? 'ts' : isLoose ? 'js' : isCommonJs ? 'cjs' : 'mjs';
  const specifier = isLoose ? '' : isTypeScript ? '.js' : `.${extension}`;
  const inits = initFilesOf(framework, major).map(({ name, runtime }) => {
    const sdkTarget: SdkTarget = { sdk, version, ...(runtime === undefined ? {} : { runtime }) };
    const isPage = framework === 'browser' || runtime === 'browser';
    const plan = planInit(config, sdkTarget, add);
    const text = javascriptInitFile({
      config,
      target: sdkTarget,
      plan,
      description: `./sentry-description${specifier}`,
      inlined: isPage ? namesOf(config) : undefined,
      prefix: runtime === 'browser' ? 'NEXT_PUBLIC_' : '',
      isTypeScript,
      isCommonJs,
      below: runtime === 'browser' ? instrumentationLines(resolved.release) : [],
    });
    return { file: { path: `${name}.${extension}`, text }, plan };
  });
  const plans = inits.map(({ plan }) => plan);
  const files: TextFile[] = [
    ...inits.map(({ file }) => file),
    {
      path: `sentry-description.${extension}`,
      text: descriptionFile(config, isTypeScript, isCommonJs),
    },
    {
      path: `sentry.${extension}`,
      text: javascriptHelperFile(resolved, isTypeScript, isCommonJs),
    },
    guideFile(guideOf({ framework, sdk, version, major, extension, plans })),
  ];
  if (framework === 'nextjs' && major >= 8)
    files.push({
      path: `instrumentation.${extension}`,
      text: instrumentationFile(resolved.release, isTypeScript),
    });
  return files.toSorted((one, other) => (one.path < other.path ? -1 : 1));
}

function descriptionFile(config: SentryConfig, isTypeScript: boolean, isCommonJs: boolean): string {
  const code = javascriptCode(config);
  const start = `${isCommonJs ? '' : 'export '}const description${isTypeScript ? ': SentryConfig' : ''} = `;
  const text = print(
    typeof code === 'string' ? code : { ...code, isBroken: true },
    javascriptLayout,
    '',
    start.length,
    1,
  );
  const imports = isTypeScript
    ? 'import type { SentryConfig } from "@sentry-kit/sdk-config-builder/runtime";\n\n'
    : '';
  const doc = isTypeScript
    ? '/** What is sent to Sentry, and what never leaves. */'
    : '/**\n * What is sent to Sentry, and what never leaves.\n *\n * @type {import("@sentry-kit/sdk-config-builder/runtime").SentryConfig}\n */';
  const below = isCommonJs ? '\nmodule.exports = { description };\n' : '';
  return `${imports}${doc}\n${start}${text};\n${below}`;
}

// Whatever a description asks for, and what chooses its environment.
function namesOf(config: SentryConfig): readonly string[] {
  const names = variablesOf(config).map(([, variable]) => variable);
  const { killSwitch } = config;
  return [
    ...new Set([...names, 'SENTRY_ENVIRONMENT', ...(killSwitch === undefined ? [] : [killSwitch])]),
  ].toSorted();
}
