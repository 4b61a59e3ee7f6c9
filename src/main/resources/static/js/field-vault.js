// What the device keeps, encrypted under a PIN (PBKDF2-SHA-256, AES-256-GCM), in IndexedDB.
const NAME = "mang-non-trong-thon";
const ROUNDS = 600000;
const DAY = 86400000;
const text = new TextEncoder();
const random = (bytes) => crypto.getRandomValues(new Uint8Array(bytes));

export const KEEPS = 7 * DAY;
export const TRIES = 10;

function base() {
  return new Promise((done, failed) => {
    const opening = indexedDB.open(NAME, 1);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore("kept");
      opening.result.createObjectStore("queue", { keyPath: "id" });
    };
    opening.onsuccess = () => done(opening.result);
    opening.onerror = () => failed(opening.error);
  });
}

// Done only when the disk has it: what the page calls kept survives a dead battery.
async function change(stores, work) {
  const opened = await base();
  try {
    return await new Promise((done, failed) => {
      const transaction = opened.transaction(stores, "readwrite", { durability: "strict" });
      const result = work(...stores.map((store) => transaction.objectStore(store)));
      transaction.oncomplete = () => done(result);
      transaction.onerror = transaction.onabort = () => failed(transaction.error);
    });
  } finally {
    opened.close();
  }
}

async function read(store, key) {
  const opened = await base();
  try {
    return await new Promise((done, failed) => {
      const asked = opened.transaction(store).objectStore(store);
      const request = key === undefined ? asked.getAll() : asked.get(key);
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error);
    });
  } finally {
    opened.close();
  }
}

async function derive(secret, salt, rounds) {
  const raw = await crypto.subtle.importKey("raw", text.encode(secret), "PBKDF2", false, ["deriveKey"]);
  const how = { name: "PBKDF2", hash: "SHA-256", salt, iterations: rounds };
  return crypto.subtle.deriveKey(how, raw, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

// The name of what is sealed is bound to it, so that nothing can be put in another's place.
async function seal(key, name, value) {
  const iv = random(12);
  const how = { name: "AES-GCM", iv, additionalData: text.encode(name) };
  return { iv, data: new Uint8Array(await crypto.subtle.encrypt(how, key, text.encode(JSON.stringify(value)))) };
}

async function unseal(key, name, { iv, data }) {
  const how = { name: "AES-GCM", iv, additionalData: text.encode(name) };
  return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt(how, key, data)));
}

export const lock = () => read("kept", "lock");

export const wipeRoster = () => change(["kept"], (kept) => void kept.delete("roster"));

export const wipeAll = () =>
  change(["kept", "queue"], (kept, queue) => {
    kept.clear();
    queue.clear();
  });

/** The list goes after seven days, whoever opens the page. */
export async function forgetOld(now) {
  const roster = await read("kept", "roster");
  if (roster && now - roster.at > KEEPS) await wipeRoster();
}

export const waiting = async () => (await read("queue")).length;

/** A lock of a new PIN; what an older one kept must be gone before. */
export async function makeLock(pin, account) {
  const salt = random(16);
  const key = await derive(pin, salt, ROUNDS);
  const made = { salt, rounds: ROUNDS, account, wrong: 0, until: 0, check: await seal(key, "lock", "open") };
  await change(["kept"], (kept) => void kept.put(made, "lock"));
  return vault(key, made);
}

/** Counts the try before it is made, so that ending the page does not undo it. */
export async function unlock(pin, now) {
  const found = await lock();
  if (now < found.until) return { wait: Math.ceil((found.until - now) / 1000) };
  const wrong = found.wrong + 1;
  const until = wrong < 3 ? 0 : now + 5000 * 2 ** (wrong - 2);
  await change(["kept"], (kept) => void kept.put({ ...found, wrong, until }, "lock"));
  const key = await derive(pin, found.salt, found.rounds);
  try {
    await unseal(key, "lock", found.check);
  } catch {
    if (wrong < TRIES) return { wrong, left: TRIES - wrong };
    await wipeAll();
    return { wiped: true };
  }
  await change(["kept"], (kept) => void kept.put({ ...found, wrong: 0, until: 0 }, "lock"));
  return { vault: vault(key, found) };
}

function vault(key, made) {
  return {
    account: made.account,
    async roster() {
      const kept = await read("kept", "roster");
      return kept ? { at: kept.at, ...(await unseal(key, "roster", kept)) } : null;
    },
    async keepRoster(roster, at) {
      const sealed = await seal(key, "roster", roster);
      await change(["kept"], (kept) => void kept.put({ at, ...sealed }, "roster"));
    },
    async queue() {
      const rows = await read("queue");
      rows.sort((one, other) => one.at - other.at);
      return Promise.all(rows.map(async (row) => ({ ...(await unseal(key, row.id, row)), id: row.id, at: row.at })));
    },
    async put(operation) {
      const { id, at, ...rest } = operation;
      const sealed = await seal(key, id, rest);
      await change(["queue"], (queue) => void queue.put({ id, at, ...sealed }));
    },
    drop: (ids) => change(["queue"], (queue) => ids.forEach((id) => queue.delete(id))),
  };
}

const written = (bytes) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
const bytes = (from) => Uint8Array.from(atob(from), (sign) => sign.charCodeAt(0));

/** The queue as a file under a pass phrase of its own. */
export async function toFile(queue, phrase) {
  const salt = random(16);
  const { iv, data } = await seal(await derive(phrase, salt, ROUNDS), "file", queue);
  return JSON.stringify({ kind: "mang-non-queue", version: 1, rounds: ROUNDS, salt: written(salt), iv: written(iv), data: written(data) });
}

/** What such a file holds; an exception when it is another file or the phrase is wrong. */
export async function fromFile(content, phrase) {
  const file = JSON.parse(content);
  if (file.kind !== "mang-non-queue" || file.version !== 1 || file.rounds > 5000000) throw new Error("another file");
  const key = await derive(phrase, bytes(file.salt), file.rounds);
  return unseal(key, "file", { iv: bytes(file.iv), data: bytes(file.data) });
}
