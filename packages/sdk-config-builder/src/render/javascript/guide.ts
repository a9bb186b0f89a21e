import type { SdkName } from '../../targets/types.ts';
import type { Guide } from '../guide-file.ts';
import type { JavaScriptFramework } from '../types.ts';
import type { InitPlan } from './plan.ts';

interface GuideParts {
  readonly framework: JavaScriptFramework;
  readonly sdk: SdkName;
  readonly version: string;
  readonly major: number;
  readonly extension: string;
  readonly plans: readonly InitPlan[];
}

/** What to install, where to call it, and how to start. */
export function guideOf(parts: GuideParts): Guide {
  const { framework, sdk, version, plans } = parts;
  const packages: readonly (readonly [name: string, range: string])[] = [
    ...(plans.some(({ hasPolicy }) => hasPolicy)
      ? [['@sentry-kit/sampling', 'latest'] as const]
      : []),
    ['@sentry-kit/sdk-config-builder', 'latest'],
    [sdk, version],
    ...(plans.some(({ integrations }) =>
      integrations.some((call) => call.startsWith('nodeProfiling')),
    )
      ? [['@sentry/profiling-node', version] as const]
      : []),
  ];
  return {
    install: `npm install ${packages.map(([name, range]) => `${name}@${range}`).join(' ')}`,
    manifest: [
      [
        'package.json',
        `"dependencies": {\n${packages
          .filter(([, range]) => range !== 'latest')
          .map(([name, range]) => `  "${name}": "${range}"`)
          .join(',\n')}\n}`,
      ],
    ],
    language: 'js',
    atExit: atExit(framework),
    ...placeOf(parts),
  };
}

// Without the filter, errors of controllers are answered and never sent.
const NEST_MODULE = `import "./instrument";
import { APP_FILTER } from "@nestjs/core";
import { SentryGlobalFilter, SentryModule } from "@sentry/nestjs/setup";

// @Module({
//   imports: [SentryModule.forRoot()],
//   providers: [{ provide: APP_FILTER, useClass: SentryGlobalFilter }],
// })`;

function placeOf({
  framework,
  major,
  extension,
}: GuideParts): Pick<Guide, 'place' | 'start' | 'usage'> {
  const file = `./instrument.${extension === 'ts' ? 'js' : extension}`;
  // Below 8 nothing is hooked into the loader: an import before all others is enough.
  const start = major < 8 ? {} : { start: `node --import ${file} app.js` };
  const first = extension === 'cjs' ? `require("${file}");` : `import "${file}";`;
  if (framework === 'browser')
    return {
      place: 'Import it first, before anything else of the page.',
      usage: 'import "./instrument";',
    };
  if (framework === 'edge')
    return { place: 'Import it first in the function.', usage: 'import "./instrument";' };
  if (framework === 'nextjs')
    return {
      place: 'Wrap the configuration of Next.js; the files are found by their names.',
      usage: `import { withSentryConfig } from "@sentry/nextjs${major >= 11 ? '/config' : ''}";\n\nexport default withSentryConfig(nextConfig);`,
    };
  if (framework === 'nestjs')
    return {
      place: 'Import it first in `main.ts`; the root module has the rest.',
      usage: NEST_MODULE,
    };
  if (framework === 'express')
    return {
      place: expressPlace(major),
      usage: expressUsage(major, first),
      ...start,
    };
  if (framework === 'aws-lambda')
    return {
      place: 'Load it before the handler, with the variable `NODE_OPTIONS` of the function.',
      usage:
        'import * as Sentry from "@sentry/aws-serverless";\n\nexport const handler = Sentry.wrapHandler(async (event) => respond(event));',
      start: `NODE_OPTIONS="--import ${file}"`,
    };
  return {
    place: major < 8 ? 'Import it first.' : 'Load it before the service, or import it first.',
    usage: first,
    ...start,
  };
}

function expressPlace(major: number): string {
  if (major >= 11) return 'Load it before the service. Errors of routes are found by the SDK.';
  return 'Load it before the service; below all routes, have errors reported.';
}

function expressUsage(major: number, first: string): string {
  if (major >= 11) return first;
  if (major >= 8) return 'Sentry.setupExpressErrorHandler(app);';
  return 'app.use(Sentry.Handlers.requestHandler());\n// routes\napp.use(Sentry.Handlers.errorHandler());';
}

function atExit(framework: JavaScriptFramework): string {
  if (framework === 'browser') return 'A page sends what it has when it is hidden.';
  if (framework === 'edge')
    return 'Give `flush()` to `waitUntil` of the platform before an answer is sent.';
  if (framework === 'aws-lambda') return 'Each call is flushed before it returns.';
  return '`process.exit` waits for nothing: await `flush()` before. The SDK flushes on errors that nobody caught.';
}
