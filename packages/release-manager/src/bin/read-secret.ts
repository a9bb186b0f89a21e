import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** One line of input: typed without being shown where a person types, else as it comes. */
export function readSecret(question: string): Promise<string> {
  const { stdin, stderr } = process;
  if (stdin.isTTY) stderr.write(question);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: stdin, output: nowhere, terminal: stdin.isTTY });
  return new Promise((resolve) => {
    let text = '';
    lines.once('line', (line) => {
      text = line;
      lines.close();
    });
    lines.once('close', () => {
      if (stdin.isTTY) stderr.write('\n');
      resolve(text);
    });
  });
}
