#!/usr/bin/env bash
# Claims: the reader against StAEDI, its memory, and X12 files to published tables.
#
#   src/bench/claims/run.sh                reader: 1 GB of 837P in 16 parts, both in turn; memory at
#                                          50 and 500 MB; sample files that each refuses
#   src/bench/claims/run.sh pipeline       the same 1 GB to published staging, against StAEDI
#   src/bench/claims/run.sh marts          run claims on 100 thousand and 1 million claims with their
#                                          remits: time, memory, commits, exponent
#   MEGABYTES=1000 THREADS=2 RUNS=3        of the reader's speed
#   SIZES="100000 1000000"                 of the marts
#   SAMPLES=DIR      X12 sample files; without it no refusals are counted
#   CLASSES=PATH     Almoner and its libraries; default: target/almoner.jar
#   ALMONER=...      the command to measure; default ./almoner; its heap is ALMONER_MEMORY, here 3g
#   STAEDI=FILE      staedi-1.26.0.jar; default: in the local Maven repository, fetched if need be
#   BENCH_DIR=DIR    where to work; default: a temporary folder, removed afterwards
#
# Needs JDK 17, GNU time (package time), and 3 GB of disk; 30 GB for marts.
set -euo pipefail

here=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)
root=$here/../../..
classes=${CLASSES:-$root/target/almoner.jar}
read -ra almoner <<<"${ALMONER:-$root/almoner}"
export ALMONER_MEMORY=${ALMONER_MEMORY:-3g}
megabytes=${MEGABYTES:-1000}
threads=${THREADS:-2}
repository=$HOME/.m2/repository/io/xlate/staedi/1.26.0
staedi=${STAEDI:-$repository/staedi-1.26.0.jar}
[ -n "${CLASSES:-}" ] || [ -f "$classes" ] || { echo "No $classes; build it, or set CLASSES" >&2; exit 2; }
[ -f "$staedi" ] || mvn -q dependency:get -Dartifact=io.xlate:staedi:1.26.0

if [ -n "${BENCH_DIR:-}" ]; then
  work=$BENCH_DIR
  mkdir -p "$work"
else
  work=$(mktemp -d "${TMPDIR:-/tmp}/claims-bench.XXXXXX")
  trap 'rm -rf "$work"' EXIT
fi
javac -nowarn -d "$work/classes" -cp "$classes:$staedi" "$here"/*.java

bench() { # memory, class, arguments
  local memory=$1
  shift
  java -Xmx"$memory" -XX:+UseParallelGC -cp "$work/classes:$staedi:$classes" "$@"
}

parts() {
  [ -d "$work/parts" ] || bench 1g WriteClaims bytes "$work/parts" 16 $((megabytes * 1000000))
}

reader() {
  parts
  bench 3g ReadClaims speed "$work/parts" "$threads" "${RUNS:-3}"
  for size in 50 500; do
    bench 1g WriteClaims bytes "$work/one-$size" 1 $((size * 1000000))
    # A heap that is small tells as well: what is held does not grow with the file.
    bench 64m ReadClaims memory "$work/one-$size/837-0000.x12" | tee "$work/memory-$size"
    rm -r "$work/one-$size"
  done
  awk '{print $(NF - 1)}' "$work/memory-50" "$work/memory-500" |
    paste -sd' ' | awk '{printf "500 MB against 50 MB: %.3f (aim at most 1.10)\n", $2 / $1}'
  if [ -n "${SAMPLES:-}" ]; then
    bench 1g ReadClaims refused "$SAMPLES"
  fi
}

# Runs claims on a folder of X12 files; prints wall and processor seconds and the largest memory.
claims() { # name, landing, options
  local name=$1 landing=$2
  shift 2
  rm -rf "$work/lake"
  /usr/bin/time -v -o "$work/time.txt" "${almoner[@]}" run claims --landing "$landing" --lake "$work/lake" \
    --date 2026-06-30 --allow-future --quiet "$@" >"$work/out.txt" 2>"$work/err.txt" ||
    { tail -20 "$work/err.txt" >&2; exit 1; }
  worked=$(awk -F': ' '/User time|System time/ {cpu += $2} END {print cpu}' "$work/time.txt")
  seconds=$(awk -F': ' '/Elapsed/ {n = split($2, t, ":"); s = 0; for (i = 1; i <= n; i++) s = s * 60 + t[i]; print s}' "$work/time.txt")
  awk -F': ' -v name="$name" -v wall="$seconds" -v cpu="$worked" '
    /Maximum resident/ {mib = $2 / 1024}
    END {printf "%-20s %8.1f s  %8.1f s of processor  %6d MiB", name, wall, cpu, mib}' "$work/time.txt"
  echo "  $(find "$work/lake" -path '*_delta_log*' -name '*.json' | wc -l) commits"
  grep -h -o '"job" : "[^"]*"\|"seconds" : [0-9.]*' "$work"/lake/_runs/*/run_summary.json |
    sed 's/.*: //; s/"//g' | tail -n +2 | paste -d' ' - - | sort -k2,2nr | awk '$2 >= 1' | column
}

# Staging of a claim is published with what was decided of it. A machine that is busy otherwise makes
# no difference to seconds of processor, of which both have two cores.
pipeline() {
  parts
  mkdir -p "$work/landing/claims/x12"
  ln -f "$work"/parts/* "$work/landing/claims/x12" # a link by name would leave the landing directory
  bench 3g ReadClaims speed "$work/parts" "$threads" 1 | tee "$work/speed.txt"
  local theirs
  theirs=$(awk '/^StAEDI, / {for (i = 3; i < NF; i++) if ($(i + 1) == "processor") print $(i - 2)}' "$work/speed.txt")
  to "raw tables" "$theirs" ingest-claims-x12
  to "published staging" "$theirs" ingest-claims-x12 stage-claims-x12 decide-claims
}

to() { # name, StAEDI's seconds of processor, jobs
  local name=$1 theirs=$2
  shift 2
  claims "$name" "$work/landing" --only "$@"
  awk -v theirs="$theirs" -v ours="$worked" -v name="$name" 'BEGIN {
    printf "to %s: StAEDI alone / ours, seconds of processor: %.3f (aim 0.35)\n", name, theirs / ours}'
}

marts() {
  local times=()
  for size in ${SIZES:-100000 1000000}; do
    rm -rf "$work/landing"
    bench 1g WriteClaims claims "$work/landing/claims/x12" $(((size + 9999) / 10000)) "$size"
    du -sh --apparent-size "$work/landing" | cut -f1
    claims "$size claims" "$work/landing"
    times+=("$size $seconds")
  done
  printf '%s\n' "${times[@]}" | awk '
    NR == 1 {n = $1; t = $2} END {if (NR > 1) printf "time grows as size to the power %.3f (aim at most 1.1)\n", log($2 / t) / log($1 / n)}'
}

"${1:-reader}"
