#!/usr/bin/env bash
# Runs the night on a cluster whose Spark is 4.1 with Scala 2.13. Arguments: business date, landing
# and lake, the latter two as URIs that all nodes reach.
#
#   jobs/spark-submit/nightly.sh 2026-03-20 s3a://bucket/landing s3a://bucket/lake
set -euo pipefail

: "${SPARK_HOME:?set SPARK_HOME to the cluster's Spark}"
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)

exec "$SPARK_HOME/bin/spark-submit" \
  --class org.almoner.Main \
  --name "almoner nightly $1" \
  --conf spark.sql.session.timeZone=UTC \
  "$home/target/almoner-app.jar" \
  run nightly --date "$1" --landing "$2" --lake "$3" --set spark.profile=large --no-progress
