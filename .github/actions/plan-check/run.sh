#!/usr/bin/env bash
# Runs the check with the program of the action's own version.
set -euo pipefail
program=$(bash "$GITHUB_ACTION_PATH/../../../bin/program-folder.sh" "${RUNNER_TOOL_CACHE:-${RUNNER_TEMP:-/tmp}}")
exec bash "$program/bin/check-on-github.sh"
