// The grammars once more, written from the standards alone: W3C Trace Context level 2, sections 3.2 and 3.3, and W3C
// Baggage, section 3.3.
const HEX = '[0-9a-f]';
const TRACEPARENT = new RegExp(`^00-(?!0{32})${HEX}{32}-(?!0{16})${HEX}{16}-0[0-3]$`);
const SENTRY_TRACE = new RegExp(`^(?!0{32})${HEX}{32}-(?!0{16})${HEX}{16}(-[01])?$`);
const TCHAR = "[A-Za-z0-9!#$%&'*+.^_`|~-]";
const SIMPLE_KEY = /^[a-z0-9][a-z0-9_*/-]{0,255}$/;
const TENANT_KEY = /^[a-z0-9][a-z0-9_*/-]{0,240}@[a-z][a-z0-9_*/-]{0,13}$/;
const OT_PART = /^(th:(0|[0-9a-f]{0,13}[1-9a-f])|rv:[0-9a-f]{14}|[a-z][a-z0-9]*:[\w.-]*)$/;

/** What is not legal about headers, in words. */
export function illegalHeaders(headers: Readonly<Record<string, string>>): string[] {
  return Object.entries(headers).flatMap(([name, value]) => {
    if (name === 'traceparent') return TRACEPARENT.test(value) ? [] : [`traceparent ${value}`];
    if (name === 'sentry-trace') return SENTRY_TRACE.test(value) ? [] : [`sentry-trace ${value}`];
    if (name === 'tracestate') return illegalTracestate(value);
    if (name === 'baggage') return illegalBaggage(value);
    return [`an unexpected header ${name}`];
  });
}

function illegalTracestate(header: string): string[] {
  const members = header.split(',');
  const keys = members.map((member) => member.slice(0, member.indexOf('=')));
  const problems = members.filter((member) => {
    const key = member.slice(0, member.indexOf('='));
    const value = member.slice(member.indexOf('=') + 1);
    const isKey = SIMPLE_KEY.test(key) || TENANT_KEY.test(key);
    const isOt =
      key !== 'ot' || (value.length <= 256 && value.split(';').every((part) => OT_PART.test(part)));
    return !isKey || !isOt || !isTracestateValue(value);
  });
  if (members.length > 32) problems.push(`${members.length} members`);
  if (new Set(keys).size !== keys.length) problems.push('a key twice');
  if (keys.some((key) => key.includes('sentry'))) problems.push('a key of Sentry');
  return problems.map((problem) => `tracestate: ${problem}`);
}

/** 1 to 256 printable characters but `,` and `=`, the last one no space. */
function isTracestateValue(value: string): boolean {
  const isPrintable = [...value].every((each) => each >= ' ' && each <= '~' && each !== '=');
  return isPrintable && value.length >= 1 && value.length <= 256 && !value.endsWith(' ');
}

function illegalBaggage(header: string): string[] {
  const members = header.split(',');
  const problems = members.filter((member) => {
    const [pair = '', ...properties] = member.split(';');
    return !isPair(pair) || !properties.every((each) => isToken(each.trim()) || isPair(each));
  });
  const keys = members.map((member) => member.slice(0, member.indexOf('=')));
  if (new Set(keys).size !== keys.length) problems.push(`a key twice in ${header}`);
  if (header.length > 8192) problems.push(`${header.length} characters`);
  if (members.length > 180) problems.push(`${members.length} members`);
  return problems.map((problem) => `baggage: ${problem}`);
}

function isPair(text: string): boolean {
  const split = text.indexOf('=');
  const value = text.slice(split + 1).trim();
  const isValue = [...value].every((each) => each > ' ' && each <= '~' && !'",;\\'.includes(each));
  return split > 0 && isToken(text.slice(0, split).trim()) && isValue;
}

function isToken(text: string): boolean {
  return new RegExp(`^${TCHAR}+$`).test(text);
}
