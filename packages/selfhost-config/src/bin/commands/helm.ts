import { renderHelmValues } from '../../helm/render-helm-values.ts';
import { readDeployment, type DescriptionOptions } from '../description.ts';
import type { AddCommand } from '../main.ts';
import { exitCodeOf, print, printFindings, type GlobalOptions } from '../print.ts';
import { writeFiles } from '../write-files.ts';

interface HelmOptions extends DescriptionOptions {
  readonly output?: string;
  readonly autoscaling?: boolean;
}

/** `helm`: the same deployment for Kubernetes. */
export const addHelm: AddCommand = (program, host, end) => {
  program
    .command('helm')
    .description('values for the community chart, and a script that creates their secrets')
    .option('-f, --file <path>', 'description, JSON or YAML', 'deployment.json')
    .option('--autoscaling', 'let services that run more than once grow when they are busy')
    .option('-o, --output <directory>', 'write the files there instead of printing them')
    .action(async (options: HelmOptions) => {
      const globals = program.opts<GlobalOptions>();
      const rendered = renderHelmValues(
        await readDeployment(host, options),
        options.autoscaling === true ? { autoscaling: {} } : {},
      );
      const { files, diagnostics } = rendered;
      if (options.output === undefined) {
        const texts = files.map(({ path, text }) => `# ==> ${path} <==\n${text}`);
        print(host, globals, rendered, texts.join('\n'));
      } else {
        await writeFiles(host, options.output, files);
        const paths = files.map(({ path }) => path);
        print(host, globals, { files: paths, diagnostics }, paths.join('\n'));
      }
      if (globals.json !== true) printFindings(host, diagnostics);
      end(exitCodeOf(diagnostics));
    });
};
