import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { renderInit } from '@sentry-kit/sdk-config-builder/render';
import { config } from './instrument.ts';

/** Writes what a service in Python needs into a folder; the same description serves every language. */
export function writeFlaskService(folder: string): void {
  const { files, diagnostics } = renderInit(config, {
    language: 'python',
    framework: 'flask',
    sdkVersion: '2.75.0',
  });
  for (const { severity, code, path, message } of diagnostics)
    console.log(severity, code, path.join('.'), message);
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
