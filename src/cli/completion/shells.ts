/** What the completion scripts call; in no help, as it is for no person. */
export const COMPLETE = "__complete";

/** Every shell that there is a script for, and how it is put to use: which line is written where, or what is done once. */
export const SHELLS = {
  bash: { where: "add to ~/.bashrc", line: 'eval "$(plan completion bash)"' },
  zsh: { where: "add to ~/.zshrc", line: 'eval "$(plan completion zsh)"' },
  fish: { where: "do once", line: "plan completion fish > ~/.config/fish/completions/plan.fish" },
  powershell: {
    where: "add to the file $PROFILE",
    line: "plan completion powershell | Out-String | Invoke-Expression",
  },
} as const;
export type Shell = keyof typeof SHELLS;
