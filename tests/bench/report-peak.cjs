// Required before the program: at its end, writes the most memory that it held, in KiB. On Linux the kernel's own mark
// of this process, as `resourceUsage` there counts what the parent held before the program was started as well.
const { readFileSync, writeFileSync } = require("node:fs");

process.on("exit", () => {
  const ofLinux = process.platform === "linux" && /VmHWM:\s+(\d+) kB/.exec(readFileSync("/proc/self/status", "utf8"));
  writeFileSync(process.env.PLAN_BENCH_PEAK, String(ofLinux ? ofLinux[1] : process.resourceUsage().maxRSS));
});
