#!/bin/sh
# What each set and each trick is worth: ablate.sh DATA WORK runs short trainings that each leave one thing out, one after the other, and writes
# WORK/table.md. Stopped and started again it goes on where it was. BUDGET=N words a run (100000), in batches of
# BATCH=N words (240), SENTENCES=N scored of each development part (250).
set -eu
data=$1
work=$2
here=$(cd "$(dirname "$0")" && pwd)
python=${PYTHON:-/usr/bin/python3}
"$here/base.sh" "$work"
export OMP_WAIT_POLICY=passive OMP_NUM_THREADS="${THREADS:-1}"
run() {
  name=$1
  shift
  [ -f "$work/$name/scores.json" ] || "$python" "$here/train.py" --data "$data" --base "$work/base" --work "$work/$name" --words "${BUDGET:-100000}" \
    --sentences "${SENTENCES:-250}" --batch "${BATCH:-240}" --keep 50 --threads "${THREADS:-1}" "$@"
  rm -f "$work/$name"/*.pt
  "$python" "$here/ablation_table.py" "$work" > "$work/table.md"
}
run everything
run everything-again --seed 2
run names-alone --only names
run no-shape --without shape
run no-uner-ewt --without uner-ewt
run no-own --without own,own-names
run no-re-docred --without re-docred
run syntax-alone --only syntax
run no-wikigold --without wikigold
run no-rare --without rare
run no-crossner --without crossner-politics
run no-partial --without partial
run no-gum --without gum
run no-ewt --without ewt
run no-re3d --without re3d
run no-meantime --without meantime
run everything-thrice --seed 3
