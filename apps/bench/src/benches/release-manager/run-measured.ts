import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** What a program and its children took. */
export interface Cost {
  readonly cpuInSeconds: number;
  readonly wallInSeconds: number;
  readonly peakInMegabytes: number;
}

// Python tells what children took, whatever they are written in; Node does not.
const meter = `
import json, resource, subprocess, sys, time
start = time.monotonic()
done = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
wall = time.monotonic() - start
usage = resource.getrusage(resource.RUSAGE_CHILDREN)
if done.returncode != 0:
    sys.stderr.write(done.stderr.decode(errors='replace')[-2000:])
    sys.exit(1)
print(json.dumps({'cpuInSeconds': usage.ru_utime + usage.ru_stime, 'wallInSeconds': wall, 'peakInMegabytes': usage.ru_maxrss / 1024}))
`;

const run = promisify(execFile);

/** Runs a program to its end and says what it took; rejects when it fails. */
export async function runMeasured(
  command: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<Cost> {
  const { stdout } = await run('python3', ['-c', meter, ...command], {
    env: { PATH: process.env['PATH'] ?? '', ...environment },
  });
  return JSON.parse(stdout);
}

/** Two steps of one job: times add up, of the memory the larger counts. */
export function addCosts(costs: readonly Cost[]): Cost {
  return {
    cpuInSeconds: costs.reduce((sum, cost) => sum + cost.cpuInSeconds, 0),
    wallInSeconds: costs.reduce((sum, cost) => sum + cost.wallInSeconds, 0),
    peakInMegabytes: Math.max(...costs.map((cost) => cost.peakInMegabytes)),
  };
}
