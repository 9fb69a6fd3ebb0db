#!/usr/bin/env bash
# program-folder.sh FOLDER: says where the program of this very version is: here, where it is built, as in a checkout; else
# its package, which npm puts into FOLDER once. npm runs there and not in the folder that is checked: no setting and no
# module that a change brings along can give it another program.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
if [ -e "$here/dist/plan.js" ]; then
  printf '%s\n' "$here"
  exit
fi
version=$(node -p 'require(process.argv[1]).version' "$here/package.json")
home="$1/plan-ledger-$version"
if [ ! -e "$home" ]; then
  mkdir -p "$1"
  new=$(mktemp -d "$1/plan-ledger-new-XXXXXX")
  trap 'rm -rf "$new"' EXIT
  (cd "$new" && npm install --prefix "$new" --prefer-offline --ignore-scripts --no-audit --no-fund --loglevel=error "plan-ledger@$version") >&2
  # Whole or not at all; another job of this machine may have been quicker.
  node -e 'require("node:fs").renameSync(...process.argv.slice(1))' "$new" "$home" 2>/dev/null || [ -e "$home" ]
fi
printf '%s\n' "$home/node_modules/plan-ledger"
