// Signing out: the list without names goes from the device; what waits to be sent stays.
const wipe = () =>
  new Promise((done) => {
    const opening = indexedDB.open("mang-non-trong-thon");
    opening.onerror = done;
    opening.onupgradeneeded = () => opening.transaction.abort();
    opening.onsuccess = () => {
      const base = opening.result;
      const change = base.transaction(["kept"], "readwrite");
      change.objectStore("kept").delete("roster");
      change.oncomplete = change.onerror = change.onabort = () => { base.close(); done(); };
    };
  });

for (const form of document.querySelectorAll("form[action='/dang-xuat']")) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    await wipe();
    form.submit();
  });
}
