import { composeCommand } from '../plan/commands.ts';
import type { RenderContext } from '../render/context.ts';
import { generatedBy } from '../render/header.ts';
import { runningServices } from '../render/running-services.ts';

/** Says which consumer groups lag, and which of those that the release has nobody is in. */
export function lagScript(context: RenderContext): string {
  const { deployment, tag } = context;
  const running = new Set(runningServices(context));
  const groups = [
    ...new Set(
      tag.kafka.consumers.flatMap(({ service, group }) => (running.has(service) ? [group] : [])),
    ),
  ].toSorted();
  const tool =
    deployment.kafka === undefined
      ? `${composeCommand(context)} exec -T kafka kafka-consumer-groups --bootstrap-server kafka:9092`
      : `kafka-consumer-groups --bootstrap-server ${deployment.kafka.brokers.join(',')}`;
  return `#!/bin/sh
# ${generatedBy(tag.version)}
# Run it in the checkout, with the lag that is too much. Ends with 1 when something is wrong, and says what.
set -u
limit="\${1:-10000}"
table="$(${tool} --describe --all-groups 2>/dev/null)" || { echo 'Kafka does not answer'; exit 1; }
# Columns: group, topic, partition, current offset, end offset, lag, consumer, host, client.
printf '%s\\n' "$table" | awk -v limit="$limit" -v expected='${groups.join(' ')}' '
  NF >= 7 && $3 ~ /^[0-9]+$/ {
    if ($6 ~ /^[0-9]+$/) lag[$1 " " $2] += $6
    if ($7 != "-") members[$1] = 1
  }
  END {
    for (key in lag) if (lag[key] > limit) { split(key, part, " "); print part[1] " lags " lag[key] " behind in " part[2]; failed = 1 }
    count = split(expected, names, " ")
    for (i = 1; i <= count; i += 1) if (!(names[i] in members)) { print "nobody is in " names[i]; failed = 1 }
    exit failed
  }'
`;
}
