#!/usr/bin/env bash
# The learned policy against the oracle on worlds with seeds that were not used in development:
# generates a world, learns, approves, runs a night, compares its list with the truth, and simulates
# 1,000 experiments of it against the rule: of 100, at least 93 should hold the true difference, and
# 1,000 tell 93 from 95.
#
#   src/bench/engagement/run.sh [PATIENTS [BRANDS [SEED...]]]      such as 3000 1 101 102 103
#
# Wants the built JAR, or its launcher in ALMONER; EXPERIMENTS is how many, if not 1,000. Everything
# goes to a folder that is removed.
set -euo pipefail

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)
almoner=${ALMONER:-$home/almoner}
patients=${1:-3000}
brands=${2:-1}
seeds=("${@:3}")
[ ${#seeds[@]} -gt 0 ] || seeds=(101 102 103)
date=2026-03-20
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for seed in "${seeds[@]}"; do
  lake=$work/lake-$seed
  landing=$work/landing-$seed
  "$almoner" generate --out "$landing" --domain engagement --seed "$seed" \
    --patients "$patients" --brands "$brands" --quiet
  "$almoner" run nightly --landing "$landing" --lake "$lake" --date $date --quiet
  "$almoner" run weekly-training --lake "$lake" --date $date --quiet || [ $? -eq 20 ]
  version=$("$almoner" models list --lake "$lake" --format csv | awk -F, '/,staging/ {print $2}' | tail -1)
  if [ -n "$version" ]; then
    "$almoner" models approve "$version" --by bench --reason "benchmark" --lake "$lake"
    "$almoner" models promote "$version" --by bench --lake "$lake"
  fi
  start=$(date +%s.%N)
  "$almoner" run nightly --lake "$lake" --date $date --quiet --only assign-engagement-arms recommend
  end=$(date +%s.%N)
  echo "seed $seed, $patients patients, $brands brands: model ${version:-none (rule)}," \
    "scoring and recommending $(echo "$end - $start" | bc) s, start of the JVM included"
  "$almoner" export recommendations --to csv --out "$work/list-$seed.csv" --lake "$lake" --quiet
  "$almoner" lab truth --truth "$landing-truth" --recommendations "$work/list-$seed.csv" \
    --date $date $([ -z "$version" ] || echo --experiments "${EXPERIMENTS:-1000}")
done
