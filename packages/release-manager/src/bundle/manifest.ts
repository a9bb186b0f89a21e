import type { BundleEntry, BundleManifest } from '../plan/source-map-steps.ts';
import { archivePath } from './paths.ts';

/** The list of files that ends an archive, as the server reads it (getsentry/symbolic, sourcebundle). */
export const renderManifest = (
  entries: readonly BundleEntry[],
  manifest: Partial<BundleManifest>,
  bundleId?: string,
): Buffer => {
  const files = Object.fromEntries(
    entries.map(({ path, type, url, headers }) => [
      path ?? archivePath(url),
      { type, url, ...(Object.keys(headers).length > 0 && { headers }) },
    ]),
  );
  return Buffer.from(
    JSON.stringify({ files, ...(bundleId !== undefined && { debug_id: bundleId }), ...manifest }),
  );
};
