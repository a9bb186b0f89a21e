#!/usr/bin/env node
import { main } from './main.ts';

// Who reads the output may stop, as `head` does; the work goes on without a word.
for (const output of [process.stdout, process.stderr]) {
  output.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

process.exitCode = await main(process.argv.slice(2), {
  environment: process.env,
  directory: process.cwd(),
  isColored: process.stdout.isTTY && process.stderr.isTTY && !process.env['NO_COLOR'],
  write: (text) => process.stdout.write(text),
  writeError: (text) => process.stderr.write(text),
});
