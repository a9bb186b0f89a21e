//go:build tools

// Package compose pins the real Compose engine that the rendered files are checked with.
package compose

import _ "github.com/docker/compose/v2/cmd/compose"
