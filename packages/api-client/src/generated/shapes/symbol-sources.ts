// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import { choice, exactly, flag, list, once, text, texts, thing, type Lazy } from '../../schemas/parts.ts';

export const appStoreConnectSymbolSource: Lazy = /*@__PURE__*/ once(() =>
  thing({ type: exactly('appStoreConnect'), id: text, name: text, appconnectIssuer: text, appconnectKey: text, appconnectPrivateKey: text, appName: text, appId: text, bundleId: text }));
export const gcsSymbolSource: Lazy = /*@__PURE__*/ once(() =>
  thing({ type: exactly('gcs'), bucket: text, client_email: text, private_key: thing({}, { 'hidden-secret': flag }), id: text, layout: symbolSourceLayout() }, { prefix: text, name: text, filters: symbolSourceFilters(), is_public: flag, has_index: flag, platforms: texts }));
export const httpSymbolSource: Lazy = /*@__PURE__*/ once(() =>
  thing({ type: exactly('http'), url: text, id: text, layout: symbolSourceLayout() }, { username: text, password: thing({}, { 'hidden-secret': flag }), name: text, filters: symbolSourceFilters(), is_public: flag, has_index: flag, platforms: texts }));
export const s3SymbolSource: Lazy = /*@__PURE__*/ once(() =>
  thing({ type: exactly('s3'), bucket: text, region: text, access_key: text, secret_key: thing({}, { 'hidden-secret': flag }), id: text, layout: symbolSourceLayout() }, { prefix: text, name: text, filters: symbolSourceFilters(), is_public: flag, has_index: flag, platforms: texts }));
export const symbolSourceFilters: Lazy = /*@__PURE__*/ once(() =>
  thing({}, { filetypes: list(choice('pe', 'pdb', 'portablepdb', 'mach_debug', 'mach_code', 'elf_debug', 'elf_code', 'wasm_debug', 'wasm_code', 'breakpad', 'sourcebundle', 'uuidmap', 'bcsymbolmap', 'il2cpp', 'proguard', 'dartsymbolmap')), path_patterns: texts, requires_checksum: flag }));
export const symbolSourceFiltersInput: Lazy = /*@__PURE__*/ once(() =>
  thing({}, { filetypes: list(choice('pe', 'pdb', 'portablepdb', 'mach_debug', 'mach_code', 'elf_debug', 'elf_code', 'wasm_debug', 'wasm_code', 'breakpad', 'sourcebundle', 'uuidmap', 'bcsymbolmap', 'il2cpp', 'proguard', 'dartsymbolmap')), path_patterns: texts, requires_checksum: flag }));
export const symbolSourceLayout: Lazy = /*@__PURE__*/ once(() =>
  thing({ type: choice('native', 'symstore', 'symstore_index2', 'ssqp', 'unified', 'debuginfod', 'slashsymbols') }, { casing: choice('lowercase', 'uppercase', 'default') }));
export const symbolSourceLayoutInput: Lazy = /*@__PURE__*/ once(() =>
  thing({ type: choice('native', 'symstore', 'symstore_index2', 'ssqp', 'unified', 'debuginfod', 'slashsymbols'), casing: choice('lowercase', 'uppercase', 'default') }));
export const symbolSourceRegion: Lazy = /*@__PURE__*/ once(() =>
  choice('us-east-2', 'us-east-1', 'us-west-1', 'us-west-2', 'ap-east-1', 'ap-south-1', 'ap-northeast-2', 'ap-southeast-1', 'ap-southeast-2', 'ap-northeast-1', 'ca-central-1', 'cn-north-1', 'cn-northwest-1', 'eu-central-1', 'eu-west-1', 'eu-west-2', 'eu-west-3', 'eu-north-1', 'sa-east-1', 'us-gov-east-1', 'us-gov-west-1'));
