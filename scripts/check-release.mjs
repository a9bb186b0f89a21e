// npm run check:release: rehearses a release of the last commit in a clone: versions and changelogs from the changesets,
// a tarball of every package, what is in it, and publishing as far as npm goes without publishing.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentProblems } from './consumers/contents.mjs';
import { createConsumer } from './consumers/create-consumer.mjs';
import { execute } from './consumers/execute.mjs';
import { root, workspacePackages } from './workspace.mjs';

const clone = mkdtempSync(join(tmpdir(), 'sentry-kit-release-'));
const problems = [];
let consumer;
try {
  await execute('git', ['clone', '--quiet', root, clone], root);
  await execute('npm', ['run', 'setup'], clone);
  await execute('npm', ['run', 'version-packages'], clone);
  const left = readdirSync(join(clone, '.changeset')).filter(
    (file) => file.endsWith('.md') && file !== 'README.md',
  );
  problems.push(...left.map((file) => `.changeset/${file} is left after versioning.`));
  await execute('npm', ['run', 'build'], clone);

  const tarballs = join(clone, 'tarballs');
  mkdirSync(tarballs);
  for (const { folder, isPublished, name } of workspacePackages()) {
    const directory = join(clone, folder);
    if (!isPublished) {
      if (existsSync(join(directory, 'CHANGELOG.md')))
        problems.push(`${name} is private and has a changelog.`);
      continue;
    }
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await execute(
      join(clone, 'node_modules', '.bin', 'pnpm'),
      ['pack', '--pack-destination', tarballs],
      directory,
    );
  }
  consumer = await createConsumer(tarballs);
  for (const { name, manifest, directory } of consumer.packages) {
    problems.push(...contentProblems({ name, manifest, directory }, { isRelease: true }));
    const file = readdirSync(tarballs).find((entry) =>
      entry.endsWith(`${name.split('/')[1]}-${manifest.version}.tgz`),
    );
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const output = await execute(
      'npm',
      ['publish', '--dry-run', '--json', join(tarballs, file)],
      consumer.folder,
    );
    const told = JSON.parse(output);
    const { version, size, unpackedSize, entryCount } = told[name] ?? told;
    const changelog = join(directory, 'CHANGELOG.md');
    const changes = existsSync(changelog)
      ? readFileSync(changelog, 'utf8').split(/^- /m).length - 1
      : 0;
    console.log(
      `${name}@${version}: ${entryCount} files, ${size} bytes packed, ${unpackedSize} unpacked, ${changes} changes`,
    );
  }
} finally {
  rmSync(clone, { recursive: true, force: true });
  if (consumer) rmSync(consumer.folder, { recursive: true, force: true });
}
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}
console.log(`${consumer.packages.length} packages could be published.`);
