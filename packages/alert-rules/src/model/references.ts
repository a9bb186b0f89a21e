/** A team, by its slug. */
export interface TeamReference {
  /** Its slug. */
  readonly team: string;
}

/** A member of the organization, by address. */
export interface MemberReference {
  /** The address that the member signs in with. */
  readonly member: string;
}

/** An owner that has no name any more, as Sentry has it: `user:12`. */
export interface RawOwner {
  /** The kind and the id. */
  readonly raw: string;
}

/** Who is responsible: a team or a member. */
export type Owner = TeamReference | MemberReference | RawOwner;

/** A monitor that is not kept in code, by the id that Sentry gave it. */
export interface DetectorReference {
  /** Its id, as in the address of its page. */
  readonly detector: string;
}

/** The error or issue-stream monitor that every project has. */
export interface ProjectMonitorReference {
  /** Slug of the project. */
  readonly project: string;
  /** `error`: issues of its errors; `issue_stream`: issues of every kind. */
  readonly type: 'error' | 'issue_stream';
}
