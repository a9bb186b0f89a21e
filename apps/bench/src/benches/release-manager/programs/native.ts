// Uploads, lists or looks for debug files in one directory, as a user's program does.
import {
  applyDebugFiles,
  findDebugFiles,
  planDebugFiles,
  readDebugFiles,
} from '@sentry-kit/release-manager/debug-files';

const [task = '', directory = '', argument = ''] = process.argv.slice(2);
if (task === 'upload') {
  // Nothing else needs it.
  const { createSentryClient } = await import('@sentry-kit/api-client');
  const client = createSentryClient({
    token: `sntryu_${'a'.repeat(64)}`,
    organization: 'acme',
    project: 'shop',
    baseUrl: argument,
  });
  await applyDebugFiles(await planDebugFiles({ paths: [directory] }, { client }), { client });
} else if (task === 'identify') {
  let count = 0;
  for await (const { debugId } of readDebugFiles([directory])) if (debugId) count += 1;
  if (count !== Number(argument)) throw new Error(`${count} files instead of ${argument}`);
} else {
  const { missing } = await findDebugFiles([argument], [directory]);
  if (missing.length > 0) throw new Error(`${argument} was not found`);
}
