// The page: choosing or dropping the folder, the verdict, the lists, and the viewer.
const data = document.body.dataset;
const say = JSON.parse(data.sayings);
const volumes = JSON.parse(data.volumes);
const of = (id) => document.getElementById(id);
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_all, key) => String(values[key]));
const make = (tag, text = "", attributes = {}) => {
  const made = document.createElement(tag);
  made.textContent = text;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
};

// ---- The check

let chosen = new Map();
let result = null;
let running = 0;

function verdict(text, state) {
  of("verdict").textContent = text;
  of("verdict").className = state;
}

function expectedKey() {
  const typed = of("expected").value.replace(/\s/g, "");
  if (!typed) return "unknown";
  const known = [result.vkey, result.key, result.print].map((each) => each.replace(/ /g, ""));
  return known.includes(typed) ? "ok" : "bad";
}

function answers() {
  const lost = volumes.filter((name) => !result.there.has(`data/${name}`));
  const files = result.wrongFiles ? "bad" : "ok";
  const pageState = !result.id ? "unknown" : result.id === data.bundle ? "ok" : "bad";
  const volumeState = lost.length ? "bad" : volumes.length > 1 ? "ok" : "one";
  const values = { total: result.listed, count: result.wrongFiles, id: result.id, page: data.bundle };
  const lines = [
    ["files", files, files],
    ["manifest", result.manifest, result.manifest],
    ["signature", result.signature, result.signature],
    ["volumes", volumeState, volumeState === "one" ? "ok" : volumeState],
    ["page", pageState, pageState],
  ].map(([name, key, state]) => [name, say[`a_${name}_${key}`], state]);
  if (result.key) lines.splice(3, 0, ["key", say[`a_key_${expectedKey()}`], expectedKey()]);
  const counted = { ...values, count: volumes.length, names: lost.join(", ") };
  return lines.map(([name, text, state]) => [name, fill(text, name === "volumes" ? counted : values), state]);
}

function showResult() {
  const lines = answers();
  const list = of("answers");
  list.replaceChildren();
  for (const [name, text, state] of lines) {
    const line = make("li", "", { class: state });
    line.append(make("span", { ok: "\u2714", bad: "\u2718", unknown: "?" }[state], { class: "sign", "aria-hidden": "true" }),
      make("span", `${say[{ ok: "good_sign", bad: "bad_sign", unknown: "doubt_sign" }[state]]}: `, { class: "unseen" }),
      make("strong", `${say[`a_${name}`]}. `), make("span", text));
    list.append(line);
  }
  of("answered").hidden = false;
  of("key").hidden = !result.key;
  for (const [id, digits] of [["fingerprint", result.key], ["print", result.print]]) {
    of(id).replaceChildren(...digits.split(" ").flatMap((group) => [make("span", group), " "]));
  }
  of("printed").hidden = !result.print;
  const count = result.findings.length;
  const state = Object.fromEntries(lines.map(([name, , each]) => [name, each]));
  if (count > 1 || (count && state.page === "bad")) verdict(fill(say.bad, { count: count + (state.page === "bad" ? 1 : 0) }), "bad");
  else if (count || state.page === "bad" || state.volumes === "bad") verdict(say.bad_one, "bad");
  else if (state.key === "bad") verdict(say.wrong_key, "bad");
  else if (state.signature === "unknown") verdict(say.ok_unsigned, "doubt");
  else verdict(fill(state.key === "ok" ? say.ok_compared : say.ok, { total: result.listed }), "good");
}

function showFindings() {
  of("findings").replaceChildren();
  if (!result.findings.length) return;
  const table = make("table");
  table.append(make("caption", say.findings));
  const head = table.createTHead().insertRow();
  for (const name of [say.file, say.finding]) head.append(make("th", name, { scope: "col" }));
  const body = table.createTBody();
  for (const { path, code, other } of result.findings) {
    const row = body.insertRow();
    row.append(make("th", path, { scope: "row" }), make("td", fill(say[`f_${code}`], { other })));
  }
  of("findings").append(table);
}

async function check(files) {
  running += 1;
  const mine = running;
  chosen = new Map();
  result = null;
  of("findings").replaceChildren();
  of("answered").hidden = true;
  of("key").hidden = true;
  of("progress").hidden = false;
  verdict(say.began, "");
  let last = 0;
  try {
    const found = await checkFolder(files, (done, count, bytes, total) => {
      if (mine !== running) throw new Stopped();
      const now = performance.now();
      if (now - last < 100 && done < count) return;
      last = now;
      const share = total ? bytes / total : 1;
      of("bar").value = share;
      of("running").textContent = fill(say.running, { done, total: count, percent: Math.floor(100 * share) });
    });
    if (mine !== running) return;
    if (!found) {
      verdict([...files.keys()].some((path) => /\.zip$/i.test(path)) ? say.zip : say.no_manifest, "bad");
    } else {
      result = found;
      chosen = found.there;
      showResult();
      showFindings();
    }
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
  } finally {
    if (mine === running) of("progress").hidden = true;
  }
}

function stop() {
  running += 1;
  of("progress").hidden = true;
  verdict(say.cancelled, "doubt");
}

// Two ways into a dropped folder. Chromium refuses the older one (entries) to a page from a disk; Firefox and
// Safari have no newer one (handles).
async function walkHandle(handle, path, files) {
  if (handle.kind === "file") {
    files.set(path + handle.name, await handle.getFile());
    return;
  }
  for await (const each of handle.values()) await walkHandle(each, `${path}${handle.name}/`, files);
}

async function walkEntry(entry, files) {
  if (entry.isFile) {
    files.set(entry.fullPath.replace(/^\//, ""), await new Promise((yes, no) => entry.file(yes, no)));
    return;
  }
  const reader = entry.createReader();
  for (;;) {
    // A reader hands out a hundred names at a time.
    const some = await new Promise((yes, no) => reader.readEntries(yes, no));
    if (!some.length) return;
    for (const each of some) await walkEntry(each, files);
  }
}

async function dropped(items) {
  // The list is empty as soon as this function waits for anything: all is asked for at once.
  const handles = items.map((item) => item.getAsFileSystemHandle?.().catch(() => null) ?? null);
  const entries = items.map((item) => item.webkitGetAsEntry?.() ?? null);
  const files = new Map();
  for (const [at, promised] of handles.entries()) {
    const handle = await promised;
    if (handle) await walkHandle(handle, "", files);
    else if (entries[at]) await walkEntry(entries[at], files);
  }
  return files;
}

of("pick").addEventListener("change", () => {
  const files = new Map();
  for (const file of of("pick").files) files.set(file.webkitRelativePath || file.name, file);
  if (files.size) check(files);
  of("pick").value = "";
});
of("cancel").addEventListener("click", stop);
of("expected").addEventListener("input", () => { if (result) showResult(); });
for (const name of ["dragenter", "dragover"]) {
  document.addEventListener(name, (event) => {
    event.preventDefault();
    of("drop").classList.add("over");
  });
}
document.addEventListener("dragleave", () => of("drop").classList.remove("over"));
document.addEventListener("drop", async (event) => {
  event.preventDefault();
  of("drop").classList.remove("over");
  let files;
  try {
    files = await dropped([...event.dataTransfer.items].filter((item) => item.kind === "file"));
  } catch {
    verdict(say.drop_failed, "doubt");
    return;
  }
  if (files.size) await check(files);
});

// ---- The viewer

const TYPES = {
  pdf: "application/pdf", jpg: "image/jpeg", jpeg: "image/jpeg", png: "image/png", webp: "image/webp", gif: "image/gif",
  mp3: "audio/mpeg", ogg: "audio/ogg", opus: "audio/ogg", wav: "audio/wav", m4a: "audio/mp4", aac: "audio/aac", flac: "audio/flac",
  mp4: "video/mp4", m4v: "video/mp4", webm: "video/webm", mov: "video/mp4", mkv: "video/x-matroska",
};
const shownLinks = [...document.querySelectorAll("a[data-file]")];
const starts = shownLinks.filter((link) => "start" in link.dataset);
let address = "", from = null;

function seen(kind, type, name) {
  if (kind === "application") return make("iframe", "", { src: address, title: name });
  if (kind === "image") return make("img", "", { src: address, alt: name });
  // An Ogg file may hold sound or film; a film element plays both.
  const film = kind === "video" || type === "audio/ogg";
  return make(film ? "video" : "audio", "", { src: address, controls: "", preload: "metadata", "aria-label": name });
}

function view(link) {
  const file = chosen.get(`data/${link.dataset.file}`);
  if (!file) return false;
  close();
  from = link;
  const name = link.dataset.name;
  const type = TYPES[link.dataset.file.split(".").pop()] ?? "application/octet-stream";
  // The type is ours, never the file's own word: a file that was put in is not run as a page.
  const blob = URL.createObjectURL(file.slice(0, file.size, type));
  address = link.dataset.page ? `${blob}#page=${link.dataset.page}` : blob;
  of("seen").textContent = name;
  of("tab").href = address;
  const wrong = result.findings.find((each) => each.path === `data/${link.dataset.file}` || each.other === `data/${link.dataset.file}`);
  of("warning").textContent = wrong ? say.viewer_bad : "";
  const kind = type.split("/")[0];
  const cannot = () => of("stage").replaceChildren(make("p", fill(say.viewer_cannot, { name: link.dataset.file })));
  if (type === "application/octet-stream") cannot();
  else {
    const made = seen(kind, type, name);
    made.addEventListener("error", cannot);
    of("stage").replaceChildren(made);
  }
  const at = starts.findIndex((each) => each.dataset.exhibit === link.dataset.exhibit);
  of("previous").disabled = at <= 0;
  of("next").disabled = at < 0 || at >= starts.length - 1;
  of("viewer").hidden = false;
  of("viewer").scrollIntoView({ block: "start" });
  of("seen").focus({ preventScroll: true });
  return true;
}

function close() {
  if (address) URL.revokeObjectURL(address.split("#")[0]);
  address = "";
  of("stage").replaceChildren();
  of("viewer").hidden = true;
}

function leave() {
  const back = from;
  close();
  back?.focus();
}

function step(by) {
  const at = starts.findIndex((each) => each.dataset.exhibit === from.dataset.exhibit);
  if (starts[at + by]) view(starts[at + by]);
}

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[data-file]");
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey && view(link)) event.preventDefault();
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !of("viewer").hidden) leave();
});
of("close").addEventListener("click", leave);
of("previous").addEventListener("click", () => step(-1));
of("next").addEventListener("click", () => step(1));

// ---- The lists

const folded = (text) => text.normalize("NFC").toLocaleLowerCase();
const lines = [...document.querySelectorAll("tr[data-line]")].map((row) => [row, folded(row.textContent)]);
const parts = [...document.querySelectorAll("tr.part")];
const exhibits = of("exhibits-table");
const groups = exhibits ? [...exhibits.tBodies].map((body) => [body, [...body.rows]]) : [];
let sorted = false;

function search() {
  const wanted = folded(of("search").value).split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const [row, text] of lines) {
    row.hidden = !wanted.every((word) => text.includes(word));
    shown += row.hidden ? 0 : 1;
  }
  for (const part of parts) {
    const inside = [...part.parentElement.rows].some((row) => row !== part && !row.hidden);
    part.hidden = !inside || (sorted && exhibits.contains(part));
  }
  of("count").textContent = wanted.length ? fill(say.search_count, { shown, total: lines.length }) : "";
}

function sort(cell) {
  const column = cell.cellIndex;
  const down = cell.getAttribute("aria-sort") === "ascending";
  for (const each of cell.parentElement.cells) if (each.hasAttribute("aria-sort")) each.setAttribute("aria-sort", "none");
  cell.setAttribute("aria-sort", down ? "descending" : "ascending");
  for (const [body, rows] of groups) body.replaceChildren(...rows);
  // In the order of their numbers the exhibits stand under their sections.
  sorted = down || column > 0;
  if (sorted) {
    const key = (row) => row.cells[column].dataset.sort ?? row.cells[column].textContent;
    const order = new Intl.Collator(document.documentElement.lang, { numeric: true });
    const rows = groups.flatMap(([, each]) => each).filter((row) => "line" in row.dataset);
    rows.sort((a, b) => order.compare(key(a), key(b)) * (down ? -1 : 1));
    groups[0][0].append(...rows);
  }
  search();
}

of("search").addEventListener("input", search);
for (const button of document.querySelectorAll("th[aria-sort] button")) {
  button.addEventListener("click", () => sort(button.parentElement));
}
for (const each of document.querySelectorAll(".scripted")) each.hidden = false;
