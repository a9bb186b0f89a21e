import type { TagConsumer, TagService } from '../../src/atlas/types.ts';

export interface ConsumerTopics {
  readonly consumers: Readonly<Record<string, string>>;
  readonly storages: Readonly<Record<string, string>>;
}

const sentryConsumer = /^run consumer (?:--\S+ )*([a-z-]+)/;
const snubaConsumer = /^(?:(?:rust-)?consumer|accepted-outcomes-consumer) --storage[ =](\w+)/;
const replacer = /^replacer --storage[ =](\w+)/;
const scheduler = /^subscriptions-scheduler-executor --dataset[ =]\w+ --entity[ =](\w+)/;
const group = /--consumer-group[ =](\S+)/;
const topic = /--(?:raw-events|accepted-outcomes)-topic[ =](\S+)/;

/** Who consumes from Kafka, read off the commands. */
export function readConsumers(
  services: Readonly<Record<string, TagService>>,
  topics: ConsumerTopics,
): readonly TagConsumer[] {
  return Object.entries(services)
    .flatMap(([service, { command = '' }]) => {
      const found = readConsumer(typeof command === 'string' ? command : command.join(' '), topics);
      return found === undefined ? [] : [{ service, ...found }];
    })
    .toSorted((a, b) => (a.service < b.service ? -1 : 1));
}

function readConsumer(
  command: string,
  { consumers, storages }: ConsumerTopics,
): Omit<TagConsumer, 'service'> | undefined {
  const named = group.exec(command)?.[1];
  const consumer = sentryConsumer.exec(command)?.[1];
  if (consumer !== undefined) return entry(consumer, named ?? consumer, consumers[consumer]);
  const storage = snubaConsumer.exec(command)?.[1];
  // The groups of Snuba without a name: snuba/cli/consumer.py and snuba/cli/replacer.py.
  if (storage !== undefined) {
    return entry(
      storage,
      named ?? 'snuba-consumers',
      topic.exec(command)?.[1] ?? storages[storage],
    );
  }
  const replaced = replacer.exec(command)?.[1];
  if (replaced !== undefined) return entry(replaced, named ?? 'snuba-replacers', undefined);
  const entity = scheduler.exec(command)?.[1];
  return entity === undefined ? undefined : entry(entity, named ?? '', undefined);
}

function entry(name: string, consumerGroup: string, topicName: string | undefined) {
  return { name, group: consumerGroup, ...(topicName === undefined ? {} : { topic: topicName }) };
}
