#!/usr/bin/env bash
# Runs casework from and to a real S3 server on this machine's loopback: once undisturbed, once
# killed with SIGKILL and run again, and compares every table of the two lakes.
#
#   src/bench/s3/run.sh [SECONDS]      when to kill; default after 25 s
#
# Needs target/almoner.jar (mvn package), curl, and port 19090, or the one S3_PORT names. The server
# is Adobe's S3Mock, from Maven, once, into target/s3.
set -euo pipefail

here=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)
root=$(cd "$here/../../.." && pwd)
almoner=${ALMONER:-$root/almoner}
after=${1:-25}
port=${S3_PORT:-19090}
server="$root/target/s3/s3mock-5.2.0-exec.jar"

[ -f "$server" ] || mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
  -Dartifact=com.adobe.testing:s3mock:5.2.0:jar:exec -DoutputDirectory="$(dirname "$server")"

scratch=$(mktemp -d "${TMPDIR:-/tmp}/almoner-s3.XXXXXX")
trap 'kill "${daemon:-}" 2>/dev/null || true; rm -rf "$scratch"' EXIT
mkdir "$scratch/store"
COM_ADOBE_TESTING_S3MOCK_STORE_ROOT="$scratch/store" \
  COM_ADOBE_TESTING_S3MOCK_STORE_INITIAL_BUCKETS=almoner \
  java -Xmx512m -jar "$server" --server.address=127.0.0.1 --server.port=0 --http.port="$port" \
  >"$scratch/server.log" 2>&1 &
daemon=$!
for _ in $(seq 120); do
  curl -sf "http://127.0.0.1:$port/almoner" >/dev/null && break
  kill -0 "$daemon" 2>/dev/null || { cat "$scratch/server.log" >&2; exit 1; }
  sleep 0.5
done

# What an installation with a server of its own puts in its settings; on AWS none of it is needed.
cat >"$scratch/s3.yaml" <<SETTINGS
spark:
  settings:
    spark.hadoop.fs.s3a.endpoint: http://127.0.0.1:$port
    spark.hadoop.fs.s3a.endpoint.region: us-east-1
    spark.hadoop.fs.s3a.path.style.access: "true"
SETTINGS
export AWS_ACCESS_KEY_ID=bench AWS_SECRET_ACCESS_KEY=bench

night() {
  echo "$almoner" run casework --conf "$scratch/s3.yaml" --no-progress --date 2026-03-20 \
    --landing s3a://almoner/landing --lake "s3a://almoner/$1"
}

# One line per table: its name, rows and a sum over all rows, without what names the run.
answers() {
  local query="" table own
  for table in raw_patients raw_advocates raw_cases raw_interactions raw_case_events raw_feedback \
    quarantine stg_patients stg_advocates stg_cases stg_interactions stg_case_events stg_feedback \
    int_case_timings fct_case_lifecycle mart_ops_kpis mart_ops_kpis_daily mart_advocate_caseload \
    mart_bottlenecks mart_stale_cases; do
    own='*'
    case $table in raw_*) own='* except (_ingested_at, _run_id)' ;; quarantine) own='* except (run_id)' ;; esac
    query+="${query:+ union all }select '$table' as name, count(*) as n, bit_xor(xxhash64($own)) as hash from casework.$table"
  done
  "$almoner" sql "$query" --conf "$scratch/s3.yaml" --lake "s3a://almoner/$1" --format csv
}

"$almoner" generate --conf "$scratch/s3.yaml" --quiet --out s3a://almoner/landing --domain casework \
  --patients 100 --broken 0.01
$(night undisturbed)

# shellcheck disable=SC2046
setsid $(night killed) &
group=$!
sleep "$after"
kill -KILL -- "-$group" && echo "killed after $after s"
wait "$group" 2>/dev/null || true
$(night killed)

answers undisturbed >"$scratch/undisturbed.csv"
answers killed >"$scratch/killed.csv"
cat "$scratch/killed.csv"
diff "$scratch/undisturbed.csv" "$scratch/killed.csv" && echo "every table is the same"
