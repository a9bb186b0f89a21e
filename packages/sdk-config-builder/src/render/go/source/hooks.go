package sentrysetup

import (
	"log"

	"github.com/getsentry/sentry-go"
)

// EventHook gives back what is to be sent, or nil.
type EventHook func(event *sentry.Event, hint *sentry.EventHint) *sentry.Event

// Hooks see what is sent before it is cleaned; one that panics drops it.
type Hooks struct {
	BeforeSend            EventHook
	BeforeSendTransaction EventHook
	BeforeBreadcrumb      func(*sentry.Breadcrumb, *sentry.BreadcrumbHint) *sentry.Breadcrumb
}

// The hook of the service, then the caps.
func (hooks Hooks) chain(caps *caps) EventHook {
	before := guard(hooks.BeforeSend)
	return func(event *sentry.Event, hint *sentry.EventHint) *sentry.Event {
		if before != nil {
			event = before(event, hint)
		}
		if event == nil || caps == nil {
			return event
		}
		return caps.admit(event)
	}
}

func guard(hook EventHook) EventHook {
	if hook == nil {
		return nil
	}
	return func(event *sentry.Event, hint *sentry.EventHint) (kept *sentry.Event) {
		defer func() {
			if recover() != nil {
				log.Print("sentry: a hook panicked, so what it was given is not sent")
				kept = nil
			}
		}()
		return hook(event, hint)
	}
}
