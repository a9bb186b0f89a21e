package sentrysetup

import (
	"encoding/json"
	"math/rand"

	"github.com/getsentry/sentry-go"
)

// Decides which logs are kept: the first rule that matches says how many.

type logFilter struct {
	Logs struct {
		Rules []struct {
			When map[string]any `json:"when"`
			Rate float64        `json:"rate"`

			test condition
		} `json:"rules"`
		DefaultRate float64 `json:"defaultRate"`
	} `json:"logs"`
	draw func() float64
}

func newLogFilter(policy string) *logFilter {
	made := &logFilter{draw: rand.Float64}
	made.Logs.DefaultRate = 1
	// The text is rendered with this file; what cannot be read keeps everything.
	if err := json.Unmarshal([]byte(policy), made); err != nil {
		return made
	}
	for index := range made.Logs.Rules {
		rule := &made.Logs.Rules[index]
		rule.test = testOf(rule.When)
	}
	return made
}

// What the SDK calls for each log.
func (filter *logFilter) keep(log *sentry.Log) *sentry.Log {
	if filter.draw() < filter.rateOf(log) {
		return log
	}
	return nil
}

// The rate of a log. Releases hold attributes in different types, but write them alike.
func (filter *logFilter) rateOf(log *sentry.Log) float64 {
	var written struct {
		Level      string `json:"level"`
		Body       string `json:"body"`
		Attributes map[string]struct {
			Value any `json:"value"`
		} `json:"attributes"`
	}
	text, err := json.Marshal(log)
	if err != nil || json.Unmarshal(text, &written) != nil {
		// What cannot be judged is kept.
		return 1
	}
	attributes := make(map[string]any, len(written.Attributes))
	for name, attribute := range written.Attributes {
		attributes[name] = attribute.Value
	}
	known := &traceContext{
		fields: map[string]any{
			"level":   written.Level,
			"message": written.Body,
			"op":      attributes["sentry.op"],
		},
		attributes: attributes,
	}
	for _, rule := range filter.Logs.Rules {
		if rule.test(known) {
			return rule.Rate
		}
	}
	return filter.Logs.DefaultRate
}
