#!/usr/bin/env bash
# What 35 commits cost - as many as a night of casework makes - through Delta Spark, through Delta
# Kernel, and through Almoner's own log, in one JVM: appends, partitions and whole tables replaced.
# Each commit writes 1,000 rows with Spark first; the median commit and the sum are printed, in seconds
# of processor, so that a busy machine does not count.
#
#   src/bench/commits/run.sh
#
# Needs target/almoner.jar (mvn package), or CLASSPATH with what it holds, and JDK 17.
set -euo pipefail

here=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)
classpath=${CLASSPATH:-$here/../../../target/almoner.jar}
work=$(mktemp -d "${TMPDIR:-/tmp}/commits-bench.XXXXXX")
trap 'rm -rf "$work"' EXIT

opens=()
for package in java.lang java.lang.invoke java.lang.reflect java.io java.net java.nio java.util \
  java.util.concurrent java.util.concurrent.atomic sun.nio.ch sun.nio.cs sun.security.action \
  sun.util.calendar; do
  opens+=("--add-opens=java.base/$package=ALL-UNNAMED")
done
javac -nowarn -d "$work/classes" -cp "$classpath" "$here"/*.java
java "${opens[@]}" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx1500m -Duser.timezone=UTC \
  -cp "$work/classes:$classpath" org.almoner.engine.lake.Commits "$work"
