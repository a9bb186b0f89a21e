/** One error and one trace, as a service reports them, with secrets where people put them. */
export const javascriptService = `import "./instrument.mjs";
import { addBreadcrumb, captureError, flush, withSpan } from "./sentry.mjs";

withSpan("checkout", () => {
  addBreadcrumb("mail to jane@example.com");
  captureError(new Error("card 4111 1111 1111 1111 of jane@example.com"), {
    tags: { step: "pay" },
    contexts: { order: { password: "correct horse", id: 3 } },
  });
});
await flush(5000);
`;

const python = `from sentry_setup import add_breadcrumb, capture_error, flush, init_sentry, span

init_sentry()
`;
const pythonReport = `    add_breadcrumb("mail to jane@example.com")
    try:
        raise ValueError("card 4111 1111 1111 1111 of jane@example.com")
    except ValueError as error:
        capture_error(
            error,
            tags={"step": "pay"},
            contexts={"order": {"password": "correct horse", "id": 3}},
        )
`;

export const pythonService = `${python}
with span("checkout"):
${pythonReport}
flush()
`;

/** The same within a request that Flask serves. */
export const flaskService = `${python}
from flask import Flask

app = Flask(__name__)


@app.post("/checkout")
def checkout():
${pythonReport}    return "done"


headers = {"Authorization": "Bearer abcdefgh12345678", "X-Api-Key": "kqzvmnbvcxlkjh"}
app.test_client().post("/checkout?email=jane@example.com", headers=headers)
flush()
`;

const goReport = `	sentrysetup.AddBreadcrumb(ctx, "mail", "mail to jane@example.com", nil)
	sentrysetup.CaptureError(ctx, errors.New("card 4111 1111 1111 1111 of jane@example.com"), sentrysetup.Report{
		Tags:     map[string]string{"step": "pay"},
		Contexts: map[string]map[string]any{"order": {"password": "correct horse", "id": 3}},
	})
`;

/** A process that ends by Fatalf, which flushes. */
export const goService = `package main

import (
	"context"
	"errors"
	"log"

	"service/sentrysetup"
)

func main() {
	if err := sentrysetup.InitSentry(sentrysetup.Hooks{}); err != nil {
		log.Fatal(err)
	}
	defer sentrysetup.Flush()
	span := sentrysetup.StartSpan(context.Background(), "checkout", "task")
	ctx := span.Context()
${goReport}	span.Finish()
	sentrysetup.Fatalf("the end")
}
`;

/** The same within a request that net/http serves. */
export const goHttpService = `package main

import (
	"errors"
	"log"
	"net/http"
	"net/http/httptest"

	"service/sentrysetup"
)

func main() {
	if err := sentrysetup.InitSentry(sentrysetup.Hooks{}); err != nil {
		log.Fatal(err)
	}
	defer sentrysetup.Flush()
	handler := http.HandlerFunc(func(_ http.ResponseWriter, request *http.Request) {
		ctx := request.Context()
${goReport.replaceAll(/^/gm, '\t').trimEnd()}
	})
	request := httptest.NewRequest("POST", "/checkout?email=jane@example.com", nil)
	request.Header.Set("Authorization", "Bearer abcdefgh12345678")
	sentrysetup.Middleware(handler).ServeHTTP(httptest.NewRecorder(), request)
}
`;
