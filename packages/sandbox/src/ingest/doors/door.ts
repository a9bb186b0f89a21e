import { missingAuth, readCredentials } from '../authenticate.ts';
import { decodeBody } from '../decode-body.ts';
import { findProject } from '../find-project.ts';
import type { DoorRequest, IngestAnswer, IngestContext } from '../types.ts';

/** One way into Sentry. What it throws as a refusal becomes the answer. */
export interface Door {
  readonly methods: readonly string[];
  readonly handle: (request: DoorRequest) => Promise<IngestAnswer>;
}

/** The project and key of a request that presents its key outside its body. */
export function enter(request: DoorRequest, pathKey: string | null = null): IngestContext {
  const credentials = readCredentials(request, pathKey);
  if (!credentials) throw missingAuth();
  return contextOf(request, credentials.publicKey);
}

export function contextOf(request: DoorRequest, publicKey: string): IngestContext {
  const { state, projectId, headers } = request;
  const [address] = (headers.get('x-forwarded-for') ?? '127.0.0.1').split(',');
  return {
    state,
    ...findProject(state, projectId, publicKey),
    clientAddress: address?.trim() || null,
  };
}

export function readBody(request: DoorRequest, limitInBytes: number): Promise<Uint8Array> {
  return decodeBody(request.body, request.headers.get('content-encoding'), limitInBytes);
}
