// npm run sbom: what a consumer of all published packages gets, as a CycloneDX document in sbom/, written by npm from a
// real installation of the packed packages.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createConsumer } from './consumers/create-consumer.mjs';
import { execute } from './consumers/execute.mjs';
import { root } from './workspace.mjs';

const consumer = await createConsumer();
try {
  const format = ['--sbom-format', 'cyclonedx', '--sbom-type', 'library'];
  const text = await execute('npm', ['sbom', '--omit', 'dev', ...format], consumer.folder);
  const { components, specVersion } = JSON.parse(text);
  mkdirSync(join(root, 'sbom'), { recursive: true });
  writeFileSync(join(root, 'sbom', 'sentry-kit.cdx.json'), text);
  const licences = components.flatMap((component) =>
    (component.licenses ?? [{}]).map(
      ({ expression, license }) => expression ?? license?.id ?? 'unknown',
    ),
  );
  console.log(
    `sbom/sentry-kit.cdx.json: CycloneDX ${specVersion}, ${components.length} components, licences ${[...new Set(licences)].toSorted().join(', ')}`,
  );
} finally {
  rmSync(consumer.folder, { recursive: true, force: true });
}
