import type { GoFramework } from '../types.ts';

/** What a framework needs besides the SDK. */
export interface GoParts {
  /** The text of `middleware.go`. */
  readonly middleware?: string;
  /** The folder of the SDK's part for it, and whether that is a module of its own from a release on. */
  readonly part?: string;
  readonly ownModuleFrom?: string;
  /** How a service uses it. */
  readonly usage: string;
}

const defers = 'defer sentrysetup.Flush()';
const starts = `if err := sentrysetup.InitSentry(sentrysetup.Hooks{}); err != nil {
	log.Print(err)
}
${defers}`;

/** By framework; the packages are those of getsentry/sentry-go. */
export const goFrameworks: Readonly<Record<GoFramework, GoParts>> = {
  plain: { usage: starts },
  'net/http': {
    part: 'http',
    middleware: `package sentrysetup

import (
	"net/http"

	sentryhttp "github.com/getsentry/sentry-go/http"
)

// Middleware reports panics of handlers and measures requests. Panics go on to whoever recovers.
func Middleware(next http.Handler) http.Handler {
	return sentryhttp.New(sentryhttp.Options{Repanic: true}).Handle(next)
}
`,
    usage: `${starts}\nhttp.ListenAndServe(":8080", sentrysetup.Middleware(mux))`,
  },
  gin: {
    part: 'gin',
    ownModuleFrom: '0.31.0',
    middleware: `package sentrysetup

import (
	sentrygin "github.com/getsentry/sentry-go/gin"
	"github.com/gin-gonic/gin"
)

// Middleware reports panics of handlers and measures requests. Panics go on to whoever recovers.
func Middleware() gin.HandlerFunc {
	return sentrygin.New(sentrygin.Options{Repanic: true})
}
`,
    usage: `${starts}\nengine.Use(sentrysetup.Middleware())`,
  },
  echo: {
    part: 'echo',
    ownModuleFrom: '0.31.0',
    middleware: `package sentrysetup

import (
	sentryecho "github.com/getsentry/sentry-go/echo"
	"github.com/labstack/echo/ECHO_MAJOR"
)

// Middleware reports panics of handlers and measures requests. Panics go on to whoever recovers.
func Middleware() echo.MiddlewareFunc {
	return sentryecho.New(sentryecho.Options{Repanic: true})
}
`,
    usage: `${starts}\nserver.Use(sentrysetup.Middleware())`,
  },
};
