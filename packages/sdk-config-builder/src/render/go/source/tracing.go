package sentrysetup

import (
	"context"

	"github.com/getsentry/sentry-go"
)

// StartSpan measures a part of the trace that runs; without one, a trace of its own. Call
// Finish on it, and hand its Context on.
func StartSpan(ctx context.Context, name, op string) *sentry.Span {
	if sentry.TransactionFromContext(ctx) == nil {
		return sentry.StartTransaction(ctx, name, operation(op))
	}
	span := sentry.StartSpan(ctx, op)
	span.Description = name
	return span
}

// ContinueTrace measures the part of a trace that begins here and that another service began.
func ContinueTrace(ctx context.Context, traceHeader, baggage, name, op string) *sentry.Span {
	continued := sentry.ContinueFromHeaders(traceHeader, baggage)
	return sentry.StartTransaction(ctx, name, operation(op), continued)
}

// TraceHeaders are what another service needs to continue this trace.
func TraceHeaders(span *sentry.Span) map[string]string {
	return map[string]string{"sentry-trace": span.ToSentryTrace(), "baggage": span.ToBaggage()}
}

func operation(op string) sentry.SpanOption {
	return func(span *sentry.Span) { span.Op = op }
}
