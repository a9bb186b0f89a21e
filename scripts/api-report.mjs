// Compares the public surface of a package with the reviewed report in etc/, one report per exports key.
// `pnpm run api --update` in the package writes the reports; without it a difference is a failure.
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Extractor, ExtractorConfig } from '@microsoft/api-extractor';
import { root, workspacePackages } from './workspace.mjs';

const directory = process.cwd();
const isUpdate = process.argv.includes('--update');
const own = workspacePackages().find((candidate) => candidate.directory === directory);
if (!own) {
  console.error('Run this in the folder of a package: pnpm --filter <package> run api [--update]');
  process.exit(1);
}

const shortName = own.name.replace('@sentry-kit/', '');
let failures = 0;
for (const key of Object.keys(own.manifest.exports)) {
  // Families are generated; a test regenerates them. Their types reach a report through the main entry.
  if (key === './package.json' || key.includes('*')) continue;
  const entry = key === '.' ? 'index' : key.slice(2);
  const declarations = join(directory, 'dist', `${entry}.d.ts`);
  if (!existsSync(declarations)) {
    console.error(`${own.name}: ${key} has no declarations at dist/${entry}.d.ts; build it first.`);
    failures += 1;
    continue;
  }
  if (!check(declarations, entry)) failures += 1;
}
process.exit(failures === 0 ? 0 : 1);

function check(declarations, entry) {
  const reportFileName =
    entry === 'index' ? `${shortName}.api.md` : `${shortName}.${entry.replaceAll('/', '.')}.api.md`;
  mkdirSync(join(directory, 'etc'), { recursive: true });
  const config = ExtractorConfig.prepare({
    configObjectFullPath: undefined,
    packageJsonFullPath: join(directory, 'package.json'),
    configObject: {
      projectFolder: directory,
      mainEntryPointFilePath: declarations,
      compiler: {
        overrideTsconfig: {
          extends: join(root, 'tsconfig.base.json'),
          compilerOptions: { types: ['node'] },
          include: ['dist'],
        },
      },
      apiReport: {
        enabled: true,
        reportFolder: join(directory, 'etc'),
        reportTempFolder: join(directory, 'temp'),
        reportFileName,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      newlineKind: 'lf',
      messages: {
        extractorMessageReporting: {
          default: { logLevel: 'warning' },
          'ae-missing-release-tag': { logLevel: 'none' },
          // Types that a signature needs but nobody has to name stay unexported on purpose.
          'ae-forgotten-export': { logLevel: 'none' },
          // An exported name without a doc comment is a failure, not a note in the report.
          'ae-undocumented': { logLevel: 'error' },
        },
        tsdocMessageReporting: { default: { logLevel: 'none' } },
      },
    },
  });
  const undocumented = [];
  const result = Extractor.invoke(config, {
    localBuild: isUpdate,
    showVerboseMessages: false,
    messageCallback(message) {
      if (message.messageId === 'ae-undocumented') undocumented.push(message.text);
      message.handled ||= message.logLevel === 'verbose' || message.logLevel === 'info';
    },
  });
  if (undocumented.length > 0) {
    console.error(
      `${own.name} (${entry}): ${undocumented.length} exported names without a doc comment.`,
    );
  }
  if (result.apiReportChanged && !isUpdate) {
    console.error(
      `${own.name} (${entry}): the public surface differs from etc/${reportFileName}. ` +
        'Review the difference, then write it with: pnpm run api --update',
    );
  }
  return (
    undocumented.length === 0 && (isUpdate || !result.apiReportChanged) && result.errorCount === 0
  );
}
