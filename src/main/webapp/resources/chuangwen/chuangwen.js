/*
 * What the pages do in the browser beyond forms and links. Every part looks for its own data attribute and stays quiet where
 * there is none; no text stands here: what is said comes from the page.
 */
(() => {
    'use strict';

    const all = (selector, root = document) => [...root.querySelectorAll(selector)];
    const fill = (pattern, value) => pattern.replace('{0}', value);

    /* ---- fields that are wrong: told to screen readers; the summary jumps to them ---- */

    const markFaults = (root = document) => {
        for (const error of all('.field-error', root)) {
            const field = error.closest('.field');
            const inputs = field ? all('input:not([type=hidden]), select, textarea', field) : [];
            error.id = error.id || `error-${Math.random().toString(36).slice(2)}`;
            for (const input of inputs) {
                input.setAttribute('aria-invalid', 'true');
                input.setAttribute('aria-describedby', error.id);
            }
            error.closest('details')?.setAttribute('open', '');
        }
        const faults = document.getElementById('faults');
        const dialog = document.querySelector('dialog:has(.field-error)');
        if (dialog) {
            dialog.showModal();
            dialog.querySelector('[aria-invalid]')?.focus();
        } else if (faults) {
            faults.focus();
            faults.scrollIntoView({block: 'center'});
        }
    };

    const jumpToField = event => {
        const link = event.target.closest('#faults a');
        if (!link) {
            return;
        }
        const id = link.getAttribute('href').slice(1);
        const target = document.getElementById(id);
        const input = target && (target.matches('input, select, textarea') ? target : target.querySelector('input, select, textarea'));
        if (target) {
            event.preventDefault();
            (target.closest('.field') || target).scrollIntoView({block: 'center'});
            (input || target).focus({preventScroll: true});
        }
    };

    /* ---- lists: j and k go, Enter opens; / goes to the search ---- */

    const rows = () => all('[data-row]');

    const goTo = step => {
        const list = rows();
        if (list.length === 0) {
            return;
        }
        const at = list.findIndex(row => row.classList.contains('at'));
        const next = Math.min(Math.max(at + step, 0), list.length - 1);
        list.forEach((row, i) => row.classList.toggle('at', i === next));
        list[next].scrollIntoView({block: 'nearest'});
        const link = list[next].querySelector('a.main');
        if (link) {
            link.focus({preventScroll: true});
        }
    };

    const keys = event => {
        if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey
                || event.target.closest('input:not([type=checkbox]), select, textarea, [contenteditable], dialog[open]')) {
            return;
        }
        if (event.key === 'j' || event.key === 'k') {
            event.preventDefault();
            goTo(event.key === 'j' ? 1 : -1);
        } else if (event.key === 'Enter' && !event.target.closest('a, button, summary')) {
            const at = rows().find(row => row.classList.contains('at'));
            if (event.target.closest('input[type=checkbox]')) {
                // Else the browser would press the form's first button.
                event.preventDefault();
            }
            at?.querySelector('a.main')?.click();
        } else if (event.key === 'x') {
            const tick = (rows().find(row => row.classList.contains('at')) || document).querySelector('[data-row] input[name=chosen], input[name=chosen]');
            if (tick) {
                event.preventDefault();
                tick.click();
            }
        } else if (event.key === '/') {
            const search = document.querySelector('[role=search] input');
            if (search) {
                event.preventDefault();
                search.focus();
            }
        }
    };

    const openRow = event => {
        const row = event.target.closest('[data-row]');
        if (row && !event.target.closest('a, button, input, label') && !String(getSelection())) {
            row.querySelector('a.main')?.click();
        }
    };

    /* ---- several at once: a bar appears with what can be done to all that are ticked ---- */

    const batch = form => {
        const bar = form.querySelector('[data-batch-bar]');
        if (!bar) {
            return;
        }
        const every = form.querySelector('[data-batch-all]');
        const told = form.querySelector('[data-batch-count]');
        const mixed = form.querySelector('[data-batch-mixed]');
        const ticks = () => all('input[name=chosen]', form);
        const shown = () => {
            const chosen = ticks().filter(tick => tick.checked);
            const steps = new Set(chosen.map(tick => tick.closest('[data-row]').dataset.step));
            bar.hidden = chosen.length === 0;
            told.textContent = fill(told.dataset.batchCount, chosen.length);
            every.checked = chosen.length === ticks().length;
            every.indeterminate = chosen.length > 0 && !every.checked;
            all('[data-for-step]', form).forEach(button => {
                button.hidden = steps.size !== 1 || !steps.has(button.dataset.forStep);
                button.disabled = button.hidden;
            });
            if (mixed) {
                mixed.hidden = steps.size < 2;
            }
            ticks().forEach(tick => tick.closest('[data-row]').classList.toggle('is-ticked', tick.checked));
        };
        form.addEventListener('change', event => {
            if (event.target === every) {
                ticks().forEach(tick => { tick.checked = every.checked; });
            }
            shown();
        });
        shown();
    };

    /* ---- a list that scrolls by itself stays where it was when the page comes back ---- */

    const keepScroll = list => {
        const key = `chuangwen-scroll:${list.dataset.keepScroll}`;
        try {
            list.scrollTop = Number(sessionStorage.getItem(key)) || 0;
        } catch (notAllowed) {
            return;
        }
        // Where the list does not scroll by itself, the page would, past what was chosen.
        if (list.scrollHeight > list.clientHeight) {
            list.querySelector('.at')?.scrollIntoView({block: 'nearest'});
        }
        addEventListener('pagehide', () => sessionStorage.setItem(key, list.scrollTop));
    };

    /* ---- menus and dialogs ---- */

    const closeMenus = event => {
        for (const menu of all('details.menu[open]')) {
            if (event.key === 'Escape' || (event.type === 'click' && !menu.contains(event.target))) {
                menu.open = false;
                if (event.key === 'Escape') {
                    menu.querySelector('summary').focus();
                }
            }
        }
    };

    const dialogs = event => {
        const opener = event.target.closest('[data-opens]');
        const closer = event.target.closest('[data-closes]');
        if (opener) {
            event.preventDefault();
            const dialog = document.getElementById(opener.dataset.opens);
            if (opener.dataset.photo) {
                const image = dialog.querySelector('img');
                image.src = opener.dataset.photo;
                image.alt = opener.getAttribute('aria-label') || '';
                dialog.querySelector('[data-caption]').textContent = opener.dataset.caption || '';
            }
            dialog.showModal();
        } else if (closer) {
            event.preventDefault();
            closer.closest('dialog').close();
        } else if (event.target.matches('dialog')) {
            event.target.close();
        }
    };

    /* ---- photos: shown and sent as soon as they are chosen, so that the form itself goes quickly on a weak line ---- */

    const KINDS = ['image/jpeg', 'image/png', 'image/webp'];
    const PAPER = 'application/pdf';
    const sending = new Set();

    const photos = box => {
        const input = box.querySelector('input[type=file]');
        const field = box.querySelector('input[data-ids]');
        const words = box.dataset;
        const most = Number(words.mostBytes);
        const limit = Number(words.mostPhotos);
        const ids = () => field.value.split(',').filter(Boolean);

        const keep = list => {
            if (field.value !== list.join(',')) {
                field.value = list.join(',');
                field.dispatchEvent(new Event('input', {bubbles: true}));
            }
            input.closest('.shoot-add').hidden = list.length >= limit;
        };

        const tile = (source, name) => {
            const item = document.createElement('div');
            item.className = 'shoot-item';
            const image = document.createElement(source ? 'img' : 'span');
            if (source) {
                image.src = source;
                image.alt = name;
            } else {
                image.className = 'shoot-paper';
                image.textContent = name;
            }
            const remove = document.createElement('button');
            remove.type = 'button';
            remove.className = 'shoot-remove';
            remove.setAttribute('aria-label', `${words.remove} ${name}`);
            remove.innerHTML = '<svg class="icon icon-small" viewBox="0 0 24 24" aria-hidden="true"><path d="M6.5 6.5l11 11M17.5 6.5l-11 11"/></svg>';
            remove.addEventListener('click', () => {
                keep(ids().filter(id => id !== item.dataset.id));
                item.dispatchEvent(new Event('gone'));
                item.remove();
                input.focus();
            });
            item.append(image, remove);
            box.insertBefore(item, input.closest('.shoot-add'));
            return item;
        };

        const refuse = (item, message) => {
            item.classList.remove('is-sending');
            item.classList.add('is-refused');
            item.querySelector('img, .shoot-paper')?.remove();
            item.querySelector('progress')?.remove();
            const text = document.createElement('span');
            text.setAttribute('role', 'alert');
            text.textContent = message;
            item.prepend(text);
        };

        /** A photo that will be doubted can be replaced before it is sent; nothing hinders to send it all the same. */
        const check = item => {
            if (!words.check) {
                return;
            }
            fetch(words.check + encodeURIComponent(item.dataset.id), {headers: {Accept: 'application/json'}})
                .then(answer => answer.ok ? answer.json() : {hints: []})
                .then(({hints}) => {
                    if (hints.length > 0 && item.isConnected) {
                        const note = document.createElement('div');
                        note.className = 'shoot-hint';
                        note.setAttribute('role', 'status');
                        const list = document.createElement('ul');
                        for (const hint of hints) {
                            const line = document.createElement('li');
                            line.textContent = hint;
                            list.append(line);
                        }
                        const advice = document.createElement('p');
                        advice.textContent = words.checked;
                        note.append(list, advice);
                        item.classList.add('is-doubtful');
                        item.append(note);
                    }
                })
                .catch(() => { /* The check is a courtesy: without a line it is told at verification. */ });
        };

        const send = file => {
            const item = tile(file.type === PAPER ? null : URL.createObjectURL(file), file.name);
            if (!KINDS.includes(file.type) && !(words.papers && file.type === PAPER)) {
                refuse(item, `${file.name}　${words.wrongKind}`);
                return;
            }
            if (file.size > most) {
                refuse(item, `${file.name}　${words.tooLarge}`);
                return;
            }
            const progress = document.createElement('progress');
            progress.max = 1;
            progress.value = 0;
            item.classList.add('is-sending');
            item.append(progress);
            const request = new XMLHttpRequest();
            sending.add(request);
            item.addEventListener('gone', () => request.abort());
            request.open('POST', `${words.to}?fileName=${encodeURIComponent(file.name)}`);
            request.setRequestHeader('X-Requested-With', 'chuangwen');
            request.responseType = 'json';
            request.upload.addEventListener('progress', e => {
                progress.value = e.lengthComputable ? e.loaded / e.total : 0;
            });
            request.addEventListener('load', () => {
                if (request.status === 201) {
                    item.classList.remove('is-sending');
                    progress.remove();
                    item.dataset.id = request.response.id;
                    keep([...ids(), request.response.id]);
                    check(item);
                } else {
                    refuse(item, `${file.name}　${request.response?.detail || words.failed}`);
                }
            });
            request.addEventListener('error', () => refuse(item, `${file.name}　${words.failed}`));
            request.addEventListener('loadend', () => {
                sending.delete(request);
                if (sending.size === 0) {
                    document.dispatchEvent(new Event('photos-sent'));
                }
            });
            request.send(file);
        };

        const show = () => {
            for (const id of ids()) {
                if (!box.querySelector(`[data-id="${CSS.escape(id)}"]`)) {
                    const item = tile(fill(words.thumbnail, id), words.photo);
                    item.dataset.id = id;
                    check(item);
                    item.querySelector('img').addEventListener('error', () => {
                        if (words.papers) {
                            // A PDF has no small picture.
                            item.querySelector('img').replaceWith(words.photo);
                            return;
                        }
                        keep(ids().filter(other => other !== id));
                        item.remove();
                    });
                }
            }
            keep(ids());
        };

        input.addEventListener('change', () => {
            const room = limit - ids().length;
            [...input.files].slice(0, room).forEach(send);
            input.value = '';
        });
        box.addEventListener('draft', show);
        show();
    };

    /* ---- a long list to choose from becomes big buttons for its groups, then buttons for what is in the group ---- */

    const tiles = select => {
        const form = select.form;
        const groups = document.createElement('div');
        groups.className = 'tiles';
        groups.append(document.getElementById(select.dataset.tiles).content.cloneNode(true));
        const items = document.createElement('div');
        items.className = 'choices tile-items';
        select.classList.add('unseen');
        select.tabIndex = -1;
        select.after(groups, items);
        const group = name => [...select.querySelectorAll('optgroup')].find(one => one.label === name);

        const show = name => {
            items.replaceChildren();
            for (const option of group(name)?.querySelectorAll('option') || []) {
                const choice = document.createElement('label');
                choice.className = 'choice';
                const radio = document.createElement('input');
                radio.type = 'radio';
                radio.name = 'tile-item';
                radio.checked = option.selected;
                const word = document.createElement('span');
                word.textContent = option.label;
                radio.addEventListener('change', () => {
                    select.value = option.value;
                    select.dispatchEvent(new Event('change', {bubbles: true}));
                });
                choice.append(radio, word);
                items.append(choice);
            }
        };

        const shown = () => {
            const chosen = select.selectedOptions[0]?.closest('optgroup')?.label;
            for (const tile of all('[data-group]', groups)) {
                tile.querySelector('input').checked = tile.dataset.group === chosen;
            }
            show(chosen);
        };

        for (const tile of all('[data-group]', groups)) {
            tile.querySelector('input').addEventListener('change', () => {
                const options = [...group(tile.dataset.group)?.querySelectorAll('option') || []];
                select.value = options.length === 1 ? options[0].value : '';
                select.dispatchEvent(new Event('change', {bubbles: true}));
                show(tile.dataset.group);
            });
        }
        form.addEventListener('draft', shown);
        shown();
    };

    /* ---- where I am ---- */

    const here = button => {
        const form = button.closest('form');
        const status = document.getElementById(button.dataset.status);
        const words = button.dataset;
        const latitude = form.querySelector('[data-latitude]');
        const longitude = form.querySelector('[data-longitude]');
        const tell = text => { status.textContent = text; };

        const shown = () => {
            if (latitude.value && longitude.value) {
                tell(`${words.found} ${Number(latitude.value).toFixed(5)}, ${Number(longitude.value).toFixed(5)}`);
            }
        };

        const ask = () => {
            if (!navigator.geolocation) {
                tell(words.refused);
                return;
            }
            tell(words.asking);
            navigator.geolocation.getCurrentPosition(position => {
                latitude.value = position.coords.latitude.toFixed(6);
                longitude.value = position.coords.longitude.toFixed(6);
                latitude.dispatchEvent(new Event('input', {bubbles: true}));
                shown();
            }, () => tell(words.refused), {enableHighAccuracy: true, timeout: 15000, maximumAge: 60000});
        };

        button.addEventListener('click', ask);
        form.addEventListener('draft', shown);
        shown();
        if ('auto' in words) {
            ask();
        }
    };

    /* ---- drafts: what is typed is kept in this browser until it is sent ---- */

    const draft = form => {
        const key = `chuangwen-draft:${form.dataset.draft}`;
        const status = form.querySelector('[data-draft-status]');
        const words = form.dataset;
        const kept = field => field.name && !field.name.startsWith('jakarta.faces') && !/^(submit|button|file|password)$/.test(field.type)
            && field.name !== form.id && (field.type !== 'hidden' || field.dataset.kept !== undefined);
        const short = field => field.name.slice(field.name.lastIndexOf(':') + 1);
        const fields = () => [...form.elements].filter(kept);
        let timer;

        const save = () => {
            const values = {};
            for (const field of fields()) {
                if (/^(radio|checkbox)$/.test(field.type)) {
                    if (field.checked) {
                        values[short(field)] = field.value;
                    }
                } else if (field.value) {
                    values[short(field)] = field.value;
                }
            }
            try {
                localStorage.setItem(key, JSON.stringify({at: Date.now(), values}));
                const now = new Date();
                const time = `${String(now.getHours()).padStart(2, '0')}:${String(now.getMinutes()).padStart(2, '0')}`;
                if (status) {
                    status.textContent = fill(words.saved, time);
                }
            } catch (full) {
                // No room or not allowed to keep anything: the form works all the same.
            }
        };

        const restore = () => {
            let found;
            try {
                found = JSON.parse(localStorage.getItem(key));
            } catch (broken) {
                return;
            }
            if (!found || Date.now() - found.at > 7 * 24 * 3600 * 1000) {
                return;
            }
            let any = false;
            for (const field of fields()) {
                const value = found.values[short(field)];
                if (value === undefined) {
                    continue;
                }
                if (/^(radio|checkbox)$/.test(field.type)) {
                    if (field.value === value && !field.checked) {
                        field.checked = true;
                        any = true;
                    }
                } else if (field.tagName === 'SELECT' ? field.value !== value : !field.value) {
                    field.value = value;
                    any = any || field.value === value;
                }
            }
            if (any) {
                const at = new Date(found.at);
                if (status) {
                    status.textContent = fill(words.restored,
                        `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`);
                }
                form.dispatchEvent(new Event('draft'));
                all('[data-photos]', form).forEach(box => box.dispatchEvent(new Event('draft')));
            }
        };

        form.addEventListener('input', () => {
            clearTimeout(timer);
            timer = setTimeout(save, 600);
        });
        form.addEventListener('change', () => {
            clearTimeout(timer);
            timer = setTimeout(save, 100);
        });
        form.addEventListener('submit', save);
        if (!form.querySelector('.field-error')) {
            restore();
        }
    };

    /* ---- sending: once, and only when the photos are there ---- */

    const busy = form => {
        form.classList.add('is-busy');
        document.body.classList.add('is-busy');
        const bar = document.createElement('div');
        bar.className = 'working';
        bar.setAttribute('role', 'progressbar');
        document.body.append(bar);
    };

    const idle = () => {
        all('.is-busy').forEach(element => element.classList.remove('is-busy'));
        all('.working').forEach(bar => bar.remove());
    };

    const submitOnce = event => {
        const form = event.target;
        if (event.defaultPrevented || form.method !== 'post') {
            return;
        }
        if (form.classList.contains('is-busy')) {
            event.preventDefault();
            return;
        }
        if (sending.size > 0 && form.querySelector('[data-photos]')) {
            event.preventDefault();
            const button = event.submitter;
            busy(form);
            document.addEventListener('photos-sent', () => {
                idle();
                form.requestSubmit(button);
            }, {once: true});
            return;
        }
        busy(form);
    };

    /* ---- how much of a text's room is used ---- */

    const count = area => {
        const told = document.createElement('div');
        told.className = 'counted';
        told.setAttribute('aria-hidden', 'true');
        area.after(told);
        const tell = () => {
            const near = area.value.length > area.maxLength * 0.8;
            told.hidden = !near;
            told.textContent = `${area.value.length} / ${area.maxLength}`;
        };
        area.addEventListener('input', tell);
        tell();
    };

    /* ---- a part of the page that changes by itself: fetched anew as long as it asks for it ---- */

    const refresh = part => {
        const every = Number(part.dataset.refresh);
        if (!every) {
            return;
        }
        setTimeout(() => {
            fetch(location.href, {headers: {Accept: 'text/html'}})
                .then(answer => answer.ok ? answer.text() : Promise.reject(answer.status))
                .then(text => {
                    const fresh = new DOMParser().parseFromString(text, 'text/html').getElementById(part.id);
                    if (fresh && !document.body.classList.contains('is-busy')) {
                        // Only what is shown: the form keeps its own state, with which its buttons work.
                        const state = part.querySelector('input[name="jakarta.faces.ViewState"]')?.value;
                        const next = fresh.querySelector('input[name="jakarta.faces.ViewState"]');
                        if (state && next) {
                            next.value = state;
                        }
                        part.replaceWith(fresh);
                        refresh(fresh);
                    }
                })
                .catch(() => refresh(part));
        }, every);
    };

    /* ---- folds: whether one is open goes with the form, and comes back with the page ---- */

    const fold = details => {
        const kept = document.getElementById(details.dataset.fold);
        details.open = kept.value === 'open';
        details.addEventListener('toggle', () => {
            kept.value = details.open ? 'open' : '';
        });
    };

    const begin = () => {
        all('[data-refresh]').forEach(refresh);
        all('[data-photos]').forEach(photos);
        all('[data-batch]').forEach(batch);
        all('[data-keep-scroll]').forEach(keepScroll);
        all('select[data-tiles]').forEach(tiles);
        all('[data-here]').forEach(here);
        all('details[data-fold]').forEach(fold);
        all('form[data-draft]').forEach(draft);
        all('textarea[maxlength]').forEach(count);
        all('[data-submits]').forEach(field => field.addEventListener('change', () => field.form.requestSubmit()));
        markFaults();
    };

    document.addEventListener('click', event => {
        jumpToField(event);
        closeMenus(event);
        dialogs(event);
        openRow(event);
    });
    document.addEventListener('keydown', event => {
        if (event.key === 'Escape') {
            closeMenus(event);
        }
        keys(event);
    });
    document.addEventListener('submit', submitOnce);
    addEventListener('pageshow', event => {
        if (event.persisted) {
            idle();
        }
    });
    if (document.readyState === 'loading') {
        document.addEventListener('DOMContentLoaded', begin);
    } else {
        begin();
    }
})();
