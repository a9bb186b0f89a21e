package sentrysetup

import "github.com/getsentry/sentry-go"

// The rate of the parent in another process.
func parentRateOf(ctx sentry.SamplingContext) *float64 {
	return ctx.ParentSampleRate
}
