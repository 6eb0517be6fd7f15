// What a folder of files says of itself: manifest, signature and key, as `kuager verify` reads them.
const MANIFEST = "manifest-sha256.txt";
const TAG_MANIFEST = "tagmanifest-sha256.txt";
const KEY = "public-key.txt";
const SIGNATURE = "signature.txt";
const STAMP_REQUEST = "timestamp-request.tsq";
const STAMP_REPLY = "timestamp-reply.tsr";
const PIECE = 4 * 1024 * 1024;
const WHOLE = 64 * 1024 * 1024;
const MOST_NOTE = 1024 * 1024;
// Names that file managers add by themselves.
const OF_THE_SYSTEM = /(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini|\._[^/]*|__MACOSX\/.*)$/;

class Stopped extends Error {}

const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
const encoded = (text) => new TextEncoder().encode(text);
const unbase64 = (text) => {
  try {
    const raw = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    return btoa(String.fromCharCode(...raw)) === text ? raw : new Uint8Array(0);
  } catch {
    return new Uint8Array(0);
  }
};

function sha256(bytes) {
  const made = new Sha256();
  made.add(bytes);
  return made.hex();
}

// `moved(bytes)` is told of each piece; it throws Stopped when nobody waits any more.
async function digest(file, moved) {
  if (globalThis.crypto?.subtle && file.size <= WHOLE) {
    const raw = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
    moved(file.size);
    return hex(new Uint8Array(raw));
  }
  const made = new Sha256();
  for (let at = 0; at < file.size; at += PIECE) {
    const piece = new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer());
    made.add(piece);
    moved(piece.length);
  }
  return made.hex();
}

// Lines of a manifest (RFC 8493, 2.1.3): path to digest; `odd` counts lines that are none.
function manifestLines(text) {
  const listed = new Map();
  let odd = 0;
  for (const line of text.split(/\r?\n/)) {
    const found = /^([0-9a-fA-F]{64})[ \t]+\*?(\S.*)$/.exec(line);
    if (found) {
      const name = found[2].replace(/%0A/g, "\n").replace(/%0D/g, "\r").replace(/%25/g, "%").replace(/^\.\//, "");
      listed.set(name, found[1].toLowerCase());
    } else if (line.trim()) odd += 1;
  }
  return { listed, odd };
}

// Thirty digits for the telephone: the first 16 bytes of the SHA-256 of a text, modulo 10^30. Of a verifier key they
// name the key, of what signature.txt signs they name the bundle.
function spokenDigits(text) {
  const digits = (BigInt(`0x${sha256(encoded(text)).slice(0, 32)}`) % 10n ** 30n).toString().padStart(30, "0");
  return digits.match(/.{5}/g).join(" ");
}

// public-key.txt: a verifier key (C2SP signed-note) and its fingerprint; null when a byte of it is off.
function parseKey(text) {
  const vkey = text.split("\n", 1)[0];
  const [, name, id, material] = /^([^+\s]+)\+([0-9a-f]{8})\+(\S+)$/.exec(vkey) ?? [];
  const raw = material ? unbase64(material) : [];
  if (raw.length !== 33 || raw[0] !== 1) return null;
  const named = encoded(`${name}\n`);
  const joined = new Uint8Array(named.length + raw.length);
  joined.set(named);
  joined.set(raw, named.length);
  const fingerprint = spokenDigits(vkey);
  if (sha256(joined).slice(0, 8) !== id || text !== `${vkey}\nFingerprint: ${fingerprint}\n`) return null;
  return { vkey, name, id, raw: raw.slice(1), fingerprint };
}

// A signed note: text, blank line, lines of signatures; null when it is not of that form.
function parseNote(text) {
  const cut = text.lastIndexOf("\n\n");
  if (cut < 0 || !text.endsWith("\n") || text.length > MOST_NOTE) return null;
  const signatures = [];
  for (const line of text.slice(cut + 2, -1).split("\n")) {
    const [, name, material] = /^\u2014 (\S+) (\S+)$/.exec(line) ?? [];
    const raw = material ? unbase64(material) : [];
    if (raw.length < 5) return null;
    signatures.push({ name, id: hex(raw.slice(0, 4)), signature: raw.slice(4) });
  }
  return { body: text.slice(0, cut + 1), signatures };
}

// What was signed: the bundle's id, and digests of the files beside data/.
function parseSigned(body) {
  const lines = body.split("\n");
  if (lines[0] !== "kuager bundle v1" || lines.pop() !== "" || !lines[1]) return null;
  const digests = new Map();
  for (const line of lines.slice(2)) {
    const found = /^([0-9a-f]{64})  (\S+)$/.exec(line);
    if (!found) return null;
    digests.set(found[2], found[1]);
  }
  return digests.has(MANIFEST) ? { id: lines[1], digests } : null;
}

// "ok", "bad", or "unknown" where the browser has no Ed25519 (or no WebCrypto on a page from a disk).
async function checkSignature(raw, signature, body) {
  let key;
  try {
    key = await crypto.subtle.importKey("raw", raw, { name: "Ed25519" }, false, ["verify"]);
  } catch {
    return "unknown";
  }
  return (await crypto.subtle.verify({ name: "Ed25519" }, key, signature, encoded(body))) ? "ok" : "bad";
}

// The whole check. `files`: path to File. Returns findings and what each answer came to.
async function checkFolder(files, moved) {
  const top = [...files.keys()].filter((path) => path === MANIFEST || path.endsWith(`/${MANIFEST}`))
    .sort((a, b) => a.length - b.length)[0];
  if (top === undefined) return null;
  const root = top.slice(0, -MANIFEST.length);
  const there = new Map();
  for (const [path, file] of files) {
    if (path.startsWith(root) && !OF_THE_SYSTEM.test(path)) there.set(path.slice(root.length), file);
  }
  const findings = [];
  const told = new Set();
  const add = (path, code, other = "") => {
    told.add(path);
    findings.push({ path, code, other });
  };
  const text = async (name) => {
    const file = there.get(name);
    return file && file.size <= WHOLE ? file.text() : "";
  };
  const total = [...there.values()].reduce((sum, file) => sum + file.size, 0);
  const digests = new Map();
  let done = 0, bytes = 0;
  for (const [path, file] of there) {
    try {
      digests.set(path, await digest(file, (more) => {
        bytes += more;
        moved(done, there.size, bytes, total);
      }));
    } catch (error) {
      if (error instanceof Stopped) throw error;
      add(path, "unreadable");
    }
    done += 1;
    moved(done, there.size, bytes, total);
  }

  const key = parseKey(await text(KEY));
  if (!key) add(KEY, there.has(KEY) ? "key" : "missing");
  let signature = "bad", signed = null;
  const note = parseNote(await text(SIGNATURE));
  const own = note && key && note.signatures.find((each) => each.name === key.name && each.id === key.id);
  if (!there.has(SIGNATURE)) add(SIGNATURE, "no_signature");
  else if (own) {
    signed = parseSigned(note.body);
    if (signed) signature = await checkSignature(key.raw, own.signature, note.body);
    if (signature === "bad") add(SIGNATURE, "signature");
  } else if (note && key) add(SIGNATURE, "resigned");
  else if (key) add(SIGNATURE, "signature");
  if (signature === "bad") signed = null;

  const tags = manifestLines(await text(TAG_MANIFEST)).listed;
  const beside = new Set([TAG_MANIFEST, SIGNATURE, STAMP_REPLY, STAMP_REQUEST, MANIFEST, KEY]);
  const wanted = new Map(signed ? signed.digests : tags);
  for (const name of [SIGNATURE, STAMP_REQUEST]) if (tags.has(name)) wanted.set(name, tags.get(name));
  for (const [name, expected] of wanted) {
    beside.add(name);
    if (told.has(name) || name === TAG_MANIFEST) continue;
    if (!there.has(name)) add(name, "missing");
    else if (digests.get(name) !== expected) add(name, name === MANIFEST ? "manifest" : "changed");
  }
  if (!there.has(TAG_MANIFEST)) add(TAG_MANIFEST, "missing");
  else if ([...tags].some(([name, each]) => !told.has(name) && digests.get(name) !== each)) add(TAG_MANIFEST, "changed");

  const { listed, odd } = manifestLines(await text(MANIFEST));
  if (odd && !told.has(MANIFEST)) add(MANIFEST, "form");
  const before = findings.length;
  const info = /^Payload-Oxum: (\d{1,15})\./m.exec(await text("bag-info.txt"));
  comparePayload(there, listed, digests, info ? Number(info[1]) : null, add);
  for (const path of there.keys()) if (!path.startsWith("data/") && !beside.has(path)) add(path, "extra");
  return {
    findings,
    there,
    root,
    signature,
    total: digests.size,
    wrongFiles: findings.length - before,
    listed: listed.size,
    manifest: told.has(MANIFEST) ? "bad" : signed ? (signature === "ok" ? "ok" : "unknown") : "unknown",
    key: key ? key.fingerprint : "",
    vkey: key ? key.vkey : "",
    id: signed ? signed.id : "",
    print: signed ? spokenDigits(note.body) : "",
  };
}

// Names what happened to each file below data/.
function comparePayload(there, listed, digests, oxum, add) {
  const missing = new Set([...listed.keys()].filter((name) => !there.has(name)));
  const extra = new Set([...there.keys()].filter((name) => name.startsWith("data/") && !listed.has(name)));
  const changed = new Set([...listed.keys()].filter((name) => digests.has(name) && digests.get(name) !== listed.get(name)));
  for (const name of [...missing].sort()) {
    const other = [...extra].find((each) => digests.get(each) === listed.get(name));
    if (other === undefined) continue;
    missing.delete(name);
    extra.delete(other);
    add(name, "renamed", other);
  }
  for (const name of [...changed].sort()) {
    const other = [...changed].find((each) => each > name && digests.get(name) === listed.get(each)
      && digests.get(each) === listed.get(name));
    if (!changed.has(name) || other === undefined) continue;
    changed.delete(name);
    changed.delete(other);
    add(name, "swapped", other);
  }
  let size = 0;
  for (const [name, file] of there) if (name.startsWith("data/")) size += file.size;
  const only = changed.size === 1 && !missing.size && !extra.size;
  for (const name of [...missing].sort()) add(name, "missing");
  for (const name of [...extra].sort()) add(name, "extra");
  for (const name of [...changed].sort()) {
    const cut = !there.get(name).size || (only && oxum !== null && size < oxum);
    add(name, cut ? "truncated" : "changed");
  }
}
