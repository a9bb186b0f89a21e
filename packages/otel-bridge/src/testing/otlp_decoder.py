"""Reads OTLP requests with OpenTelemetry's own protocol buffers and writes them as JSON, a line per request.

Each line of the input is {"signal": "traces" | "logs", "form": "protobuf" | "json", "body": base64}.
"""

import base64
import json
import sys

from google.protobuf import json_format
from opentelemetry.proto.collector.logs.v1.logs_service_pb2 import ExportLogsServiceRequest
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest

REQUESTS = {"traces": ExportTraceServiceRequest, "logs": ExportLogsServiceRequest}
# OTLP's JSON has these as hexadecimal text, where protobuf's own JSON has base64.
IDS = ("traceId", "spanId", "parentSpanId")


def with_ids(value, convert):
    if isinstance(value, list):
        return [with_ids(item, convert) for item in value]
    if isinstance(value, dict):
        return {
            name: convert(field)
            if name in IDS and isinstance(field, str)
            else with_ids(field, convert)
            for name, field in value.items()
        }
    return value


def to_base64(text):
    return base64.b64encode(bytes.fromhex(text)).decode()


def to_hex(text):
    return base64.b64decode(text).hex()


for line in sys.stdin:
    task = json.loads(line)
    body = base64.b64decode(task["body"])
    request = REQUESTS[task["signal"]]()
    if task["form"] == "protobuf":
        request.ParseFromString(body)
    else:
        json_format.ParseDict(with_ids(json.loads(body), to_base64), request)
    read = json_format.MessageToDict(request, use_integers_for_enums=True)
    print(json.dumps(with_ids(read, to_hex)))
