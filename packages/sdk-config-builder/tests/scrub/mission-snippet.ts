interface MissionEvent {
  user?: Record<string, unknown>;
  request?: { headers?: Record<string, unknown> };
}

/** The `beforeSend` of the guide that most set-ups copy, without its filter. SDKs call it for events only. */
export function missionBeforeSend(event: MissionEvent): MissionEvent {
  if (event.user) {
    delete event.user['email'];
    delete event.user['ip_address'];
  }
  if (event.request?.headers) {
    delete event.request.headers['Authorization'];
    delete event.request.headers['Cookie'];
  }
  return event;
}
