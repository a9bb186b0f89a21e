// Written by scripts/generate.ts from sentry-openapi-0.272.0.json (sha256 9a6284b81fd3ebe1…) and data/. Do not edit.
import type { CallArguments, WithDefaults } from '../../core/path-defaults.ts';
import type { PathDefault } from '../../core/types.ts';
import type { ExternalIssueCreated, ExternalIssueForm } from '../types/external-issues.ts';
import type { ExternalIssue } from '../types/shared.ts';
import type { ExternalIssuesCreateInput, ExternalIssuesGetFormInput, ExternalIssuesLinkInput, ExternalIssuesListInput, ExternalIssuesUnlinkInput } from '../types/external-issues.ts';

/** Operations of the group `externalIssues`. `Default`: what the client knows already. */
export interface ExternalIssueMethods<Default extends PathDefault = never> {
  /**
   * Creates an issue in another tracker and links it to an issue.
   * @remarks Scopes, one of: event:admin, event:write.
   */
  readonly create: (...call: CallArguments<WithDefaults<ExternalIssuesCreateInput, Extract<Default, 'organization'>>>) => Promise<ExternalIssueCreated>;

  /**
   * Returns the fields that creating or linking an issue in another tracker asks for.
   * @remarks Scopes, one of: event:admin, event:read, event:write.
   */
  readonly getForm: (...call: CallArguments<WithDefaults<ExternalIssuesGetFormInput, Extract<Default, 'organization'>>>) => Promise<ExternalIssueForm>;

  /**
   * Links an issue to one in another tracker.
   * @remarks Scopes, one of: event:admin, event:write.
   */
  readonly link: (...call: CallArguments<WithDefaults<ExternalIssuesLinkInput, Extract<Default, 'organization'>>>) => Promise<ExternalIssueCreated>;

  /**
   * Lists the issues in other trackers that are linked to an issue.
   * @remarks Scopes, one of: event:admin, event:read, event:write.
   */
  readonly list: (...call: CallArguments<WithDefaults<ExternalIssuesListInput, Extract<Default, 'organization'>>>) => Promise<readonly ExternalIssue[]>;

  /**
   * Takes the link between an issue and one in another tracker away.
   * @remarks Scopes, one of: event:admin.
   */
  readonly unlink: (...call: CallArguments<WithDefaults<ExternalIssuesUnlinkInput, Extract<Default, 'organization'>>>) => Promise<void>;
}
