// W3C Baggage, section 3.3.2, and open-telemetry/opentelemetry-js packages/opentelemetry-core/src/baggage/constants.ts.
const MAX_LENGTH = 8192;
/** The most members of a `baggage` header. */
export const MAX_MEMBERS = 180;

/** A `baggage` header of what fits, in order of importance; members are left out whole. */
export function joinBaggage(members: Iterable<string>): string {
  let header = '';
  let count = 0;
  for (const member of members) {
    const length = header === '' ? member.length : header.length + 1 + member.length;
    if (count === MAX_MEMBERS || length > MAX_LENGTH) continue;
    header = header === '' ? member : `${header},${member}`;
    count += 1;
  }
  return header;
}
