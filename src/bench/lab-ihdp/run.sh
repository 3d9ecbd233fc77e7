#!/bin/sh
# Root PEHE of the T-learner with boosting against scikit-learn's, on replications of Hill's infants.
#
#   run.sh "java -jar target/almoner.jar" FOLDER-OF-ihdp_npci [COUNT]
#
# FOLDER holds the public ihdp_npci_*.csv; COUNT further replications (none: 0) are simulated in their design.
# Needs Debian's python3-sklearn. Prints one line per file and kind, and the means: ours, scikit-learn's, ratio;
# exit code 1 where a ratio is above 1.10.
set -eu
here=$(dirname "$0")
almoner=$1
folder=$2
count=${3:-20}
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT
/usr/bin/python3 "$here/simulate.py" "$folder/ihdp_npci_1.csv" "$work" "$count"
for file in "$folder"/ihdp_npci_*.csv "$work"/replication_*.csv; do
  [ -e "$file" ] || continue
  for folds in 1 5; do
    # shellcheck disable=SC2086
    ours=$($almoner lab uplift --data "$file" --no-header --treatment c1 --outcome c2 --covariates c6:c30 \
      --truth c4,c5 --base boosting --folds "$folds" ${OPTIONS:-} --format json |
      sed -n 's/.*"sqrt_pehe" : \([0-9.]*\).*/\1/p')
    echo "$folds $ours $(/usr/bin/python3 "$here/sklearn_pehe.py" "$file" "$folds") $(basename "$file")"
  done
done | tee "$work/answers"
awk '{n[$1]++; a[$1] += $2; b[$1] += $3; each[$1] += $2 / $3}
  END {for (f in n) {
         printf "folds %s: ours %.4f scikit-learn %.4f ratio %.3f, mean of ratios %.3f (%d files)\n",
           f, a[f]/n[f], b[f]/n[f], a[f]/b[f], each[f]/n[f], n[f]
         if (a[f]/b[f] > 1.10) worse = 1
       }
       exit worse}' "$work/answers"
