import { COMPLETE, type Shell } from "./shells.ts";

/**
 * The script of each shell, which has it ask the program what may stand at the cursor. Each is handed the words that start
 * the program, the last of which is its file.
 */
export const SCRIPTS: Readonly<Record<Shell, (command: readonly string[]) => string>> = { bash, zsh, fish, powershell };

/** In POSIX shells and fish, nothing but the mark itself (and in fish the backslash) has a meaning in single quotes. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** bash 3.2, which is what a Mac has, knows neither `mapfile` nor `compopt`. Its lists show no descriptions of their own. */
function bash(command: readonly string[]): string {
  return `# Completion of plan in bash. To use it, put this line into ~/.bashrc:
#   eval "$(plan completion bash)"
_plan() {
  local program=(${command.map(quoted).join(" ")})
  [ -x "\${program[0]}" ] && [ -f "\${program[${command.length - 1}]}" ] || program=(command plan)
  local cur=\${COMP_WORDS[COMP_CWORD]} values=() lines=() value about widest=0 i
  [ "$cur" = "=" ] && cur=
  COMPREPLY=()
  while IFS=$'\\t' read -r value about; do
    case $value in
      :files) compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- "$cur")); return ;;
      :folders) compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -d -- "$cur")); return ;;
    esac
    values+=("$value")
    lines+=("$about")
    [ \${#value} -gt $widest ] && widest=\${#value}
  done < <("\${program[@]}" ${COMPLETE} bash "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
  compopt -o nosort 2>/dev/null
  # Only where the words are listed and none is put in (?, !, @), they are shown with what they mean.
  if [ \${#values[@]} -gt 1 ]; then
    case \${COMP_TYPE:-9} in
      63 | 33 | 64)
        for i in "\${!values[@]}"; do
          [ -n "\${lines[i]}" ] || continue
          printf -v value "%-\${widest}s  %s" "\${values[i]}" "\${lines[i]}"
          values[i]=\${value:0:$((\${COLUMNS:-80} - 2))}
        done
        ;;
    esac
  fi
  COMPREPLY=(\${values[@]+"\${values[@]}"})
}
complete -F _plan plan
`;
}

function zsh(command: readonly string[]): string {
  return `#compdef plan
# Completion of plan in zsh. To use it, put this line into ~/.zshrc:
#   eval "$(plan completion zsh)"
_plan() {
  local -a program lines values
  local line value about
  program=(${command.map(quoted).join(" ")})
  [[ -x $program[1] && -f $program[${command.length}] ]] || program=(command plan)
  lines=("\${(@f)$("\${program[@]}" ${COMPLETE} zsh "\${(@Q)words[2,CURRENT]}" 2>/dev/null)}")
  case $lines[1] in
    '') return 1 ;;
    :files) _files; return ;;
    :folders) _files -/; return ;;
  esac
  for line in "\${lines[@]}"; do
    value=\${line%%$'\\t'*} about=\${line#*$'\\t'}
    values+=("\${\${value//\\\\/\\\\\\\\}//:/\\\\:}\${about:+:$about}")
  done
  _describe -V plan values
}
if [ "$funcstack[1]" = _plan ]; then
  _plan "$@"
else
  (( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
  compdef _plan plan
fi
`;
}

function fish(command: readonly string[]): string {
  const quotedForFish = (text: string): string => quoted(text.replaceAll("\\", "\\\\")).replaceAll(`'\\''`, "\\'");
  return `# Completion of plan in fish. To use it:
#   plan completion fish > ~/.config/fish/completions/plan.fish
function __plan_complete
    set -l program ${command.map(quotedForFish).join(" ")}
    test -x $program[1]; and test -f $program[${command.length}]; or set program command plan
    set -l words (commandline -opc) (commandline -ct)
    set -l lines ($program ${COMPLETE} fish $words[2..-1] 2>/dev/null)
    switch "$lines[1]"
        case ':files'
            __fish_complete_path (commandline -ct)
        case ':folders'
            __fish_complete_directories (commandline -ct)
        case '*'
            test (count $lines) -gt 0; and printf '%s\\n' $lines
    end
end
complete -c plan -f -k -a '(__plan_complete)'
`;
}

/** It drops empty words on the way to a program (before 7.3), hence the mark before each. */
function powershell(command: readonly string[]): string {
  const quotedForPowerShell = (text: string): string => `'${text.replace(/['\u2018\u2019]/g, "$&$&")}'`;
  return `# Completion of plan in PowerShell. To use it, put this line into the file $PROFILE:
#   plan completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName @('plan', 'plan.cmd') -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $program = @(${command.map(quotedForPowerShell).join(", ")})
  if (-not (Test-Path -LiteralPath $program[-1])) { return }
  $words = @($commandAst.CommandElements | Select-Object -Skip 1 |
      Where-Object { $_.Extent.StartOffset -lt $cursorPosition } | ForEach-Object { "=$_" })
  if ($wordToComplete -eq '') { $words += '=' }
  & ${command.map((_, at) => `$program[${at}]`).join(" ")} ${COMPLETE} powershell @words 2>$null | ForEach-Object {
    $value, $about = $_ -split "\`t", 2
    if ($value -notlike ':*') {
      if (-not $about) { $about = $value }
      [System.Management.Automation.CompletionResult]::new($value, $value, 'ParameterValue', $about)
    }
  }
}
`;
}
