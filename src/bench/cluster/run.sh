#!/usr/bin/env bash
# Runs a command beside a standalone Spark cluster - one master and two workers, processes of their own
# on this machine's loopback - which scripts of jobs/spark-submit find in ALMONER_MASTER.
#
#   src/bench/cluster/run.sh jobs/spark-submit/casework.sh 2026-03-20 /data/export /data/lake
#
# Needs target/almoner-app.jar (mvn package). Spark's JARs: home.sh beside this script. Logs are in
# target/cluster/logs.
set -euo pipefail

[ $# -gt 0 ] || { echo "usage: $0 COMMAND..., such as jobs/spark-submit/casework.sh DATE LANDING LAKE" >&2; exit 2; }
here=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)
SPARK_HOME=$("$here/home.sh")
export SPARK_HOME SPARK_LOCAL_IP=127.0.0.1
scratch=$(mktemp -d "${TMPDIR:-/tmp}/almoner-cluster.XXXXXX")
logs="$SPARK_HOME/logs"
mkdir -p "$logs"

# Starts a daemon in the background and waits until its log says the words; prints the line.
daemon() {
  local name=$1 words=$2
  shift 2
  "$SPARK_HOME/bin/spark-class" "$@" >"$logs/$name.log" 2>&1 &
  daemons+=($!)
  for _ in $(seq 120); do
    grep -m1 "$words" "$logs/$name.log" && return 0
    sleep 0.5
  done
  echo "$0: $name did not start; see $logs/$name.log" >&2
  return 1
}

daemons=()
trap 'kill "${daemons[@]}" 2>/dev/null || true; rm -rf "$scratch"' EXIT

# Port 0: whatever is free, so that two of these do not meet.
daemon master "Starting Spark master at spark:" org.apache.spark.deploy.master.Master \
  --host 127.0.0.1 --port 0 --webui-port 0
ALMONER_MASTER=$(grep -o -m1 'spark://[0-9.:]*' "$logs/master.log")
for worker in worker-1 worker-2; do
  daemon "$worker" "Successfully registered with master" org.apache.spark.deploy.worker.Worker \
    --host 127.0.0.1 --webui-port 0 --cores 1 --memory 1g --work-dir "$scratch/$worker" \
    "$ALMONER_MASTER"
done

export ALMONER_MASTER ALMONER_DRIVER_MEMORY=${ALMONER_DRIVER_MEMORY:-1g} ALMONER_EXECUTOR_MEMORY=${ALMONER_EXECUTOR_MEMORY:-1g}
export ALMONER_SUBMIT_OPTIONS="--conf spark.driver.host=127.0.0.1 --conf spark.driver.bindAddress=127.0.0.1"
"$@"
