/*
 * Keeps a part of the page as it is on the server: fetched anew every few seconds, put in only if it has changed. Where the rest
 * of the page hangs on it, the page is loaded anew instead, but never while somebody is typing.
 */
'use strict';
(() => {
    const part = document.querySelector('[data-live]');
    if (!part) {
        return;
    }
    const every = Number(part.dataset.live) * 1000;
    const typing = () => document.activeElement?.matches('input:not([type=submit]), textarea, select');
    const show = fresh => {
        if (fresh && fresh.innerHTML === part.innerHTML) {
            return;
        }
        if (fresh && !('liveReloads' in part.dataset)) {
            part.innerHTML = fresh.innerHTML;
        } else if (!typing()) {
            location.reload();
        }
    };
    const refresh = async () => {
        try {
            const answer = await fetch(location.href, {credentials: 'same-origin', cache: 'no-store'});
            if (answer.redirected || !answer.ok) {
                location.reload();
                return;
            }
            show(new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-live]'));
            part.removeAttribute('data-lost');
        } catch (e) {
            part.setAttribute('data-lost', '');
        }
        setTimeout(refresh, every);
    };
    setTimeout(refresh, every);
})();
