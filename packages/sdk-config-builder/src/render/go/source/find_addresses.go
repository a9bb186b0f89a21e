package sentrysetup

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// Addresses of people and machines: e-mail, the name in a URL, IP, MAC, a home folder.

func findEmails(text string, hits []hit) []hit {
	for place := 0; place < len(text); place++ {
		if text[place] != '@' {
			continue
		}
		start, end := place, place+1
		for start > 0 && isLocalPart(text[start-1]) {
			start--
		}
		for end < len(text) && isDomain(text[end]) {
			end++
		}
		for end > place+1 && isOneOf(text[end-1], ".-") {
			end--
		}
		if start < place && isDomainName(text[place+1:end]) && text[start:place] != "git" {
			hits = append(hits, hit{start, end, "email"})
		}
	}
	return hits
}

func isDomainName(domain string) bool {
	lastDot := strings.LastIndexByte(domain, '.')
	if lastDot <= 0 || utf8.RuneCountInString(domain[lastDot+1:]) < 2 {
		return false
	}
	firstOfLast := domain[lastDot+1]
	if !isBeyondASCII(firstOfLast) && !isLetter(firstOfLast) {
		return false
	}
	firstDot := strings.IndexByte(domain, '.')
	// icon@2x.png is a picture, package@1.2.3-beta.rc a version.
	if firstDot == 2 && isDigit(domain[0]) && domain[1] == 'x' {
		return false
	}
	return !(isNumber(domain[:firstDot]) && isDigit(at(domain, firstDot+1)))
}

func isNumber(label string) bool {
	for index := range len(label) {
		if !isDigit(label[index]) {
			return false
		}
	}
	return true
}

var authority = regexp.MustCompile("://([^\\s\"'<>`/?#\\\\]+)@")

func findGroups(pattern *regexp.Regexp, text, detector string, hits []hit) []hit {
	for _, match := range pattern.FindAllStringSubmatchIndex(text, -1) {
		hits = append(hits, hit{match[2], match[3], detector})
	}
	return hits
}

var (
	quad        = regexp.MustCompile(`(?:\d{1,3}\.){3}\d{1,3}`)
	wholeQuad   = regexp.MustCompile(`^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.|$)){4}$`)
	leadingZero = regexp.MustCompile(`(?:^|\.)0\d`)
)

func isQuad(text string) bool {
	return wholeQuad.MatchString(text) && !leadingZero.MatchString(text) &&
		!strings.HasSuffix(text, ".")
}

// Digits in a word are a part of something else, and so are those around a decimal point.
func goesOn(text string, index, step int) bool {
	code := at(text, index)
	return isAlphanumeric(code) || (code == '.' && isDigit(at(text, index+step)))
}

func findIPv4(text string, hits []hit) []hit {
	for _, match := range quad.FindAllStringIndex(text, -1) {
		start, end := match[0], match[1]
		address := text[start:end]
		if goesOn(text, start-1, -1) || goesOn(text, end, 1) || !isQuad(address) {
			continue
		}
		if !strings.HasPrefix(address, "127.") && !strings.HasSuffix(address, ".0.0.0") {
			hits = append(hits, hit{start, end, "ip"})
		}
	}
	return hits
}

var (
	ipv6Run   = regexp.MustCompile(`[\dA-Fa-f:.]{3,}`)
	ipv6Group = regexp.MustCompile(`^[\dA-Fa-f]{1,4}$`)
	zone      = regexp.MustCompile(`^%[\w.~%-]{1,64}`)
)

func findIPv6(text string, hits []hit) []hit {
	for _, match := range ipv6Run.FindAllStringIndex(text, -1) {
		run := text[match[0]:match[1]]
		if len(run) > 90 || isAlphanumeric(at(text, match[1])) {
			continue
		}
		if len(run) < 15 && !strings.Contains(run, "::") {
			continue
		}
		address := strings.TrimRight(run, ".")
		if address == run && strings.HasSuffix(run, ":") && !strings.HasSuffix(run, "::") {
			address = run[:len(run)-1]
		}
		// Before the address may stand what only looks like a part of it.
		if isAlphanumeric(at(text, match[0]-1)) {
			address = behindColon(address)
		}
		if !isIPv6(address) {
			address = behindColon(address)
		}
		if address == "::" || address == "::1" || !isIPv6(address) {
			continue
		}
		start := match[0] + strings.Index(run, address)
		end := start + len(address)
		if end == match[1] {
			end += len(zone.FindString(text[end:min(end+65, len(text))]))
		}
		hits = append(hits, hit{start, end, "ip"})
	}
	return hits
}

func behindColon(text string) string {
	colon := strings.IndexByte(text, ':')
	if colon < 0 {
		return ""
	}
	if colon > 0 && at(text, colon+1) == ':' {
		return text[colon:]
	}
	return text[colon+1:]
}

func isIPv6(address string) bool {
	lastColon := strings.LastIndexByte(address, ':')
	tail := address[lastColon+1:]
	// A quad at the end stands for two groups.
	if strings.Contains(tail, ".") {
		return isQuad(tail) && isIPv6(address[:lastColon+1]+"0:0")
	}
	halves := strings.Split(address, "::")
	var groups []string
	for _, half := range halves {
		if half != "" {
			groups = append(groups, strings.Split(half, ":")...)
		}
	}
	if len(halves) > 2 {
		return false
	}
	for _, group := range groups {
		if !ipv6Group.MatchString(group) {
			return false
		}
	}
	// Abc::Def is a name in many languages.
	if len(groups) > 0 && len(groups) < 4 && !strings.ContainsAny(address, "0123456789") {
		return false
	}
	if len(halves) == 2 {
		return len(groups) < 8
	}
	return len(groups) == 8
}

var (
	mac = regexp.MustCompile(
		`[\dA-Fa-f]{2}(?:(?::[\dA-Fa-f]{2}){5}|(?:-[\dA-Fa-f]{2}){5})|(?:[\dA-Fa-f]{4}\.){2}[\dA-Fa-f]{4}`)
	macBefore = regexp.MustCompile(`(?:^|[^A-Za-z\d])(?:[\dA-Fa-f]{2}[:-]|[\dA-Fa-f]{4}\.)$`)
	macAfter  = regexp.MustCompile(`^(?:[:-][\dA-Fa-f]{2}|\.[\dA-Fa-f]{4})(?:$|[^A-Za-z\d])`)
)

func findMACs(text string, hits []hit) []hit {
	for _, match := range mac.FindAllStringIndex(text, -1) {
		start, end := match[0], match[1]
		isPart := isAlphanumeric(at(text, start-1)) || isAlphanumeric(at(text, end)) ||
			macBefore.MatchString(text[max(start-6, 0):start]) ||
			macAfter.MatchString(text[end:min(end+6, len(text))])
		if !isPart {
			hits = append(hits, hit{start, end, "mac"})
		}
	}
	return hits
}

var home = regexp.MustCompile(
	"(?:^|[\\s\"'`(<>=,:;@|\\[{]|file://)[\\\\/]{1,4}(?:home|Users)[\\\\/]{1,4}" +
		"([^\\\\/\\s\"'`<>:]{1,64}(?: [^\\\\/\\s\"'`<>:]{1,64})?)[\\\\/]")

// Accounts of machines, which tell nothing about a person.
const machines = " app circleci node public root runner runneradmin shared ubuntu vercel www-data " +
	"default ec2-user deploy "

func findHomePaths(text string, hits []hit) []hit {
	for _, match := range home.FindAllStringSubmatchIndex(text, -1) {
		name := strings.ToLower(text[match[2]:match[3]])
		if !strings.Contains(machines, " "+name+" ") {
			hits = append(hits, hit{match[2], match[3], "homepath"})
		}
	}
	return hits
}
