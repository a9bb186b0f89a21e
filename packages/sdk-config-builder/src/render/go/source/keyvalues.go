package sentrysetup

import (
	"regexp"
	"strings"
)

// Finds values of secret keys in JSON, query strings, forms, cookies, header lines and prose.

const (
	longestKeyInText = 64
	mostBlanks       = 8
	quotes           = "\"'`"
	blanks           = " \t\n\r"
)

func findKeyValues(text string, hits []hit, rules findRules) []hit {
	for index := 1; index < len(text); index++ {
		sign := text[index]
		if sign != ':' && sign != '=' {
			continue
		}
		next := at(text, index+1)
		if next == sign || (sign == ':' && next == '/' && at(text, index+2) == '/') {
			index++
			continue
		}
		key, isQuoted := keyBefore(text, index)
		if key == "" || !rules.isSecret(key) {
			continue
		}
		start, end := valueAfter(text, index+1, key, isQuoted, sign, rules.sparesProse)
		if end <= start {
			continue
		}
		hits = append(hits, hit{start, end, "keyvalue"})
		index = end - 1
	}
	return hits
}

func keyBefore(text string, separator int) (string, bool) {
	end := separator
	for separator-end < mostBlanks && isOneOf(at(text, end-1), blanks) {
		end--
	}
	isQuoted := isOneOf(at(text, end-1), quotes)
	if isQuoted {
		end--
		// An escaped quote is read where the escapes are resolved.
		if at(text, end-1) == '\\' {
			return "", isQuoted
		}
	}
	start := end
	for end-start < longestKeyInText && isKeyCharacter(at(text, start-1)) {
		start--
	}
	return text[start:end], isQuoted
}

func isKeyCharacter(code byte) bool {
	return isAlphanumeric(code) || isOneOf(code, "_-.[]$")
}

// The stretch of the value; an empty one where there is none.
func valueAfter(
	text string, from int, key string, isQuoted bool, sign byte, sparesProse bool,
) (start, end int) {
	start = from
	if sign == '=' && at(text, start) == '>' {
		start++
	}
	skipped := blanks
	if sign == '=' {
		// A value after "=" stands in the same line.
		skipped = " \t"
	}
	for isOneOf(at(text, start), skipped) {
		start++
	}
	first := at(text, start)
	if isOneOf(first, quotes) {
		return start + 1, endOfQuoted(text, start+1, first)
	}
	if first == '{' || first == '[' {
		if strings.HasPrefix(text[start:], filtered) || (sparesProse && !isQuoted) {
			return 0, 0
		}
		return start, endOfContainer(text, start)
	}
	end = endOfBare(text, start, key, isQuoted)
	value := text[min(start, len(text)):end]
	switch value {
	case "", "null", "true", "false", "undefined", "None":
		return 0, 0
	}
	if sparesProse && !isQuoted && start > from && isProse(value) {
		return 0, 0
	}
	return start, end
}

func endOfQuoted(text string, start int, quote byte) int {
	end := start
	for end < len(text) && text[end] != quote {
		if text[end] == '\\' {
			end++
		}
		end++
	}
	return min(end, len(text))
}

func endOfContainer(text string, start int) int {
	depth := 0
	for index := start; index < len(text); index++ {
		switch text[index] {
		case '"':
			index = endOfQuoted(text, index+1, '"')
		case '{', '[':
			depth++
		case '}', ']':
			depth--
		}
		if depth == 0 {
			return index + 1
		}
	}
	return len(text)
}

var wholeLine = regexp.MustCompile(`(?i)^(?:(?:proxy-)?authorization|(?:set-)?cookie)$`)

func endOfBare(text string, start int, key string, isQuoted bool) int {
	ends := "\r\n\" \t&;'`<>"
	switch {
	case wholeLine.MatchString(key):
		ends = "\r\n\""
	case isQuoted:
		ends += ",}]"
	}
	end := start
	for end < len(text) && !isOneOf(text[end], ends) {
		end++
	}
	end = min(end, len(text))
	// A backslash in front of a quote belongs to the quote.
	for end > start && text[end-1] == '\\' && isOneOf(at(text, end), quotes) {
		end--
	}
	return end
}

// Letters and the marks of prose and code, without a digit.
func isProse(value string) bool {
	for index := range len(value) {
		if !isLetter(value[index]) && !isOneOf(value[index], "()*+,-.:_?![]") {
			return false
		}
	}
	return true
}
