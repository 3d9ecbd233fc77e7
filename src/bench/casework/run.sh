#!/usr/bin/env bash
# Casework from delivered CSV files to marts, in Almoner and in DuckDB, on the same files.
#
# Almoner does more: it keeps raw rows with file and line, checks every row against its contract,
# quarantines, gates, writes Delta tables and a ledger. Its time is that of the whole command, cold,
# with the start of Java. DuckDB's is that of its queries alone, in a process that already runs.
# Both must give the same mart_ops_kpis to 1e-6, or the benchmark stops.
#
#   src/bench/casework/run.sh                     1,500, 100,000 and 1,000,000 cases
#   SIZES="1500:9 100000:3" src/bench/casework/run.sh     cases:runs; the median counts
#   ALMONER=./almoner       the command to measure; it may have arguments
#   DUCKDB_JAR=FILE         DuckDB's JDBC driver; default: the one in the Maven repository
#   BENCH_DIR=DIR           where to work; default: a temporary folder, removed afterwards
#
# Needs JDK 17, GNU time, and 4 GB of disk for the largest size.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
read -ra almoner <<<"${ALMONER:-$here/../../../almoner}"
sizes=${SIZES:-1500:5 100000:3 1000000:1}
date=2026-03-20
as_of="2026-03-21 00:00:00"

duckdb=${DUCKDB_JAR:-$(find "${HOME}/.m2/repository/org/duckdb/duckdb_jdbc" -name 'duckdb_jdbc-*.jar' 2>/dev/null | sort -V | tail -1)}
[ -f "$duckdb" ] || { echo "No DuckDB driver; 'mvn -q test-compile' fetches it, or set DUCKDB_JAR" >&2; exit 2; }
[ -x /usr/bin/time ] || { echo "GNU time is missing (package time)" >&2; exit 2; }

if [ -n "${BENCH_DIR:-}" ]; then
  work=$BENCH_DIR
  mkdir -p "$work"
else
  work=$(mktemp -d "${TMPDIR:-/tmp}/casework-bench.XXXXXX")
  trap 'rm -rf "$work"' EXIT
fi
javac -d "$work/classes" "$here/DuckDbCasework.java"

# Runs a command under GNU time: its output to $work/out.txt, what it says to $work/err.txt.
measured() {
  if ! /usr/bin/time -v -o "$work/time.txt" "$@" >"$work/out.txt" 2>"$work/err.txt"; then
    echo "Failed: $*" >&2
    tail -20 "$work/err.txt" >&2
    exit 1
  fi
}

# Of the command measured last.
wall_seconds() {
  awk -F': ' '/Elapsed/ {n = split($2, t, ":"); s = 0; for (i = 1; i <= n; i++) s = s * 60 + t[i]; print s}' "$work/time.txt"
}
peak_mib() { awk -F': ' '/Maximum resident/ {printf "%d\n", $2 / 1024}' "$work/time.txt"; }

median() { sort -n | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'; }

largest() { sort -n | tail -1; }

duck() { java -cp "$work/classes:$duckdb" DuckDbCasework "$@"; }

benchmark() {
  local cases=$1 runs=$2 dir="$work/$1"
  rm -rf "$dir"
  mkdir -p "$dir"
  "${almoner[@]}" generate --out "$dir/landing" --domain casework --cases "$cases" --seed 1 --quiet
  for ((i = 0; i < runs; i++)); do
    measured java -cp "$work/classes:$duckdb" DuckDbCasework build "$here/duckdb.sql" "$dir/landing" "$dir/duckdb" "$as_of"
    cat "$work/out.txt" >>"$dir/duckdb.seconds"
    peak_mib >>"$dir/duckdb.mib"
    rm -rf "$dir/lake"
    measured "${almoner[@]}" run casework --landing "$dir/landing" --lake "$dir/lake" --date "$date" --quiet
    wall_seconds >>"$dir/almoner.seconds"
    peak_mib >>"$dir/almoner.mib"
  done
  "${almoner[@]}" sql --lake "$dir/lake" --format json "select * from mart_ops_kpis" >"$dir/kpis.json"
  duck compare "$dir/duckdb" "$dir/kpis.json" || { echo "The KPIs differ at $cases cases" >&2; exit 1; }
  report "$cases" "$dir"
  rm -rf "$dir/landing" "$dir/lake"
}

report() {
  local ours theirs
  theirs=$(median <"$2/duckdb.seconds")
  ours=$(median <"$2/almoner.seconds")
  printf '%10s  %8.2f  %9.2f  %6.1f  %10s  %11s\n' "$1" "$theirs" "$ours" \
    "$(awk "BEGIN {print $ours / $theirs}")" "$(largest <"$2/duckdb.mib")" "$(largest <"$2/almoner.mib")"
}

printf '%10s  %8s  %9s  %6s  %10s  %11s\n' cases "DuckDB s" "Almoner s" ratio "DuckDB MiB" "Almoner MiB"
for size in $sizes; do
  benchmark "${size%%:*}" "${size##*:}"
done
