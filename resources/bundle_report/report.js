"use strict";
(() => {
  const say = JSON.parse(document.body.dataset.sayings);
  const verdict = document.getElementById("verdict");
  const findings = document.getElementById("findings");
  const drop = document.getElementById("drop");
  const pick = document.getElementById("pick");
  const MANIFEST = "manifest-sha256.txt";
  const PIECE = 4 * 1024 * 1024;
  // Names that file managers add by themselves.
  const OWN = /(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini|\._[^/]*)$/;

  // SHA-256 (FIPS 180-4), piece by piece: the browser's own function wants a whole file in memory, and is
  // missing on pages that some browsers open from a disk.
  const K = new Uint32Array(64);
  const START = new Uint32Array(8);
  (() => {
    let found = 0;
    for (let n = 2; found < 64; n += 1) {
      let prime = true;
      for (let d = 2; d * d <= n; d += 1) if (n % d === 0) { prime = false; break; }
      if (!prime) continue;
      if (found < 8) START[found] = (Math.sqrt(n) % 1) * 4294967296;
      K[found] = (Math.cbrt(n) % 1) * 4294967296;
      found += 1;
    }
  })();
  class Sha256 {
    constructor() { this.h = Uint32Array.from(START); this.w = new Uint32Array(64); this.rest = new Uint8Array(0); this.size = 0; }
    block(data, at) {
      const w = this.w;
      for (let i = 0; i < 16; i += 1, at += 4) w[i] = (data[at] << 24) | (data[at + 1] << 16) | (data[at + 2] << 8) | data[at + 3];
      for (let i = 16; i < 64; i += 1) {
        const a = w[i - 15], b = w[i - 2];
        w[i] = w[i - 16] + w[i - 7] + (((a >>> 7) | (a << 25)) ^ ((a >>> 18) | (a << 14)) ^ (a >>> 3))
          + (((b >>> 17) | (b << 15)) ^ ((b >>> 19) | (b << 13)) ^ (b >>> 10));
      }
      let [a, b, c, d, e, f, g, h] = this.h;
      for (let i = 0; i < 64; i += 1) {
        const s = (((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7)));
        const t = (h + s + ((e & f) ^ (~e & g)) + K[i] + w[i]) | 0;
        const r = (((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10)));
        const u = (r + ((a & b) ^ (a & c) ^ (b & c))) | 0;
        h = g; g = f; f = e; e = (d + t) | 0; d = c; c = b; b = a; a = (t + u) | 0;
      }
      [a, b, c, d, e, f, g, h].forEach((value, i) => { this.h[i] += value; });
    }
    add(data) {
      this.size += data.length;
      if (this.rest.length) {
        const joined = new Uint8Array(this.rest.length + data.length);
        joined.set(this.rest); joined.set(data, this.rest.length); data = joined;
      }
      let at = 0;
      for (; at + 64 <= data.length; at += 64) this.block(data, at);
      this.rest = data.slice(at);
    }
    hex() {
      const size = this.size;
      const tail = new Uint8Array(((this.rest.length + 9 + 63) & ~63) - this.rest.length);
      tail[0] = 128;
      const view = new DataView(tail.buffer);
      view.setUint32(tail.length - 8, Math.floor(size / 536870912));
      view.setUint32(tail.length - 4, (size * 8) >>> 0);
      this.add(tail);
      return Array.from(this.h, (value) => value.toString(16).padStart(8, "0")).join("");
    }
  }

  async function digest(file) {
    if (globalThis.crypto && crypto.subtle && file.size <= 64 * 1024 * 1024) {
      const raw = new Uint8Array(await crypto.subtle.digest("SHA-256", await file.arrayBuffer()));
      return Array.from(raw, (value) => value.toString(16).padStart(2, "0")).join("");
    }
    const hash = new Sha256();
    for (let at = 0; at < file.size; at += PIECE) hash.add(new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer()));
    return hash.hex();
  }

  function fill(text, values) {
    return text.replace(/\{(\w+)\}/g, (_all, key) => String(values[key]));
  }

  function show(text, state) {
    verdict.textContent = text;
    verdict.className = state;
  }

  async function check(files) {
    findings.replaceChildren();
    const top = [...files.keys()].filter((path) => path === MANIFEST || path.endsWith("/" + MANIFEST))
      .sort((a, b) => a.length - b.length)[0];
    if (top === undefined) { show(say.report_no_manifest, "bad"); return; }
    const root = top.slice(0, -MANIFEST.length);
    const wanted = new Map();
    const bad = [];
    for (const line of (await files.get(top).text()).split("\n")) {
      const match = /^([0-9a-fA-F]{64})\s+\*?(.+?)\r?$/.exec(line);
      if (match) wanted.set(match[2], match[1].toLowerCase());
      else if (line.trim()) bad.push([MANIFEST, say.report_changed]);
    }
    let done = 0;
    for (const [path, hash] of wanted) {
      show(fill(say.report_wait, { done, total: wanted.size }), "");
      const file = files.get(root + path);
      if (!file) bad.push([path, say.report_missing]);
      else {
        try {
          if (await digest(file) !== hash) bad.push([path, say.report_changed]);
        } catch {
          bad.push([path, say.report_changed]);
        }
      }
      done += 1;
    }
    for (const path of files.keys()) {
      if (path.startsWith(root + "data/") && !wanted.has(path.slice(root.length)) && !OWN.test(path)) {
        bad.push([path.slice(root.length), say.report_extra]);
      }
    }
    if (!bad.length && wanted.size) { show(fill(say.report_ok, { total: wanted.size }), "good"); return; }
    show(fill(say.report_bad, { count: bad.length }), "bad");
    const table = document.createElement("table");
    const body = table.createTBody();
    const head = table.createTHead().insertRow();
    for (const name of [say.report_file, say.report_state]) {
      const cell = document.createElement("th");
      cell.scope = "col";
      cell.textContent = name;
      head.append(cell);
    }
    for (const [path, state] of bad) {
      const row = body.insertRow();
      row.insertCell().textContent = path;
      row.insertCell().textContent = state;
    }
    findings.append(table);
  }

  async function walk(entry, files) {
    if (entry.isFile) {
      files.set(entry.fullPath.replace(/^\//, ""), await new Promise((yes, no) => entry.file(yes, no)));
      return;
    }
    const reader = entry.createReader();
    for (;;) {
      // A reader hands out a hundred names at a time.
      const some = await new Promise((yes, no) => reader.readEntries(yes, no));
      if (!some.length) return;
      for (const each of some) await walk(each, files);
    }
  }

  pick.addEventListener("change", () => {
    const files = new Map();
    for (const file of pick.files) files.set(file.webkitRelativePath || file.name, file);
    check(files);
  });
  for (const name of ["dragenter", "dragover"]) {
    document.addEventListener(name, (event) => { event.preventDefault(); drop.classList.add("over"); });
  }
  document.addEventListener("dragleave", () => drop.classList.remove("over"));
  document.addEventListener("drop", async (event) => {
    event.preventDefault();
    drop.classList.remove("over");
    const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry()).filter(Boolean);
    const files = new Map();
    for (const entry of entries) await walk(entry, files);
    check(files);
  });
})();
