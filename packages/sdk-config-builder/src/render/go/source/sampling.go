package sentrysetup

import (
	"encoding/json"
	"math"
	"regexp"
	"strings"
	"sync"
	"time"

	"github.com/getsentry/sentry-go"
)

// Decides which traces are kept, by rules: one with a rate ends the walk, factors multiply.

type samplingPolicy struct {
	Rules       []samplingRule `json:"rules"`
	DefaultRate float64        `json:"defaultRate"`
	MinimumRate float64        `json:"minimumRate"`
}

type samplingRule struct {
	When           map[string]any `json:"when"`
	Rate           *float64       `json:"rate"`
	Factor         *float64       `json:"factor"`
	Always         bool           `json:"always"`
	FirstPerSecond int            `json:"firstPerSecond"`
	Between        struct {
		From    *float64 `json:"from"`
		To      *float64 `json:"to"`
		DecayTo *float64 `json:"decayTo"`
	} `json:"between"`

	test             condition
	holdsIfContinued bool
	second           int64
	used             int
}

// What is known of a trace that starts; nil is what is not there.
type traceContext struct {
	fields        map[string]any
	attributes    map[string]any
	parentSampled *bool
	parentRate    *float64
}

type condition func(known *traceContext) bool

type sampler struct {
	policy samplingPolicy
	world  map[string]any
	now    func() time.Time
	lock   sync.Mutex
}

func newSampler(policy, environment, release string) *sampler {
	made := &sampler{now: time.Now, world: map[string]any{"environment": environment}}
	if release != "" {
		made.world["release"] = release
	}
	// The text is rendered with this file; what cannot be read keeps nothing.
	if err := json.Unmarshal([]byte(policy), &made.policy); err != nil {
		return made
	}
	for index := range made.policy.Rules {
		rule := &made.policy.Rules[index]
		rule.test = testOf(rule.When)
		rule.holdsIfContinued = rule.Always || asksForParent(rule.When)
	}
	return made
}

// What the SDK calls for each trace that starts.
func (sampler *sampler) sample(ctx sentry.SamplingContext) float64 {
	known := &traceContext{
		fields:     map[string]any{"name": ctx.Span.Name},
		attributes: ctx.Span.Data,
	}
	if ctx.Span.Op != "" {
		known.fields["op"] = ctx.Span.Op
	}
	sampled := ctx.Span.Sampled
	if ctx.Parent != nil {
		sampled = ctx.Parent.Sampled
	}
	if sampled != sentry.SampledUndefined {
		isKept := sampled == sentry.SampledTrue
		known.parentSampled = &isKept
		known.parentRate = parentRateOf(ctx)
	}
	return sampler.rate(known)
}

// The rate of a trace.
func (sampler *sampler) rate(known *traceContext) float64 {
	for field, value := range sampler.world {
		known.fields[field] = value
	}
	isContinued := known.parentSampled != nil || known.parentRate != nil
	if known.parentSampled != nil {
		known.fields["parentSampled"] = *known.parentSampled
	}
	now := sampler.now()
	factor := 1.0
	for index := range sampler.policy.Rules {
		rule := &sampler.policy.Rules[index]
		if (isContinued && !rule.holdsIfContinued) || !rule.test(known) {
			continue
		}
		value, isOpen := sampler.valueAt(rule, now)
		switch {
		case !isOpen:
			continue
		case rule.Always:
			return 1
		case rule.Rate == nil:
			factor *= value
			continue
		}
		rate := sampler.withinBounds(value * factor)
		// A second throw of the dice would tear the trace.
		isKept := known.parentSampled != nil && *known.parentSampled
		if isKept && known.parentRate == nil && rate > 0 {
			return 1
		}
		return rate
	}
	switch {
	case known.parentRate != nil:
		return *known.parentRate
	case known.parentSampled != nil && *known.parentSampled:
		return 1
	case isContinued:
		return 0
	}
	return sampler.withinBounds(sampler.policy.DefaultRate * factor)
}

func (sampler *sampler) withinBounds(rate float64) float64 {
	if rate == 0 {
		return 0
	}
	return math.Min(1, math.Max(sampler.policy.MinimumRate, rate))
}

// The rate or factor, and whether the time is in the window of the rule.
func (sampler *sampler) valueAt(rule *samplingRule, at time.Time) (float64, bool) {
	now := float64(at.UnixMilli())
	from, to := rule.Between.From, rule.Between.To
	if (from != nil && now < *from) || (to != nil && now >= *to) {
		return 0, false
	}
	if rule.FirstPerSecond > 0 && sampler.isFirst(rule, at.Unix()) {
		return 1, true
	}
	value := 1.0
	if rule.Rate != nil {
		value = *rule.Rate
	} else if rule.Factor != nil {
		value = *rule.Factor
	}
	if decay := rule.Between.DecayTo; decay != nil && from != nil && to != nil {
		value += (*decay - value) * ((now - *from) / (*to - *from))
	}
	return value, true
}

func (sampler *sampler) isFirst(rule *samplingRule, second int64) bool {
	sampler.lock.Lock()
	defer sampler.lock.Unlock()
	if rule.second != second {
		rule.second, rule.used = second, 0
	}
	rule.used++
	return rule.used <= rule.FirstPerSecond
}

func testOf(when map[string]any) condition {
	if parts, isThere := when["all"].([]any); isThere {
		tests := testsOf(parts)
		return func(known *traceContext) bool { return holdAll(tests, known) }
	}
	if parts, isThere := when["any"].([]any); isThere {
		tests := testsOf(parts)
		return func(known *traceContext) bool {
			for _, test := range tests {
				if test(known) {
					return true
				}
			}
			return false
		}
	}
	if part, isThere := when["not"].(map[string]any); isThere {
		test := testOf(part)
		return func(known *traceContext) bool { return !test(known) }
	}
	var tests []condition
	for field, match := range when {
		if field == "attributes" {
			attributes, _ := match.(map[string]any)
			for name, match := range attributes {
				fits := matchOf(match)
				tests = append(tests, func(known *traceContext) bool {
					// The operation is an attribute, too.
					if name == "sentry.op" {
						return fits(known.fields["op"])
					}
					return fits(known.attributes[name])
				})
			}
			continue
		}
		fits := matchOf(match)
		tests = append(tests, func(known *traceContext) bool { return fits(known.fields[field]) })
	}
	return func(known *traceContext) bool { return holdAll(tests, known) }
}

func testsOf(parts []any) []condition {
	var tests []condition
	for _, part := range parts {
		when, _ := part.(map[string]any)
		tests = append(tests, testOf(when))
	}
	return tests
}

func holdAll(tests []condition, known *traceContext) bool {
	for _, test := range tests {
		if !test(known) {
			return false
		}
	}
	return true
}

func matchOf(match any) func(value any) bool {
	switch match := match.(type) {
	case []any:
		return func(value any) bool {
			for _, item := range match {
				if isEqual(value, item) {
					return true
				}
			}
			return false
		}
	case map[string]any:
		return matchOfKind(match)
	}
	return func(value any) bool { return isEqual(value, match) }
}

func matchOfKind(match map[string]any) func(value any) bool {
	above, hasAbove := match["above"].(float64)
	below, hasBelow := match["below"].(float64)
	if hasAbove || hasBelow {
		return func(value any) bool {
			given, isNumber := numberOf(value)
			return isNumber && (!hasAbove || given > above) && (!hasBelow || given < below)
		}
	}
	fits := func(string) bool { return false }
	for kind, wanted := range match {
		text, _ := wanted.(string)
		switch kind {
		case "prefix":
			fits = func(value string) bool { return strings.HasPrefix(value, text) }
		case "suffix":
			fits = func(value string) bool { return strings.HasSuffix(value, text) }
		case "contains":
			fits = func(value string) bool { return strings.Contains(value, text) }
		case "regex":
			fits = regexp.MustCompile(text).MatchString
		}
	}
	return func(value any) bool {
		given, isText := value.(string)
		return isText && fits(given)
	}
}

func isEqual(value, wanted any) bool {
	if expected, isNumber := wanted.(float64); isNumber {
		given, isGiven := numberOf(value)
		return isGiven && given == expected
	}
	switch value.(type) {
	case string, bool:
		return value == wanted
	}
	return false
}

func numberOf(value any) (float64, bool) {
	switch value := value.(type) {
	case float64:
		return value, true
	case float32:
		return float64(value), true
	case int:
		return float64(value), true
	case int32:
		return float64(value), true
	case int64:
		return float64(value), true
	}
	return 0, false
}

func asksForParent(when map[string]any) bool {
	if _, isThere := when["parentSampled"]; isThere {
		return true
	}
	part, _ := when["not"].(map[string]any)
	parts := []any{part}
	for _, kind := range []string{"all", "any"} {
		more, _ := when[kind].([]any)
		parts = append(parts, more...)
	}
	for _, part := range parts {
		if inner, _ := part.(map[string]any); len(inner) > 0 && asksForParent(inner) {
			return true
		}
	}
	return false
}
