import type { HelmSecret } from './types.ts';

/** Single quotes of a shell: nothing in them is special but the quote itself. */
const quote = (text: string) => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/**
 * The commands that create the Kubernetes secrets which the values name. What is secret comes from
 * variables of the names that the description gives, so the script itself may be committed.
 */
export function secretsScript(secrets: readonly HelmSecret[]): string {
  const needed = [
    ...new Set(
      secrets.flatMap(({ entries }) =>
        entries.flatMap((entry) => ('secret' in entry ? [entry.secret] : [])),
      ),
    ),
  ].toSorted();
  return [
    '#!/bin/sh',
    '# Creates or updates the Kubernetes secrets that the values name, in the namespace of $NAMESPACE.',
    'set -eu',
    ': "${NAMESPACE:=sentry}"',
    ...needed.map((name) => `: "\${${name}:?is not set}"`),
    ...secrets.map(({ name, entries }) =>
      [
        `kubectl --namespace "$NAMESPACE" create secret generic ${quote(name)} \\`,
        ...entries.map((entry) =>
          'secret' in entry
            ? `  --from-literal=${entry.key}="$${entry.secret}" \\`
            : `  --from-literal=${entry.key}=${quote(entry.value)} \\`,
        ),
        '  --dry-run=client --output=yaml | kubectl apply --filename=-',
      ].join('\n'),
    ),
    '',
  ].join('\n');
}
