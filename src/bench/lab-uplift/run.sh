#!/bin/sh
# Compares `lab uplift` with scikit-learn doing the same 15 fits, in one run on one machine.
#
#   run.sh "java -Xmx3g -jar target/almoner.jar" [ROWS…]
#
# Needs Debian's python3-sklearn, python3-pandas and time. Prints seconds, processor seconds and peak
# memory of whole processes: read ratios, not seconds.
set -eu
here=$(dirname "$0")
almoner=$1
shift
data=$(mktemp -d)
trap 'rm -r "$data"' EXIT
[ $# -gt 0 ] || set -- 3000 100000 1000000
for rows in "$@"; do
  /usr/bin/python3 "$here/make_data.py" "$rows" "$data/study.csv"
  for base in logistic boosting; do
    echo "== $rows rows, $base"
    /usr/bin/time -f "scikit-learn: %e s, %U s processor, %M KiB" \
      /usr/bin/python3 "$here/sklearn_uplift.py" "$data/study.csv" "$base"
    # shellcheck disable=SC2086
    /usr/bin/time -f "almoner:      %e s, %U s processor, %M KiB" \
      $almoner lab uplift --data "$data/study.csv" --treatment t --outcome y --covariates x1:x40 \
      --base "$base" --trees 50 --depth 4 --patience 0 | grep "mean of predicted"
  done
done
