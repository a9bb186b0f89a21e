// node scripts/bin-help.mjs <program>: every help page of a built program as JSON, by command, read in one process.
import { pathToFileURL } from 'node:url';

const [program] = process.argv.slice(2);
const print = process.stdout.write.bind(process.stdout);
// Each reading listens for readers that stop.
for (const output of [process.stdout, process.stderr]) output.setMaxListeners(0);

const pages = {};
await read([]);
process.exitCode = 0;
print(JSON.stringify(pages));

async function read(command) {
  process.argv = [process.execPath, program, ...command, '--help'];
  let text = '';
  process.stdout.write = (chunk) => {
    text += chunk;
    return true;
  };
  // A module of the same name is read once; each page needs a reading of its own.
  await import(`${pathToFileURL(program).href}?${command.join('-')}`);
  pages[command.join(' ')] = text;
  const [, commands = ''] = /^Commands:\n((?: .*\n)*)/m.exec(text) ?? [];
  for (const [, name] of commands.matchAll(/^ {2}([a-z][a-z-]*)/gm)) {
    // oxlint-disable-next-line no-await-in-loop -- one process has one argv
    if (name !== 'help') await read([...command, name]);
  }
}
