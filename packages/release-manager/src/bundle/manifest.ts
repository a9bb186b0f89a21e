import { createPages } from '../packed/pages.ts';
import type { BundleEntry, BundleManifest } from '../plan/source-map-steps.ts';
import { archivePath } from './paths.ts';

/**
 * The list of files that ends an archive, as the server reads it (getsentry/symbolic, sourcebundle); in parts, since
 * that of a large build is one of many megabytes.
 */
export const renderManifest = (
  entries: readonly BundleEntry[],
  manifest: Partial<BundleManifest>,
  bundleId?: string,
): readonly Buffer[] => {
  const pages = createPages();
  pages.addText('{"files":{');
  let separator = '';
  for (const { path, type, url, headers } of entries) {
    const file = { type, url, ...(Object.keys(headers).length > 0 && { headers }) };
    pages.addText(
      `${separator}${JSON.stringify(path ?? archivePath(url))}:${JSON.stringify(file)}`,
    );
    separator = ',';
  }
  const rest = JSON.stringify({
    ...(bundleId !== undefined && { debug_id: bundleId }),
    ...manifest,
  });
  pages.addText(`}${rest === '{}' ? '' : ','}${rest.slice(1)}`);
  return pages.list();
};
