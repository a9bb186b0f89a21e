import { goRelease } from '../generated/go-options.ts';
import { pythonRelease } from '../generated/python-options.ts';
import { readServices, versionOf, type Service } from '../doctor/project/manifests.ts';
import { readFiles, type ProjectFile } from '../doctor/project/read-files.ts';
import type { GoFramework, JavaScriptFramework, PythonFramework } from '../render/types.ts';
import type { RenderTarget } from './settings.ts';

const NEWEST_JAVASCRIPT = '11';

// The first that a service depends on says what it is made with.
const javascript: readonly (readonly [RegExp, JavaScriptFramework])[] = [
  [/^next$/, 'nextjs'],
  [/^@nestjs\/core$/, 'nestjs'],
  [/^@sentry\/aws-serverless$/, 'aws-lambda'],
  [/^express$/, 'express'],
  [/^(?:react-dom|vue|svelte|@angular\/core)$/, 'browser'],
];
const python: readonly PythonFramework[] = [
  'django',
  'flask',
  'fastapi',
  'celery',
  'rq',
  'sqlalchemy',
];
const go: readonly (readonly [string, GoFramework])[] = [
  ['github.com/gin-gonic/gin', 'gin'],
  ['github.com/labstack/echo', 'echo'],
];

/** The services of a folder, by their manifests, with the SDK that each has or could have. */
export function detectTargets(directory: string): readonly RenderTarget[] {
  const files = readFiles(directory);
  return readServices(files).flatMap((service) => detect(service, directory, files));
}

function detect(
  service: Service,
  directory: string,
  files: readonly ProjectFile[],
): readonly RenderTarget[] {
  const { folder, manifest } = service;
  const place = folder === '' ? {} : { directory: folder };
  const inFolder = (name: RegExp) =>
    files.find(
      ({ path }) =>
        name.test(path) &&
        path.startsWith(folder === '' ? '' : `${folder}/`) &&
        !path.slice(folder === '' ? 0 : folder.length + 1).includes('/'),
    );
  const targets: RenderTarget[] = [];
  const names = Object.keys(manifest?.dependencies ?? {});
  if (names.length > 0) {
    const framework =
      javascript.find(([name]) => names.some((one) => name.test(one)))?.[1] ?? 'node';
    const sdk = names.find((name) =>
      /^@sentry\/(?:node|nextjs|nestjs|react|vue|browser|aws-serverless|bun)$/.test(name),
    );
    const version = sdk === undefined ? undefined : versionOf(sdk, service, directory, files);
    targets.push({
      ...place,
      language: names.includes('typescript') ? 'typescript' : 'javascript',
      framework,
      sdkVersion: version ?? NEWEST_JAVASCRIPT,
      ...(manifest?.type === 'module' || framework !== 'node' ? {} : { modules: 'cjs' }),
    });
  }
  const requirements = inFolder(/(?:requirements.*\.txt|pyproject\.toml|Pipfile)$/);
  if (requirements !== undefined)
    targets.push({
      ...place,
      language: 'python',
      framework:
        python.find((name) => new RegExp(`\\b${name}\\b`, 'i').test(requirements.text)) ?? 'plain',
      sdkVersion: versionOf('sentry-sdk', service, directory, files) ?? pythonRelease,
    });
  const module = inFolder(/go\.mod$/);
  if (module !== undefined)
    targets.push({
      ...place,
      language: 'go',
      framework: go.find(([name]) => module.text.includes(name))?.[1] ?? 'net/http',
      sdkVersion: versionOf('sentry-go', service, directory, files) ?? goRelease,
    });
  return targets;
}
