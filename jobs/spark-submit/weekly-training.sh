#!/usr/bin/env bash
# weekly-training.sh DATE LAKE [OPTION]...: see run.sh beside it.
exec "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/run.sh" weekly-training "$@"
