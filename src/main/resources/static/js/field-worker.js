// Keeps one page without names and its files; every other request goes past it untouched.
const PAGE = "/cong-tac-vien/ngoai-tuyen";
const CACHE = "trong-thon " + ROOT;
const FILES = [
  "/css/app.css",
  "/js/field.js",
  "/js/field-vault.js",
  "/img/icon.svg",
  "/field.webmanifest",
  "/fonts/noto-sans-latin-wght-normal.woff2",
  "/fonts/noto-sans-vietnamese-wght-normal.woff2",
].map((file) => ROOT + file);

async function keep() {
  const cache = await caches.open(CACHE);
  await cache.addAll(FILES);
  const page = await fetch(PAGE, { cache: "reload", credentials: "same-origin" });
  // Signed out, the answer is the way to sign in, which is not to be kept.
  if (!page.ok || page.redirected) throw new Error("not the page");
  await cache.put(PAGE, page);
}

self.addEventListener("install", (event) => {
  self.skipWaiting();
  event.waitUntil(keep());
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) {
        if (name.startsWith("trong-thon ") && name !== CACHE) await caches.delete(name);
      }
      await self.clients.claim();
    })(),
  );
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) return;
  if (url.pathname !== PAGE && !FILES.includes(url.pathname)) return;
  event.respondWith(
    (async () => {
      const kept = await (await caches.open(CACHE)).match(url.pathname);
      return kept ?? fetch(request);
    })(),
  );
});
