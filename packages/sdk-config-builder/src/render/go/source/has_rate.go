package sentrysetup

func hasRate(name string) bool {
	_, isThere := lookUpRate(name)
	return isThere
}
