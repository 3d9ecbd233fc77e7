#!/bin/sh
# lab experiment against R on three randomised trials that come with R.
#
#   trial.sh "java -jar target/almoner.jar"
#
# Needs r-cran-survival, r-cran-mass and r-cran-jsonlite. Exit code 1 where a figure is beyond tolerance.
set -eu
here=$(dirname "$0")
almoner=$1
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT
failed=0
Rscript "$here/trial.R" data "$work"

judge() { # trial, then options of lab experiment
  trial=$1
  shift
  $almoner lab experiment --data "$work/$trial.csv" "$@" --format json >"$work/ours.json"
  Rscript "$here/trial.R" "$trial" "$work/ours.json" || failed=1
}

judge colon --arm rx --control Obs --treated Lev+5FU --outcome status --goal decrease --time time --event status \
  --strata extent --subgroups "sex, age>=65"
judge veteran --arm trt --control 1 --treated 2 --outcome status --goal decrease --time time --event status \
  --strata celltype
judge anorexia --arm Treat --control Cont --treated CBT --outcome Postwt --covariate Prewt
exit $failed
