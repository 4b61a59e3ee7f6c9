// The keyboard grid: moves between cells, reads numbers, keeps each change, undoes.
const $ = (selector, root = document) => root.querySelector(selector);
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const fill = (text, value) => text.replace("{0}", value);
const language = document.documentElement.lang;

for (const button of all("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
const pickAll = $("[data-pick-all]");
if (pickAll) {
  const boxes = all("input[name=chon]");
  pickAll.hidden = false;
  pickAll.addEventListener("click", () => {
    const checked = boxes.some((box) => !box.checked);
    for (const box of boxes) box.checked = checked;
  });
}

// As the server reads: 1.234,5 · 6,5 · 6.5 · 1 234; one dot before exactly three digits groups.
function read(text) {
  const compact = text.replace(/\s/g, "");
  if (compact === "") return null;
  if (compact.length > 20) return NaN;
  if (/^\d{1,3}(\.\d{3})+(,\d+)?$/.test(compact)) return Number(compact.replace(/\./g, "").replace(",", "."));
  return /^\d+([.,]\d+)?$/.test(compact) ? Number(compact.replace(",", ".")) : NaN;
}

const grid = $("form[data-entry]");
if (grid) start(grid);

function start(form) {
  const texts = form.dataset;
  const state = $("[data-state]", form);
  const version = form.elements["phien-ban"];
  const undoButton = $("[data-undo]", form);
  const conflicts = $("[data-conflicts]", form);
  const cells = all(".box input:not([type=hidden])", form);
  const fields = [...cells, ...all("textarea", form)];
  const rows = all("tr.asked", form).map((row) => all(".box input:not([type=hidden])", row));
  const base = (field) => form.elements["g" + field.name.slice(1)]?.value ?? "";
  const kept = new Map(fields.map((field) => [field.name, cells.includes(field) ? base(field) : field.defaultValue]));
  const undo = [];
  const noNumber = new Set();
  const held = new Set();
  let before = "";
  let timer = 0;
  let saving = false;
  let again = false;
  let wait = 2000;
  let leaving = false;
  let lastSaid = state.textContent;

  $("[data-plain]", form).hidden = true;
  undoButton.hidden = false;
  undoButton.disabled = true;

  const dirty = () => fields.filter((field) => field.value.trim() !== kept.get(field.name) && !held.has(field.name));
  const say = (text) => { if (state.textContent !== text) state.textContent = text; };
  const faultOf = (field) => document.getElementById(field.name + "-loi");

  function keep(field, text) {
    kept.set(field.name, text);
    if (!cells.includes(field)) return;
    const name = "g" + field.name.slice(1);
    let hidden = form.elements[name];
    if (!hidden) {
      hidden = Object.assign(document.createElement("input"), { type: "hidden", name });
      field.after(hidden);
    }
    hidden.value = text;
  }

  // What can be said at once, before the server answers.
  function look(field) {
    const value = read(field.value);
    const place = faultOf(field);
    if (Number.isNaN(value)) {
      noNumber.add(field.name);
      mark(field, fill(texts.number, field.value.trim()));
      return;
    }
    if (noNumber.delete(field.name)) mark(field, "");
    if (field.getAttribute("aria-invalid")) return;
    const echoed = value !== null && /[.,\s]/.test(field.value.trim());
    place.textContent = echoed ? fill(texts.read, value.toLocaleString(language === "en" ? "en-GB" : "vi-VN")) : "";
    place.classList.toggle("echo", echoed);
  }

  function mark(field, message) {
    const place = faultOf(field);
    place.classList.remove("echo");
    if (place.textContent.trim() !== message) place.textContent = message;
    field.closest(".box").classList.toggle("wrong", message !== "");
    if (message === "") field.removeAttribute("aria-invalid");
    else field.setAttribute("aria-invalid", "true");
  }

  function show(findings) {
    const hard = new Map();
    const soft = new Map();
    for (const finding of findings) {
      const into = finding.hard ? hard : soft;
      const key = finding.hard ? finding.cell : String(finding.element);
      into.set(key, ((into.get(key) ?? "") + " " + finding.message[language]).trim());
    }
    for (const cell of cells) {
      if (noNumber.has(cell.name)) continue;
      mark(cell, hard.get(cell.name) ?? "");
      look(cell);
    }
    for (const row of all("[data-doubt]", form)) {
      const message = soft.get(row.dataset.doubt) ?? "";
      const area = $("textarea", row);
      $("p", row).textContent = message;
      row.hidden = message === "" && area.value.trim() === "" && document.activeElement !== area;
    }
  }

  function later(delay) {
    clearTimeout(timer);
    timer = setTimeout(save, delay);
  }

  async function save() {
    clearTimeout(timer);
    if (saving) {
      again = true;
      return;
    }
    const changed = dirty();
    if (changed.length === 0) {
      if (held.size === 0) say(lastSaid);
      return;
    }
    saving = true;
    say(texts.saving);
    const body = new URLSearchParams({ "phien-ban": version.value, _csrf: form.elements._csrf.value });
    const sent = new Map();
    for (const field of changed) {
      sent.set(field, field.value.trim());
      body.set(field.name, field.value.trim());
      if (cells.includes(field)) body.set("g" + field.name.slice(1), kept.get(field.name));
    }
    try {
      const answer = await fetch(texts.save, { method: "POST", body, headers: { Accept: "application/json" } });
      const json = (answer.headers.get("content-type") ?? "").includes("json");
      if (answer.ok && json) took(await answer.json(), sent);
      else if (answer.status >= 500) retry();
      else say(texts.gone);
    } catch {
      retry();
    }
    saving = false;
    if (again) {
      again = false;
      later(0);
    }
  }

  function retry() {
    say(texts.offline);
    later(wait);
    wait = Math.min(wait * 2, 60000);
  }

  function took(answer, sent) {
    wait = 2000;
    version.value = answer.version;
    const clash = new Set(answer.conflicts);
    for (const [field, text] of sent) if (!clash.has(field.name)) keep(field, text);
    let others = false;
    for (const { cell, text } of answer.kept) {
      const field = form.elements[cell];
      if (!field || kept.get(cell) === text) continue;
      const untouched = field.value.trim() === kept.get(cell);
      keep(field, text);
      if (untouched) {
        field.value = text;
        others = true;
      }
    }
    show(answer.findings);
    if (clash.size > 0) offer(answer.conflicts);
    lastSaid = fill(texts.saved, answer.at);
    say(others ? fill(texts.others, answer.by) : lastSaid);
  }

  // What two people changed waits in its cell until this person has chosen.
  function offer(names) {
    const list = $("ul", conflicts);
    list.replaceChildren();
    for (const name of names) {
      const field = form.elements[name];
      const mine = field.value.trim();
      const theirs = kept.get(name);
      held.add(name);
      const item = document.createElement("li");
      const link = Object.assign(document.createElement("a"), { href: "#" + name, textContent: field.labels[0].textContent.trim() });
      const line = Object.assign(document.createElement("p"), { textContent: `${texts.mine}: ${mine || "—"} · ${texts.theirs}: ${theirs || "—"}` });
      const choose = (label, text) => {
        const button = Object.assign(document.createElement("button"), { type: "button", className: "second", textContent: label });
        button.addEventListener("click", () => {
          held.delete(name);
          field.value = text;
          item.remove();
          conflicts.hidden = list.children.length === 0;
          look(field);
          go(field);
          save();
        });
        return button;
      };
      item.append(link, line, choose(texts.keep, mine), " ", choose(texts.take, theirs));
      list.append(item);
    }
    conflicts.hidden = false;
    conflicts.focus();
  }

  function remember(field) {
    if (field.value === before) return;
    undo.push([field, before]);
    before = field.value;
    undoButton.disabled = false;
  }

  function takeBack() {
    if (fields.includes(document.activeElement)) remember(document.activeElement);
    const last = undo.pop();
    undoButton.disabled = undo.length === 0;
    if (!last) return;
    const [field, text] = last;
    field.value = text;
    field.focus();
    before = text;
    if (cells.includes(field)) look(field);
    say(texts.undone);
    later(300);
  }

  function go(field) {
    if (!field) return;
    field.focus();
    field.select();
  }

  const beside = (field, step) => cells[cells.indexOf(field) + step];

  function below(field, step) {
    const row = rows.findIndex((one) => one.includes(field));
    const target = rows[row + step];
    return target && target[Math.min(rows[row].indexOf(field), target.length - 1)];
  }

  function target(event, field) {
    const chosen = field.selectionStart === 0 && field.selectionEnd === field.value.length;
    switch (event.key) {
      case "Enter": return beside(field, event.shiftKey ? -1 : 1);
      case "ArrowDown": return below(field, 1);
      case "ArrowUp": return below(field, -1);
      case "ArrowRight": return (chosen || field.selectionStart === field.value.length) && beside(field, 1);
      case "ArrowLeft": return (chosen || field.selectionEnd === 0) && beside(field, -1);
      default: return null;
    }
  }

  form.addEventListener("focusin", (event) => {
    if (fields.includes(event.target)) before = event.target.value;
  });
  form.addEventListener("input", (event) => {
    if (cells.includes(event.target)) look(event.target);
    say(texts.unsaved);
    later(700);
  });
  form.addEventListener("change", (event) => {
    remember(event.target);
    save();
  });
  form.addEventListener("keydown", (event) => {
    const field = event.target;
    if ((event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === "z") {
      event.preventDefault();
      takeBack();
    } else if (cells.includes(field) && !event.altKey && !event.ctrlKey && !event.metaKey) {
      const next = target(event, field);
      if (next || event.key === "Enter") event.preventDefault();
      if (next) go(next);
    }
  });
  undoButton.addEventListener("click", takeBack);
  window.addEventListener("online", save);
  form.addEventListener("submit", () => { leaving = true; });
  window.addEventListener("beforeunload", (event) => {
    if (!leaving && dirty().length > 0) event.preventDefault();
  });
}
