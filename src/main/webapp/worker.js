/*
 * Keeps the shell of the report page in the browser, so that it opens without a connection. Everything else goes its
 * usual way. What is kept is the page as it was last sent to whoever is signed in; signing out forgets it.
 */
'use strict';

const SHELL = 'chuangwen-report';
const PATIENCE = 4000;

const isPage = url => url.pathname.endsWith('/report.xhtml');
const isPart = url => url.pathname.includes('/jakarta.faces.resource/') || url.pathname.endsWith('/map/outlines');
const keyOf = url => isPage(url) ? url.origin + url.pathname : url.href;

const store = async (url, answer) => {
    if (answer.ok && !answer.redirected) {
        await (await caches.open(SHELL)).put(keyOf(url), answer);
    }
};

/* The parts of the page as it is now; those of earlier versions go. */
const keep = async addresses => {
    const cache = await caches.open(SHELL);
    const wanted = new Set(addresses.map(address => keyOf(new URL(address, location.origin))));
    for (const request of await cache.keys()) {
        if (!wanted.has(request.url)) {
            await cache.delete(request);
        }
    }
    for (const address of wanted) {
        if (!await cache.match(address)) {
            await store(new URL(address), await fetch(address, {credentials: 'same-origin'})).catch(() => {});
        }
    }
};

const kept = url => caches.match(keyOf(url));

/* From the net if it answers soon, else what is kept, else from the net however long it takes. */
const answer = async (request, url) => {
    const fromNet = fetch(request).then(found => {
        // The other parts never change under their address.
        if (found.type === 'basic' && !url.pathname.includes('/jakarta.faces.resource/')) {
            store(url, found.clone()).catch(() => {});
        }
        return found;
    });
    fromNet.catch(() => {});
    const soon = new Promise((resolve, reject) => setTimeout(reject, PATIENCE));
    try {
        return await Promise.race([fromNet, soon]);
    } catch (noAnswer) {
        return await kept(url) || fromNet;
    }
};

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));
self.addEventListener('message', event => {
    if (Array.isArray(event.data?.keep)) {
        event.waitUntil(keep(event.data.keep).catch(() => {}));
    }
});
self.addEventListener('fetch', event => {
    const url = new URL(event.request.url);
    if (event.request.method === 'GET' && url.origin === location.origin
            && (event.request.mode === 'navigate' ? isPage(url) : isPart(url))) {
        event.respondWith(answer(event.request, url));
    }
});
