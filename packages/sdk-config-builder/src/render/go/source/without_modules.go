package sentrysetup

import "github.com/getsentry/sentry-go"

// The SDK's own parts, but the one that lists the modules of the program.
func withoutModules(integrations []sentry.Integration) []sentry.Integration {
	var kept []sentry.Integration
	for _, integration := range integrations {
		if integration.Name() != "Modules" {
			kept = append(kept, integration)
		}
	}
	return kept
}
