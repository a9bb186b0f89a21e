import { explainFrames } from '../../frames/explain-frames.ts';
import { connect, type GlobalOptions } from '../context.ts';
import { describeFrame } from '../describe-frame.ts';
import { EXIT } from '../exit-code.ts';
import type { AddCommands } from '../main.ts';
import { print } from '../print.ts';

/** `explain`: why the frames of an event are as they are, by Sentry's own answer. */
export const addExplain: AddCommands = (program, host, end) => {
  program
    .command('explain <event-id>')
    .description('say for each frame of an event which source map it had, or should have had')
    .action(async (eventId: string) => {
      const globals = program.opts<GlobalOptions>();
      const client = connect(host, globals);
      const { projectSlug } = await client.events.locate({ eventId });
      const event = await client.events.get({ project: projectSlug, eventId });
      const frames = await explainFrames(event, { ...client, project: projectSlug });
      print(
        host,
        globals,
        frames,
        frames.length === 0
          ? ['The event has no JavaScript frames.']
          : frames.flatMap(describeFrame),
      );
      end(frames.every(({ resolvedBy }) => resolvedBy !== undefined) ? EXIT.done : EXIT.refused);
    });
};
