#!/usr/bin/env bash
# Runs the check in a job of GitHub's, hands its summary (what the change does, what is wrong) to the job, and keeps one
# comment on the pull request up to date.
# The exit code is the check's own: a comment that could not be written is said, and changes nothing.
#
# PLAN_FOLDER      the plan's folder: plan
# PLAN_SINCE       what to compare with: auto, a revision, or empty to check everything
# PLAN_NEW_SINCE   a day: only what has come up since then fails
# PLAN_FAIL_ON     error, warning or never
# PLAN_COMMENT     whether there is to be a comment: true; it needs GH_TOKEN
set -uo pipefail

case ${GITHUB_EVENT_NAME:-} in
pull_request_target | workflow_run)
  echo "plan: run the check on pull_request: this event gives the code of a pull request the rights of the repository." >&2
  exit 2
  ;;
esac

# in_event EXPRESSION: what the file says that GitHub wrote of the event that started the job; nothing where it says nothing.
in_event() {
  node -p "const event = JSON.parse(require('node:fs').readFileSync(process.env.GITHUB_EVENT_PATH, 'utf8')); $1 ?? ''" 2>/dev/null
}

program="$(dirname "${BASH_SOURCE[0]}")/plan.js"
folder=${PLAN_FOLDER:-plan}
since=${PLAN_SINCE-auto}
new_since=${PLAN_NEW_SINCE:-}
# auto, where there is no change to look at: at night what has come up since yesterday, else everything.
if [ "$since" = auto ]; then
  case ${GITHUB_EVENT_NAME:-} in
  schedule) since='' new_since=${new_since:-yesterday} ;;
  workflow_dispatch) since='' ;;
  esac
fi
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
summary="$work/summary.md"
: >"$summary"

# One argument each, joined with =, so that no value is taken for an option, whatever it begins with.
arguments=(check "--plan=$folder" "--fail-on=${PLAN_FAIL_ON:-error}" --format=github)
if [ -n "$new_since" ]; then
  arguments+=("--new-since=$new_since")
elif [ -n "$since" ]; then
  arguments+=("--since=$since")
fi

GITHUB_STEP_SUMMARY="$summary" node "$program" "${arguments[@]}"
code=$?
if [ "$code" -gt 1 ]; then
  printf '## Check of the plan\n\nThe check could not run (exit code %d). The log of the job says why.\n' "$code" >"$summary"
fi
cat "$summary" >>"${GITHUB_STEP_SUMMARY:-/dev/null}"

# GitHub takes 65,536 characters in a comment. Whole lines are kept, so that no row and no character is cut in two.
most_bytes=60000
marker='<!-- plan-check -->'

# gh asks the host that the job runs on, which may be an organisation's own: for that it takes another token.
server=${GITHUB_SERVER_URL:-https://github.com}
export GH_HOST=${server#*://} GH_ENTERPRISE_TOKEN=${GH_TOKEN:-}

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
  existing=$(gh api --paginate "$comments/$pull_request/comments" \
    --jq ".[] | select(.user.type == \"Bot\" and (.body | startswith(\"$marker\"))) | .id") || return 1
  existing=${existing%%$'\n'*}
  if [ -n "$existing" ]; then
    gh api --silent --method PATCH "$comments/comments/$existing" --field "body=@$work/body.md"
  else
    gh api --silent --method POST "$comments/$pull_request/comments" --field "body=@$work/body.md"
  fi
}

# The token of a fork's pull request may only read; a job that could write for it would run a stranger's code with our rights.
# A fork that is gone has no name.
pull_request=$(in_event event.pull_request?.number)
if [ "${PLAN_COMMENT:-true}" = true ] && [ -n "$pull_request" ] &&
  [ "$(in_event event.pull_request.head.repo?.full_name)" = "$GITHUB_REPOSITORY" ]; then
  comment || echo "plan: the comment could not be written; the summary of the job has it all." >&2
fi
exit "$code"
