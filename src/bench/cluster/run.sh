#!/usr/bin/env bash
# Runs casework on a standalone Spark cluster - one master and one worker, processes of their own on
# this machine's loopback - with the JAR that leaves Spark to the cluster.
#
#   src/bench/cluster/run.sh 2026-03-20 /data/export /data/lake
#
# Needs target/almoner-app.jar (mvn package). Spark's JARs come from Maven, once, into
# target/cluster; logs are in target/cluster/logs.
set -euo pipefail

[ $# = 3 ] || { echo "usage: $0 DATE LANDING LAKE" >&2; exit 2; }
here=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)
root=$(cd "$here/../../.." && pwd)
export SPARK_HOME="$root/target/cluster" SPARK_LOCAL_IP=127.0.0.1
logs="$SPARK_HOME/logs"

if [ ! -e "$SPARK_HOME/RELEASE" ]; then
  mvn -q -B -f "$here/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies \
    -DoutputDirectory="$SPARK_HOME/jars"
  mkdir -p "$SPARK_HOME/bin"
  cp "$here/spark-class" "$here/spark-submit" "$SPARK_HOME/bin/"
  chmod +x "$SPARK_HOME/bin/"*
  touch "$SPARK_HOME/RELEASE"
fi
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
scratch=$(mktemp -d "${TMPDIR:-/tmp}/almoner-cluster.XXXXXX")
trap 'kill "${daemons[@]}" 2>/dev/null || true; rm -rf "$scratch"' EXIT

# Port 0: whatever is free, so that two of these do not meet.
daemon master "Starting Spark master at spark:" org.apache.spark.deploy.master.Master \
  --host 127.0.0.1 --port 0 --webui-port 0
master=$(grep -o -m1 'spark://[0-9.:]*' "$logs/master.log")
daemon worker "Successfully registered with master" org.apache.spark.deploy.worker.Worker \
  --host 127.0.0.1 --webui-port 0 --cores 2 --memory 2g --work-dir "$scratch" "$master"

"$SPARK_HOME/bin/spark-submit" --master "$master" --class org.almoner.Main \
  --driver-memory 1g --executor-memory 1g \
  --conf spark.driver.host=127.0.0.1 --conf spark.driver.bindAddress=127.0.0.1 \
  "$root/target/almoner-app.jar" run casework --date "$1" --landing "$2" --lake "$3" --no-progress
