package sentrysetup

// A number for an option of which 0 means the default, and less than 0 none.
func offWhenZero(count int) int {
	if count == 0 {
		return -1
	}
	return count
}
