#!/bin/sh
# Stands for docker in tests of generated commands: volumes are folders below $FAKE_VOLUMES, other commands are written down.
set -eu
echo "docker $*" >> "$FAKE_LOG"
case "$1 ${2-}" in
  "volume create") mkdir -p "$FAKE_VOLUMES/$3"; exit 0 ;;
  "volume rm") rm -rf "$FAKE_VOLUMES/${4-$3}"; exit 0 ;;
  "run --rm") ;;
  *) exit 0 ;;
esac
shift 2
volume='' backup=''
while [ "$1" = -v ]; do
  case "$2" in
    *:/volume*) volume="$FAKE_VOLUMES/${2%%:*}" ;;
    *:/backup*) backup="${2%%:*}" ;;
  esac
  shift 2
done
shift # the image
test -d "$volume"
for argument in "$@"; do
  shift
  case "$argument" in
    /volume) argument="$volume" ;;
    /backup/*) argument="$backup/${argument#/backup/}" ;;
  esac
  set -- "$@" "$argument"
done
exec "$@"
