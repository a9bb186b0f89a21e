import type { RenderContext } from '../context.ts';
import { generatedBy } from '../header.ts';
import type { Assignment, Section } from './assignment.ts';
import { pythonString, toPython } from './python.ts';
import { sectionsOf } from './sections.ts';

/** The text of `sentry/sentry.conf.py`. */
export function toSentryConf(context: RenderContext): string {
  return [
    `# ${generatedBy(context.tag.version)}`,
    '# Put settings of your own under raw.settings of the description.',
    '',
    ...prelude,
    ...sectionsOf(context).flatMap(sectionLines),
    '',
  ].join('\n');
}

// Requests from these networks come from other containers, and are Sentry's own.
const prelude = `import socket
import struct

from sentry.conf.server import *  # NOQA


def container_networks():
    networks = []
    try:
        with open("/proc/net/route") as routes:
            for line in list(routes)[1:]:
                fields = line.split()
                network, mask = int(fields[1], 16), int(fields[7], 16)
                if network and mask:
                    address = socket.inet_ntoa(struct.pack("<L", network))
                    networks.append("%s/%d" % (address, bin(mask).count("1")))
    except OSError:
        pass
    return tuple(networks)`.split('\n');

function sectionLines({ title, assignments }: Section): string[] {
  return ['', `# ${title}`, ...assignments.map(statement)];
}

function statement({ target: [name, key], value, isUpdate }: Assignment): string {
  if (isUpdate === true) return `${name}.update(${toPython(value)})`;
  const left = key === undefined ? name : `${name}[${pythonString(key)}]`;
  return `${left} = ${toPython(value)}`;
}
