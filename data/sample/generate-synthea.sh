#!/bin/sh
# Writes data/sample/synthea: a small export of Synthea 3.3.0, the same bytes at every run.
# Needs JDK 17 and Maven. Takes about two minutes, and longer while Maven fetches Synthea.
#
# usage: data/sample/generate-synthea.sh [DIRECTORY]
set -eu

version=3.3.0
seed=20260320
date=20260320
patients=12
years=2
first_year=2024
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

# simulate DIRECTORY YEARS [OPTION...]: the world, exported with that many years of history.
# One thread, because with several the order of the rows depends on chance.
simulate() {
  directory=$1
  history=$2
  shift 2
  (
    cd "$work"
    java -Duser.timezone=UTC -Duser.language=en -Duser.country=US -cp "$(cat classpath)" App \
      -s $seed -cs $seed -r $date -e $date -p $patients \
      --generate.thread_pool_size=1 \
      --exporter.baseDirectory="$work/$directory" \
      --exporter.years_of_history="$history" \
      --exporter.csv.export=true \
      --exporter.fhir.export=false \
      --exporter.hospital.fhir.export=false \
      --exporter.practitioner.fhir.export=false \
      --exporter.metadata.export=false \
      "$@"
  ) > "$work/log" 2>&1 || {
    tail -n 20 "$work/log" >&2
    exit 1
  }
}

echo "Fetching Synthea $version with Maven"
mvn -q -B -f "$work/pom.xml" dependency:build-classpath -Dmdep.outputFile="$work/classpath"

echo "Simulating $patients patients up to $date"
simulate export $years

# Synthea cuts the history of this one file by the clock of the machine instead of by the end date.
echo "Simulating them again for all of payer_transitions"
simulate uncut 200 --exporter.csv.included_files=payer_transitions.csv --exporter.csv.excluded_files=
awk -F, -v first="$first_year" 'NR == 1 || substr($4, 1, 4) >= first' \
  "$work/uncut/csv/payer_transitions.csv" > "$work/export/csv/payer_transitions.csv"

mkdir -p "$target"
for table in $tables; do
  cp "$work/export/csv/$table.csv" "$target/$table.csv"
done
echo "Wrote $(cat "$target"/*.csv | wc -c) bytes to $target"
