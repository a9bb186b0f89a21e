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

var (
	numberRun = regexp.MustCompile(`\d[\d +-]*`)
	parted    = regexp.MustCompile(`[ +-]{2,}`)
	separator = regexp.MustCompile(`[ +-]`)
	cardShape = regexp.MustCompile(`^4[1-7]+$`)
)

// A card begins with a group of 4, a social security number with 3, an IMEI with 2.
var mostGroups = map[int]int{2: 4, 3: 3, 4: 8}

const reportingBodies = "01 10 30 33 35 44 45 49 50 51 52 53 54 86 91 98 99"

func findNumbers(text string, hits []hit, detectors map[string]bool) []hit {
	for _, match := range numberRun.FindAllStringIndex(text, -1) {
		run := text[match[0]:match[1]]
		if len(run) < 9 {
			continue
		}
		start := match[0]
		for _, groups := range parted.Split(run, -1) {
			start += strings.Index(text[start:], groups)
			if len(groups) >= 9 {
				hits = findInGroups(text, start, separator.Split(groups, -1), hits, detectors)
			}
			start += len(groups)
		}
	}
	return hits
}

func findInGroups(
	text string, start int, groups []string, hits []hit, detectors map[string]bool,
) []hit {
	for first := 0; first < len(groups); {
		taken := 1
		if !goesOn(text, start-1, -1) {
			var found *hit
			found, taken = findNumber(text, start, groups[first:], detectors)
			if found != nil {
				hits = append(hits, *found)
			}
		}
		if groups[first] == "" {
			return hits
		}
		for _, group := range groups[first : first+taken] {
			start += len(group) + 1
		}
		first += taken
	}
	return hits
}

// The longest number that begins with the first group; says how many groups are done.
func findNumber(
	text string, start int, groups []string, detectors map[string]bool,
) (found *hit, taken int) {
	most, isKnown := mostGroups[len(groups[0])]
	if !isKnown {
		most = 1
	}
	digits, shape := "", ""
	end := start - 1
	taken = 1
	for count := 0; count < most && count < len(groups); count++ {
		group := groups[count]
		if group == "" || len(digits)+len(group) > 19 {
			break
		}
		digits += group
		if len(group) < 10 {
			shape += string(rune('0' + len(group)))
		} else {
			shape += "x"
		}
		end += len(group) + 1
		if len(digits) < 9 || goesOn(text, end, 1) {
			continue
		}
		grouped := shape
		if count == 0 {
			grouped = ""
		}
		if detector := kindOfNumber(digits, grouped, detectors); detector != "" {
			found = &hit{start, end, detector}
			taken = count + 1
		}
	}
	return found, taken
}

func kindOfNumber(digits, shape string, detectors map[string]bool) string {
	switch {
	case detectors["card"] && isCard(digits, shape):
		return "card"
	case detectors["imei"] && isIMEI(digits, shape):
		return "imei"
	case detectors["ssn"] && isSSN(digits, shape):
		return "ssn"
	}
	return ""
}

func isCard(digits, shape string) bool {
	length := len(digits)
	if length < 13 || (shape != "" && !cardShape.MatchString(shape)) {
		return false
	}
	two, four := digits[:2], digits[:4]
	isInUse := (two >= "40" && two <= "49" && (length == 13 || length == 16 || length == 19)) ||
		(two >= "50" && two <= "69" && length >= 14) ||
		((two == "34" || two == "37") && length == 15) ||
		((two == "30" || two == "36" || two == "38" || two == "39") && length >= 14) ||
		(two == "35" && length >= 16) ||
		(four >= "2200" && four <= "2720" && length == 16)
	return isInUse && passesLuhn(digits)
}

func isIMEI(digits, shape string) bool {
	if len(digits) != 15 || (shape != "" && shape != "2661") {
		return false
	}
	return strings.Contains(reportingBodies, digits[:2]) && passesLuhn(digits)
}

func isSSN(digits, shape string) bool {
	if shape != "324" || digits[:3] == "000" || digits[:3] == "666" || digits[0] == '9' {
		return false
	}
	return digits[3:5] != "00" && digits[5:] != "0000"
}

func passesLuhn(digits string) bool {
	sum := 0
	for index := range len(digits) {
		digit := int(digits[len(digits)-1-index] - '0')
		if index%2 == 1 {
			digit *= 2
			if digit > 9 {
				digit -= 9
			}
		}
		sum += digit
	}
	return sum%10 == 0
}

// Country and length, from the IBAN registry (ISO 13616, published by SWIFT).
const ibanLengths = "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 " +
	"CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 " +
	"HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 " +
	"MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 " +
	"RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 " +
	"XK20 YE30"

var ibanBeginning = regexp.MustCompile(`(?:^|[^A-Za-z\d])([A-Za-z]{2})\d\d`)

func lengthOfIBAN(country string) int {
	place := strings.Index(" "+ibanLengths, " "+country)
	if place < 0 {
		return 0
	}
	digits := ibanLengths[place+2 : place+4]
	return int(digits[0]-'0')*10 + int(digits[1]-'0')
}

func findIBANs(text string, hits []hit) []hit {
	for _, match := range ibanBeginning.FindAllStringSubmatchIndex(text, -1) {
		length := lengthOfIBAN(strings.ToUpper(text[match[2]:match[3]]))
		if length == 0 {
			continue
		}
		if end := endOfIBAN(text, match[2], length); end >= 0 {
			hits = append(hits, hit{match[2], end, "iban"})
		}
	}
	return hits
}

func endOfIBAN(text string, start, length int) int {
	var values []int
	index := start
	for ; len(values) < length; index++ {
		code := at(text, index)
		switch {
		case isDigit(code):
			values = append(values, int(code-'0'))
		case isLetter(code):
			// A is 10; 32 is what parts upper from lower case.
			values = append(values, int(code|32)-87)
		case len(values)%4 != 0 || !isOneOf(code, " -+"):
			return -1
		}
	}
	remainder := 0
	for place := range values {
		value := values[(place+4)%len(values)]
		if value > 9 {
			remainder *= 10
		}
		remainder = (remainder*10 + value) % 97
	}
	if remainder != 1 || isAlphanumeric(at(text, index)) {
		return -1
	}
	return index
}

var pem = regexp.MustCompile(`(-----BEGIN (?s:.)*?(?:-----END [^-]*-----|\z))`)

// Prefix, and how many characters follow at least. "*": dots, "+", "/" and "=" belong to it
// too. "?": words begin like it.
const apiKeyPrefixes = "A3T16 ABIA16 ACCA16 AKIA16 ASIA16 AIza30 ATATT320 EAACEdEose0cBA10 " +
	"GOCSPX-20 SG.20* SK32? dckr_pat_20 dop_v1_40 doo_v1_40 dp.pt.30* figd_20 ghp_30 gho_30 " +
	"ghu_30 ghs_30 ghr_30 github_pat_20 gldt-20 glpat-20 glsa_20 hf_30 hvs.20* key-32? " +
	"lin_api_20 npm_30 nfp_30 pscale_20 pypi-30 rk_live_16 rk_test_16 rubygems_40 sbp_30 " +
	"sk-20? sk_live_16 sk_test_16 shpat_30 shpca_30 shppa_30 shpss_30 sntryi_20* sntrys_20* " +
	"sntrya_20* sntryu_20* tskey-20 vercel_20 whsec_16* xapp-10 xkeysib-30 xoxa-10 xoxb-10 " +
	"xoxe-10 xoxe.20* xoxp-10 xoxr-10 xoxs-10 ya29.20*"

var (
	apiKey   = regexp.MustCompile(`(?:^|[^A-Za-z\d])(` + apiKeyPatterns() + `)`)
	wordLike = regexp.MustCompile(`^(?:sk-|SK|key-)[a-z_-]+$`)
)

func apiKeyPatterns() string {
	entry := regexp.MustCompile(`^(.+?)(\d\d)([*?]?)$`)
	var patterns []string
	for _, text := range strings.Fields(apiKeyPrefixes) {
		parts := entry.FindStringSubmatch(text)
		characters := `[\w-]`
		if parts[3] == "*" {
			characters = `[\w.+/=-]`
		}
		patterns = append(patterns, regexp.QuoteMeta(parts[1])+characters+"{"+parts[2]+",}")
	}
	return strings.Join(patterns, "|")
}

func findAPIKeys(text string, hits []hit) []hit {
	for _, match := range apiKey.FindAllStringSubmatchIndex(text, -1) {
		if !wordLike.MatchString(text[match[2]:match[3]]) {
			hits = append(hits, hit{match[2], match[3], "apikey"})
		}
	}
	return hits
}

func isToken(code byte) bool { return isAlphanumeric(code) || isOneOf(code, "-_") }

var jwtRest = regexp.MustCompile(`^\.[\w-]{2,}(?:\.[\w-]+){0,3}`)

func findJWTs(text string, hits []hit) []hit {
	for start := strings.Index(text, "eyJ"); start >= 0; {
		end := start
		for isToken(at(text, end)) {
			end++
		}
		if end-start >= 11 && !isAlphanumeric(at(text, start-1)) {
			if rest := jwtRest.FindString(text[end:]); rest != "" {
				end += len(rest)
				hits = append(hits, hit{start, end, "jwt"})
			}
		}
		next := strings.Index(text[end:], "eyJ")
		if next < 0 {
			return hits
		}
		start = end + next
	}
	return hits
}

var (
	credential = regexp.MustCompile(
		`(?:^|[^A-Za-z\d])(?:([Bb][Ee][Aa][Rr][Ee][Rr])|[Bb][Aa][Ss][Ii][Cc])[ \t\r\n+]{1,8}([\w.~+/=-]{4,})`)
	looksRandom = regexp.MustCompile(`\d|[a-z][A-Z]`)
)

func findAuthorizations(text string, hits []hit) []hit {
	for _, match := range credential.FindAllStringSubmatchIndex(text, -1) {
		token := text[match[4]:match[5]]
		isRandom := looksRandom.MatchString(token)
		isFound := len(token)%4 == 0 && (isRandom || strings.HasSuffix(token, "="))
		if match[2] >= 0 {
			isFound = len(token) >= 20 || (len(token) >= 6 && isRandom)
		}
		if isFound {
			hits = append(hits, hit{match[4], match[5], "auth"})
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
