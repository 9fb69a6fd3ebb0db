#!/usr/bin/env bash
# Runs the check, hands its summary to the job, and keeps one comment on the pull request up to date.
# The exit code is the check's own: a comment that could not be written is said, and changes nothing.
set -uo pipefail

program="$GITHUB_ACTION_PATH/../../../bin/plan.js"
summary=$(mktemp)
trap 'rm -f "$summary"' EXIT

arguments=(check --plan "$PLAN_FOLDER" --fail-on "$PLAN_FAIL_ON" --format github)
if [ -n "$PLAN_NEW_SINCE" ]; then
  arguments+=(--new-since "$PLAN_NEW_SINCE")
elif [ -n "$PLAN_SINCE" ]; then
  arguments+=(--since "$PLAN_SINCE")
fi

GITHUB_STEP_SUMMARY="$summary" node "$program" "${arguments[@]}"
code=$?
cat "$summary" >>"${GITHUB_STEP_SUMMARY:-/dev/null}"

comment() {
  local marker='<!-- plan-check -->' body existing
  body=$(mktemp)
  # GitHub takes 65,536 characters in a comment; what is longer stands whole in the job's summary.
  {
    printf '%s\n' "$marker"
    head -c 60000 "$summary" | iconv -c -f UTF-8 -t UTF-8
    if [ "$(wc -c <"$summary")" -gt 60000 ]; then
      printf '\n\nThis is not all: the rest is in the summary of the job.\n'
    fi
  } >"$body"
  existing=$(gh api --paginate "repos/$GITHUB_REPOSITORY/issues/$PULL_REQUEST/comments" \
    --jq ".[] | select(.user.type == \"Bot\" and (.body | startswith(\"$marker\"))) | .id" | head -n 1)
  if [ -n "$existing" ]; then
    gh api --method PATCH "repos/$GITHUB_REPOSITORY/issues/comments/$existing" --field "body=@$body" --silent
  else
    gh api --method POST "repos/$GITHUB_REPOSITORY/issues/$PULL_REQUEST/comments" --field "body=@$body" --silent
  fi
}

# The token of a fork's pull request may only read; a job that could write for it would run a stranger's code with our rights.
if [ "$PLAN_COMMENT" = true ] && [ -n "${PULL_REQUEST:-}" ] && [ "${FORK:-}" != true ] && [ -s "$summary" ]; then
  comment || echo "plan: the comment could not be written; the summary of the job has it all." >&2
fi
exit "$code"
