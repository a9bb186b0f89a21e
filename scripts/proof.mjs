// npm run proof -- <package>: runs the package's tests at full size, one file after the other, and keeps what they
// print in the package's etc/proof.md, with date, commit and Node version.
import { spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageNamed, runOrExit, toolPath } from './workspace.mjs';

const [name] = process.argv.slice(2);
if (!name) {
  console.error('Which package? npm run proof -- <package>, e.g. npm run proof -- api-client');
  process.exit(1);
}
const target = packageNamed(name);
runOrExit('turbo', ['run', 'build', `--filter=${target.name}...`, '--output-logs=errors-only']);

const figures = [];
// The budgets come first: they need a machine with nothing else to do, and a missed one is seen early.
const suites = ['vitest.gates.config.ts', 'vitest.config.ts'].filter(
  (config) => config === 'vitest.config.ts' || existsSync(join(target.directory, config)),
);
let status = 0;
for (const config of suites) {
  // Full counts take what they take; the limit is there for what hangs.
  const args = [
    'run',
    '--no-file-parallelism',
    '--reporter=default',
    '--test-timeout=600000',
    '--hook-timeout=600000',
  ];
  if (existsSync(join(target.directory, config))) args.push('--config', config);
  // oxlint-disable-next-line no-await-in-loop -- the gates run alone
  status = (await runSuite(args)) || status;
}
writeReport();
process.exit(status);

/** A test prints a figure as a line that begins with `figure: `; everything else only passes by. */
function runSuite(args) {
  const child = spawn('vitest', args, {
    cwd: target.directory,
    env: {
      ...process.env,
      PATH: toolPath(target.directory),
      SENTRY_KIT_PROOF: '1',
      NO_COLOR: '1',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let rest = '';
  child.stdout.on('data', (chunk) => {
    process.stdout.write(chunk);
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line.startsWith('figure: ')) figures.push(line.slice(8));
  });
  return new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)));
}

function writeReport() {
  if (status !== 0) {
    console.error('The proof failed; its figures are not kept.');
    return;
  }
  const text = [
    `# Proof of ${target.name}`,
    '',
    `Measured by \`npm run proof -- ${name}\` on ${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${process.platform}-${process.arch}.`,
    '',
    ...figures.sort().map((figure) => `- ${figure}`),
    '',
  ].join('\n');
  writeFileSync(join(target.directory, 'etc', 'proof.md'), text);
  console.log(`\n${text}`);
}
