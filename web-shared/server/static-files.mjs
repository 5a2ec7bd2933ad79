import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
};
const COMPRESSIBLE = new Set([".css", ".html", ".js", ".json", ".svg", ".txt"]);
const ONE_YEAR = "public, max-age=31536000, immutable";

/**
 * Reads the built files once and keeps them, compressed, in memory: they are few and never change while we run.
 * A path that names no file gets the application's page, which finds the route itself.
 *
 * @param {string} directory
 */
export async function staticFiles(directory) {
  const files = new Map();
  for (const path of await pathsIn(directory)) files.set(`/${path}`, await load(directory, path));
  const application = files.get("/index.html");
  if (!application) throw new Error(`There is no index.html in ${directory}: build the front end first.`);

  return {
    /** @param {string} name */
    page: (name) => files.get(`/${name}`)?.plain,

    answer(request, response) {
      if (request.method !== "GET" && request.method !== "HEAD") {
        response.writeHead(405, { Allow: "GET, HEAD", "Content-Type": "text/plain; charset=utf-8" });
        return response.end("Method not allowed\n");
      }
      const path = pathOf(request.url);
      const file = files.get(path);
      if (file) return send(request, response, file);
      if (path.startsWith("/assets/")) {
        response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" });
        return response.end("Not found\n");
      }
      send(request, response, application);
    },
  };
}

async function pathsIn(directory) {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)).split(sep).join("/"));
}

async function load(directory, path) {
  const plain = await readFile(join(directory, path));
  const extension = extname(path);
  const compressible = COMPRESSIBLE.has(extension);
  return {
    plain,
    type: TYPES[extension] ?? "application/octet-stream",
    // Vite puts a hash of the content into the names below assets/.
    caching: path.startsWith("assets/") ? ONE_YEAR : extension === ".html" ? "no-store" : "no-cache",
    etag: `"${createHash("sha256").update(plain).digest("base64url").slice(0, 22)}"`,
    br: compressible ? await promisify(brotliCompress)(plain, brotliOptions(plain)) : undefined,
    gzip: compressible ? await promisify(gzip)(plain, { level: 9 }) : undefined,
  };
}

function brotliOptions(plain) {
  return {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
    },
  };
}

function pathOf(url = "/") {
  try {
    return decodeURIComponent(url.split("?", 1)[0]);
  } catch {
    return "/";
  }
}

function send(request, response, file) {
  response.setHeader("Cache-Control", file.caching);
  response.setHeader("Content-Type", file.type);
  response.setHeader("Vary", "Accept-Encoding");
  if (file.caching !== "no-store") {
    response.setHeader("ETag", file.etag);
    if (request.headers["if-none-match"] === file.etag) {
      response.writeHead(304);
      return response.end();
    }
  }
  const accepted = String(request.headers["accept-encoding"] ?? "");
  const encoding = ["br", "gzip"].find((name) => file[name] && accepted.includes(name));
  const body = encoding ? file[encoding] : file.plain;
  if (encoding) response.setHeader("Content-Encoding", encoding);
  response.setHeader("Content-Length", body.length);
  response.writeHead(200);
  response.end(request.method === "HEAD" ? undefined : body);
}
