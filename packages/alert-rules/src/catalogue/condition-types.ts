/** What is known of a type of condition. */
export interface ConditionType {
  /** Its name in the API (getsentry/sentry: src/sentry/workflow_engine/models/data_condition.py). */
  readonly type: string;
  /** Where it belongs: it begins an alert, narrows it, or stands inside a monitor. The server allows it anywhere. */
  readonly place: 'moment' | 'filter' | 'monitor';
  /** Asked in batches about once a minute, from stored counts, not with the event. */
  readonly isSlow?: true;
  /** Ids of the old rules that become it, without `sentry.rules.`. */
  readonly legacyIds?: readonly string[];
}

/** All types of conditions, as of 2026-09. A test fails when one of them has no type, check or row in the README. */
export const CONDITION_TYPES: readonly ConditionType[] = [
  {
    type: 'first_seen_event',
    place: 'moment',
    legacyIds: ['conditions.first_seen_event.FirstSeenEventCondition'],
  },
  {
    type: 'regression_event',
    place: 'moment',
    legacyIds: ['conditions.regression_event.RegressionEventCondition'],
  },
  {
    type: 'reappeared_event',
    place: 'moment',
    legacyIds: ['conditions.reappeared_event.ReappearedEventCondition'],
  },
  {
    type: 'new_high_priority_issue',
    place: 'moment',
    legacyIds: ['conditions.high_priority_issue.NewHighPriorityIssueCondition'],
  },
  {
    type: 'existing_high_priority_issue',
    place: 'moment',
    legacyIds: ['conditions.high_priority_issue.ExistingHighPriorityIssueCondition'],
  },
  {
    // Dropped by the server's own migration: an alert without conditions begins with every event.
    type: 'every_event',
    place: 'moment',
    legacyIds: ['conditions.every_event.EveryEventCondition'],
  },
  { type: 'issue_resolved_trigger', place: 'moment' },
  { type: 'issue_resolution_change', place: 'moment' },
  { type: 'seer_activity_trigger', place: 'moment' },
  {
    type: 'event_frequency_count',
    place: 'filter',
    isSlow: true,
    legacyIds: ['conditions.event_frequency.EventFrequencyCondition'],
  },
  {
    type: 'event_frequency_percent',
    place: 'filter',
    isSlow: true,
    legacyIds: ['conditions.event_frequency.EventFrequencyCondition'],
  },
  {
    type: 'event_unique_user_frequency_count',
    place: 'filter',
    isSlow: true,
    legacyIds: [
      'conditions.event_frequency.EventUniqueUserFrequencyCondition',
      'conditions.event_frequency.EventUniqueUserFrequencyConditionWithConditions',
    ],
  },
  {
    type: 'event_unique_user_frequency_percent',
    place: 'filter',
    isSlow: true,
    legacyIds: [
      'conditions.event_frequency.EventUniqueUserFrequencyCondition',
      'conditions.event_frequency.EventUniqueUserFrequencyConditionWithConditions',
    ],
  },
  {
    type: 'percent_sessions_count',
    place: 'filter',
    isSlow: true,
    legacyIds: ['conditions.event_frequency.EventFrequencyPercentCondition'],
  },
  {
    type: 'percent_sessions_percent',
    place: 'filter',
    isSlow: true,
    legacyIds: ['conditions.event_frequency.EventFrequencyPercentCondition'],
  },
  {
    type: 'tagged_event',
    place: 'filter',
    legacyIds: [
      'conditions.tagged_event.TaggedEventCondition',
      'filters.tagged_event.TaggedEventFilter',
    ],
  },
  {
    type: 'event_attribute',
    place: 'filter',
    legacyIds: [
      'conditions.event_attribute.EventAttributeCondition',
      'filters.event_attribute.EventAttributeFilter',
    ],
  },
  {
    type: 'level',
    place: 'filter',
    legacyIds: ['conditions.level.LevelCondition', 'filters.level.LevelFilter'],
  },
  {
    type: 'age_comparison',
    place: 'filter',
    legacyIds: ['filters.age_comparison.AgeComparisonFilter'],
  },
  { type: 'assigned_to', place: 'filter', legacyIds: ['filters.assigned_to.AssignedToFilter'] },
  {
    type: 'issue_category',
    place: 'filter',
    legacyIds: ['filters.issue_category.IssueCategoryFilter'],
  },
  { type: 'issue_type', place: 'filter' },
  {
    type: 'issue_occurrences',
    place: 'filter',
    legacyIds: ['filters.issue_occurrences.IssueOccurrencesFilter'],
  },
  { type: 'event_seen_count', place: 'filter' },
  {
    type: 'latest_release',
    place: 'filter',
    legacyIds: ['filters.latest_release.LatestReleaseFilter'],
  },
  {
    type: 'latest_adopted_release',
    place: 'filter',
    legacyIds: ['filters.latest_adopted_release_filter.LatestAdoptedReleaseFilter'],
  },
  { type: 'issue_priority_greater_or_equal', place: 'filter' },
  { type: 'issue_priority_equals', place: 'filter' },
  { type: 'issue_priority_deescalating', place: 'filter' },
  { type: 'issue_open_duration', place: 'filter' },
  { type: 'event_created_by_detector', place: 'filter' },
  { type: 'eq', place: 'monitor' },
  { type: 'gte', place: 'monitor' },
  { type: 'gt', place: 'monitor' },
  { type: 'lte', place: 'monitor' },
  { type: 'lt', place: 'monitor' },
  { type: 'ne', place: 'monitor' },
  { type: 'anomaly_detection', place: 'monitor' },
];
