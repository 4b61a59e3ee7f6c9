// The page that works without signal: a list without names, and work that waits to be sent.
import { forgetOld, fromFile, lock, makeLock, toFile, unlock, waiting, wipeAll, wipeRoster } from "./field-vault.js";

const $ = (selector, root = document) => root.querySelector(selector);
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const main = $("main");
const texts = main.dataset;
const english = document.documentElement.lang === "en";
const fill = (text, ...values) => values.reduce((said, value, i) => said.replace(`{${i}}`, value), text);
const kindText = (kind) => texts["kind" + kind[0].toUpperCase() + kind.slice(1)] ?? kind;
const fieldText = (field) => texts["field" + field[0].toUpperCase() + field.slice(1)] ?? field;
const say = (text) => { $("#say").textContent = text; };
const show = (id) => { for (const part of ["making", "locked", "open"]) $("#" + part).hidden = part !== id; };
const two = (number) => String(number).padStart(2, "0");
const moment = (at) => {
  const day = new Date(at);
  return `${two(day.getHours())}:${two(day.getMinutes())} ${two(day.getDate())}/${two(day.getMonth() + 1)}`;
};
const today = () => new Date().toLocaleDateString("en-GB", { timeZone: "Asia/Ho_Chi_Minh" });
const mark = (id) => id.slice(-4).toUpperCase();

let vault;
let roster = null;
let queue = [];
let chosen = null;
let editing = null;
let sending = null;
let wait = 5000;
let timer = 0;
let last = 0;

function key() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  let time = Date.now();
  for (let i = 5; i >= 0; i--) { bytes[i] = time % 256; time = Math.floor(time / 256); }
  bytes[6] = (bytes[6] & 15) | 112;
  bytes[8] = (bytes[8] & 63) | 128;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

async function ask(path, options = {}) {
  const answer = await fetch(path, { ...options, cache: "no-store", signal: AbortSignal.timeout(20000) });
  if (answer.status === 401 || answer.redirected) throw new Error("signin");
  if (!answer.ok) throw new Error("trouble");
  return answer.json();
}

async function refresh() {
  queue = await vault.queue();
  const held = queue.filter((one) => one.answer);
  $("#waiting").textContent = queue.length === 0 ? texts.none : fill(texts.waiting, queue.length, moment(queue[0].at));
  $("#age").textContent = roster ? fill(texts.list, moment(roster.at)) : texts.nolist;
  $("#queue").replaceChildren(...queue.map(line));
  $("#choices").hidden = held.length === 0;
  $("#choices ul").replaceChildren(...held.map(choice));
  const doubted = roster?.doubted ?? [];
  $("#alike").hidden = doubted.length === 0;
  $("#alike ul").replaceChildren(...doubted.map(doubt));
}

async function keepList(fresh, at) {
  await vault.keepRoster(fresh, at);
  roster = { at, ...fresh };
}

// A record opened without signal, and those that may be of the same child: to be looked at online.
function doubt(one) {
  const item = element("li", "");
  const part = element("div", "");
  part.append(element("p", fill(texts.alike, one.label)));
  const row = element("div", "", { className: "actions" });
  row.append(element("a", texts.alikeNew, { href: `/tre-em/${one.child}`, className: "button second" }));
  for (const other of one.alike) row.append(element("a", fill(texts.alikeKnown, `${other.initials} · ${other.year ?? "?"} · ${mark(other.child)}`), { href: `/tre-em/${other.child}`, className: "button second" }));
  row.append(button(texts.alikeDone, async () => {
    const { at, ...kept } = roster;
    await keepList({ ...kept, doubted: kept.doubted.filter((other) => other.child !== one.child) }, at);
    await refresh();
  }));
  part.append(row);
  item.append(part);
  return item;
}

function element(name, text, more = {}) {
  return Object.assign(document.createElement(name), { textContent: text, ...more });
}

const about = (one) => `${kindText(one.kind)} · ${one.label} · ${moment(one.at)}`;
const line = (one) => element("li", about(one));

function button(text, work, second = true) {
  const made = element("button", text, { type: "button", className: second ? "second" : "" });
  made.addEventListener("click", () => work(made));
  return made;
}

// Both values of each field on which two people differ, or why the server would not take it.
function choice(one) {
  const item = element("li", "");
  const part = element("div", "");
  part.append(element("b", about(one)));
  item.append(part);
  if (one.answer.outcome === "conflict") {
    for (const clash of one.answer.conflicts) {
      const row = element("div", "", { className: "actions" });
      const take = (keeps) => async () => {
        if (!keeps) delete one.values[clash.field];
        one.answer.conflicts = one.answer.conflicts.filter((other) => other !== clash);
        if (one.answer.conflicts.length === 0) {
          one.basis = one.answer.basis;
          delete one.answer;
        }
        if (Object.keys(one.values).length === 0) await vault.drop([one.id]);
        else await vault.put(one);
        await refresh();
        send();
      };
      row.append(button(fill(texts.mine, clash.mine || "—"), take(true)), button(fill(texts.theirs, clash.theirs || "—"), take(false)));
      part.append(element("p", fieldText(clash.field)), row);
    }
    return item;
  }
  for (const reason of one.answer.reasons) {
    const label = reason.field ? $(`label[for="${CSS.escape(`${one.kind}-${reason.field}`)}"]`)?.firstChild.textContent.trim() : "";
    part.append(element("p", `${label ? label + ": " : ""}${english ? reason.en : reason.vi}`));
  }
  const row = element("div", "", { className: "actions" });
  row.append(
    button(texts.edit, () => edit(one)),
    button(texts.again, async () => { delete one.answer; await vault.put(one); await refresh(); send(); }),
    button(texts.drop, async (pressed) => {
      if (!pressed.dataset.sure) { pressed.dataset.sure = "1"; pressed.textContent = texts.dropSure; return; }
      await vault.drop([one.id]);
      await refresh();
    }),
  );
  part.append(row);
  return item;
}

function list() {
  const wanted = $("#filter").value.toUpperCase().replace(/[\s.]/g, "");
  const found = (roster?.children ?? []).filter((child) => `${child.initials}${child.year ?? ""}${mark(child.child)}`.toUpperCase().replace(/[\s.]/g, "").includes(wanted));
  $("#empty").hidden = found.length > 0;
  $("#list").replaceChildren(...found.map((child) => {
    const item = element("li", "");
    const pressed = button(`${child.initials} · ${child.year ?? "?"} · `, () => choose(child));
    pressed.append(element("span", mark(child.child), { className: "mark" }));
    item.append(pressed);
    return item;
  }));
  const villages = (roster?.villages ?? []).map((village) => element("option", village.name, { value: `${village.place}|${village.name}` }));
  $("#open-village").replaceChildren(...villages);
}

function open(section) {
  for (const id of ["children", "child", "opening"]) $("#" + id).hidden = id !== section;
  if (section !== "children") $("#" + section).focus();
}

function choose(child) {
  chosen = child;
  editing = null;
  $("#child h2").textContent = `${child.initials} · ${child.year ?? "?"} · ${mark(child.child)}`;
  for (const form of all("#child form")) form.reset();
  for (const day of all("#child [id$='-from']")) day.value = today();
  $("[data-form=correct]").hidden = !child.revision;
  open("child");
}

function edit(one) {
  const child = roster?.children.find((other) => other.child === one.child);
  if (one.kind !== "open") choose(child ?? { child: one.child, revision: one.basis, initials: one.label, year: null });
  else open("opening");
  editing = one;
  const part = $(`[data-form=${one.kind}]`);
  if (part.tagName === "DETAILS") part.open = true;
  for (const [name, value] of Object.entries(one.values)) {
    const input = $(`#${one.kind}-${name}`);
    if (input) input.value = name === "village" ? `${one.values.place}|${value}` : value;
  }
}

function valuesOf(kind, form) {
  const values = {};
  for (const input of all("[name]", form)) {
    const name = input.name.slice(kind.length + 1);
    const value = input.value.trim();
    if (value !== "" || kind !== "correct") values[name] = value;
  }
  if (kind === "open") [values.place, values.village] = values.village.split("|");
  return values;
}

async function save(kind, form) {
  const values = valuesOf(kind, form);
  const missing = all("[required]", form).find((input) => input.value.trim() === "");
  if (missing || Object.keys(values).length === 0) {
    say(texts.need);
    (missing ?? $("[name]", form)).focus();
    return;
  }
  const opens = kind === "open";
  const initials = opens ? values.name.split(/\s+/).map((part) => [...part][0] + ".").join("") : chosen.initials;
  const year = opens ? Number(/\d{4}/.exec(values.birth)?.[0]) || null : chosen.year;
  const id = editing?.id ?? key();
  const child = editing?.child ?? (opens ? key() : chosen.child);
  last = Math.max(Date.now(), last + 1);
  const at = editing?.at ?? last;
  await vault.put({ id, at, kind, child, basis: kind === "correct" ? (editing?.basis ?? chosen.revision) : null, values, label: `${initials} ${year ?? ""}`.trim() });
  if (opens && !editing) {
    roster = roster ?? { at, villages: [], children: [] };
    roster.children.unshift({ child, revision: null, initials, year });
    const { at: kept, ...rest } = roster;
    await keepList(rest, kept);
    list();
  }
  form.reset();
  editing = null;
  say(texts.saved);
  await refresh();
  open("children");
  send();
}

async function fetchRoster() {
  const fresh = await ask("/api/field/roster");
  await keepList({ ...fresh, doubted: roster?.doubted ?? [] }, Date.now());
  list();
}

async function mine() {
  const session = await ask("/api/field/session");
  if (session.account !== vault.account) throw new Error("another");
  return session;
}

/** Sends what waits, oldest first, until nothing is left that the server could take. */
function send() {
  sending ??= sendAll().finally(() => { sending = null; });
  return sending;
}

async function sendAll() {
  clearTimeout(timer);
  try {
    let sent = 0;
    let tried = false;
    for (let left = queue.filter((one) => !one.answer); left.length > 0; left = queue.filter((one) => !one.answer)) {
      say(texts.sending);
      tried = true;
      const session = await mine();
      const batch = left.slice(0, 20);
      const body = JSON.stringify({ operations: batch.map(({ id, kind, child, basis, values }) => ({ id, kind, child, basis, values })) });
      const { answers } = await ask("/api/field/operations", { method: "POST", body, headers: { "Content-Type": "application/json", [session.header]: session.token } });
      const done = answers.filter((answer) => answer.outcome === "applied" || answer.outcome === "already-applied").map((answer) => answer.id);
      const doubted = answers.filter((answer) => answer.alike?.length > 0)
        .map((answer) => ({ one: batch.find((other) => other.id === answer.id), alike: answer.alike }))
        .filter((found) => found.one)
        .map(({ one, alike }) => ({ child: one.child, label: one.label, alike }));
      if (doubted.length > 0) {
        const { at, ...kept } = roster ?? { at: Date.now(), villages: [], children: [] };
        const before = (kept.doubted ?? []).filter((old) => doubted.every((found) => found.child !== old.child));
        await keepList({ ...kept, doubted: [...before, ...doubted] }, at);
      }
      await vault.drop(done);
      for (const answer of answers) {
        const one = batch.find((other) => other.id === answer.id);
        if (one && !done.includes(one.id)) await vault.put({ ...one, answer });
      }
      sent += done.length;
      await refresh();
    }
    wait = 5000;
    if (sent > 0) {
      await fetchRoster();
      await refresh();
    }
    if (tried) say(sent > 0 ? fill(texts.sent, sent) : "");
    return true;
  } catch (failure) {
    const known = texts[failure.message];
    say(known ?? (navigator.onLine ? texts.trouble : texts.offline));
    timer = setTimeout(send, wait);
    wait = Math.min(wait * 2, 60000);
    return false;
  }
}

async function enter(opened) {
  vault = opened;
  roster = await vault.roster();
  show("open");
  say("");
  list();
  await refresh();
  await navigator.storage?.persist?.();
  if (queue.length > 0) await send();
  else if (!roster) await take();
}

async function take() {
  try {
    await mine();
    await fetchRoster();
    await refresh();
    say("");
  } catch (failure) {
    say(texts[failure.message] ?? texts.offline);
  }
}

/** Signs out: what can be sent is sent, the list goes, and what waits stays under its PIN. */
async function leave() {
  await send();
  if ((await waiting()) === 0) await wipeAll();
  else await wipeRoster();
  try {
    const { token } = await ask("/api/field/session");
    const form = element("form", "", { method: "post", action: "/dang-xuat", hidden: true });
    form.append(Object.assign(document.createElement("input"), { name: "_csrf", value: token }));
    document.body.append(form);
    form.submit();
  } catch {
    location.reload();
  }
}

async function start() {
  navigator.serviceWorker?.register("/cong-tac-vien/sw.js", { scope: "/cong-tac-vien/ngoai-tuyen", updateViaCache: "none" });
  await forgetOld(Date.now());
  show((await lock()) ? "locked" : "making");
}

$("#making form").addEventListener("submit", async (event) => {
  event.preventDefault();
  const pin = $("#pin-one").value;
  if (!/^\d{6,12}$/.test(pin) || /^(\d)\1*$/.test(pin)) return say(texts.short);
  if (pin !== $("#pin-two").value) return say(texts.differ);
  try {
    const { account } = await ask("/api/field/session");
    await enter(await makeLock(pin, account));
  } catch (failure) {
    say(texts[failure.message] ?? texts.offline);
  }
});

$("#locked form").addEventListener("submit", async (event) => {
  event.preventDefault();
  const answer = await unlock($("#pin").value, Date.now());
  $("#pin").value = "";
  if (answer.vault) return enter(answer.vault);
  if (answer.wiped) {
    show("making");
    return say(texts.wiped);
  }
  say(answer.wait ? fill(texts.wait, answer.wait) : fill(texts.wrong, answer.left));
});

for (const part of all("[data-form]")) {
  const form = $("form", part);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    save(part.dataset.form, form);
  });
}
for (const back of all("[data-back]")) back.addEventListener("click", () => open("children"));
$("#new").addEventListener("click", () => { editing = null; $("#opening form").reset(); open("opening"); });
$("#filter").addEventListener("input", list);
$("#send").addEventListener("click", send);
$("#fetch").addEventListener("click", take);
$("#lock").addEventListener("click", () => location.reload());
$("#leave").addEventListener("click", leave);
window.addEventListener("online", () => vault && send());

$("#export").addEventListener("submit", async (event) => {
  event.preventDefault();
  const phrase = $("#phrase-out").value;
  if (phrase.length < 10) return say(texts.phrase);
  const content = await toFile(queue, phrase);
  const link = element("a", "", { href: URL.createObjectURL(new Blob([content], { type: "application/json" })), download: "viec-cho-gui.json" });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
});

$("#import").addEventListener("submit", async (event) => {
  event.preventDefault();
  const file = $("#file-in").files[0];
  try {
    const found = await fromFile(await file.text(), $("#phrase-in").value);
    const known = new Set(queue.map((one) => one.id));
    const fresh = found.filter((one) => !known.has(one.id));
    for (const one of fresh) await vault.put(one);
    event.target.reset();
    await refresh();
    say(fill(texts.imported, fresh.length));
    send();
  } catch {
    say(texts.unreadable);
  }
});

// A page left open on a table locks itself.
let hiddenAt = 0;
document.addEventListener("visibilitychange", () => {
  if (document.hidden) hiddenAt = Date.now();
  else if (vault && hiddenAt > 0 && Date.now() - hiddenAt > 300000) location.reload();
});

start();
