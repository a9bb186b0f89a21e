package sentrysetup

import (
	"regexp"
	"sort"
	"strings"
	"unicode/utf8"
)

// Finds secrets and personal data in texts by how they look, in linear time.

const (
	filtered     = "[Filtered]"
	longestText  = 2_000_000
	shortestText = 5
	mostLevels   = 3
)

var detectorNames = strings.Fields(
	"apikey auth card email homepath iban imei ip jwt keyvalue mac pem ssn userinfo")

// A hit is a stretch of text that must go.
type hit struct {
	start, end int
	detector   string
}

// What the detectors have to know.
type findRules struct {
	detectors   map[string]bool
	isSecret    func(key string) bool
	sparesProse bool
}

func at(text string, index int) byte {
	if index < 0 || index >= len(text) {
		return 0
	}
	return text[index]
}

func isDigit(code byte) bool { return code >= '0' && code <= '9' }

func isLetter(code byte) bool {
	return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z')
}

func isAlphanumeric(code byte) bool { return isDigit(code) || isLetter(code) }

func isBeyondASCII(code byte) bool { return code >= utf8.RuneSelf }

func isOneOf(code byte, characters string) bool {
	return code != 0 && strings.IndexByte(characters, code) >= 0
}

func isLocalPart(code byte) bool {
	return isAlphanumeric(code) || isBeyondASCII(code) || isOneOf(code, "._%+'-")
}

func isDomain(code byte) bool {
	return isAlphanumeric(code) || isBeyondASCII(code) || isOneOf(code, ".-")
}

func scan(text string, hits []hit, rules findRules) []hit {
	on := rules.detectors
	dots, colons := strings.Count(text, "."), strings.Count(text, ":")
	dashes, digits, longest, run := strings.Count(text, "-"), 0, 0, 0
	for index := range len(text) {
		if isDigit(text[index]) {
			digits++
		}
		if isToken(text[index]) {
			run++
			longest = max(longest, run)
		} else {
			run = 0
		}
	}
	if strings.Contains(text, "@") {
		if on["email"] && dots > 0 {
			hits = findEmails(text, hits)
		}
		if on["userinfo"] && colons > 0 {
			hits = findGroups(authority, text, "userinfo", hits)
		}
	}
	if on["ip"] {
		if dots >= 3 && digits >= 4 {
			hits = findIPv4(text, hits)
		}
		if colons >= 2 {
			hits = findIPv6(text, hits)
		}
	}
	if on["mac"] && (colons >= 5 || dashes >= 5 || dots >= 2) {
		hits = findMACs(text, hits)
	}
	if digits >= 9 {
		hits = findNumbers(text, hits, on)
		if on["iban"] {
			hits = findIBANs(text, hits)
		}
	}
	if on["apikey"] && longest >= 15 {
		hits = findAPIKeys(text, hits)
	}
	if on["jwt"] && longest >= 11 {
		hits = findJWTs(text, hits)
	}
	if on["pem"] && dashes >= 10 {
		hits = findGroups(pem, text, "pem", hits)
	}
	if on["auth"] {
		hits = findAuthorizations(text, hits)
	}
	if on["homepath"] && (strings.Contains(text, "home") || strings.Contains(text, "Users")) {
		hits = findHomePaths(text, hits)
	}
	if on["keyvalue"] && (colons > 0 || strings.Contains(text, "=")) {
		hits = findKeyValues(text, hits, rules)
	}
	return hits
}

// The text without what the detectors find in it.
func cleanText(text string, rules findRules) string {
	if len(text) < shortestText {
		return text
	}
	if len(text) > longestText {
		return filtered
	}
	hits := scan(text, nil, rules)
	level, positions := text, []int(nil)
	for range mostLevels {
		decoded, places := decodeOnce(level, positions)
		if places == nil {
			break
		}
		level, positions = decoded, places
		for _, found := range scan(level, nil, rules) {
			hits = append(hits, hit{positions[found.start], positions[found.end], found.detector})
		}
	}
	if len(hits) == 0 {
		return text
	}
	return replaceHits(text, hits)
}

var escape = regexp.MustCompile(`%([0-7][0-9A-Fa-f])|\\u00([0-7][0-9A-Fa-f])|\\([nrt"'\\/])`)

// Resolves one level of escapes, and says where each character stands in the original.
func decodeOnce(text string, outer []int) (string, []int) {
	matches := escape.FindAllStringSubmatchIndex(text, -1)
	if matches == nil {
		return "", nil
	}
	positions := make([]int, 0, len(text)+1)
	var decoded strings.Builder
	placeOf := func(index int) int {
		if outer == nil {
			return index
		}
		return outer[index]
	}
	copied := 0
	copyTo := func(end int) {
		decoded.WriteString(text[copied:end])
		for ; copied < end; copied++ {
			positions = append(positions, placeOf(copied))
		}
	}
	for _, match := range matches {
		copyTo(match[0])
		positions = append(positions, placeOf(match[0]))
		decoded.WriteByte(characterOf(text, match))
		copied = match[1]
	}
	copyTo(len(text))
	return decoded.String(), append(positions, placeOf(len(text)))
}

func characterOf(text string, match []int) byte {
	if match[6] < 0 {
		digits := text[max(match[2], match[4]):match[1]]
		return hexDigit(digits[0])<<4 | hexDigit(digits[1])
	}
	switch character := text[match[6]]; character {
	case 'n':
		return '\n'
	case 'r':
		return '\r'
	case 't':
		return '\t'
	default:
		return character
	}
}

func hexDigit(code byte) byte {
	if isDigit(code) {
		return code - '0'
	}
	return (code | 32) - 'a' + 10
}

func labelOf(detector string) string {
	switch detector {
	case "homepath":
		return "[user]"
	case "keyvalue":
		return filtered
	}
	return "[" + detector + "]"
}

// Joins what overlaps; the one that begins first, then the longest, names the whole.
func replaceHits(text string, hits []hit) string {
	sort.Slice(hits, func(i, j int) bool {
		one, other := hits[i], hits[j]
		if one.start != other.start {
			return one.start < other.start
		}
		if one.end != other.end {
			return one.end > other.end
		}
		return one.detector < other.detector
	})
	var merged []hit
	for _, found := range hits {
		if len(merged) == 0 || found.start >= merged[len(merged)-1].end {
			merged = append(merged, found)
			continue
		}
		last := &merged[len(merged)-1]
		// Without the name and password in front of it, the host of a URL is no e-mail address.
		if found.end > last.end && !(last.detector == "userinfo" && found.detector == "email") {
			last.end = found.end
		}
	}
	var result strings.Builder
	copied := 0
	for _, found := range merged {
		result.WriteString(text[copied:found.start])
		result.WriteString(labelOf(found.detector))
		copied = found.end
	}
	result.WriteString(text[copied:])
	return result.String()
}
