/*
 * Keeps parts of the page as they are on the server: fetched anew every few seconds, put in only if they have changed. Where the
 * rest of the page hangs on a part, the page is loaded anew, too, but never while something is typed that has not been sent.
 */
'use strict';
(() => {
    const parts = [...document.querySelectorAll('[data-live]')];
    if (!parts.length) {
        return;
    }
    const every = Math.min(...parts.map(part => Number(part.dataset.live))) * 1000;
    const fields = 'input:not([type=submit]):not([type=hidden]), textarea, select';
    const isChanged = field => {
        if (field.type === 'checkbox' || field.type === 'radio') {
            return field.checked !== field.defaultChecked;
        }
        if (field.tagName === 'SELECT') {
            const set = [...field.options].some(option => option.defaultSelected);
            return [...field.options].some((option, at) => option.selected !== (set ? option.defaultSelected : at === 0));
        }
        return field.value !== field.defaultValue;
    };
    const typing = () => document.activeElement?.matches(fields) || [...document.querySelectorAll(fields)].some(isChanged);
    let outOfDate = false;
    const show = fresh => {
        for (const part of parts) {
            const now = fresh.getElementById(part.id);
            if (now?.innerHTML === part.innerHTML) {
                continue;
            }
            outOfDate ||= !now || 'liveReloads' in part.dataset;
            if (now) {
                part.innerHTML = now.innerHTML;
            }
        }
        outOfDate ||= fresh.querySelectorAll('[data-live]').length !== parts.length;
        if (outOfDate && !typing()) {
            location.reload();
        }
    };
    const lost = is => parts.forEach(part => part.toggleAttribute('data-lost', is));
    const refresh = async () => {
        try {
            const answer = await fetch(location.href, {credentials: 'same-origin', cache: 'no-store'});
            if (answer.redirected || !answer.ok) {
                location.reload();
                return;
            }
            show(new DOMParser().parseFromString(await answer.text(), 'text/html'));
            lost(false);
        } catch (e) {
            lost(true);
        }
        setTimeout(refresh, every);
    };
    setTimeout(refresh, every);
})();
