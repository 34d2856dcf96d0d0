#!/bin/sh
# Rebuilds the reader's model: rebuild.sh DATA WORK. MINUTES=N trains by the clock, EPOCHS=N by epochs (6), on THREADS=N threads (2).
set -eu
data=$1
work=$2
here=$(cd "$(dirname "$0")" && pwd)
python=${PYTHON:-/usr/bin/python3}
"$here/base.sh" "$work"
export OMP_WAIT_POLICY=passive
"$python" "$here/train.py" --data "$data" --base "$work/base" --work "$work/run" --epochs "${EPOCHS:-6}" --threads "${THREADS:-2}" ${MINUTES:+--minutes "$MINUTES"}
"$python" "$here/export.py" --base "$work/base" --work "$work/run" --out "$work/reader.onnx"
