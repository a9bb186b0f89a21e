import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Profile, Tag } from '../atlas/types.ts';
import { createRenderContext } from '../render/context.ts';
import { isEnvironmentLayered } from '../render/environment.ts';
import { filesOf } from '../render/files.ts';
import { fillFile } from '../render/fill-file.ts';
import { enginePath } from './compose-engine.ts';
import { changedPaths, isPlanned } from './config-difference.ts';
import { deploymentFor, plainSecrets } from './scenarios/scenarios.ts';
import type { Scenario } from './scenarios/types.ts';
import { selfHostedFolder } from './self-hosted.ts';

const run = promisify(execFile);

/** What the engine makes of a release with the files of each scenario. */
export interface MatrixResult {
  /** How many configurations the engine accepted. */
  readonly accepted: number;
  /** What is wrong, a line each. */
  readonly problems: readonly string[];
}

/** Runs the real Compose engine on one release and profile with every scenario. */
export async function runMatrix(
  tag: Tag,
  profile: Profile,
  scenarios: readonly Scenario[],
): Promise<MatrixResult> {
  const directory = mkdtempSync(join(tmpdir(), 'selfhost-'));
  try {
    for (const name of ['docker-compose.yml', '.env']) {
      const text = readFileSync(join(selfHostedFolder, tag.version, name), 'utf8');
      writeFileSync(join(directory, name), text);
    }
    // The profile itself is no change: the release is asked for the same one.
    writeFileSync(join(directory, '.env.profile'), `COMPOSE_PROFILES=${profile}\n`);
    const base = await config(directory, ['.env', '.env.profile'], ['docker-compose.yml']);
    const problems: string[] = [];
    let accepted = 0;
    for (const scenario of scenarios) {
      // oxlint-disable-next-line no-await-in-loop -- they write the same files
      const found = await runScenario(directory, base, tag, profile, scenario);
      accepted += found.isAccepted ? 1 : 0;
      problems.push(
        ...found.problems.map((text) => `${tag.version} ${profile} ${scenario.name}: ${text}`),
      );
    }
    return { accepted, problems };
  } finally {
    rmSync(directory, { recursive: true });
  }
}

async function runScenario(
  directory: string,
  base: unknown,
  tag: Tag,
  profile: Profile,
  scenario: Scenario,
) {
  const context = createRenderContext(deploymentFor(scenario, tag, profile), tag);
  const files = filesOf(context).map((file) => fillFile(file, plainSecrets));
  for (const { path, text } of files) {
    mkdirSync(join(directory, dirname(path)), { recursive: true });
    writeFileSync(join(directory, path), text);
  }
  const overrides = files.map(({ path }) => path).filter((path) => path.includes('override'));
  const environment = isEnvironmentLayered(context) ? ['.env', '.env.custom'] : ['.env.custom'];
  try {
    const merged = await config(directory, environment, ['docker-compose.yml', ...overrides]);
    const changed = changedPaths(base, merged);
    const planned = scenario.planned(tag);
    const problems = changed
      .filter((path) => !isPlanned(path, planned))
      .map((path) => `unplanned ${path}`);
    problems.push(...remains(merged, context.dropped));
    if (planned.length > 0 && changed.length === 0) problems.push('nothing changed');
    return { isAccepted: true, problems };
  } catch (error) {
    return { isAccepted: false, problems: [`refused: ${String(error)}`] };
  }
}

/** Mentions of services that are not there any more. */
function remains(merged: unknown, dropped: ReadonlySet<string>): readonly string[] {
  const text = JSON.stringify(merged);
  return [...dropped]
    .filter((name) => new RegExp(`"(?:\\w+://)?${name}(?::\\d+)?/?"`).test(text))
    .map((name) => `${name} is still mentioned`);
}

async function config(
  directory: string,
  environment: readonly string[],
  files: readonly string[],
): Promise<unknown> {
  const { stdout } = await run(
    enginePath,
    [
      ...environment.flatMap((name) => ['--env-file', name]),
      ...files.flatMap((name) => ['-f', name]),
      ...['config', '--format', 'json'],
    ],
    {
      cwd: directory,
      env: { PATH: process.env['PATH'], HOME: directory },
      maxBuffer: 1e8,
      timeout: 60_000,
    },
  );
  const parsed: Record<string, unknown> = JSON.parse(stdout);
  // Templates of the file itself, which run nothing.
  return Object.fromEntries(Object.entries(parsed).filter(([key]) => !key.startsWith('x-')));
}
