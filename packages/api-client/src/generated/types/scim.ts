// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
/** Input of `scim.createGroup`. */
export interface ScimCreateGroupInput {
  readonly organization: string | number;
  readonly displayName: string;
}

/** Input of `scim.createUser`. */
export interface ScimCreateUserInput {
  readonly organization: string | number;
  readonly userName: string;
  readonly sentryOrgRole?: 'billing' | 'member' | 'manager' | 'admin' | undefined;
}

/** Input of `scim.deleteGroup`. */
export interface ScimDeleteGroupInput {
  readonly organization: string | number;
  readonly team: string | number;
}

/** Input of `scim.deleteUser`. */
export interface ScimDeleteUserInput {
  readonly organization: string | number;
  readonly memberId: string | number;
}

/** Input of `scim.getGroup`. */
export interface ScimGetGroupInput {
  readonly organization: string | number;
  readonly team: string | number;
}

/** Input of `scim.getUser`. */
export interface ScimGetUserInput {
  readonly organization: string | number;
  readonly memberId: string | number;
}

/** Input of `scim.listGroups`. */
export interface ScimListGroupsInput {
  readonly organization: string | number;
  readonly startIndex?: number | undefined;
  readonly count?: number | undefined;
  readonly filter?: string | undefined;
  readonly excludedAttributes?: readonly string[] | undefined;
}

/** Input of `scim.listUsers`. */
export interface ScimListUsersInput {
  readonly organization: string | number;
  readonly startIndex?: number | undefined;
  readonly count?: number | undefined;
  readonly filter?: string | undefined;
  readonly excludedAttributes?: readonly string[] | undefined;
}

/** Input of `scim.updateGroup`. */
export interface ScimUpdateGroupInput {
  readonly organization: string | number;
  readonly team: string | number;
  readonly Operations: readonly ({ readonly op: string; readonly value?: Readonly<Record<string, unknown>> | undefined; readonly path?: string | undefined; })[];
}

/** Input of `scim.updateUser`. */
export interface ScimUpdateUserInput {
  readonly organization: string | number;
  readonly memberId: string | number;
  readonly Operations: readonly ({ readonly op: string; readonly value: unknown; readonly path?: string | undefined; })[];
}

export interface ScimGroup {
  readonly schemas: readonly string[];
  readonly totalResults: number;
  readonly startIndex: number;
  readonly itemsPerPage: number;
  readonly Resources: readonly ScimGroupDetails[];
}

export interface ScimGroupDetails {
  readonly schemas: readonly string[];
  readonly id: string;
  readonly displayName: string;
  readonly meta: { readonly resourceType: string; };
  readonly members?: readonly ({ readonly value: string; readonly display: string; })[];
}

export interface ScimUser {
  readonly schemas: readonly string[];
  readonly totalResults: number;
  readonly startIndex: number;
  readonly itemsPerPage: number;
  readonly Resources: readonly ScimUserDetails[];
}

export interface ScimUserDetails {
  readonly active?: boolean;
  readonly schemas: readonly string[];
  readonly id: string;
  readonly userName: string;
  readonly name: { readonly givenName: string; readonly familyName: string; };
  readonly emails: readonly ({ readonly primary: boolean; readonly value: string; readonly type: string; })[];
  readonly meta: { readonly resourceType: string; };
  readonly sentryOrgRole: string;
}
