#!/bin/sh
# All comparisons of the laboratory with referees on public data. Downloads nothing.
#
#   run.sh "java -jar target/almoner.jar" rhc.csv ADHERER
#
# rhc.csv and ADHERER (a checkout of AdhereR's sources) as ate.sh and adherence.sh describe them. Prints ours,
# the referee's and their difference; exit code 1 where any figure is beyond tolerance.
set -u
here=$(dirname "$0")
failed=0
sh "$here/ate.sh" "$1" "$2" || failed=1
sh "$here/trial.sh" "$1" || failed=1
sh "$here/adherence.sh" "$1" "$3" || failed=1
exit $failed
