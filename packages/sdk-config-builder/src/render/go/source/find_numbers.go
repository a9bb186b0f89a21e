package sentrysetup

import (
	"regexp"
	"strings"
)

// Numbers with a check digit or a form of their own: cards, devices, social security, accounts.

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
