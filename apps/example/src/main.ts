/** Tells the story against the sandbox or a real Sentry, and writes a page with what happened. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isApiClientError } from '@sentry-kit/api-client';
import { connect } from './connect.ts';
import { renderReport } from './report/render-report.ts';
import { serveReport } from './report/serve-report.ts';
import { tellStory } from './tell-story.ts';

function readArguments() {
  const options = {
    json: { type: 'boolean', default: false },
    open: { type: 'boolean', default: false },
    report: { type: 'string', default: fileURLToPath(new URL('../report.html', import.meta.url)) },
  } as const;
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(`${reason}\nusage: main.js [--json] [--open] [--report <file>]`);
    process.exit(2);
  }
}

const { json, open, report } = readArguments();
const say = json ? () => {} : (text: string) => console.log(text);
try {
  const connection = await connect(process.env);
  try {
    const facts = await tellStory(connection, say);
    const path = resolve(report);
    writeFileSync(path, renderReport(facts));
    if (json) console.log(JSON.stringify({ ...facts, report: path }, null, 2));
    say(`The report is at ${path}`);
    if (open) say(`It is served at ${await serveReport(path)} until Ctrl+C`);
  } finally {
    await connection.close();
  }
} catch (error) {
  // What was asked, what came back and what to do; a stack would help nobody who runs this.
  const scopes = isApiClientError(error, 'forbidden') ? error.missingScopes : undefined;
  console.error(error instanceof Error ? error.message : error, scopes?.join(', ') ?? '');
  process.exitCode = 1;
}
