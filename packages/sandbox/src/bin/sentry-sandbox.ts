#!/usr/bin/env node
import { main } from './main.ts';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

process.exitCode = await main(process.argv.slice(2), {
  environment: process.env,
  write: (text) => process.stdout.write(text),
  writeError: (text) => process.stderr.write(text),
  onSignal(listener) {
    for (const signal of SIGNALS) process.on(signal, listener);
    return () => {
      for (const signal of SIGNALS) process.off(signal, listener);
    };
  },
});
