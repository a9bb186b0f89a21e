package sentrysetup

import (
	"hash/fnv"
	"math"
	"regexp"
	"strings"
	"sync"
	"time"

	"github.com/getsentry/sentry-go"
)

// Limits how many errors leave; counts are per process, and start with it.

const (
	// Beyond so many fingerprints, new ones share one counter.
	mostFingerprints = 16_384
	mostTimes        = 100_000
	noCap            = -1
)

// The limits; noCap where there is none.
type capLimits struct {
	perSession, perFingerprint, eventsPerWindow int
	window                                      time.Duration
}

type caps struct {
	limits           capLimits
	lock             sync.Mutex
	counts           map[uint64]int
	passed           []time.Time
	next             int
	sent, suppressed int
	shared           int
	now              func() time.Time
}

func newCaps(limits capLimits) *caps {
	limits.eventsPerWindow = min(limits.eventsPerWindow, mostTimes)
	return &caps{limits: limits, counts: map[uint64]int{}, now: time.Now}
}

// The event with what was held back before it; nil: hold this one back, too.
func (caps *caps) admit(event *sentry.Event) *sentry.Event {
	caps.lock.Lock()
	defer caps.lock.Unlock()
	now := caps.now()
	occurrences, isShared, isAdmitted := caps.count(event, now)
	if !isAdmitted {
		caps.suppressed++
		return nil
	}
	if caps.suppressed > 0 {
		if event.Contexts == nil {
			event.Contexts = map[string]sentry.Context{}
		}
		event.Contexts["suppressed"] = sentry.Context{
			"suppressed": caps.suppressed, "occurrences": occurrences, "isShared": isShared,
		}
	}
	caps.suppressed = 0
	caps.sent++
	caps.remember(now)
	return event
}

// Counts against session, window and fingerprint, in this order.
func (caps *caps) count(event *sentry.Event, now time.Time) (count int, isShared, isAdmitted bool) {
	limits := caps.limits
	if limits.perSession != noCap && caps.sent >= limits.perSession {
		return 0, false, false
	}
	if limits.eventsPerWindow != noCap && !caps.isOpen(now) {
		return 0, false, false
	}
	if limits.perFingerprint == noCap {
		return 1, false, true
	}
	count, isShared = caps.countFingerprint(fingerprintOf(event))
	return count, isShared, passes(count, limits.perFingerprint)
}

func (caps *caps) isOpen(now time.Time) bool {
	size := caps.limits.eventsPerWindow
	if size == 0 {
		return false
	}
	return len(caps.passed) < size || now.Sub(caps.passed[caps.next]) >= caps.limits.window
}

func (caps *caps) remember(now time.Time) {
	size := caps.limits.eventsPerWindow
	if size == noCap {
		return
	}
	if len(caps.passed) < size {
		caps.passed = append(caps.passed, now)
		return
	}
	caps.passed[caps.next] = now
	caps.next = (caps.next + 1) % size
}

func (caps *caps) countFingerprint(fingerprint string) (int, bool) {
	hash := fnv.New64a()
	_, _ = hash.Write([]byte(fingerprint))
	key := hash.Sum64()
	if caps.counts[key] == 0 && len(caps.counts) >= mostFingerprints {
		caps.shared++
		return caps.shared, true
	}
	caps.counts[key]++
	return caps.counts[key], false
}

// The first ones, then those whose number is a power of two times as many.
func passes(occurrence, first int) bool {
	if occurrence <= first {
		return true
	}
	times := math.Log2(float64(occurrence) / float64(first))
	return first >= 1 && times == math.Trunc(times)
}

// Its own fingerprint, else type and innermost frames, else the message without numbers.
func fingerprintOf(event *sentry.Event) string {
	if len(event.Fingerprint) == 0 {
		return usualFingerprint(event)
	}
	own := strings.Join(event.Fingerprint, "\n")
	if strings.Contains(own, "{{ default }}") {
		return own + "\n" + usualFingerprint(event)
	}
	return own
}

var digitsInText = regexp.MustCompile(`[0-9]+`)

func usualFingerprint(event *sentry.Event) string {
	if len(event.Exception) == 0 {
		return withoutNumbers(event.Message)
	}
	last := event.Exception[len(event.Exception)-1]
	if last.Stacktrace == nil || len(last.Stacktrace.Frames) == 0 {
		return last.Type + "\n" + withoutNumbers(last.Value)
	}
	parts := []string{last.Type}
	frames := last.Stacktrace.Frames
	for _, frame := range frames[max(len(frames)-5, 0):] {
		parts = append(parts, frame.Filename+" "+frame.Function)
	}
	return strings.Join(parts, "\n")
}

func withoutNumbers(text string) string {
	return digitsInText.ReplaceAllString(text[:min(len(text), 200)], "0")
}
