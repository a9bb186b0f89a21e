package sentrysetup

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"log"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"unicode/utf8"
)

// The last fence: cleans the bytes of every request that goes to Sentry, after every hook.
type fence struct {
	scrubber *scrubber
	next     http.RoundTripper
}

var errUnreadable = errors.New("an envelope cannot be read")

// A proxy that is empty means what the environment says.
func newFence(scrubber *scrubber, proxy string) http.RoundTripper {
	transport := &http.Transport{Proxy: http.ProxyFromEnvironment}
	if address, err := url.Parse(proxy); err == nil && proxy != "" {
		transport.Proxy = http.ProxyURL(address)
	}
	if scrubber == nil {
		return transport
	}
	return &fence{scrubber, transport}
}

// RoundTrip sends what may leave; where nothing may, it answers itself.
func (fence *fence) RoundTrip(request *http.Request) (*http.Response, error) {
	cleaned, err := fence.clean(request)
	if err != nil || cleaned == nil {
		log.Print("sentry: not sent, because it could not be cleaned")
		return &http.Response{
			StatusCode: http.StatusOK, Proto: "HTTP/1.1", ProtoMajor: 1, ProtoMinor: 1,
			Header: http.Header{}, Body: io.NopCloser(strings.NewReader("{}")), Request: request,
		}, nil
	}
	copied := request.Clone(request.Context())
	copied.Body = io.NopCloser(bytes.NewReader(cleaned))
	copied.GetBody = func() (io.ReadCloser, error) {
		return io.NopCloser(bytes.NewReader(cleaned)), nil
	}
	copied.ContentLength = int64(len(cleaned))
	return fence.next.RoundTrip(copied)
}

// Nil where nothing may leave.
func (fence *fence) clean(request *http.Request) (cleaned []byte, err error) {
	defer func() {
		if recover() != nil {
			cleaned, err = nil, errUnreadable
		}
	}()
	if request.Body == nil {
		return []byte{}, nil
	}
	defer request.Body.Close()
	body, err := io.ReadAll(request.Body)
	if err != nil {
		return nil, err
	}
	if strings.HasSuffix(request.URL.Path, "/store/") {
		return fence.cleanEvent(body)
	}
	return fence.cleanEnvelope(body)
}

func (fence *fence) cleanEvent(body []byte) ([]byte, error) {
	value, err := decodeJSON(body)
	if err != nil {
		return nil, err
	}
	cleaned, err := fence.cleanPayload("event", value)
	if err != nil {
		return nil, err
	}
	return encodeJSON(cleaned)
}

func (fence *fence) cleanEnvelope(body []byte) ([]byte, error) {
	line, rest, _ := bytes.Cut(body, []byte("\n"))
	decoded, err := decodeJSON(line)
	headers, isObject := decoded.(object)
	if err != nil || !isObject {
		return nil, errUnreadable
	}
	if trace, isThere := headers.get("trace"); isThere {
		headers = headers.with("trace", fence.cleanTrace(trace))
	}
	text, err := encodeJSON(headers)
	if err != nil {
		return nil, err
	}
	envelope := append(text, '\n')
	isEmpty := true
	for len(bytes.TrimSpace(rest)) > 0 {
		var item []byte
		item, rest, err = fence.cleanItem(rest)
		if err != nil {
			return nil, err
		}
		if item != nil {
			isEmpty = false
			envelope = append(envelope, item...)
		}
	}
	if isEmpty {
		return nil, nil
	}
	return envelope, nil
}

func (fence *fence) cleanTrace(trace any) any {
	members, _ := trace.(object)
	cleaned := object{}
	for _, member := range members {
		text, isText := member.value.(string)
		if isText && member.key != "trace_id" && member.key != "public_key" {
			member.value = fence.scrubber.text(text)
		}
		cleaned = append(cleaned, member)
	}
	return cleaned
}

// The first item, nil where it may not leave, and what stands behind it.
func (fence *fence) cleanItem(text []byte) (item, rest []byte, err error) {
	line, rest, _ := bytes.Cut(text, []byte("\n"))
	decoded, err := decodeJSON(line)
	headers, isObject := decoded.(object)
	if err != nil || !isObject {
		return nil, nil, errUnreadable
	}
	var payload []byte
	if length, isThere := headers.get("length"); isThere {
		size, err := strconv.Atoi(textOf(length))
		if err != nil || size < 0 || size > len(rest) {
			return nil, nil, errUnreadable
		}
		payload, rest = rest[:size], bytes.TrimPrefix(rest[size:], []byte("\n"))
	} else {
		payload, rest, _ = bytes.Cut(rest, []byte("\n"))
	}
	kind, _ := headers.get("type")
	cleaned := fence.cleanBytes(textOf(kind), payload)
	named, err := fence.scrubber.value(headers, "plain")
	if cleaned == nil || err != nil {
		return nil, rest, nil
	}
	written, err := encodeJSON(named.(object).with("length", len(cleaned)))
	if err != nil {
		return nil, rest, nil
	}
	return bytes.Join([][]byte{written, cleaned, nil}, []byte("\n")), rest, nil
}

func textOf(value any) string {
	switch value := value.(type) {
	case string:
		return value
	case json.Number:
		return value.String()
	}
	return ""
}

// Nil where nobody can say what is in it.
func (fence *fence) cleanBytes(kind string, payload []byte) []byte {
	if kind != "attachment" {
		if value, err := decodeJSON(payload); err == nil {
			cleaned, err := fence.cleanPayload(kind, value)
			if err != nil {
				return nil
			}
			text, err := encodeJSON(cleaned)
			if err != nil {
				return nil
			}
			return text
		}
	}
	if utf8.Valid(payload) && !bytes.Contains(payload, []byte{0}) {
		return []byte(fence.scrubber.text(string(payload)))
	}
	if fence.scrubber.isStrict {
		return nil
	}
	return payload
}

func (fence *fence) cleanPayload(kind string, payload any) (any, error) {
	members, isObject := payload.(object)
	if isObject && (kind == "log" || kind == "trace_metric" || kind == "span") {
		if items, isThere := members.get("items"); isThere {
			return fence.cleanContainer(kind, members, items)
		}
	}
	keys := "usual"
	if kind == "client_report" || kind == "session" || kind == "sessions" {
		keys = "plain"
	}
	cleaned, err := fence.scrubber.value(payload, keys)
	if members, isObject = cleaned.(object); isObject && fence.scrubber.isStrict {
		return withoutInference(withoutContact(members)), err
	}
	return cleaned, err
}

// Each entry is a root of its own, for paths. A metric's own value is a measurement.
func (fence *fence) cleanContainer(kind string, members object, items any) (any, error) {
	entries, _ := items.([]any)
	cleaned := []any{}
	for _, entry := range entries {
		copied, err := fence.scrubber.value(entry, "usual")
		if err != nil {
			return nil, err
		}
		before, _ := entry.(object)
		after, isObject := copied.(object)
		if own, _ := before.get("value"); kind == "trace_metric" && isObject {
			if _, isNumber := own.(json.Number); isNumber {
				copied = after.with("value", own)
			}
		}
		cleaned = append(cleaned, copied)
	}
	if fence.scrubber.isStrict {
		return withoutInference(members.with("items", cleaned)), nil
	}
	return members.with("items", cleaned), nil
}

// Sentry takes an address from the connection where the SDK asks for it.
func withoutInference(payload object) object {
	ingest, _ := payload.get("ingest_settings")
	if settings, isObject := ingest.(object); isObject {
		payload = payload.with("ingest_settings", settings.with("infer_ip", "never"))
	}
	value, _ := payload.get("sdk")
	sdk, _ := value.(object)
	value, _ = sdk.get("settings")
	settings, _ := value.(object)
	if inference, _ := settings.get("infer_ip"); inference == any("auto") {
		never := settings.with("infer_ip", "never")
		payload = payload.with("sdk", sdk.with("settings", never))
	}
	return payload
}

// The name of whoever wrote a feedback stands beside the address.
func withoutContact(payload object) object {
	value, _ := payload.get("contexts")
	contexts, _ := value.(object)
	value, _ = contexts.get("feedback")
	feedback, _ := value.(object)
	if name, _ := feedback.get("name"); name != nil {
		hidden := contexts.with("feedback", feedback.with("name", filtered))
		return payload.with("contexts", hidden)
	}
	return payload
}
