package sentrysetup

import (
	"bufio"
	"encoding/json"
	"os"
	"time"

	"github.com/getsentry/sentry-go"
	"github.com/getsentry/sentry-go/attribute"
)

type line struct {
	Scrubbing json.RawMessage `json:"scrubbing"`
	Text      *string         `json:"text"`
	Value     json.RawMessage `json:"value"`

	Policy      json.RawMessage `json:"policy"`
	Environment string          `json:"environment"`
	Release     string          `json:"release"`
	NowInMs     int64           `json:"nowInMs"`

	Logs    json.RawMessage `json:"logs"`
	Level   *string         `json:"level"`
	Message string          `json:"message"`

	Name             string         `json:"name"`
	Op               *string        `json:"op"`
	Attributes       map[string]any `json:"attributes"`
	ParentSampled    *bool          `json:"parentSampled"`
	ParentSampleRate *float64       `json:"parentSampleRate"`

	Caps *struct {
		PerSession      *int    `json:"per_session"`
		PerFingerprint  *int    `json:"per_fingerprint"`
		EventsPerWindow *int    `json:"events_per_window"`
		WindowInSeconds float64 `json:"window_in_seconds"`
	} `json:"caps"`
	Events [][]any `json:"events"`
}

// RunProgram answers each line of JSON with a line: what the rendered scrubber, sampler and
// caps make of it.
func RunProgram() {
	input := bufio.NewReaderSize(os.Stdin, 1<<20)
	output := bufio.NewWriter(os.Stdout)
	defer output.Flush()
	state := &program{scrubbers: map[string]*scrubber{}}
	for {
		text, err := input.ReadBytes('\n')
		if err != nil {
			return
		}
		var parsed line
		if err := json.Unmarshal(text, &parsed); err != nil {
			panic(err)
		}
		answer, err := encodeJSON(state.answer(parsed))
		if err != nil {
			panic(err)
		}
		_, _ = output.Write(append(answer, '\n'))
	}
}

type program struct {
	scrubbers map[string]*scrubber
	sampler   *sampler
	filter    *logFilter
}

func (program *program) answer(line line) any {
	switch {
	case line.Policy != nil:
		program.sampler = newSampler(string(line.Policy), line.Environment, line.Release)
		program.sampler.now = func() time.Time { return time.UnixMilli(line.NowInMs) }
		return nil
	case line.Logs != nil:
		program.filter = newLogFilter(`{"logs":` + string(line.Logs) + `}`)
		return nil
	case line.Level != nil:
		log := &sentry.Log{Level: sentry.LogLevel(*line.Level), Body: line.Message}
		log.Attributes = map[string]attribute.Value{}
		for name, value := range line.Attributes {
			log.Attributes[name] = attributeOf(value)
		}
		return program.filter.rateOf(log)
	case line.Text != nil:
		return program.scrubberOf(line.Scrubbing).text(*line.Text)
	case line.Value != nil:
		value, err := decodeJSON(line.Value)
		if err != nil {
			panic(err)
		}
		cleaned, err := program.scrubberOf(line.Scrubbing).value(value, "usual")
		if err != nil {
			panic(err)
		}
		return cleaned
	case line.Caps != nil:
		return admitted(line)
	}
	known := &traceContext{
		fields:        map[string]any{"name": line.Name},
		attributes:    line.Attributes,
		parentSampled: line.ParentSampled,
		parentRate:    line.ParentSampleRate,
	}
	if line.Op != nil {
		known.fields["op"] = *line.Op
	}
	return program.sampler.rate(known)
}

func attributeOf(value any) attribute.Value {
	switch value := value.(type) {
	case bool:
		return attribute.BoolValue(value)
	case float64:
		return attribute.Float64Value(value)
	case string:
		return attribute.StringValue(value)
	}
	// Lists and nothing match no rule, however they are written.
	return attribute.Value{}
}

func (program *program) scrubberOf(scrubbing json.RawMessage) *scrubber {
	key := string(scrubbing)
	if program.scrubbers[key] == nil {
		var rules struct {
			Preset string   `json:"preset"`
			Allow  []string `json:"allow"`
			Deny   []string `json:"deny"`
		}
		if err := json.Unmarshal(scrubbing, &rules.Preset); err != nil {
			if err := json.Unmarshal(scrubbing, &rules); err != nil {
				panic(err)
			}
		}
		program.scrubbers[key] = newScrubber(rules.Preset, rules.Allow, rules.Deny)
	}
	return program.scrubbers[key]
}

func limitOf(value *int) int {
	if value == nil {
		return noCap
	}
	return *value
}

func admitted(line line) any {
	window := time.Duration(line.Caps.WindowInSeconds * float64(time.Second))
	caps := newCaps(capLimits{
		limitOf(line.Caps.PerSession), limitOf(line.Caps.PerFingerprint),
		limitOf(line.Caps.EventsPerWindow), window,
	})
	passed := []any{}
	for _, given := range line.Events {
		at := time.Unix(0, int64(given[0].(float64)*float64(time.Second)))
		caps.now = func() time.Time { return at }
		event := &sentry.Event{Fingerprint: []string{given[1].(string)}}
		if kept := caps.admit(event); kept == nil {
			passed = append(passed, nil)
		} else if told, isThere := kept.Contexts["suppressed"]; isThere {
			passed = append(passed, told)
		} else {
			passed = append(passed, true)
		}
	}
	return passed
}
