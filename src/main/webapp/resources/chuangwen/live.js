/* Keeps a part of the page as it is on the server: fetched anew every few seconds, put in only if it has changed. */
'use strict';
(() => {
    const part = document.querySelector('[data-live]');
    if (!part) {
        return;
    }
    const every = Number(part.dataset.live) * 1000;
    const refresh = async () => {
        try {
            const answer = await fetch(location.href, {credentials: 'same-origin', cache: 'no-store'});
            if (answer.redirected || !answer.ok) {
                location.reload();
                return;
            }
            const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-live]');
            if (fresh && fresh.innerHTML !== part.innerHTML) {
                part.innerHTML = fresh.innerHTML;
            }
            part.removeAttribute('data-lost');
        } catch (e) {
            part.setAttribute('data-lost', '');
        }
        setTimeout(refresh, every);
    };
    setTimeout(refresh, every);
})();
