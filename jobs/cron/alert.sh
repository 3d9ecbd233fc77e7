#!/usr/bin/env bash
# For run --on-failure: tells the system's log, and whoever ALMONER_MAILTO names, that a run did not
# end well. Run id, exit code and where the summary is; nothing of any patient.
set -euo pipefail

: "${ALMONER_EXIT_CODE:?is set by almoner run --on-failure}"
text="almoner run ${ALMONER_PIPELINE:-?} for ${ALMONER_DATE:-?} ended with $ALMONER_EXIT_CODE"
text+="${ALMONER_TRY:+ (try $ALMONER_TRY)}${ALMONER_SUMMARY:+; summary: $ALMONER_SUMMARY}"

if command -v logger >/dev/null; then
  logger -t almoner -p user.err -- "$text"
else
  echo "$text" >&2
fi
if [ -n "${ALMONER_MAILTO:-}" ]; then
  mail -s "almoner ${ALMONER_PIPELINE:-}: exit code $ALMONER_EXIT_CODE" "$ALMONER_MAILTO" <<<"$text"
fi
