#!/usr/bin/env node
// Written for any Node that can start it: it must be able to say that it is too old.
var oldestNode = [20, 19];
var version = process.versions.node.split(".").map(Number);
var tooOld = version[0] < oldestNode[0] || (version[0] === oldestNode[0] && version[1] < oldestNode[1]);

function refuse(message) {
  process.stderr.write(`plan: ${message}\n`);
  process.exitCode = 2;
}

if (tooOld) {
  refuse(`this is Node ${process.versions.node}; plan needs Node 20.19 or later. Install it from https://nodejs.org`);
} else if (!require("node:fs").existsSync(`${__dirname}/../dist/plan.js`)) {
  refuse("the program is not built yet. Run: npm ci");
} else {
  // Else young objects take a third of the memory that a large plan needs. It must be said before anything is made.
  require("node:v8").setFlagsFromString("--semi-space-growth-factor=1");
  require("../dist/plan.js");
}
