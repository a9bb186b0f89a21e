package sentrysetup

import (
	"log"
	"math"
	"os"
	"regexp"
	"strconv"
	"strings"
)

// Reads values from environment variables; one that is empty counts as one that is not there.

var (
	wordsForOn  = regexp.MustCompile(`(?i)^(?:1|true|t|yes|y|on)$`)
	wordsForOff = regexp.MustCompile(`(?i)^(?:0|false|f|no|n|off)$`)
	number      = regexp.MustCompile(`^[0-9]*\.?[0-9]+(?:[eE]-?[0-9]+)?$`)
)

func readText(name, fallback string) string {
	text := os.Getenv(name)
	if strings.TrimSpace(text) == "" {
		return fallback
	}
	return text
}

// A number from 0 to 1, and whether there is one.
func lookUpRate(name string) (float64, bool) {
	value, isThere := lookUpNumber(name)
	if isThere && value > 1 {
		return unreadable(name)
	}
	return value, isThere
}

func readRate(name string, fallback float64) float64 {
	if value, isThere := lookUpRate(name); isThere {
		return value
	}
	return fallback
}

// A whole number of 0 or more.
func readCount(name string, fallback int) int {
	value, isThere := lookUpNumber(name)
	if isThere && value != math.Trunc(value) {
		value, isThere = unreadable(name)
	}
	if isThere {
		return int(value)
	}
	return fallback
}

func readSwitch(name string, fallback bool) bool {
	text := strings.TrimSpace(os.Getenv(name))
	switch {
	case text == "":
		return fallback
	case wordsForOn.MatchString(text):
		return true
	case wordsForOff.MatchString(text):
		return false
	}
	unreadable(name)
	return fallback
}

// Whether a variable stops all sending: anything but an empty text and the words for no.
func isStopped(name string) bool {
	text := strings.TrimSpace(os.Getenv(name))
	return text != "" && !wordsForOff.MatchString(text)
}

func lookUpNumber(name string) (float64, bool) {
	text := strings.TrimSpace(os.Getenv(name))
	if text == "" {
		return 0, false
	}
	value, err := strconv.ParseFloat(text, 64)
	if err != nil || !number.MatchString(text) {
		return unreadable(name)
	}
	return value, true
}

func unreadable(name string) (float64, bool) {
	// The text itself may be a secret that was put into the wrong variable.
	log.Printf("sentry: %s cannot be read", name)
	return 0, false
}
