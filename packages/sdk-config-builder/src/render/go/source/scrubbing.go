package sentrysetup

import (
	"errors"
	"regexp"
	"strings"
	"sync"
)

// Takes secrets and personal data out of everything that leaves.

const (
	deepest        = 64
	mostNodes      = 500_000
	smallestNumber = 1e12
	mostKeys       = 2_000
	longestKey     = 128
)

var (
	stems = strings.Fields("password passwd passwort passphrase passcode mysqlpwd apikey accesskey " +
		"privatekey signingkey encryptionkey accountkey authkey credential authoriz bearer jwt csrf " +
		"xsrf cookie sessionid sessid creditcard cardnumber cardno connectionstring twofactor")
	strictStems = strings.Fields("remoteaddr ipaddress forwardedfor realip firstname lastname " +
		"fullname birthdate dateofbirth")
	words       = setOf("pwd auth otp totp cvv cvv2 cvc csc sid ssn iban mfa 2fa")
	strictWords = setOf("key session sso saml oauth identity signature sig nonce pin pass passport " +
		"email mail phone mobile username dob birthday surname firstname lastname fullname")
	notTokens       = setOf("type types count limit usage length budget expiry expires")
	neverSecret     = setOf("publickey sentrykey sessionsamplerate sessionsegmentid")
	harmlessHeaders = setOf("accept acceptcharset acceptencoding acceptlanguage acceptranges age " +
		"allow cachecontrol connection contentdisposition contentencoding contentlanguage " +
		"contentlength contentrange contenttype date dnt expect host keepalive lastmodified " +
		"maxforwards origin pragma range referer refererpolicy retryafter secchua secchuamobile " +
		"secchuaplatform secfetchdest secfetchmode secfetchsite secfetchuser secgpc sentrytrace " +
		"server te trailer traceparent tracestate transferencoding upgrade " +
		"upgradeinsecurerequests useragent vary xrequestedwith xrequestid xcorrelationid")
	identifiers = setOf("event_id trace_id span_id parent_span_id segment_id replay_id profile_id " +
		"profiler_id chunk_id debug_id code_id check_in_id sid parent_id " +
		"sentry.trace.parent_span_id")
	personal = setOf("username name ip_address email")

	// Without one of these as it is written, a key is no secret.
	quick = regexp.MustCompile("(?i)pass|pwd|secret|token|key|auth|bearer|jwt|cred|cook|csrf|xsrf|" +
		"sess|sid|otp|cvv|cvc|csc|pin|ssn|iban|card|factor|connection|sso|saml|ident|sig|nonce|mfa|" +
		"2fa|mail|phone|mobile|user|dob|birth|name|addr|forwarded|real")
	label           = regexp.MustCompile(`^\[(?:apikey|auth|email|iban|jwt|ssn)\]$`)
	headerAttribute = regexp.MustCompile(`^http\.(?:request|response)\.header\.(.+)$`)
	identifier      = regexp.MustCompile(
		`^(?:[0-9a-f]{16}|[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$`)

	errTooLarge = errors.New("the value has too many parts to be cleaned")
)

func setOf(text string) map[string]bool {
	set := map[string]bool{}
	for _, word := range strings.Fields(text) {
		set[word] = true
	}
	return set
}

// Words of a key in lower case: at capitals, and at all that is no letter or digit of ASCII.
func wordsOf(key string) []string {
	var parted strings.Builder
	for index := range len(key) {
		code := key[index]
		before := at(key, index-1)
		if code >= 'A' && code <= 'Z' && (isDigit(before) || (before >= 'a' && before <= 'z')) {
			parted.WriteByte('_')
		}
		parted.WriteByte(code)
	}
	return strings.FieldsFunc(strings.ToLower(parted.String()), isPunctuation)
}

func isPunctuation(character rune) bool {
	return character >= 128 || !isAlphanumeric(byte(character))
}

// A key without case and punctuation.
func fold(key string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(key), isPunctuation), "")
}

func isSecretKey(key string, isStrict bool) bool {
	if !quick.MatchString(key) || label.MatchString(key) {
		return false
	}
	parts := wordsOf(key)
	folded := strings.Join(parts, "")
	if neverSecret[folded] {
		return false
	}
	if containsAny(folded, stems) || hasSecret(folded) ||
		(isStrict && containsAny(folded, strictStems)) {
		return true
	}
	for index, word := range parts {
		if words[word] || (isStrict && strictWords[word]) {
			return true
		}
		isKind := index+1 < len(parts) && notTokens[parts[index+1]]
		if strings.HasSuffix(word, "token") && !isKind {
			return true
		}
	}
	return false
}

func containsAny(text string, parts []string) bool {
	for _, part := range parts {
		if strings.Contains(text, part) {
			return true
		}
	}
	return false
}

// A secret, but no secretary.
func hasSecret(text string) bool {
	for {
		_, rest, isFound := strings.Cut(text, "secret")
		if !isFound {
			return false
		}
		if !strings.HasPrefix(rest, "ar") {
			return true
		}
		text = rest
	}
}

// A place in the tree of selectors with a path.
type pathNode struct {
	children map[string]*pathNode
	verdict  string
}

func (node *pathNode) child(name string) *pathNode {
	if node.children[name] == nil {
		node.children[name] = &pathNode{children: map[string]*pathNode{}}
	}
	return node.children[name]
}

type keyFacts struct {
	isSecret bool
	cleaned  string
}

// Gives cleaned copies; what cannot be cleaned is an error, and must not be sent.
type scrubber struct {
	isStrict                      bool
	allowedKeys, deniedKeys       map[string]bool
	allowedHeaders, deniedHeaders map[string]bool
	paths                         *pathNode
	rules                         findRules
	lock                          sync.Mutex
	known                         map[string]keyFacts
}

func newScrubber(preset string, allow, deny []string) *scrubber {
	made := &scrubber{
		isStrict:       preset != "balanced",
		allowedKeys:    selected(allow, "key:"),
		deniedKeys:     selected(deny, "key:"),
		allowedHeaders: selected(allow, "header:"),
		deniedHeaders:  selected(deny, "header:"),
		paths:          pathsOf(allow, deny),
		known:          map[string]keyFacts{},
	}
	allowed, denied := selected(allow, "detector:"), selected(deny, "detector:")
	detectors := map[string]bool{}
	for _, name := range detectorNames {
		// One number of 15 digits in ten passes for an IMEI.
		detectors[name] = denied[name] || (!allowed[name] && (made.isStrict || name != "imei"))
	}
	made.rules = findRules{detectors, made.isSecretName, !made.isStrict}
	return made
}

func selected(selectors []string, prefix string) map[string]bool {
	set := map[string]bool{}
	for _, selector := range selectors {
		if name, isFound := strings.CutPrefix(selector, prefix); isFound {
			set[fold(name)] = true
		}
	}
	return set
}

func pathsOf(allow, deny []string) *pathNode {
	root := &pathNode{children: map[string]*pathNode{}}
	add := func(selectors []string, verdict string) {
		for _, selector := range selectors {
			path, isFound := strings.CutPrefix(selector, "path:")
			if !isFound {
				continue
			}
			node := root
			for _, name := range strings.Split(path, ".") {
				node = node.child(name)
			}
			node.verdict = verdict
		}
	}
	add(allow, "allow")
	// Last, so that it wins where both name a place.
	add(deny, "deny")
	if len(root.children) == 0 {
		return nil
	}
	return root
}

func (scrubber *scrubber) text(text string) string {
	return cleanText(text, scrubber.rules)
}

func (scrubber *scrubber) isSecretName(key string) bool {
	if len(scrubber.allowedKeys)+len(scrubber.deniedKeys) > 0 {
		folded := fold(key)
		if scrubber.deniedKeys[folded] {
			return true
		}
		if scrubber.allowedKeys[folded] {
			return false
		}
	}
	return isSecretKey(key, scrubber.isStrict)
}

func (scrubber *scrubber) facts(key string) keyFacts {
	scrubber.lock.Lock()
	found, isKnown := scrubber.known[key]
	scrubber.lock.Unlock()
	if isKnown {
		return found
	}
	found = keyFacts{scrubber.isSecretName(key), scrubber.text(key)}
	scrubber.lock.Lock()
	defer scrubber.lock.Unlock()
	if len(scrubber.known) >= mostKeys {
		scrubber.known = map[string]keyFacts{}
	}
	if len(key) <= longestKey {
		scrubber.known[key] = found
	}
	return found
}

// Whether the value of a key goes, whatever it is.
func (scrubber *scrubber) isSecret(key, keys string) bool {
	if keys == "plain" || keys == "modules" {
		return false
	}
	header := ""
	if keys == "headers" {
		header = key
	} else if match := headerAttribute.FindStringSubmatch(key); match != nil {
		header = match[1]
	}
	if header != "" {
		folded := fold(header)
		switch {
		case scrubber.deniedHeaders[folded]:
			return true
		case scrubber.allowedHeaders[folded]:
			return false
		case scrubber.isStrict && !harmlessHeaders[folded]:
			return true
		}
	}
	if keys == "user" && scrubber.isStrict && personal[key] {
		return true
	}
	return scrubber.facts(key).isSecret
}

// A cleaned copy of a value of decodeJSON.
func (scrubber *scrubber) value(value any, keys string) (any, error) {
	walk := &walk{scrubber: scrubber}
	var places []*pathNode
	if scrubber.paths != nil {
		places = []*pathNode{scrubber.paths}
	}
	cleaned := walk.clean(value, "", keys, places, 0)
	if walk.nodes > mostNodes {
		return nil, errTooLarge
	}
	return cleaned, nil
}
