#!/bin/sh
# Writes data/sample/synthea: a small export of Synthea 3.3.0, the same bytes at every run.
# Needs JDK 17 and Maven. Takes about two minutes, most of it Maven's first download.
#
# usage: data/sample/generate-synthea.sh [DIRECTORY]
set -eu

version=3.3.0
seed=20260320
date=20260320
patients=12
years=2
tables="patients conditions encounters medications observations claims claims_transactions payers \
payer_transitions organizations providers procedures immunizations careplans"

target=${1:-$(cd "$(dirname "$0")" && pwd)/synthea}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cat > "$work/pom.xml" <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>org.almoner.sample</groupId>
  <artifactId>synthea</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.mitre.synthea</groupId>
      <artifactId>synthea</artifactId>
      <version>$version</version>
    </dependency>
  </dependencies>
</project>
POM

echo "Fetching Synthea $version with Maven"
mvn -q -B -f "$work/pom.xml" dependency:build-classpath -Dmdep.outputFile="$work/classpath"

echo "Simulating $patients patients up to $date"
# One thread, because with several the order of the rows depends on chance.
if ! (cd "$work" && java -Duser.timezone=UTC -Duser.language=en -Duser.country=US -cp "$(cat classpath)" App \
    -s $seed -cs $seed -r $date -e $date -p $patients \
    --generate.thread_pool_size=1 \
    --exporter.baseDirectory="$work/export" \
    --exporter.years_of_history=$years \
    --exporter.csv.export=true \
    --exporter.fhir.export=false \
    --exporter.hospital.fhir.export=false \
    --exporter.practitioner.fhir.export=false \
    --exporter.metadata.export=false) > "$work/log" 2>&1; then
  tail -n 20 "$work/log" >&2
  exit 1
fi

mkdir -p "$target"
for table in $tables; do
  cp "$work/export/csv/$table.csv" "$target/$table.csv"
done
echo "Wrote $(cat "$target"/*.csv | wc -c) bytes in 14 files to $target"
