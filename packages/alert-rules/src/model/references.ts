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

/** Who is responsible: a team or a member. */
export type Owner = TeamReference | MemberReference;

/** The error or issue-stream monitor that every project has. */
export interface ProjectMonitorReference {
  /** Slug of the project. */
  readonly project: string;
  /** `error`: issues of its errors; `issue_stream`: issues of every kind. */
  readonly type: 'error' | 'issue_stream';
}
