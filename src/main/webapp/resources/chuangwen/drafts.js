/*
 * Reports that are on their way: kept in this browser with their photos from the first touch on, sent as soon as there is a
 * connection, each once (the server knows a draft's id and answers a second time what it answered first). A draft is its
 * writer's: nobody else who signs in here sees or sends it.
 *
 * <div id="outbox" data-person="…" data-upload="…" data-reports="…" data-worker="…">. On the page: window.chuangwenDrafts and
 * the event "drafts" on the document whenever something has changed; elements with data-outbox-count show how many wait.
 */
(() => {
    'use strict';

    const box = document.getElementById('outbox');
    if (!box || window.chuangwenDrafts) {
        return;
    }
    const words = box.dataset;
    const person = words.person;
    const RETRY = 20000;

    /* ---- the store ---- */

    const opened = new Promise((resolve, reject) => {
        const request = indexedDB.open('chuangwen-drafts', 1);
        request.onupgradeneeded = () => request.result.createObjectStore('drafts', {keyPath: 'id'}).createIndex('person', 'person');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
    });

    const inStore = async (mode, work) => {
        const database = await opened;
        return new Promise((resolve, reject) => {
            const transaction = database.transaction('drafts', mode);
            const request = work(transaction.objectStore('drafts'));
            transaction.oncomplete = () => resolve(request.result);
            transaction.onerror = transaction.onabort = () => reject(transaction.error);
        });
    };

    const mine = async () => (await inStore('readonly', store => store.index('person').getAll(person)))
        .sort((a, b) => a.begun - b.begun);

    const get = async id => {
        const found = await inStore('readonly', store => store.get(id));
        return found?.person === person ? found : undefined;
    };

    const put = async draft => {
        await inStore('readwrite', store => store.put({...draft, person, savedAt: Date.now()}));
        changed();
    };

    const remove = async id => {
        await inStore('readwrite', store => store.delete(id));
        changed();
    };

    const waiting = async () => (await mine()).filter(draft => draft.state !== 'editing');

    const changed = async () => {
        const count = (await waiting().catch(() => [])).length;
        for (const badge of document.querySelectorAll('[data-outbox-count]')) {
            badge.textContent = count;
            badge.hidden = count === 0;
        }
        document.dispatchEvent(new Event('drafts'));
    };

    /* ---- sending ---- */

    /* What can come of it: sent, refused (the server says what is wrong), signIn, foreign (somebody else is signed in), offline. */
    const post = async (address, body, type) => {
        let answer;
        try {
            answer = await fetch(address, {
                method: 'POST', body, redirect: 'manual', credentials: 'same-origin',
                headers: {'Content-Type': type, 'X-Requested-With': 'chuangwen', Accept: 'application/json'}
            });
        } catch (noConnection) {
            return {came: 'offline'};
        }
        if (answer.type === 'opaqueredirect' || answer.status === 401) {
            return {came: 'signIn'};
        }
        if (answer.status >= 500 || answer.status === 429) {
            return {came: 'offline'};
        }
        const told = await answer.json().catch(() => ({}));
        if (answer.ok) {
            return {came: 'sent', told};
        }
        return {came: String(told.type).endsWith('notYourDraft') ? 'foreign' : 'refused', told};
    };

    const upload = async photo => {
        const result = await post(`${words.upload}?fileName=${encodeURIComponent(photo.name)}`, photo.blob, 'application/octet-stream');
        if (result.came === 'sent') {
            photo.uploadId = result.told.id;
            photo.latitude = result.told.latitude;
            photo.longitude = result.told.longitude;
        }
        return result;
    };

    /* What changes a draft while it is being sent must not be lost: photos are told apart by their keys. */
    const keepUploads = async draft => {
        const now = await get(draft.id);
        if (now) {
            for (const photo of now.photos) {
                const sent = draft.photos.find(one => one.key === photo.key);
                if (sent?.uploadId) {
                    Object.assign(photo, {uploadId: sent.uploadId, latitude: sent.latitude, longitude: sent.longitude});
                }
            }
            await put(now);
        }
    };

    const sendPhotos = async draft => {
        for (const photo of draft.photos.filter(one => !one.uploadId)) {
            const result = await upload(photo);
            if (result.came !== 'sent') {
                return result.came === 'refused'
                    ? {came: 'refused', told: {errors: [{field: 'photos', message: `${photo.name}　${result.told.detail || ''}`}]}} : result;
            }
            await keepUploads(draft);
        }
        return {came: 'sent'};
    };

    const located = draft => {
        const photo = draft.photos.find(one => one.latitude !== undefined);
        return draft.fields.latitude || !photo
            ? draft.fields : {...draft.fields, latitude: photo.latitude, longitude: photo.longitude};
    };

    const deliver = async (draft, again) => {
        const photos = await sendPhotos(draft);
        if (photos.came !== 'sent') {
            return photos;
        }
        const result = await post(words.reports, JSON.stringify({
            ...located(draft), photos: draft.photos.map(photo => photo.uploadId).join(','),
            key: draft.id, person, sameAs: draft.sameAs || '',
            begunAgo: Math.max(0, Math.round((Date.now() - draft.begun) / 1000))
        }), 'application/json');
        /* Uploads that waited for more than a day are gone from the server; they are still here. */
        if (result.came === 'refused' && !again && draft.photos.length > 0 && result.told.errors?.some(error => error.field === 'photos')) {
            draft.photos.forEach(photo => delete photo.uploadId);
            return deliver(draft, true);
        }
        return result;
    };

    /** Sends one draft; a refusal stays with it. */
    const send = async id => {
        const draft = await get(id);
        if (!draft) {
            return {came: 'gone'};
        }
        const result = await deliver(draft, false).catch(() => ({came: 'offline'}));
        if (result.came === 'sent') {
            await remove(id);
            return {came: 'sent', number: result.told.number};
        }
        const now = await get(id) || draft;
        const refused = result.came === 'refused';
        await put({
            ...now, state: refused ? 'refused' : 'queued', came: result.came,
            detail: refused ? result.told.detail || '' : '', errors: refused ? result.told.errors || [] : []
        });
        return {...result, detail: result.told?.detail, errors: result.told?.errors || []};
    };

    const alone = work => navigator.locks ? navigator.locks.request('chuangwen-outbox', work) : work();

    let running = null;

    /** Sends what is queued, one after the other; stops where there is no connection or nobody is signed in. */
    const sendAll = () => running ||= alone(async () => {
        for (const draft of (await mine()).filter(one => one.state === 'queued')) {
            const result = await send(draft.id);
            if (result.came === 'sent') {
                document.dispatchEvent(new CustomEvent('draft-sent', {detail: {id: draft.id, number: result.number}}));
            } else if (result.came !== 'refused') {
                break;
            }
        }
    }).catch(() => {}).finally(() => { running = null; });

    window.chuangwenDrafts = {mine, get, put, remove, send: id => alone(() => send(id)), sendAll, upload};

    addEventListener('online', sendAll);
    setInterval(async () => {
        if (navigator.onLine && (await mine().catch(() => [])).some(draft => draft.state === 'queued')) {
            sendAll();
        }
    }, RETRY);
    navigator.storage?.persist?.().catch(() => {});

    /* ---- the shell that opens without a connection ---- */

    const forget = () => window.caches?.delete('chuangwen-report').catch(() => {});
    try {
        if (localStorage.getItem('chuangwen-person') !== person) {
            forget();
            localStorage.setItem('chuangwen-person', person);
        }
    } catch (notAllowed) {
        // Then nothing is remembered, and nothing has to be forgotten.
    }
    document.addEventListener('submit', event => {
        if (event.target.action?.endsWith('/logout')) {
            forget();
        }
    });

    const shell = async () => {
        if (!navigator.serviceWorker || !document.querySelector('[data-report]')) {
            return;
        }
        await navigator.serviceWorker.register(words.worker);
        const ready = await navigator.serviceWorker.ready;
        const map = document.querySelector('[data-map]')?.dataset;
        const parts = [...document.querySelectorAll('script[src], link[rel=stylesheet], link[rel=icon]')].map(part => part.src || part.href);
        const drawings = document.querySelector('svg use')?.getAttribute('href')?.split('#')[0];
        ready.active.postMessage({keep: [
            location.pathname, ...parts, drawings, map?.library, map?.libraryStyle, map?.outlines
        ].filter(Boolean)});
    };

    const begin = () => {
        changed();
        if (navigator.onLine) {
            sendAll();
        }
        shell().catch(() => {});
    };

    if (document.readyState === 'loading') {
        document.addEventListener('DOMContentLoaded', begin);
    } else {
        begin();
    }
})();
