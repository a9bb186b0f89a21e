// npm run docs:reference: writes the pages that come from the packages, and the code that guides show.
import { mkdirSync, writeFileSync } from 'node:fs';
import { guidePaths, withExamples } from './examples.ts';
import { withFigures } from './figures.ts';
import { pages } from './pages.ts';
import { fileAt, read } from './root.ts';

mkdirSync(fileAt('docs/reference/'), { recursive: true });
for (const [path, write] of Object.entries(pages))
  // oxlint-disable-next-line no-await-in-loop -- one page after the other
  writeFileSync(fileAt(`docs/${path}`), await write());
for (const path of guidePaths()) writeFileSync(fileAt(path), withExamples(read(path)));
writeFileSync(fileAt('README.md'), withFigures(read('README.md')));
