module sentry-kit/oracle-go-sdk-old

go 1.18

require github.com/getsentry/sentry-go v0.24.0

require (
	golang.org/x/sys v0.6.0 // indirect
	golang.org/x/text v0.8.0 // indirect
)
