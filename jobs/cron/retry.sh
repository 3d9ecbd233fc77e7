#!/usr/bin/env bash
# retry.sh TIMES PAUSE COMMAND...: runs a command again while it ends with a code that a later try may
# mend: 1 an error of the machine, 12 the lake in use, 13 no delivery yet, 15 no room. All others are
# for people: a wrong call (2), refused data (10), a missed deadline (14), a refused model (20). The
# last try's code is the script's. ALMONER_TRY says "2 of 3" to whom run --on-failure alerts.
set -uo pipefail

if [ $# -lt 3 ] || ! [[ "$1" =~ ^[1-9][0-9]?$ && "$2" =~ ^[0-9]+[smh]?$ ]]; then
  echo "usage: retry.sh TIMES PAUSE COMMAND..., such as retry.sh 3 10m almoner run nightly ..." >&2
  exit 2
fi
times=$1 pause=$2
shift 2

for ((try = 1; ; try++)); do
  ALMONER_TRY="$try of $times" "$@"
  code=$?
  case $code in
    1 | 12 | 13 | 15) [ "$try" -lt "$times" ] || exit "$code" ;;
    *) exit "$code" ;;
  esac
  echo "retry.sh: ended with $code, try $try of $times; again in $pause" >&2
  sleep "$pause"
done
