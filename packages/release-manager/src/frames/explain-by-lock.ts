import { posix } from 'node:path';
import type { LockedBundle, LockedFile, ReleaseLock } from '../plan/types.ts';
import { hints } from './hints.ts';
import type { ReadEvent } from './read-frames.ts';
import type { FrameExplanation, StackFrame } from './types.ts';

/** The addresses under which Sentry looks for a file: with its origin, with any, and both without a query. */
const addressesOf = (file: string): readonly string[] => {
  const [, path] = /^[a-z][a-z\d+.-]*:\/\/[^/]*(\/.*)$/i.exec(file) ?? [];
  const all = [file, `~${path ?? (file.startsWith('/') ? file : `/${file}`)}`];
  return [...new Set([...all, ...all.map((address) => address.replace(/[?#].*$/, ''))])];
};

const mapOf = (script: LockedFile, files: readonly LockedFile[]): LockedFile | undefined => {
  if (script.sourceMap === undefined) return undefined;
  const path = posix.join(posix.dirname(script.path), script.sourceMap.replace(/[?#].*$/, ''));
  return files.find((file) => file.type === 'source_map' && file.path === path);
};

type Outcome = Omit<FrameExplanation, 'frame' | 'debugId'>;

const byId = (debugId: string, frame: StackFrame, files: readonly LockedFile[]): Outcome => {
  const same = files.filter((file) => file.debugId === debugId);
  const script = same.find(({ type }) => type !== 'source_map');
  const map = same.find(({ type }) => type === 'source_map');
  if (map)
    return {
      resolvedBy: 'debug-id',
      ...(script && { script: script.url }),
      map: map.url,
      reasons: [`${map.url} has the debug id ${debugId}`],
    };
  if (script)
    return {
      script: script.url,
      reasons: [`${script.url} has the debug id ${debugId}, but no map has it`],
      hint: hints.build,
    };
  const built = files.find(({ url }) => addressesOf(frame.file).includes(url));
  return {
    reasons: [
      `No file has the debug id ${debugId}`,
      ...(built
        ? [
            `${built.url} was uploaded with ${built.debugId ?? 'no debug id'}: the script that ran is from another build`,
          ]
        : []),
    ],
    hint: hints.deploy,
  };
};

const byUrl = (frame: StackFrame, event: ReadEvent, lock: ReleaseLock): Outcome => {
  if (event.release === undefined)
    return { reasons: ['The event names no release'], hint: hints.noRelease };
  if (event.release !== lock.version) {
    const isShort =
      lock.version.startsWith(event.release) || event.release.startsWith(lock.version);
    return {
      reasons: [
        `The event is of the release ${event.release}, the files are of ${lock.version}${isShort ? ': one is the beginning of the other' : ''}`,
      ],
      hint: hints.release,
    };
  }
  const fits = ({ dist }: LockedBundle): boolean => (dist ?? undefined) === event.dist;
  const bundles = lock.bundles.filter(fits);
  if (bundles.length === 0)
    return {
      reasons: [
        `The event is of the distribution ${event.dist ?? '(none)'}; there are files of ${lock.bundles.map(({ dist }) => dist ?? '(none)').join(', ')}`,
      ],
      hint: hints.dist,
    };
  const files = bundles.flatMap((bundle) => bundle.files);
  const addresses = addressesOf(frame.file);
  const script = files.find(({ url, type }) => type !== 'source_map' && addresses.includes(url));
  if (!script) {
    const name = posix.basename(addresses.at(-1) ?? '');
    const near = files.filter(
      ({ url, type }) => type !== 'source_map' && posix.basename(url) === name,
    );
    return {
      reasons: [
        `No file has the address ${addresses.join(' or ')}`,
        ...near.map(({ url }) => `${url} has the same name`),
      ],
      hint: near.length > 0 ? hints.address : hints.upload,
    };
  }
  const map = mapOf(script, files);
  return map
    ? {
        resolvedBy: 'release-and-url',
        ...{ script: script.url, map: map.url },
        reasons: [`${script.url} of this release names ${map.url}`],
      }
    : {
        script: script.url,
        reasons: [
          script.sourceMap === undefined
            ? `${script.url} names no map`
            : `${script.url} names ${script.sourceMap}, which was not uploaded`,
        ],
        hint: hints.build,
      };
};

/** Explains frames by what was uploaded, with nothing asked of Sentry. */
export const explainByLock = (event: ReadEvent, lock: ReleaseLock): readonly FrameExplanation[] => {
  const files = lock.bundles.flatMap((bundle) => bundle.files);
  return event.frames.map((frame) => {
    const debugId = event.debugIds.get(frame.file);
    const first: Outcome =
      debugId === undefined
        ? {
            reasons: [
              'The event has no debug id for this script: the snippet is not in it, or did not run before the error',
            ],
          }
        : byId(debugId, frame, files);
    const known = debugId === undefined ? {} : { debugId };
    if (first.resolvedBy) return { frame, ...known, ...first };
    const second = byUrl(frame, event, lock);
    return {
      frame,
      ...known,
      ...second,
      reasons: [...first.reasons, ...second.reasons],
      ...(!second.resolvedBy &&
        (first.hint ?? second.hint) !== undefined && {
          hint: debugId === undefined ? (second.hint ?? '') : (first.hint ?? ''),
        }),
    };
  });
};
