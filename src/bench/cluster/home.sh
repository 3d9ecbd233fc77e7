#!/usr/bin/env bash
# Makes a home of Spark from its JARs, which come from Maven, once, and prints where it is: for
# SPARK_HOME of jobs/spark-submit where no Spark is installed.
set -euo pipefail

here=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)
home=${ALMONER_SPARK:-$here/../../../target/cluster}
if [ ! -e "$home/RELEASE" ]; then
  mkdir -p "$home/bin"
  home=$(cd "$home" && pwd)
  mvn -q -B -f "$here/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies \
    -DoutputDirectory="$home/jars" >&2
  cp "$here/spark-class" "$here/spark-submit" "$home/bin/"
  chmod +x "$home/bin/"*
  touch "$home/RELEASE"
fi
(cd "$home" && pwd)
