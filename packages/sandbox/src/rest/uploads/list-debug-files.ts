import type { Assembled } from '../../store/uploads.ts';
import { PAGING, PROJECT } from '../admin/paths.ts';
import { SCOPES } from '../admin/scopes.ts';
import { notFound } from '../errors.ts';
import { paginated } from '../paginate.ts';
import type { RestAnswer, RestContext, Route } from '../route.ts';
import { formatNamed, formatOf } from './debug-file-formats.ts';
import { debugFileKey } from './debug-files.ts';
import { serializeDebugFile } from './serialize-debug-file.ts';

const DEBUG_FILES = `${PROJECT}files/dsyms/`;

/** What a project has of debug files (getsentry/sentry, src/sentry/api/endpoints/debug_files.py). */
export const debugFileListRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: DEBUG_FILES,
    scopes: SCOPES.releaseRead,
    query: [...PAGING, 'query', 'debug_id', 'code_id', 'file_formats', 'id'],
    handle: (context) => (context.query.has('id') ? download(context) : list(context)),
  },
  {
    method: 'DELETE',
    path: DEBUG_FILES,
    scopes: SCOPES.releaseAdmin,
    query: ['id'],
    handle: remove,
  },
];

/** The newest first. A debug id, alone or as the query, is looked for exactly, in any of its forms. */
function list(context: RestContext): RestAnswer {
  const { query } = context;
  const words = (query.get('query') ?? '').toLowerCase();
  const debugId = normalizeDebugId(query.get('debug_id') ?? words);
  const formats = query.getAll('file_formats').filter((name) => formatNamed(name));
  const found = filesOf(context).filter((entry) => {
    const { symbolType, ...told } = serializeDebugFile(entry);
    if (formats.length > 0 && !formats.includes(String(symbolType))) return false;
    if (debugId !== undefined) return normalizeDebugId(String(told['debugId'])) === debugId;
    // What is kept here has no code ids.
    if (query.has('code_id')) return false;
    const texts = [told['objectName'], told['debugId'], told['cpuName'], symbolType];
    const { contentType } = formatOf(entry.file);
    return [...texts, contentType].some((text) => String(text).toLowerCase().includes(words));
  });
  return paginated(context, found, serializeDebugFile, { defaultSize: 20 });
}

function download(context: RestContext): RestAnswer {
  const { file } = find(context);
  const name = `${file.debugId?.split('/').at(-1) ?? ''}${formatOf(file).extension}`;
  return {
    status: 200,
    body: file.bytes,
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename="${name.replaceAll(/["\r\n\\]/g, '_')}"`,
    },
  };
}

function remove(context: RestContext): RestAnswer {
  const { file } = find(context);
  context.state.uploads.assembled.delete(debugFileKey(context, file.checksum));
  return { status: 204 };
}

function find(context: RestContext): Assembled {
  const entry = filesOf(context).find(({ id }) => id === context.query.get('id'));
  if (!entry) throw notFound();
  return entry;
}

function filesOf(context: RestContext): readonly Assembled[] {
  const owner = debugFileKey(context, '');
  return [...context.state.uploads.assembled]
    .filter(([key, { detail }]) => key.startsWith(owner) && detail === null)
    .map(([, entry]) => entry)
    .toReversed();
}

/** With hyphens, in lower case, and without an age of zero; undefined for what is no debug id. */
function normalizeDebugId(text: string): string | undefined {
  const [, uuid, age = ''] =
    /^([0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12})(?:-?([0-9a-f]{1,8}))?$/i.exec(text.trim()) ??
    [];
  if (uuid === undefined) return undefined;
  const digits = uuid.toLowerCase().replaceAll('-', '');
  const hyphenated = digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  const number = Number.parseInt(age || '0', 16);
  return number === 0 ? hyphenated : `${hyphenated}-${number.toString(16)}`;
}
