#!/usr/bin/env bash
# Runs the check, hands its summary to the job, and keeps one comment on the pull request up to date.
# The exit code is the check's own: a comment that could not be written is said, and changes nothing.
set -uo pipefail

program="$GITHUB_ACTION_PATH/../../../bin/plan.js"
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
summary="$work/summary.md"
: >"$summary"

# One argument each, joined with =, so that no value is taken for an option, whatever it begins with.
arguments=(check "--plan=$PLAN_FOLDER" "--fail-on=$PLAN_FAIL_ON" --format=github)
if [ "$PLAN_NEW_SINCE" = yesterday ]; then
  PLAN_NEW_SINCE=$(node -p 'new Date(Date.now() - 86400000).toISOString().slice(0, 10)')
fi
if [ -n "$PLAN_NEW_SINCE" ]; then
  arguments+=("--new-since=$PLAN_NEW_SINCE")
elif [ -n "$PLAN_SINCE" ]; then
  arguments+=("--since=$PLAN_SINCE")
fi

GITHUB_STEP_SUMMARY="$summary" node "$program" "${arguments[@]}"
code=$?
if [ "$code" -gt 1 ]; then
  printf '## Check of the plan\n\nThe check could not run (exit code %d). The log of the job says why.\n' "$code" >"$summary"
fi
# What the change does, in the plan's own terms: beside the findings, and never instead of them.
if [ "$code" -le 1 ] && [ -n "$PLAN_SINCE" ] && [ -z "$PLAN_NEW_SINCE" ]; then
  node "$program" diff "--plan=$PLAN_FOLDER" --format=markdown --longest=30000 -- "$PLAN_SINCE...HEAD" >"$work/diff.md"
  diffed=$?
  # 1 is a file that could not be read: the diff is there, and says which.
  if [ "$diffed" -le 1 ]; then
    { printf '\n'; cat "$work/diff.md"; } >>"$summary"
  fi
fi
cat "$summary" >>"${GITHUB_STEP_SUMMARY:-/dev/null}"

# GitHub takes 65,536 characters in a comment. Whole lines are kept, so that no row and no character is cut in two.
most_bytes=60000
marker='<!-- plan-check -->'

comment() {
  local existing comments="repos/$GITHUB_REPOSITORY/issues"
  {
    printf '%s\n' "$marker"
    if [ "$(wc -c <"$summary")" -le "$most_bytes" ]; then
      cat "$summary"
    else
      head -c "$most_bytes" "$summary" | LC_ALL=C sed '$d'
      printf '\nThis is not all: the rest is in the summary of the job.\n'
    fi
  } >"$work/body.md"
  existing=$(gh api --paginate "$comments/$PULL_REQUEST/comments" \
    --jq ".[] | select(.user.type == \"Bot\" and (.body | startswith(\"$marker\"))) | .id") || return 1
  existing=${existing%%$'\n'*}
  if [ -n "$existing" ]; then
    gh api --silent --method PATCH "$comments/comments/$existing" --field "body=@$work/body.md"
  else
    gh api --silent --method POST "$comments/$PULL_REQUEST/comments" --field "body=@$work/body.md"
  fi
}

# The token of a fork's pull request may only read; a job that could write for it would run a stranger's code with our rights.
if [ "$PLAN_COMMENT" = true ] && [ -n "${PULL_REQUEST:-}" ] && [ "${FORK:-}" != true ]; then
  comment || echo "plan: the comment could not be written; the summary of the job has it all." >&2
fi
exit "$code"
