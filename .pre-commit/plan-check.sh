#!/usr/bin/env bash
# The hook, in the copy of the program that pre-commit keeps for the revision asked for. It is built at its first use.
set -euo pipefail
program=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
if [ ! -e "$program/dist/plan.js" ]; then
  (cd "$program" && npm ci --no-audit --no-fund) >&2
fi
exec node "$program/bin/plan.js" check --since HEAD "$@"
