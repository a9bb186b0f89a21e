import type { ServerLimits } from './server-limits.ts';
import type { PlannedChunk } from './source-map-steps.ts';
import type { PlannedRequest } from './types.ts';

/** Fills requests with chunks, each as full as the server allows. */
const fillRequests = (
  chunks: readonly PlannedChunk[],
  { chunksPerRequest, maxRequestSize }: ServerLimits,
): readonly (readonly string[])[] => {
  const requests: string[][] = [];
  let room = 0;
  for (const { sha1, bytes } of chunks) {
    const last = requests.at(-1);
    if (last && last.length < chunksPerRequest && bytes <= room) {
      last.push(sha1);
      room -= bytes;
    } else {
      requests.push([sha1]);
      room = maxRequestSize - bytes;
    }
  }
  return requests;
};

const distinct = (chunks: readonly PlannedChunk[]): readonly PlannedChunk[] => [
  ...new Map(chunks.map((chunk) => [chunk.sha1, chunk])).values(),
];

/** The requests of an upload to a server that has nothing of it yet. */
export const planUploadRequests = (
  upload: {
    readonly checksum: string;
    readonly chunks: readonly PlannedChunk[];
    readonly dist?: string;
  },
  target: {
    readonly organization: string;
    readonly projects: readonly string[];
    readonly version: string | undefined;
    readonly server: ServerLimits;
  },
): readonly PlannedRequest[] => {
  const { organization, projects, version, server } = target;
  const assemble: PlannedRequest = {
    method: 'POST',
    path: `organizations/${organization}/artifactbundle/assemble/`,
    body: {
      checksum: upload.checksum,
      chunks: upload.chunks.map(({ sha1 }) => sha1),
      projects,
      ...(version !== undefined && { version }),
      ...(upload.dist !== undefined && { dist: upload.dist }),
    },
  };
  return [
    { method: 'GET', path: `organizations/${organization}/chunk-upload/` },
    assemble,
    ...fillRequests(distinct(upload.chunks), server).map((file): PlannedRequest => ({
      method: 'POST',
      path: server.path,
      body: { file },
    })),
    assemble,
  ];
};
