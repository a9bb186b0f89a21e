import type { Project } from './project.ts';
import type { Repository } from './release.ts';

/** Where the code of stack frames is in a repository. */
export interface CodeMapping {
  readonly id: string;
  project: Project;
  repository: Repository;
  stackRoot: string;
  sourceRoot: string;
  defaultBranch: string | null;
}
