#!/usr/bin/env bash
# claims.sh DATE LANDING LAKE [OPTION]...: see run.sh beside it.
exec "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/run.sh" claims "$@"
