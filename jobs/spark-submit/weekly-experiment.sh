#!/usr/bin/env bash
# weekly-experiment.sh DATE LAKE [OPTION]...: see run.sh beside it.
exec "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/run.sh" weekly-experiment "$@"
