// Writes src/generated/attribute-aliases.ts: the keys, current one first, under which an attribute that the conversion
// reads may stand. Source: ATTRIBUTE_METADATA of the pinned @sentry/conventions. Only namespaced keys are taken: `method`
// or `url` alone may mean anything in a span that is not from Sentry's own SDK.
//   node scripts/attribute-aliases.ts
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ATTRIBUTE_METADATA } from '@sentry/conventions/attributes';

// The attributes that src/convert reads, and the renames of OpenTelemetry that the conventions do not list.
const READ: Record<string, readonly string[]> = {
  'db.collection.name': ['db.sql.table', 'db.cassandra.table'],
  'db.namespace': [],
  'db.operation.name': [],
  'db.query.summary': [],
  'db.query.text': [],
  'db.system.name': [],
  'deployment.environment.name': ['deployment.environment'],
  'faas.trigger': [],
  'gen_ai.agent.name': [],
  'gen_ai.operation.name': [],
  'gen_ai.provider.name': [],
  'gen_ai.request.model': [],
  'gen_ai.tool.name': [],
  'http.request.method': [],
  'http.response.status_code': [],
  'http.route': [],
  'messaging.destination.name': [],
  'messaging.operation.name': [],
  'messaging.operation.type': [],
  'messaging.system': [],
  'rpc.response.status_code': ['rpc.grpc.status_code'],
  'rpc.service': [],
  'rpc.system.name': [],
  'server.address': ['net.peer.name'],
  'url.template': [],
};

/** The text of the generated file. */
export function renderAliases(): string {
  const metadata: Record<string, { deprecation?: { replacement?: string } }> = ATTRIBUTE_METADATA;
  const deprecated = Object.entries(metadata);
  const lines = Object.entries(READ).map(([key, added]) => {
    const old = deprecated
      .filter(([name, { deprecation }]) => deprecation?.replacement === key && name.includes('.'))
      .map(([name]) => name);
    const keys = [key, ...new Set([...old.sort(), ...added])];
    return `export const ${key.replaceAll('.', '_').toUpperCase()} = [${keys.map((name) => `'${name}'`).join(', ')}];`;
  });
  return [
    `// Written by scripts/attribute-aliases.ts from @sentry/conventions ${versionOfConventions()}; do not edit.`,
    ...lines,
    '',
  ].join('\n');
}

function versionOfConventions(): string {
  const manifest = new URL('../package.json', import.meta.url);
  return JSON.parse(readFileSync(manifest, 'utf8')).devDependencies['@sentry/conventions'];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('../src/generated/attribute-aliases.ts', import.meta.url), renderAliases());
}
