/** What happens to a list of issues while somebody reads it. */
export interface ListChurn {
  /** Right before a page is cut. */
  change(): void;
  /** Whether an empty page comes after the one that is cut. */
  isFollowedByNone(): boolean;
}
