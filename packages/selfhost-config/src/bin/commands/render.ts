import { renderDeployment } from '../../render/render-deployment.ts';
import { findSecrets, readDeployment, type DescriptionOptions } from '../description.ts';
import type { AddCommand } from '../main.ts';
import { exitCodeOf, print, printFindings, type GlobalOptions } from '../print.ts';
import { writeFiles } from '../write-files.ts';

interface RenderOptions extends DescriptionOptions {
  readonly output?: string;
}

/** `render`: every file. */
export const addRender: AddCommand = (program, host, end) => {
  program
    .command('render')
    .description('print every file with a placeholder for each secret, or write them with values')
    .option('-f, --file <path>', 'description, JSON or YAML', 'deployment.json')
    .option('--secrets-file <file>', 'environment file with the values of secrets')
    .option('-o, --output <directory>', 'write the files there instead of printing them')
    .action(async (options: RenderOptions) => {
      const globals = program.opts<GlobalOptions>();
      const deployment = await readDeployment(host, options);
      if (options.output === undefined) {
        const rendered = renderDeployment(deployment);
        const texts = rendered.files.map(({ path, text }) => `==> ${path} <==\n${text}`);
        print(host, globals, rendered, texts.join('\n'));
        if (globals.json !== true) printFindings(host, rendered.diagnostics);
        end(exitCodeOf(rendered.diagnostics));
        return;
      }
      const secrets = await findSecrets(host, options);
      const { files, diagnostics } = renderDeployment(deployment, { secrets });
      await writeFiles(host, options.output, files);
      const paths = files.map(({ path }) => path);
      print(host, globals, { files: paths, diagnostics }, paths.join('\n'));
      if (globals.json !== true) printFindings(host, diagnostics);
      end(exitCodeOf(diagnostics));
    });
};
