// Prints the fields of ClientOptions and their types as JSON, as the compiler sees them.
package main

import (
	"encoding/json"
	"os"
	"reflect"

	"github.com/getsentry/sentry-go"
)

func main() {
	options := reflect.TypeOf(sentry.ClientOptions{})
	fields := map[string]string{}
	for index := range options.NumField() {
		if field := options.Field(index); field.IsExported() {
			fields[field.Name] = field.Type.String()
		}
	}
	if err := json.NewEncoder(os.Stdout).Encode(fields); err != nil {
		panic(err)
	}
}
