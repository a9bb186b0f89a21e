import { add, swap, type Fixture } from './fixture.ts';

const own = '.env.custom';
const python = 'sentry/sentry.conf.py';
const config = 'sentry/config.yml';
const address = 'system.url-prefix: "https://sentry.acme.example"';
const plain = { url: 'http://sentry.acme.example' };
const store = (backend: string, options: string) => (text: string) =>
  text
    .replace('filestore.backend: "filesystem"', `filestore.backend: ${backend}`)
    .replace('filestore.options:\n  location: "/data/files"', `filestore.options:\n  ${options}`);

/** Rules about `sentry/config.yml`: options, the address, mail and files, by code. */
export const optionFixtures: Readonly<Record<string, Fixture>> = {
  'config-unreadable': { fails: { [config]: add('a: [') }, passes: { [config]: add('# a: [') } },
  'option-unknown': {
    fails: { [config]: add('mail.tls: true') },
    passes: { [config]: add('mail.use-tls: true') },
  },
  'option-gone': {
    fails: { [config]: add('system.rate-limit: 100') },
    passes: { [config]: add('auth.ip-rate-limit: 100') },
  },
  'option-type': {
    fails: { [config]: add("mail.use-tls: 'true'") },
    passes: { [config]: add('mail.use-tls: yes') },
  },
  'option-typographic-quotes': {
    fails: { [config]: add('mail.from: “Sentry”') },
    passes: { [config]: add("mail.from: 'Sentry “A” <s@acme.example>'") },
  },
  'option-is-a-feature': {
    fails: { [config]: add('features.organizations:early-adopter: False') },
    passes: { [python]: add('SENTRY_FEATURES["organizations:early-adopter"] = False') },
  },
  'option-shadowed': {
    fails: { [config]: add('redis.clusters: {default: {hosts: {0: {host: redis}}}}') },
    passes: { [config]: add("mail.subject-prefix: '[S]'") },
  },
  'address-missing': {
    fails: { [config]: swap(address, '') },
    passes: {
      [config]: swap(address, 'system.url-prefix: https://s.acme.example'),
      [python]: swap('https://sentry.acme.example', 'https://s.acme.example'),
    },
  },
  'address-trailing-slash': {
    fails: { [config]: swap(address, 'system.url-prefix: https://sentry.acme.example/') },
    passes: {},
  },
  'address-invalid': {
    fails: { [config]: swap(address, 'system.url-prefix: https://acme.example/sentry') },
    passes: { [config]: swap(address, 'system.url-prefix: https://sentry.acme.example:8443') },
  },
  'address-internal-changed': {
    fails: { [config]: swap('http://web:9000', 'https://sentry.acme.example') },
    passes: {},
  },
  'address-https-behind-bundled-nginx': {
    fails: {
      'nginx.conf': 'proxy_set_header X-Forwarded-Proto $scheme;\nlisten 80;\n',
      'docker-compose.override.yml': null,
    },
    passes: { 'nginx.conf': 'proxy_set_header X-Forwarded-Proto $scheme;\nlisten 80;\n' },
  },
  'address-secure-cookie-over-http': {
    deployment: plain,
    fails: { [python]: add('SESSION_COOKIE_SECURE = True') },
    passes: { [python]: add('SESSION_COOKIE_SECURE = False') },
  },
  'address-not-a-trusted-origin': {
    deployment: plain,
    fails: { [python]: add('CSRF_TRUSTED_ORIGINS = ["https://other.acme.example"]') },
    passes: {
      [python]: add(
        'CSRF_TRUSTED_ORIGINS = ["http://sentry.acme.example", "https://other.acme.example"]',
      ),
    },
  },
  'address-origin-without-scheme': {
    deployment: plain,
    fails: { [python]: add('CSRF_TRUSTED_ORIGINS = ["sentry.acme.example"]') },
    passes: { [python]: add('CSRF_TRUSTED_ORIGINS = ["http://sentry.acme.example"]') },
  },
  'mail-tls-and-ssl': {
    fails: { [config]: add('mail.use-tls: true\nmail.use-ssl: true') },
    passes: { [config]: add('mail.use-tls: true\nmail.use-ssl: false') },
  },
  'mail-port-and-encryption': {
    fails: { [config]: add('mail.port: 465\nmail.use-tls: true') },
    passes: { [config]: add('mail.port: 465\nmail.use-ssl: true') },
  },
  'mail-login-at-bundled-server': {
    fails: { [config]: add('mail.username: sentry') },
    passes: {
      [config]: (text) => `${text.replace('"smtp"', 'mail.acme.example')}mail.username: sentry\n`,
    },
  },
  'mail-from-shadows-domain': {
    fails: {
      [config]: add('mail.from: s@acme.example'),
      [own]: add('SENTRY_MAIL_HOST=acme.example'),
    },
    passes: { [config]: add('mail.from: s@acme.example') },
  },
  'mail-backend-unknown': {
    fails: { [config]: add('mail.backend: sendgrid') },
    passes: { [config]: add('mail.backend: dummy') },
  },
  'filestore-public': {
    fails: { [config]: store('s3', 'bucket_name: b') },
    passes: {
      [config]: store('s3', '{bucket_name: b, default_acl: private, bucket_acl: private}'),
    },
  },
  'filestore-option-unknown': {
    fails: { [config]: store('s3', '{bucket_name: b, default_acl: private, access_key_id: x}') },
    passes: { [config]: store('s3', '{bucket_name: b, default_acl: private, access_key: x}') },
  },
  'filestore-bucket-missing': {
    fails: { [config]: store('s3', 'default_acl: private') },
    passes: { [config]: store('s3', '{default_acl: private, bucket_name: b}') },
  },
  'filestore-gcs-without-credentials': {
    fails: { [config]: store('gcs', 'bucket_name: b') },
    passes: {
      [config]: store('gcs', 'bucket_name: b'),
      'docker-compose.override.yml': add(
        '  web:\n    environment:\n      - GOOGLE_APPLICATION_CREDENTIALS=/etc/gcs.json',
      ),
    },
  },
  'filestore-backend-unknown': {
    fails: { [config]: store('minio', 'bucket_name: b') },
    passes: { [config]: store('acme.storage.Store', 'bucket_name: b') },
  },
};
