import type { Commits } from '../../commits/types.ts';
import { proposeVersion } from '../../version/propose-version.ts';
import { applyPlan } from '../apply-plan.ts';
import { connect, projectsOf, type GlobalOptions } from '../context.ts';
import type { AddCommands } from '../main.ts';
import { readRange } from '../read-commits.ts';
import { addUploadOptions, readSourceMaps, type SourceMapOptions } from '../source-map-options.ts';
import { readGitOptions, type CommitOptions } from './commits.ts';

interface ShipOptions extends CommitOptions, SourceMapOptions {
  readonly release?: string;
  readonly releaseUrl?: string;
  readonly commits?: Commits;
  readonly sourceMaps?: readonly string[];
  readonly deploy?: string;
  readonly deployName?: string;
  readonly finalize?: boolean;
  readonly dryRun?: boolean;
}

/** `ship`: a whole release pipeline, or any part of it, as one plan. */
export const addShip: AddCommands = (program, host, end) => {
  addUploadOptions(program.command('ship'))
    .description('release what was built: create, commits, source maps, deploy, finalize')
    .option('-r, --release <version>', 'the version; found as propose-version finds it by default')
    .option('--release-url <address>', 'where people read about it')
    .option('--commits <source>', 'auto, local, clear, or repository@from..to', readCommits)
    .option('--path <paths...>', 'only commits that touch these paths (local)')
    .option('--ignore-missing', 'take the last commits where the last release is gone')
    .option('--deepen', 'fetch what a shallow clone lacks')
    .option('--source-maps <directories...>', 'builds whose scripts and maps are uploaded')
    .option('--deploy <environment>', 'record a deploy')
    .option('--deploy-name <name>', 'such as the number of the CI run')
    .option('--finalize', 'mark it as released')
    .option('--lock <file>', 'write what was sent, for source-maps explain')
    .option('--dry-run', 'only say what would be done')
    .action(async (options: ShipOptions) => {
      const globals = program.opts<GlobalOptions>();
      const { directory, environment } = host;
      const version = options.release ?? (await proposeVersion({ directory, environment })).version;
      const release = {
        version,
        projects: projectsOf(host, globals),
        url: options.releaseUrl,
        commits: options.commits,
        git: readGitOptions(host, options),
        sourceMaps: options.sourceMaps?.map((build) => readSourceMaps(host, build, options)),
        deploy:
          options.deploy === undefined
            ? undefined
            : { environment: options.deploy, name: options.deployName },
        finalize: options.finalize,
      };
      end(await applyPlan(host, connect(host, globals), release, { ...globals, ...options }));
    });
};

function readCommits(source: string): Commits {
  return source === 'auto' || source === 'local' || source === 'clear'
    ? source
    : [readRange(source)];
}
