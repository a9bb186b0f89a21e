// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
/** Input of `users.getMe`. */
export interface UsersGetMeInput {
}

/** Input of `users.getMyRegions`. */
export interface UsersGetMyRegionsInput {
}

export interface CurrentUser {
  readonly id: string;
  readonly name: string;
  readonly username: string;
  readonly email: string;
  readonly avatarUrl: string;
  readonly isActive: boolean;
  readonly dateJoined: string;
  readonly lastLogin: string | null;
  readonly has2fa: boolean;
  readonly isSuperuser: boolean;
  readonly emails: readonly ({ readonly id: string; readonly email: string; readonly is_verified: boolean; })[];
  readonly [key: string]: unknown;
}

export interface UserRegions {
  readonly regions: readonly ({ readonly name: string; readonly url: string; })[];
}
