// Package sentrysetup sets Sentry up, and reports and measures for this service.
package sentrysetup

import (
	"context"
	"log"
	"os"
	"time"

	"github.com/getsentry/sentry-go"
)

const flushTimeout = 2 * time.Second

// Report is what goes with an error or a message.
type Report struct {
	Tags        map[string]string
	Contexts    map[string]map[string]any
	Level       sentry.Level
	Fingerprint []string
}

// CaptureError sends an error; gives the event's identifier, or nil where it is not sent.
func CaptureError(ctx context.Context, err error, report Report) (id *sentry.EventID) {
	WithReport(ctx, report, func(hub *sentry.Hub) { id = hub.CaptureException(err) })
	return id
}

// CaptureMessage sends a message; gives the event's identifier, or nil where it is not sent.
func CaptureMessage(ctx context.Context, message string, report Report) (id *sentry.EventID) {
	WithReport(ctx, report, func(hub *sentry.Hub) { id = hub.CaptureMessage(message) })
	return id
}

// WithReport calls with a hub whose reports carry what is given.
func WithReport(ctx context.Context, report Report, call func(hub *sentry.Hub)) {
	hub := hubOf(ctx)
	hub.WithScope(func(scope *sentry.Scope) {
		scope.SetTags(report.Tags)
		for name, values := range report.Contexts {
			scope.SetContext(name, values)
		}
		if report.Level != "" {
			scope.SetLevel(report.Level)
		}
		if len(report.Fingerprint) > 0 {
			scope.SetFingerprint(report.Fingerprint)
		}
		call(hub)
	})
}

// AddBreadcrumb remembers what happened before an error.
func AddBreadcrumb(ctx context.Context, category, message string, data map[string]any) {
	breadcrumb := &sentry.Breadcrumb{Category: category, Message: message, Data: data}
	hubOf(ctx).AddBreadcrumb(breadcrumb, nil)
}

// Flush waits for what is on its way: defer it at the top of main.
func Flush() bool {
	return sentry.Flush(flushTimeout)
}

// Fatalf is log.Fatalf for services that report: that one ends the process without the
// deferred calls, so nothing would be flushed.
func Fatalf(format string, values ...any) {
	log.Printf(format, values...)
	Flush()
	os.Exit(1)
}

func hubOf(ctx context.Context) *sentry.Hub {
	if hub := sentry.GetHubFromContext(ctx); hub != nil {
		return hub
	}
	return sentry.CurrentHub()
}
