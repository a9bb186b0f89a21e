// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
/** Input of `symbolSources.create`. */
export interface SymbolSourcesCreateInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly type: 'http' | 'gcs' | 's3';
  readonly name: string;
  readonly id?: string | undefined;
  readonly layout?: SymbolSourceLayoutInput | undefined;
  readonly filters?: SymbolSourceFiltersInput | undefined;
  readonly url?: string | undefined;
  readonly username?: string | undefined;
  readonly password?: string | undefined;
  readonly bucket?: string | undefined;
  readonly region?: SymbolSourceRegion | undefined;
  readonly access_key?: string | undefined;
  readonly secret_key?: string | undefined;
  readonly prefix?: string | undefined;
  readonly client_email?: string | undefined;
  readonly private_key?: string | undefined;
}

/** Input of `symbolSources.delete`. */
export interface SymbolSourcesDeleteInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly id: string;
}

/** Input of `symbolSources.list`. */
export interface SymbolSourcesListInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly id?: string | undefined;
}

/** Input of `symbolSources.update`. */
export interface SymbolSourcesUpdateInput {
  readonly organization: string | number;
  readonly project: string | number;
  readonly sourceId: string;
  readonly type: 'http' | 'gcs' | 's3';
  readonly name: string;
  readonly id?: string | undefined;
  readonly layout?: SymbolSourceLayoutInput | undefined;
  readonly filters?: SymbolSourceFiltersInput | undefined;
  readonly url?: string | undefined;
  readonly username?: string | undefined;
  readonly password?: string | undefined;
  readonly bucket?: string | undefined;
  readonly region?: SymbolSourceRegion | undefined;
  readonly access_key?: string | undefined;
  readonly secret_key?: string | undefined;
  readonly prefix?: string | undefined;
  readonly client_email?: string | undefined;
  readonly private_key?: string | undefined;
}

export interface AppStoreConnectSymbolSource {
  readonly type: 'appStoreConnect';
  readonly id: string;
  readonly name: string;
  readonly appconnectIssuer: string;
  readonly appconnectKey: string;
  readonly appconnectPrivateKey: string;
  readonly appName: string;
  readonly appId: string;
  readonly bundleId: string;
}

export interface GcsSymbolSource {
  readonly type: 'gcs';
  readonly bucket: string;
  readonly client_email: string;
  readonly private_key: { readonly 'hidden-secret'?: boolean; };
  readonly prefix?: string;
  readonly id: string;
  readonly name?: string;
  readonly layout: SymbolSourceLayout;
  readonly filters?: SymbolSourceFilters;
  readonly is_public?: boolean;
  readonly has_index?: boolean;
  readonly platforms?: readonly string[];
}

export interface HttpSymbolSource {
  readonly type: 'http';
  readonly url: string;
  readonly username?: string;
  readonly password?: { readonly 'hidden-secret'?: boolean; };
  readonly id: string;
  readonly name?: string;
  readonly layout: SymbolSourceLayout;
  readonly filters?: SymbolSourceFilters;
  readonly is_public?: boolean;
  readonly has_index?: boolean;
  readonly platforms?: readonly string[];
}

export interface S3SymbolSource {
  readonly type: 's3';
  readonly bucket: string;
  readonly region: string;
  readonly access_key: string;
  readonly secret_key: { readonly 'hidden-secret'?: boolean; };
  readonly prefix?: string;
  readonly id: string;
  readonly name?: string;
  readonly layout: SymbolSourceLayout;
  readonly filters?: SymbolSourceFilters;
  readonly is_public?: boolean;
  readonly has_index?: boolean;
  readonly platforms?: readonly string[];
}

export interface SymbolSourceFilters {
  readonly filetypes?: readonly ('pe' | 'pdb' | 'portablepdb' | 'mach_debug' | 'mach_code' | 'elf_debug' | 'elf_code' | 'wasm_debug' | 'wasm_code' | 'breakpad' | 'sourcebundle' | 'uuidmap' | 'bcsymbolmap' | 'il2cpp' | 'proguard' | 'dartsymbolmap' | (string & {}))[];
  readonly path_patterns?: readonly string[];
  readonly requires_checksum?: boolean;
}

export interface SymbolSourceFiltersInput {
  readonly filetypes?: readonly ('pe' | 'pdb' | 'portablepdb' | 'mach_debug' | 'mach_code' | 'elf_debug' | 'elf_code' | 'wasm_debug' | 'wasm_code' | 'breakpad' | 'sourcebundle' | 'uuidmap' | 'bcsymbolmap' | 'il2cpp' | 'proguard' | 'dartsymbolmap')[] | undefined;
  readonly path_patterns?: readonly string[] | undefined;
  readonly requires_checksum?: boolean | undefined;
}

export interface SymbolSourceLayout {
  readonly type: 'native' | 'symstore' | 'symstore_index2' | 'ssqp' | 'unified' | 'debuginfod' | 'slashsymbols' | (string & {});
  readonly casing?: 'lowercase' | 'uppercase' | 'default' | (string & {});
}

export interface SymbolSourceLayoutInput {
  readonly type: 'native' | 'symstore' | 'symstore_index2' | 'ssqp' | 'unified' | 'debuginfod' | 'slashsymbols';
  readonly casing: 'lowercase' | 'uppercase' | 'default';
}

export type SymbolSourceRegion = 'us-east-2' | 'us-east-1' | 'us-west-1' | 'us-west-2' | 'ap-east-1' | 'ap-south-1' | 'ap-northeast-2' | 'ap-southeast-1' | 'ap-southeast-2' | 'ap-northeast-1' | 'ca-central-1' | 'cn-north-1' | 'cn-northwest-1' | 'eu-central-1' | 'eu-west-1' | 'eu-west-2' | 'eu-west-3' | 'eu-north-1' | 'sa-east-1' | 'us-gov-east-1' | 'us-gov-west-1';
