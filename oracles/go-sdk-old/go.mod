module sentry-kit/oracle-go-sdk-old

go 1.21

require github.com/getsentry/sentry-go v0.28.0

require (
	golang.org/x/sys v0.18.0 // indirect
	golang.org/x/text v0.14.0 // indirect
)
