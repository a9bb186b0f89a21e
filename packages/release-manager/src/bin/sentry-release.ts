#!/usr/bin/env node
import { main } from './main.ts';
import { readSecret } from './read-secret.ts';

// Who reads the output may stop, as `head` does; the work goes on without a word.
for (const output of [process.stdout, process.stderr]) {
  output.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

process.exitCode = await main(process.argv.slice(2), {
  environment: process.env,
  directory: process.cwd(),
  isWatched: process.stderr.isTTY && !process.env['CI'],
  readSecret,
  write: (text) => process.stdout.write(text),
  writeError: (text) => process.stderr.write(text),
});
