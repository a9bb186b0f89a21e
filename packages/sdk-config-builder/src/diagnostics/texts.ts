import { kindNames } from '../config/kind-names.ts';
import type { Describe } from './tell.ts';

// Message and hint by code; `%` stands for the facts.
const texts: Readonly<Record<string, readonly [message: string, hint?: string]>> = {
  'events-capped': [
    'A cap on events was reached: events are held back. Caps count per process.',
    'The next event that is sent tells how many in contexts.suppressed; client reports count them as before_send.',
  ],
  'fence-not-installed': [
    'The transport of this client cannot be wrapped, so the client was switched off.',
    'Leave the transport of the SDK as it is, or make its `send` writable.',
  ],
  'hook-returned-nothing': [
    '% returned nothing, so nothing is sent.',
    'Return what is to be sent, or null.',
  ],
  'hook-threw': [
    '% threw, so what it was given is not sent.',
    'Return what is to be sent, or null.',
  ],
  'ignored-hook': [
    '% sends spans one by one and never calls this hook.',
    "Move it to beforeSendSpan, which sees root spans too, or set tracing.lifecycle to 'static'.",
  ],
  'invalid-dsn': [
    'It is no DSN that every SDK reads alike. Nothing is sent.',
    'checkSentryConfig says what is wrong with it.',
  ],
  'invalid-pattern': ['It is no regular expression, so it is left out.'],
  'invalid-value': ['Not %, so it is left out.', 'Check the description with checkSentryConfig.'],
  'baggage-not-cleaned': [
    'The SDK of Go writes the name of a trace into the header baggage, and gives no way to clean it there.',
    'Name traces by their routes.',
  ],
  'dsn-in-source': [
    'A DSN does not belong in source, so % is read where the service runs.',
    'Set %.',
  ],
  'matcher-not-available': [
    'It cannot be written for this language: %. It is left out; a policy with it is left out as a whole.',
    'Say it without, such as with prefix, suffix, contains or glob.',
  ],
  'needs-integration': [
    'It does nothing without an integration that only the service can make.',
    'Pass { integrations: [%] } as third argument.',
  ],
  'not-in-language': [
    'The SDK of % has no such part that can be switched off by itself, so nothing changes.',
    'Leave the field out for this service.',
  ],
  'not-cleaned': [
    'Not sent, because it could not be cleaned: %.',
    'For recordings give replayIntegration the option useCompression: false. Other bytes that are no text pass under balanced.',
  ],
  'option-not-available': [
    '%.',
    'Use a release that has it, or leave the field out for this service.',
  ],
  'other-runtime': ['%'],
  'policy-without-filter': [
    'Rules for logs need a filter that follows them; without one all logs are sent.',
    "Pass { beforeSendLog: createLogFilter(policy) } of '@sentry-kit/sampling' as third argument.",
  ],
  'policy-without-sampler': [
    'Rules need a sampler that follows them; without one no traces are sent.',
    "Pass { tracesSampler: createTracesSampler(policy) } of '@sentry-kit/sampling' as third argument.",
  ],
  'profiles-by-trace': [
    'This release profiles a share of the kept traces, not of sessions.',
    'Use 9.8.0 or newer on servers, 10.21.0 or newer in browsers.',
  ],
  'proxy-not-available': [
    '% sends with fetch, which takes no proxy from the SDK.',
    'Set the proxy where the runtime takes it, or use a tunnel.',
  ],
  'sampler-and-rate': [
    'There are a rate and a sampler; the sampler decides.',
    'Leave one of them out.',
  ],
  'sampler-threw': [
    'tracesSampler threw, so the trace is not kept.',
    'Let it return a rate in every case.',
  ],
  'scrubbing-not-available': [
    '% gives no way to clean and cap all that leaves. Nothing is sent.',
    'Use 7.82.0 or newer.',
  ],
  'secret-in-source': [
    'It holds a credential, so it is left out.',
    "Use { env: 'NAME' }, and set the variable where the service runs.",
  ],
  'switched-off-in-part': [
    'What it switches off belongs in part to an integration that does more, so that one stays.',
    'Pass { integrations: [%] } as third argument.',
  ],
  'transactions-as-spans': [
    'Spans are sent one by one, so ignoreSpans takes the place of ignoreTransactions: it looks at every span, at the name that it starts with.',
    "Set tracing.lifecycle to 'static' where names settle later.",
  ],
  'tunnel-without-host': [
    'Outside browsers a tunnel is a whole address; with a path alone nothing would be sent, so it is left out.',
    'Give the whole address, or the tunnel to the browser alone.',
  ],
  'unknown-release': [
    'The tables end before %: the options are those of the newest release that they know.',
  ],
  'unknown-target': [
    'There is no % in the tables. Nothing is sent.',
    'Give the name of the package and its version, such as 11.12.0.',
  ],
  'unreadable-config': [
    'The description cannot be read. Nothing is sent.',
    'Check it with checkSentryConfig.',
  ],
  'unreadable-variable': [
    '% is not what this field takes, so the fallback is used, or the field left out.',
    'Set % right.',
  ],
};

const facts = Object.entries({
  ...kindNames,
  proxy: 'Browsers choose their proxies themselves.',
  replays: 'Replays are recorded in browsers alone.',
  serverName: 'Pages have no name of a machine.',
});

/** The words for what `createInitOptions`, `explainConfig` and the fence find. */
export const describeFinding: Describe = (code, about) => {
  const [message = '%', hint] = texts[code] ?? [];
  // An invalid value comes with the kind that it should have been, what is for another runtime with its field.
  const fact = facts.find(([name]) => name === about)?.[1] ?? about;
  const fill = (text: string) => text.replaceAll('%', () => fact);
  return { message: fill(message), ...(hint === undefined ? {} : { hint: fill(hint) }) };
};
