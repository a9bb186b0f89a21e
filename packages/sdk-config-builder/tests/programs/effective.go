// Runs configurations from standard input through the real Init, and prints what the clients hold, as JSON.
package main

import (
	"encoding/json"
	"os"
	"reflect"

	"github.com/getsentry/sentry-go"
)

type configuration struct {
	Options     sentry.ClientOptions
	Environment map[string]string
}

func main() {
	var configurations []configuration
	if err := json.NewDecoder(os.Stdin).Decode(&configurations); err != nil {
		panic(err)
	}
	held := []map[string]any{}
	for _, configuration := range configurations {
		for name, value := range configuration.Environment {
			if err := os.Setenv(name, value); err != nil {
				panic(err)
			}
		}
		if err := sentry.Init(configuration.Options); err != nil {
			panic(err)
		}
		held = append(held, plain(sentry.CurrentHub().Client().Options()))
		for name := range configuration.Environment {
			if err := os.Unsetenv(name); err != nil {
				panic(err)
			}
		}
	}
	if err := json.NewEncoder(os.Stdout).Encode(held); err != nil {
		panic(err)
	}
}

// The fields that say something, without functions and interfaces.
func plain(options sentry.ClientOptions) map[string]any {
	fields := map[string]any{}
	value := reflect.ValueOf(options)
	for index := range value.NumField() {
		field := value.Field(index)
		if !field.IsZero() && field.Kind() != reflect.Func && field.Kind() != reflect.Interface && field.Kind() != reflect.Pointer {
			fields[value.Type().Field(index).Name] = field.Interface()
		}
	}
	return fields
}
