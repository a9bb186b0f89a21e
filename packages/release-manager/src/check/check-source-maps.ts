import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { AnyMap, type TraceMap } from '@jridgewell/trace-mapping';
import { discover } from '../discover/discover.ts';
import type { FoundScript } from '../discover/types.ts';
import type { Diagnostic } from '../error/diagnostic.ts';
import { isReleaseManagerError } from '../error/error.ts';
import { describeFileError } from '../files/file-error.ts';
import { readBytes } from '../files/read-file.ts';
import { readInlineMap } from '../inject/inline-map.ts';
import { readMap } from '../map/read-map.ts';
import { readReferences } from '../script/references.ts';
import type { SourceMaps } from '../source-maps/types.ts';
import { checkIntegrity } from './check-integrity.ts';
import { checkMap } from './check-map.ts';
import { checkReleaseName } from './check-release-name.ts';
import { checkScript, findSnippet } from './check-script.ts';
import { findShift } from './find-shift.ts';
import { finding } from './finding.ts';
import { sampleTokens } from './sample-tokens.ts';

/** What a build is compared with. */
export interface CheckSourceMapsOptions {
  /** Name of the release that the maps go to; compared with the one that the scripts report. */
  readonly version?: string | undefined;
}

/** A finding for every reason why frames of this build would stay minified. Reads only; never throws. */
export const checkSourceMaps = async (
  sourceMaps: SourceMaps,
  options: CheckSourceMapsOptions = {},
): Promise<readonly Diagnostic[]> => {
  try {
    return await checkBuild(sourceMaps, options);
  } catch (error) {
    if (isReleaseManagerError(error)) return error.diagnostics;
    return [describeFileError(sourceMaps.directory, error)];
  }
};

const pause = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

const checkBuild = async (
  sourceMaps: SourceMaps,
  { version }: CheckSourceMapsOptions,
): Promise<readonly Diagnostic[]> => {
  const { directory, integrity = [] } = sourceMaps;
  const build = discover(sourceMaps);
  const found: Diagnostic[] = [...build.diagnostics, ...checkAddress(sourceMaps)];
  const claimed = new Map<string, string[]>();
  // By id: the content that has it.
  const contents = new Map<string, { readonly path: string; readonly hash: string }>();
  let pairs = 0;
  for (const script of build.scripts) {
    if (script.format !== 'javascript') {
      if (script.format === 'indexed-ram-bundle') found.push(ramBundle(script.path));
      continue;
    }
    // oxlint-disable-next-line no-await-in-loop -- whoever shares the thread gets a turn
    await pause();
    const bytes = readBytes(join(directory, script.path));
    const references = readReferences(bytes);
    found.push(...checkScript(script.path, bytes, references.debugId));
    if (version !== undefined)
      found.push(...checkReleaseName(script.path, bytes.toString(), version));
    const map = readMapOf(script, bytes, directory);
    if (!map) {
      found.push(...checkAbsent(script, references.debugId));
      continue;
    }
    pairs += 1;
    const path = script.map.type === 'file' ? script.map.path : script.path;
    const users = claimed.get(path);
    claimed.set(path, [...(users ?? []), script.path]);
    found.push(
      ...checkPair(
        script.path,
        path,
        bytes,
        map,
        directory,
        references.debugId,
        users === undefined,
      ),
    );
    const { debugId } = references;
    if (debugId === undefined) continue;
    const hash = createHash('sha1').update(map).digest('hex');
    const other = contents.get(debugId);
    if (other && other.hash !== hash) found.push(sameId(script.path, other.path, debugId));
    else contents.set(debugId, { path: script.path, hash });
  }
  for (const [path, users] of claimed) if (users.length > 1) found.push(sharedMap(path, users));
  for (const { path } of build.maps)
    if (!claimed.has(path) && /\.[cm]?js\.map$/.test(path) && !hasMissing(found, path))
      found.push(unclaimedMap(path));
  if (pairs === 0)
    found.push(
      finding(directory, 'no-pairs', 'error', 'has no script with a source map', {
        hint: 'Build with source maps',
        reference: 'getsentry/sentry-cli#1705',
      }),
    );
  return [...found, ...integrity.flatMap((document) => checkIntegrity(directory, document))];
};

const hasMissing = (found: readonly Diagnostic[], path: string): boolean =>
  found.some((diagnostic) => diagnostic.path[0] === path && diagnostic.severity === 'error');

const readMapOf = (script: FoundScript, bytes: Buffer, directory: string): Buffer | undefined => {
  if (script.map.type === 'file') return readBytes(join(directory, script.map.path));
  if (script.map.type === 'absent') return undefined;
  return readInlineMap(readReferences(bytes).sourceMap?.url ?? '');
};

const checkPair = (
  scriptPath: string,
  path: string,
  script: Buffer,
  map: Buffer,
  directory: string,
  debugId: string | undefined,
  isFirst: boolean,
): readonly Diagnostic[] => {
  const found: Diagnostic[] = [];
  const unreadable = (error: unknown): Diagnostic => {
    const reason = error instanceof Error ? error.message.slice(0, 200) : '';
    return finding(path, 'broken-map', 'error', `cannot be read: ${reason}`, {
      hint: 'Build it again',
    });
  };
  let parsed: unknown;
  try {
    parsed = JSON.parse(map.toString().replace(/^\uFEFF?(?:\)\]\}'[^\n]*\n)?/, ''));
  } catch (error) {
    return [unreadable(error)];
  }
  if (isFirst) found.push(...checkMap(path, parsed, directory));
  let trace: TraceMap;
  try {
    trace = new AnyMap(JSON.stringify(parsed));
  } catch (error) {
    return found.length > 0 ? found : [unreadable(error)];
  }
  const mapId = readMap(map)?.debugId;
  if (debugId !== undefined && mapId === undefined)
    found.push(
      finding(
        path,
        'map-without-id',
        'error',
        `has no debug id, its script ${scriptPath} has ${debugId}`,
        {
          hint: 'Plan and apply again; a run that was ended in between is finished then',
        },
      ),
    );
  if (debugId === undefined && mapId !== undefined)
    found.push(
      finding(scriptPath, 'script-without-id', 'warning', `has no debug id, its map has ${mapId}`, {
        hint: 'Inject after the last step that changes scripts',
      }),
    );
  if (debugId !== undefined && mapId !== undefined && mapId !== debugId)
    found.push(
      finding(
        path,
        'debug-ids-differ',
        'error',
        `has the debug id ${mapId}, its script ${scriptPath} has ${debugId}`,
        {
          hint: 'They are from two builds, or the map belongs to another script',
          reference: 'getsentry/cli#1496',
        },
      ),
    );
  const shift = findShift(
    script
      .toString()
      .replace(/^\uFEFF/, '')
      .split(/\r\n|[\n\r]/),
    sampleTokens(trace),
    findSnippet(script),
  );
  if (shift)
    found.push(
      finding(
        path,
        'map-shifted',
        'error',
        shift.lines === 0
          ? `does not count the ${shift.columns} columns that were put into ${scriptPath}`
          : `is ${Math.abs(shift.lines)} line${Math.abs(shift.lines) === 1 ? '' : 's'} off: the code of ${scriptPath} is ${shift.lines > 0 ? 'below' : 'above'} the places that it says`,
        {
          hint: 'Something changed the script after its map was written; build again and inject once',
        },
      ),
    );
  return found;
};

const checkAbsent = (script: FoundScript, debugId: string | undefined): readonly Diagnostic[] => {
  const { path, map } = script;
  const url = map.type === 'absent' ? map.url : undefined;
  if (map.type === 'inline')
    return [finding(path, 'broken-map', 'error', 'has a map in it that cannot be read')];
  if (url === undefined) return [];
  if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(url))
    return [
      finding(path, 'map-elsewhere', 'warning', `names a map at ${url}, which is not uploaded`, {
        hint: 'Upload the map with the script',
      }),
    ];
  return [
    finding(
      path,
      'map-missing',
      'error',
      `names the map ${url}, which is not there${debugId === undefined ? '' : '; it had one when it was injected'}`,
      {
        hint: 'Delete maps with `afterUpload`, once Sentry has them',
        reference: 'getsentry/sentry-javascript-bundler-plugins#556',
      },
    ),
  ];
};

const checkAddress = ({ urlPrefix, dist }: SourceMaps): readonly Diagnostic[] => {
  if (urlPrefix === undefined || /^(?:~(?:\/|$)|[a-z][a-z\d+.-]*:\/\/)/i.test(urlPrefix)) return [];
  return [
    finding(
      'urlPrefix',
      'bad-prefix',
      'error',
      `is ${JSON.stringify(urlPrefix)}, which no frame begins with${dist === undefined ? '' : ', whatever the distribution'}`,
      {
        hint: 'Begin it with `~/`, which stands for any origin, or with an origin',
        reference: 'getsentry/sentry-webpack-plugin#226',
      },
    ),
  ];
};

const ramBundle = (path: string): Diagnostic =>
  finding(
    path,
    'ram-bundle',
    'warning',
    'is an indexed RAM bundle, whose modules are not taken apart',
    {
      hint: 'Build without RAM bundles; Hermes replaced them',
    },
  );

const sameId = (path: string, other: string, debugId: string): Diagnostic =>
  finding(
    path,
    'same-id',
    'error',
    `has the debug id ${debugId} of ${other}, whose map is another`,
    {
      hint: 'Build again and inject with this package',
      reference: 'getsentry/sentry-cli#3350',
    },
  );

const sharedMap = (path: string, users: readonly string[]): Diagnostic =>
  finding(
    path,
    'shared-map',
    'warning',
    `is the map of ${users.join(' and ')}; it fits one of them at most`,
    {
      hint: 'Give each script its own map',
      reference: 'getsentry/sentry-cli#2438',
    },
  );

const unclaimedMap = (path: string): Diagnostic =>
  finding(path, 'unclaimed-map', 'warning', 'is named by no script', {
    hint: 'Keep the comment that names it, or the name of the script before `.map`',
    reference: 'getsentry/sentry-cli#160',
  });
