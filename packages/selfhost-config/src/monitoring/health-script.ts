import { isAtLeast } from '../atlas/version.ts';
import { composeCommand } from '../plan/commands.ts';
import type { RenderContext } from '../render/context.ts';
import { generatedBy } from '../render/header.ts';

/** From this release on the bundled nginx lets the paths of Relay through. */
function hasRelayPath({ tag }: RenderContext): boolean {
  return isAtLeast(tag.version, '24.7.0');
}

/** Asks what tells whether Sentry works (getsentry/sentry src/sentry/middleware/health.py; relay-server endpoints). */
export function healthScript(context: RenderContext): string {
  const { bind = '9000' } = context.deployment;
  const address = /^\d+$/.test(bind)
    ? `127.0.0.1:${bind}`
    : bind.replace(/^0\.0\.0\.0:/, '127.0.0.1:');
  return `#!/bin/sh
# ${generatedBy(context.tag.version)}
# Run it in the checkout. Ends with 1 when something is wrong, and says what.
set -u
address="\${1:-http://${address}}"
failed=0

ask() {
  if ! curl --fail --silent --show-error --max-time 20 --output /dev/null "$address$2"; then
    echo "$1 does not answer at $address$2"
    failed=1
  fi
}

ask 'Sentry' '/_health/'
ask 'Sentry with everything it needs' '/_health/?full'
${hasRelayPath(context) ? "ask 'Relay' '/api/0/relays/live/'\n" : ''}
for name in $(${composeCommand(context)} ps --all --format '{{.Name}}={{.State}}={{.Health}}'); do
  case "$name" in
    *=running=unhealthy) echo "\${name%%=*} is unhealthy"; failed=1 ;;
    *=running=*) ;;
    *) echo "\${name%%=*} does not run"; failed=1 ;;
  esac
done
exit "$failed"
`;
}
