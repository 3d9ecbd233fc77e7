#!/bin/sh
# lab ate against R on right heart catheterisation (Connors et al. 1996).
#
#   ate.sh "java -jar target/almoner.jar" rhc.csv
#
# rhc.csv has 5,735 patients with rhc (Yes/No) and death_d30 (0/1), as in the repository of Smith et al. (2022),
# Statistics in Medicine 41:407, whose answers for six covariates are checked too. Needs r-cran-sandwich and
# r-cran-jsonlite. Exit code 1 where a figure is beyond tolerance.
set -eu
here=$(dirname "$0")
almoner=$1
data=$2
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT
failed=0

compare() { # covariates of ours, R's formula, estimand, estimator
  $almoner lab ate --data "$data" --treatment rhc=Yes --control No --outcome death_d30 --covariates "$1" \
    --estimand "$3" --estimator "$4" --folds 1 --clip 0 --refutations 0 --format json >"$work/ours.json"
  Rscript "$here/ate.R" "$data" rhc death_d30 "$2" "$3" "$4" "$work/ours.json" || failed=1
}

published() { # estimator, figure of the paper's notebook, its decimals
  compare "C(sex), age, edu, C(race), C(carcinoma)" "factor(sex) + age + edu + factor(race) + factor(carcinoma)" \
    ate "$1"
  awk -v name="$1" -v published="$2" '/"estimate" :/ { gsub(",", ""); ours = sprintf("%.6f", $3)
      print name " published " published ", ours " ours; exit ours == published ? 0 : 1 }' "$work/ours.json" ||
    failed=1
}

published iptw 0.083294
published aipw 0.083796
published g 0.083929

numbers="age edu surv2md1 das2d3pc aps scoma1 meanbp1 wblc1 hrt1 resp1 temp1 pafi1 alb1 hema1 bili1 crea1 sod1 pot1
paco21 ph1 weight_kg cardiohx chfhx dementhx psychhx chrpulhx renalhx liverhx gibledhx malighx immunhx transhx amihx
resp card neuro gastr renal meta hema seps trauma ortho"
classes="sex race income category carcinoma insurance_class no_resus"
ours="adld3p, $(echo $numbers | tr ' ' ','),$(for c in $classes; do printf 'C(%s),' "$c"; done)"
theirs="adld3p + adld3p_missing + $(echo $numbers | sed 's/ / + /g')$(for c in $classes; do printf ' + factor(%s)' "$c"; done)"
for estimand in ate att atc ato atm; do
  compare "${ours%,}" "$theirs" "$estimand" iptw
done
compare "${ours%,}" "$theirs" ate aipw
compare "${ours%,}" "$theirs" ate g
exit $failed
