package sentrysetup

import (
	"regexp"
	"strings"
)

// Keys, tokens and passwords that are known by their form.

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
