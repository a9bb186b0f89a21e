package sentrysetup

import (
	"encoding/json"
	"math"
	"strconv"
	"strings"
)

// Goes through a value and cleans a copy of it.

type walk struct {
	scrubber *scrubber
	nodes    int
}

func (walk *walk) clean(value any, key, keys string, places []*pathNode, depth int) any {
	switch value := value.(type) {
	case string:
		if identifiers[key] && identifier.MatchString(value) {
			return value
		}
		return walk.scrubber.text(value)
	case json.Number:
		return walk.cleanNumber(value)
	case []any, object:
		walk.nodes++
		if walk.nodes > mostNodes || depth > deepest {
			return filtered
		}
		if members, isObject := value.(object); isObject {
			return walk.cleanObject(members, keys, places, depth)
		}
		return walk.cleanList(value.([]any), key, keys, places, depth)
	}
	return value
}

func (walk *walk) cleanNumber(number json.Number) any {
	value, err := number.Float64()
	if err == nil && math.Abs(value) < smallestNumber {
		return number
	}
	text := number.String()
	if strings.ContainsAny(text, ".eE") && math.Abs(value) < 1e21 {
		text = strconv.FormatFloat(value, 'f', -1, 64)
	}
	cleaned := walk.scrubber.text(text)
	if cleaned == text {
		return number
	}
	return cleaned
}

func (walk *walk) cleanList(
	list []any, key, keys string, places []*pathNode, depth int,
) []any {
	copied := make([]any, 0, len(list))
	for _, item := range list {
		// Tags, headers and query strings come as lists of pairs, too.
		pair, _ := item.([]any)
		if len(pair) == 2 {
			if name, isText := pair[0].(string); isText {
				cleaned := walk.cleanEntry(name, pair[1], keys, places, depth)
				copied = append(copied, []any{walk.scrubber.text(name), cleaned})
				continue
			}
		}
		copied = append(copied, walk.clean(item, key, keys, places, depth+1))
	}
	return copied
}

func (walk *walk) cleanObject(
	source object, keys string, places []*pathNode, depth int,
) object {
	pairName, isPair := nameOfPair(source)
	own, hasValue := source.get("value")
	_, isText := own.(string)
	_, hasType := source.get("type")
	copied := make(object, 0, len(source))
	for _, entry := range source {
		key, value := entry.key, entry.value
		if key == "__proto__" {
			continue
		}
		var cleaned any
		switch {
		case key == "value" && isPair && walk.scrubber.isSecret(pairName, keys):
			cleaned = withoutSecret(value)
		case (key == "key" || key == "name") && isPair && value == any(pairName):
			cleaned = walk.clean(value, key, "plain", places, depth+1)
		default:
			cleaned = walk.cleanEntry(key, value, keys, places, depth)
		}
		// An address that is none makes Sentry complain about the event.
		if key == "ip_address" && !isSame(cleaned, value) {
			continue
		}
		copied = copied.set(walk.scrubber.facts(key).cleaned, cleaned)
		// An attribute says what type its value has.
		if (key == "value" || key == "type") && hasType && hasValue && !isText {
			current, _ := copied.get("value")
			if _, isText := current.(string); isText {
				copied = copied.set("type", "string")
			}
		}
	}
	return copied
}

func (members object) set(key string, value any) object {
	for index := range members {
		if members[index].key == key {
			members[index].value = value
			return members
		}
	}
	return append(members, member{key, value})
}

func isSame(one, other any) bool {
	first, isText := one.(string)
	second, isOther := other.(string)
	if isText && isOther {
		return first == second
	}
	return one == nil && other == nil
}

func (walk *walk) cleanEntry(
	key string, value any, keys string, places []*pathNode, depth int,
) any {
	if _, isSwitch := value.(bool); isSwitch || value == nil {
		return value
	}
	following := follow(places, key)
	verdict := ""
	for _, node := range following {
		if node.verdict == "deny" || verdict == "" {
			verdict = node.verdict
		}
	}
	switch {
	case verdict == "deny":
		return filtered
	case verdict == "allow":
		return value
	case walk.scrubber.isSecret(key, keys):
		return withoutSecret(value)
	}
	return walk.clean(value, key, keysBelow(key, keys, depth), following, depth+1)
}

func nameOfPair(source object) (string, bool) {
	value, _ := source.get("value")
	if _, isText := value.(string); !isText {
		return "", false
	}
	for _, field := range []string{"key", "name"} {
		name, _ := source.get(field)
		if text, isText := name.(string); isText {
			return text, true
		}
	}
	return "", false
}

func keysBelow(key, keys string, depth int) string {
	switch {
	case keys == "plain":
		return "plain"
	case key == "headers" || key == "user":
		return key
	case key == "modules" && depth == 0:
		// Names of packages, such as "cookie" and "jwt".
		return "modules"
	}
	return "usual"
}

// The value of a secret key: nothing of it stays, but an attribute stays an attribute.
func withoutSecret(value any) any {
	if value == any("") {
		return value
	}
	if members, isObject := value.(object); isObject {
		_, hasValue := members.get("value")
		kind, _ := members.get("type")
		if _, isText := kind.(string); hasValue && isText {
			return object{{"value", filtered}, {"type", "string"}}
		}
	}
	return filtered
}

func follow(places []*pathNode, key string) []*pathNode {
	found := places
	if len(found) == 0 {
		return nil
	}
	// Dots in a key are dots in a path: attributes are named "user.email".
	for _, name := range strings.Split(key, ".") {
		var next []*pathNode
		for _, node := range found {
			for _, child := range []string{name, "*"} {
				if node.children[child] != nil {
					next = append(next, node.children[child])
				}
			}
		}
		found = next
	}
	return found
}
