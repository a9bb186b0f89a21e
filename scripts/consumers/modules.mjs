import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execute } from './execute.mjs';

const CHECKER =
  'let count = 0; const check = (name, entry) => { if (Object.keys(entry).length === 0) throw new Error(`${name} exports nothing`); count += 1; };';

/** Imports and requires every entry, under each Node. */
export function moduleTasks({ folder }, specifiers, nodes) {
  const write = (file, load, format) =>
    writeFileSync(
      join(folder, file),
      [
        CHECKER,
        ...specifiers.map(
          (specifier) => `check(${JSON.stringify(specifier)}, ${load(specifier)});`,
        ),
        `console.log('${format}', count, 'entries');`,
      ].join('\n'),
    );
  write('consumer.mjs', (specifier) => `await import('${specifier}')`, 'ESM');
  write('consumer.cjs', (specifier) => `require('${specifier}')`, 'CommonJS');
  return nodes.flatMap(({ version, path }) =>
    ['consumer.mjs', 'consumer.cjs'].map((file) => async () => {
      const output = await execute(path, [file], folder);
      return `Node ${version}: ${output.trim()}`;
    }),
  );
}
