import { execFile } from 'node:child_process';
import { delimiter } from 'node:path';

// npm run puts the tools' newer Node first; a consumer has neither that nor anything else of the workspace.
const consumerPath = process.env.PATH.split(delimiter)
  .filter((entry) => !entry.includes('node_modules'))
  .join(delimiter);

/** Runs a program as a consumer would and resolves with what it wrote; rejects with all of it when the program fails. */
export function execute(command, args, cwd) {
  const environment = { ...process.env, PATH: consumerPath, NODE_OPTIONS: '' };
  return new Promise((resolve, reject) => {
    execFile(
      command,
      args,
      {
        cwd,
        env: environment,
        maxBuffer: 64_000_000,
        shell: process.platform === 'win32' && command !== process.execPath,
      },
      (error, stdout, stderr) => {
        if (!error) return resolve(stdout);
        reject(
          new Error(
            `${command} ${args.join(' ')}\n${stdout}${stderr}${error.code ?? error.message}`,
          ),
        );
      },
    );
  });
}
