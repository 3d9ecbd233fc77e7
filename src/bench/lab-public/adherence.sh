#!/bin/sh
# lab adherence against AdhereR on its example data, in windows of many lengths and starts.
#
#   adherence.sh "java -jar target/almoner.jar" ADHERER
#
# ADHERER is a checkout of AdhereR's sources (R/adherer.R, data/*.rda). Needs Debian's r-cran-data.table,
# r-cran-lubridate and r-cran-jsonlite. Exit code 1 where any patient differs by more than 1e-12.
set -eu
here=$(dirname "$0")
almoner=$1
adherer=$2
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT
Rscript "$here/fills.R" "$adherer/data" "$work"
failed=0
for fills in events dispensed; do
  for window in "0 60" "0 180" "0 365" "30 60" "45 31" "90 180" "180 365" "365 365" "600 120" "1 1"; do
    for carry in all same; do
      # shellcheck disable=SC2086
      set -- $window
      $almoner lab adherence --fills "$work/$fills.csv" --patient PATIENT_ID --date DATE \
        --date-format MM/dd/yyyy --days DURATION --medication CATEGORY --carry "$carry" \
        --window-start "$1" --window-days "$2" --format csv >"$work/ours.csv"
      echo "$fills"
      Rscript "$here/adherence.R" "$adherer/R/adherer.R" "$work/$fills.csv" "$work/ours.csv" "$1" "$2" "$carry" ||
        failed=1
    done
  done
done
exit $failed
