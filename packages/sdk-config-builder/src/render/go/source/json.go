package sentrysetup

import (
	"bytes"
	"encoding/json"
	"errors"
)

// JSON whose objects keep the order of their keys, and whose numbers keep their digits.

type member struct {
	key   string
	value any
}

type object []member

func (members object) get(key string) (any, bool) {
	for _, member := range members {
		if member.key == key {
			return member.value, true
		}
	}
	return nil, false
}

// A copy with the value under the key.
func (members object) with(key string, value any) object {
	copied := append(object{}, members...)
	for index := range copied {
		if copied[index].key == key {
			copied[index].value = value
			return copied
		}
	}
	return append(copied, member{key, value})
}

func decodeJSON(text []byte) (any, error) {
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	value, err := decodeValue(decoder)
	if err == nil && decoder.More() {
		return nil, errors.New("there is more than one value")
	}
	return value, err
}

func decodeValue(decoder *json.Decoder) (any, error) {
	token, err := decoder.Token()
	if err != nil {
		return nil, err
	}
	switch token {
	case json.Delim('{'):
		members := object{}
		for decoder.More() {
			key, err := decoder.Token()
			if err != nil {
				return nil, err
			}
			value, err := decodeValue(decoder)
			if err != nil {
				return nil, err
			}
			name, _ := key.(string)
			members = append(members, member{name, value})
		}
		_, err = decoder.Token()
		return members, err
	case json.Delim('['):
		items := []any{}
		for decoder.More() {
			value, err := decodeValue(decoder)
			if err != nil {
				return nil, err
			}
			items = append(items, value)
		}
		_, err = decoder.Token()
		return items, err
	}
	return token, nil
}

func encodeJSON(value any) ([]byte, error) {
	var buffer bytes.Buffer
	err := encodeValue(&buffer, value)
	return buffer.Bytes(), err
}

func encodeValue(buffer *bytes.Buffer, value any) error {
	switch value := value.(type) {
	case object:
		buffer.WriteByte('{')
		for index, member := range value {
			if index > 0 {
				buffer.WriteByte(',')
			}
			if err := encodeScalar(buffer, member.key); err != nil {
				return err
			}
			buffer.WriteByte(':')
			if err := encodeValue(buffer, member.value); err != nil {
				return err
			}
		}
		return buffer.WriteByte('}')
	case []any:
		buffer.WriteByte('[')
		for index, item := range value {
			if index > 0 {
				buffer.WriteByte(',')
			}
			if err := encodeValue(buffer, item); err != nil {
				return err
			}
		}
		return buffer.WriteByte(']')
	}
	return encodeScalar(buffer, value)
}

func encodeScalar(buffer *bytes.Buffer, value any) error {
	text, err := json.Marshal(value)
	buffer.Write(text)
	return err
}
