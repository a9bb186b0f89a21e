import { PROJECT } from '../admin/paths.ts';
import { fieldErrors } from '../errors.ts';
import { isObject, list, nullable, readFields, text } from '../read-fields.ts';
import type { RestAnswer, RestContext, Route } from '../route.ts';
import { assemble } from './assemble.ts';
import { checksum } from './checksum.ts';
import { UPLOAD_SCOPES } from './scopes.ts';
import { serializeDebugFile } from './serialize-debug-file.ts';

export const debugFileRoutes: readonly Route[] = [
  { method: 'POST', path: `${PROJECT}files/difs/assemble/`, scopes: UPLOAD_SCOPES, handle },
];

/** Takes a file as what its name and the given id say; the bytes are kept and not looked into. */
function handle(context: RestContext): RestAnswer {
  const files = isObject(context.body) ? Object.entries(context.body) : [];
  const wrong = files.filter(([sha1]) => !/^[0-9a-f]{40}$/.test(sha1));
  if (wrong.length > 0) throw fieldErrors({ error: 'Additional properties are not allowed' });
  const body = files.map(([sha1, value]) => [sha1, answer(context, sha1, value)] as const);
  return { status: 200, body: Object.fromEntries(body) };
}

function answer(context: RestContext, sha1: string, value: unknown): Record<string, unknown> {
  const { organization, project, state } = context;
  const input = readFields(value, {
    name: text(),
    debug_id: nullable(text()),
    chunks: list(checksum()),
  });
  const key = debugFileKey(context, sha1);
  const {
    state: word,
    missingChunks,
    detail,
  } = assemble(context, {
    key,
    chunks: input.chunks,
    describe: (bytes) => ({
      kind: 'debug-file',
      checksum: sha1,
      name: input.name,
      bytes,
      organization: organization.slug,
      projects: [project.slug],
      release: null,
      dist: null,
      debugId: input.debug_id ?? uuidIn(input.name) ?? uuidOf(sha1),
      createdAt: state.clock.now(),
    }),
  });
  const known = state.uploads.assembled.get(key);
  return {
    state: word,
    missingChunks,
    detail,
    ...(word === 'ok' && known && { dif: serializeDebugFile(known) }),
  };
}

/** Under which a file of a project is kept. */
export function debugFileKey(
  { organization, project }: Pick<RestContext, 'organization' | 'project'>,
  sha1: string,
): string {
  return `debug-file:${organization.id}:${project.id}:${sha1}`;
}

function uuidIn(name: string): string | undefined {
  return /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i.exec(name)?.[0];
}

function uuidOf(sha1: string): string {
  return sha1.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
}
