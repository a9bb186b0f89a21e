import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file of a project. */
export interface ProjectFile {
  /** From the folder of the project, with slashes. */
  readonly path: string;
  readonly text: string;
}

const MOST_BYTES = 1_000_000;
const MOST_FILES = 20_000;
const skipped =
  /^(?:node_modules|vendor|dist|build|out|coverage|target|__pycache__|site-packages|venv|env)$|^\.(?!github$|circleci$)/;
const wanted =
  /(?:\.(?:[cm]?[jt]sx?|py|go|json|toml|txt|lock|mod|ya?ml|sh|service|env|vue|svelte)|^(?:Dockerfile.*|Procfile|Pipfile|\.env.*))$/;
const isTest =
  /(?:^|\/)(?:tests?|__tests__|__mocks__|spec|fixtures)\/|[._](?:test|spec)\.|(?:^|\/)test_|_test\.(?:py|go)$/;

/** The files of a project that say something about its set-up: source, manifests and what starts it; no tests. */
export function readFiles(directory: string): readonly ProjectFile[] {
  const files: ProjectFile[] = [];
  const walk = (folder: string) => {
    for (const name of readdirSync(join(directory, folder)).toSorted()) {
      const path = folder === '' ? name : `${folder}/${name}`;
      const absolute = join(directory, path);
      const stats = lstatSync(absolute);
      // What a link leads to may be outside of the project, or the project itself.
      if (stats.isDirectory() && !skipped.test(name)) walk(path);
      const isWanted = stats.isFile() && wanted.test(name) && stats.size <= MOST_BYTES;
      if (isWanted && !isTest.test(path) && files.length < MOST_FILES)
        files.push({ path, text: readFileSync(absolute, 'utf8') });
    }
  };
  walk('');
  return files;
}
