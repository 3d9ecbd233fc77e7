#!/usr/bin/env bash
# Runs a pipeline on a cluster whose Spark is 4.1 with Scala 2.13, by its spark-submit. The driver
# stays where the script runs; its exit code is the script's. See jobs/README.md for the size of
# machines.
set -euo pipefail

usage() {
  cat >&2 <<'TEXT'
usage: run.sh PIPELINE DATE [LANDING] LAKE [OPTION]...

  PIPELINE  a file of jobs/ without its .yaml
  DATE      business date, yyyy-mm-dd
  LANDING   delivered files, a URI that all nodes reach; left out where nothing is taken in
  LAKE      where the tables are, a URI that all nodes reach
  OPTION    of almoner run, such as --wait 30m --deadline 07:00

example:
  SPARK_HOME=/opt/spark ALMONER_MASTER=yarn \
    jobs/spark-submit/run.sh nightly 2026-03-20 s3a://bucket/landing s3a://bucket/lake --wait 30m

environment:
  SPARK_HOME               the Spark of the cluster; needed
  ALMONER_MASTER           where to run, such as yarn or spark://host:7077; default as configured
  ALMONER_DRIVER_MEMORY    default 4g
  ALMONER_EXECUTOR_MEMORY  default 4g
  ALMONER_SUBMIT_OPTIONS   further words for spark-submit, such as --num-executors 4
  ALMONER_LOG4J            log4j2 file of the driver; default log4j2.properties beside this script
  ALMONER_JAR              default target/almoner-app.jar, which leaves Spark to the cluster
TEXT
  exit 2
}

refuse() {
  echo "run.sh: $1" >&2
  exit 2
}

here=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)
home=$(cd "$here/../.." && pwd)

places=()
while [ $# -gt 0 ] && [ "${1#-}" = "$1" ]; do
  places+=("$1")
  shift
done
case ${#places[@]} in
  3) landing=() lake=${places[2]} ;;
  4) landing=(--landing "${places[2]}") lake=${places[3]} ;;
  *) usage ;;
esac
pipeline=${places[0]} date=${places[1]}
[[ "$pipeline" =~ ^[A-Za-z0-9][A-Za-z0-9_-]*$ && -f "$home/jobs/$pipeline.yaml" ]] || refuse "no pipeline $pipeline in $home/jobs"
[[ "$date" =~ ^[0-9]{4}-[0-9]{2}-[0-9]{2}$ ]] || refuse "DATE must be yyyy-mm-dd, not $date"

[ -n "${SPARK_HOME:-}" ] || refuse "SPARK_HOME is not set: the folder of the cluster's Spark"
[ -x "$SPARK_HOME/bin/spark-submit" ] || refuse "no bin/spark-submit in SPARK_HOME, $SPARK_HOME"
jar=${ALMONER_JAR:-$home/target/almoner-app.jar}
[ -f "$jar" ] || refuse "no JAR at $jar; build it with mvn package, or set ALMONER_JAR"

submit=(--class org.almoner.Main --name "almoner $pipeline $date")
[ -n "${ALMONER_MASTER:-}" ] && submit+=(--master "$ALMONER_MASTER")
submit+=(--driver-memory "${ALMONER_DRIVER_MEMORY:-4g}" --executor-memory "${ALMONER_EXECUTOR_MEMORY:-4g}")
submit+=(--driver-java-options "-Dlog4j2.configurationFile=file:${ALMONER_LOG4J:-$here/log4j2.properties} -Dalmoner.home=$home")
submit+=(--conf spark.sql.session.timeZone=UTC)
# Words, as they would stand on the command line: options of spark-submit hold no blanks.
read -r -a further <<<"${ALMONER_SUBMIT_OPTIONS:-}"

exec "$SPARK_HOME/bin/spark-submit" "${submit[@]}" ${further[@]+"${further[@]}"} "$jar" \
  run "$pipeline" --date "$date" ${landing[@]+"${landing[@]}"} --lake "$lake" \
  --set spark.profile=large --no-progress "$@"
