import { asList, asText, field } from '../../events/read-json.ts';
import type { StoredEvent } from '../../store/model.ts';
import { matchesTexts } from '../matches-text.ts';

type Fields = Readonly<Record<string, unknown>>;

export function matchesTag({ key, match, value }: Fields, event: StoredEvent): boolean {
  const found = event.tags.filter(([name]) => name === key).map(([, text]) => text);
  return matchesTexts(found, String(match), asText(value) ?? '');
}

export function matchesAttribute({ attribute, match, value }: Fields, event: StoredEvent): boolean {
  const found = READERS[String(attribute)]?.(event) ?? [];
  return matchesTexts(found, String(match), asText(value) ?? '');
}

type Reader = (event: StoredEvent) => readonly string[];

function texts(...values: readonly unknown[]): readonly string[] {
  return values.map(asText).filter((text) => text !== null);
}

const path =
  (...names: readonly string[]): Reader =>
  ({ payload }) =>
    texts(names.reduce<unknown>(field, payload));

const exceptions = ({ payload }: StoredEvent): readonly unknown[] =>
  asList(field(payload['exception'], 'values'));

const exception =
  (...names: readonly string[]): Reader =>
  (event) =>
    texts(...exceptions(event).map((one) => names.reduce<unknown>(field, one)));

const frame =
  (...names: readonly string[]): Reader =>
  (event) =>
    exceptions(event)
      .flatMap((one) => asList(field(field(one, 'stacktrace'), 'frames')))
      .flatMap((one) => texts(...names.map((name) => field(one, name))));

const context = (...names: readonly string[]): Reader => path('contexts', ...names);

const user =
  (name: string): Reader =>
  (event) =>
    texts(event.user?.[name]);

/** Attributes that events can be told by (getsentry/sentry, src/sentry/rules/conditions/event_attribute.py). */
const READERS: Readonly<Record<string, Reader>> = {
  message: ({ message, title }) => texts(message || title),
  platform: ({ platform }) => [platform],
  environment: ({ environment }) => texts(environment),
  type: ({ type }) => [type],
  'error.handled': exception('mechanism', 'handled'),
  'error.unhandled': (event) =>
    exceptions(event).flatMap((one) => {
      const isHandled = field(field(one, 'mechanism'), 'handled');
      return typeof isHandled === 'boolean' ? texts(!isHandled) : [];
    }),
  'error.main_thread': (event) =>
    texts(
      ...asList(field(event.payload['threads'], 'values'))
        .filter((thread) => field(thread, 'crashed') === true)
        .map((thread) => field(thread, 'main')),
    ),
  'exception.type': exception('type'),
  'exception.value': exception('value'),
  'user.id': user('id'),
  'user.email': user('email'),
  'user.username': user('username'),
  'user.ip_address': user('ip_address'),
  'http.method': path('request', 'method'),
  'http.url': path('request', 'url'),
  'http.status_code': context('response', 'status_code'),
  'sdk.name': path('sdk', 'name'),
  'stacktrace.code': (event) =>
    exceptions(event)
      .flatMap((one) => asList(field(field(one, 'stacktrace'), 'frames')))
      .flatMap((one) =>
        texts(
          ...asList(field(one, 'pre_context')),
          field(one, 'context_line'),
          ...asList(field(one, 'post_context')),
        ),
      ),
  'stacktrace.module': frame('module'),
  'stacktrace.filename': frame('filename'),
  'stacktrace.abs_path': frame('abs_path'),
  'stacktrace.package': frame('package'),
  'unreal.crash_type': context('unreal', 'crash_type'),
  'app.in_foreground': context('app', 'in_foreground'),
  'os.distribution_name': context('os', 'distribution_name'),
  'os.distribution_version': context('os', 'distribution_version'),
  // Sentry notes it while it symbolicates native frames, which the sandbox does not do.
  symbolicated_in_app: path('symbolicated_in_app'),
  'ota_updates.channel': context('ota_updates', 'channel'),
  'ota_updates.runtime_version': context('ota_updates', 'runtime_version'),
  'ota_updates.update_id': context('ota_updates', 'update_id'),
};

export const ATTRIBUTES: readonly string[] = Object.keys(READERS);
