import { findRelease } from '../admin/find-release.ts';
import { badRequest, conflict } from '../errors.ts';
import type { RestAnswer, RestContext } from '../route.ts';
import { serializeFile } from './files.ts';

/** What no name and no header may have. */
const SPECIAL = /[\n\t\r\f\v\\]/;

/** getsentry/sentry, src/sentry/api/endpoints/project_release_files.py: one file, its address and its headers. */
export async function uploadFile(context: RestContext): Promise<RestAnswer> {
  const release = findRelease(context);
  const form = context.body instanceof FormData ? context.body : new FormData();
  const part = form.get('file');
  if (!(part instanceof File)) throw badRequest('Missing uploaded file');
  const name = textOf(form, 'name') ?? part.name;
  if (name === '' || name === 'file') throw badRequest('File name must be specified');
  if (SPECIAL.test(name.split('/').at(-1) ?? '')) {
    throw badRequest('File name must not contain special whitespace characters');
  }
  const dist = textOf(form, 'dist') ?? null;
  const headers = readHeaders(form, part.type);
  if (release.files.some((known) => known.name === name && known.dist === dist)) {
    throw conflict('A file matching this name already exists for the given release');
  }
  const file = {
    id: context.state.nextId('release-file'),
    name,
    dist,
    headers,
    bytes: new Uint8Array(await part.arrayBuffer()),
    createdAt: context.state.clock.now(),
  };
  release.files.push(file);
  return { status: 201, body: serializeFile(file) };
}

function readHeaders(form: FormData, contentType: string): Record<string, string> {
  const headers = form.getAll('header').map((header) => {
    const [, name, value] = /^([^:]*):([^]*)$/.exec(typeof header === 'string' ? header : '') ?? [];
    if (name === undefined || value === undefined) {
      throw badRequest('header value was not formatted correctly');
    }
    if (SPECIAL.test(value)) {
      throw badRequest('header value must not contain special whitespace characters');
    }
    return [name, value.trim()] as const;
  });
  return { 'Content-Type': contentType, ...Object.fromEntries(headers) };
}

function textOf(form: FormData, name: string): string | undefined {
  const value = form.get(name);
  return typeof value === 'string' && value !== '' ? value : undefined;
}
