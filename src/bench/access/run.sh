#!/usr/bin/env bash
# The access engine alone: requests of a world made by chance, each under every access arm and every
# support arm of conf/scenarios.yaml, results folded into a checksum. The time has neither the start of
# Java nor the first 20,000 requests, which warm the compilers up.
#
#   src/bench/access/run.sh                 10 million evaluations, three times
#   src/bench/access/run.sh 1000000 1       evaluations, runs
#   CLASSES=PATH     Almoner and its libraries; default: target/almoner.jar
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$here/../../..
classes=${CLASSES:-$root/target/almoner.jar}
evaluations=${1:-10000000}
runs=${2:-3}
[ -n "${CLASSES:-}" ] || [ -f "$classes" ] || { echo "No $classes; build it, or set CLASSES" >&2; exit 2; }

work=$(mktemp -d "${TMPDIR:-/tmp}/access-bench.XXXXXX")
trap 'rm -rf "$work"' EXIT
javac -cp "$classes" -d "$work" "$here/PriceRequests.java"
for ((i = 0; i < runs; i++)); do
  java -Xmx1g -XX:+UseParallelGC -Dalmoner.home="$root" -cp "$work:$classes" PriceRequests "$evaluations"
done
