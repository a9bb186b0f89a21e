#!/usr/bin/env node
import { main } from './main.ts';

process.exitCode = await main(process.argv.slice(2), {
  environment: process.env,
  directory: process.cwd(),
  isWatched: process.stderr.isTTY && !process.env['CI'],
  now: () => Date.now(),
  write: (text) => process.stdout.write(text),
  writeError: (text) => process.stderr.write(text),
});
