#!/bin/sh
# Learns the weights of reference anew: reference.sh GUM OUT, with GUM the folder that holds train/.
set -eu
gum=$1
out=$2
root=$(cd "$(dirname "$0")/.." && pwd)
(cd "$root" && mvn -B -q -pl app -am -Dmaven.test.skip=true package)
classpath=$(echo "$root"/app/target/entente-app-*.jar):$(cat "$root/app/target/classpath")
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" --enable-native-access=ALL-UNNAMED -Xmx3g -cp "$classpath" \
  org.entente.evaluation.ReferenceTraining "$gum/train" "$out"
