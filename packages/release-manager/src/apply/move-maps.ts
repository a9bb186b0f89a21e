import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileErrorCode } from '../files/file-error.ts';
import type { MoveMapsStep } from '../plan/source-map-steps.ts';

const moveFile = (from: string, to: string): void => {
  mkdirSync(dirname(to), { recursive: true });
  try {
    renameSync(from, to);
  } catch (error) {
    if (fileErrorCode(error) !== 'EXDEV') throw error;
    copyFileSync(from, to);
    rmSync(from);
  }
};

/** Takes maps out of the build; those that are gone already were taken by an earlier run. */
export const moveMaps = ({ directory, files, moveTo }: MoveMapsStep): void => {
  for (const file of files) {
    const path = join(directory, file);
    if (!existsSync(path)) continue;
    if (moveTo === undefined) rmSync(path);
    else moveFile(path, join(moveTo, file));
  }
};
