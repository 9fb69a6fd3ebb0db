// A registry with one package in it, ours as npm pack made it, in a thread of its own: tests wait for what they start.
// With a token it gives nothing to those who do not have it.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { parentPort, workerData } from "node:worker_threads";

const { tarball, manifest, token } = workerData;
const bytes = readFileSync(tarball);
const integrity = `sha512-${createHash("sha512").update(bytes).digest("base64")}`;

const server = createServer(({ url, headers }, response) => {
  const { name, version } = manifest;
  if (token !== null && headers.authorization !== `Bearer ${token}`) response.writeHead(401).end("{}");
  else if (url === `/${name}.tgz`) response.end(bytes);
  else if (url === `/${name}`) {
    const dist = { tarball: `http://${headers.host}/${name}.tgz`, integrity };
    const versions = { [version]: { ...manifest, dist } };
    response.end(JSON.stringify({ name, "dist-tags": { latest: version }, versions }));
  } else response.writeHead(404).end("{}");
});
server.listen(0, "127.0.0.1", () => parentPort.postMessage(server.address().port));
