#!/usr/bin/env bash
# The hook, in the copy of this project that pre-commit keeps for the version asked for. The program is fetched at its first use.
set -euo pipefail
copy=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
program=$(bash "$copy/bin/program-folder.sh" "$copy/.pre-commit")
exec node "$program/bin/plan.js" check --staged "$@"
