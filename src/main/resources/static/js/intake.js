// Taking a report in by keyboard: the time since the call began, rows for children, names of
// communes typed without marks, Ctrl+Enter. Without it the page works with its buttons.
const form = document.querySelector("form.intake");
const save = form.querySelector("[data-save]");
const children = document.getElementById("children");
const pattern = children.querySelector("template");
const add = form.querySelector("button[name=more]");
const MOST = 20;

// The time since the call began, also after a page that came back with something to put right.
const clock = form.querySelector("[data-seconds]");
const behind = Number(clock.dataset.seconds);
const tick = () => {
  const seconds = behind + Math.floor(performance.now() / 1000);
  const two = (number) => String(number).padStart(2, "0");
  clock.textContent = `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
};
tick();
setInterval(tick, 1000);

// The keys that the page names, by their place on the keyboard: Vietnamese layouts write letters
// with the digits, and browsers give access keys to menus and tabs.
const keys = new Map();
for (const one of form.querySelectorAll("[accesskey]")) {
  keys.set(`Digit${one.accessKey}`, one);
  one.setAttribute("aria-keyshortcuts", `Alt+${one.accessKey}`);
  one.removeAttribute("accesskey");
}
document.addEventListener("keydown", (event) => {
  const target = event.altKey && !event.ctrlKey && keys.get(event.code.replace("Numpad", "Digit"));
  if (!target) return;
  event.preventDefault();
  target.focus();
  if (target.matches("button,[type=radio],[type=checkbox]")) target.click();
});

// Enter in a line does nothing by accident; Ctrl+Enter saves from anywhere.
document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter") return;
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    event.target.dispatchEvent(new Event("change", { bubbles: true }));
    form.requestSubmit(save);
  } else if (event.target.matches("form.intake input")) {
    event.preventDefault();
  }
});

// Leaving with something typed asks first.
let typed = false;
form.addEventListener("input", () => { typed = true; });
form.addEventListener("submit", () => { typed = false; });
addEventListener("beforeunload", (event) => { if (typed) event.preventDefault(); });

// Names of communes without marks become the names as written.
const plain = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d")
  .replace(/[^a-z0-9]+/g, " ").trim();
const communes = [...document.querySelectorAll("#communes option")].map((one) => one.value);
const withoutKind = (name) => name.replace(/^(xa|phuong|dac khu) /, "");
const meant = (text) => {
  const wanted = plain(text);
  const exact = communes.filter((one) => plain(one) === wanted || withoutKind(plain(one)) === wanted);
  return exact.length ? exact : communes.filter((one) => wanted && plain(one).includes(wanted));
};
for (const field of form.querySelectorAll("[list=communes]")) {
  field.addEventListener("change", () => {
    const found = meant(field.value);
    if (found.length === 1) field.value = found[0];
  });
}

// Rows for children: those left empty are out of the way until one is added.
const rows = () => [...children.querySelectorAll(":scope > fieldset.told")];
const empty = (row) => [...row.querySelectorAll("input[type=text],input[type=radio]:checked")].every((one) => !one.value);
function ready(row) {
  const remove = row.querySelector("[data-remove]");
  remove.hidden = row === rows()[0];
  remove.addEventListener("click", () => {
    for (const one of row.querySelectorAll("input[type=text]")) one.value = "";
    for (const one of row.querySelectorAll("input[type=radio]")) one.checked = !one.value;
    row.querySelector("select").selectedIndex = [...row.querySelector("select").options].findIndex((one) => one.value === "UNKNOWN");
    row.hidden = true;
    add.hidden = false;
    add.focus();
  });
}
rows().forEach((row, i) => {
  row.hidden = i > 0 && empty(row) && !row.querySelector(".wrong");
  ready(row);
});
add.addEventListener("click", (event) => {
  event.preventDefault();
  let row = rows().find((one) => one.hidden);
  if (!row) {
    const at = rows().length;
    const holder = document.createElement("template");
    holder.innerHTML = pattern.innerHTML.replace(/child-N/g, `child-${at}`).replace(/row=N/g, `row=${at}`)
      .replace(/ N(?=[<"])/g, ` ${at + 1}`);
    row = holder.content.querySelector("fieldset");
    rows().at(-1).after(row);
    ready(row);
    window.htmx?.process(row);
  }
  row.hidden = false;
  add.hidden = rows().length >= MOST && rows().every((one) => !one.hidden);
  row.querySelector("input").focus();
});
