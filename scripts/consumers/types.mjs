import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execute } from './execute.mjs';
import { tools } from './tools.mjs';

const VERSIONS = ['5.4', '5.9', '6.0', '7.0'];

/** Compiles a consumer of every entry with each TypeScript, and checks what the packages declare as well. */
export function typeTasks({ folder }, specifiers) {
  const text = specifiers
    .map(
      (specifier, index) =>
        `import * as entry${index} from '${specifier}';\nexport const used${index}: object = entry${index};`,
    )
    .join('\n');
  for (const extension of ['mts', 'cts'])
    writeFileSync(join(folder, `consumer.${extension}`), text);
  return VERSIONS.map((version) => async () => {
    const project = `tsconfig.${version}.json`;
    writeFileSync(
      join(folder, project),
      JSON.stringify({
        compilerOptions: {
          strict: true,
          exactOptionalPropertyTypes: true,
          noEmit: true,
          skipLibCheck: false,
          target: 'ES2022',
          lib: ['ES2023', 'DOM', 'DOM.Iterable'],
          module: 'NodeNext',
          moduleResolution: 'NodeNext',
          types: ['node'],
        },
        // `require` of an ES module is what the CommonJS consumer does at run time; TypeScript before 5.8 has no word
        // for it.
        files: version === '5.4' ? ['consumer.mts'] : ['consumer.mts', 'consumer.cts'],
      }),
    );
    const compiler = join(tools, 'node_modules', `typescript-${version}`, 'bin', 'tsc');
    await execute('node', [compiler, '-p', project], folder);
    return `TypeScript ${version}: compiles`;
  });
}
