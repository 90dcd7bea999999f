/*
 * The report page: photo first, the place by itself, the category by a picture, one button. Whatever is entered lies in the
 * drafts of this browser (drafts.js) before anything is sent.
 */
(() => {
    'use strict';

    const all = (selector, root = document) => [...root.querySelectorAll(selector)];
    const one = (selector, root = document) => root.querySelector(selector);
    const fill = (pattern, ...values) => values.reduce((text, value, i) => text.replace(`{${i}}`, value), pattern);
    const time = moment => `${String(moment.getHours()).padStart(2, '0')}:${String(moment.getMinutes()).padStart(2, '0')}`;

    const uuid = () => {
        const bytes = crypto.getRandomValues(new Uint8Array(16));
        bytes[6] = bytes[6] & 15 | 64;
        bytes[8] = bytes[8] & 63 | 128;
        const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
        return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
    };

    const begin = async () => {
        const form = one('[data-report]');
        const drafts = window.chuangwenDrafts;
        if (!form || !drafts) {
            return;
        }
        const words = form.dataset;
        const field = name => form.elements[name];
        const button = document.getElementById('report:send');
        const MOST_PHOTOS = 9;
        const MOST_BYTES = 10 * 1024 * 1024;
        const KINDS = ['image/jpeg', 'image/png', 'image/webp'];
        let draft;

        /* ---- keeping ---- */

        const values = () => {
            const found = {};
            for (const element of form.elements) {
                if (element.name && !['file', 'submit', 'button'].includes(element.type) && !['tile', 'tile-item', 'familiar'].includes(element.name)
                        && (element.type !== 'radio' || element.checked) && element.value) {
                    found[element.name] = element.value;
                }
            }
            return found;
        };

        let saving;
        const save = async () => {
            clearTimeout(saving);
            draft.fields = values();
            draft.label = field('subcategory').selectedOptions[0]?.value ? field('subcategory').selectedOptions[0].label : '';
            try {
                await drafts.put(draft);
                document.getElementById('draft-status').textContent = fill(words.saved, time(new Date()));
            } catch (full) {
                document.getElementById('draft-status').textContent = words.notKept;
            }
        };
        const saveSoon = () => {
            clearTimeout(saving);
            saving = setTimeout(save, 300);
        };

        const fresh = () => ({id: uuid(), begun: Date.now(), state: 'editing', fields: {severity: 'ORDINARY'}, photos: [], sameAs: '', from: ''});

        /* ---- faults ---- */

        const clearFaults = () => {
            all('.field-error', form).forEach(error => error.remove());
            all('[aria-invalid]', form).forEach(input => input.removeAttribute('aria-invalid'));
            one('#report-fault').hidden = true;
        };

        const FIELDS = {communityCode: 'gridCode', latitude: 'gridCode', longitude: 'gridCode', category: 'subcategory'};

        const tell = (errors, detail) => {
            clearFaults();
            const apart = [];
            for (const error of errors) {
                const box = one(`[data-field="${CSS.escape(FIELDS[error.field] || error.field)}"]`, form);
                if (!box || box.hidden) {
                    apart.push(error.message);
                    continue;
                }
                const told = document.createElement('div');
                told.className = 'field-error';
                told.id = `error-${error.field}`;
                told.textContent = error.message;
                box.append(told);
                box.closest('details')?.setAttribute('open', '');
                for (const input of all('input:not([type=hidden]):not([type=file]), select, textarea', box)) {
                    input.setAttribute('aria-invalid', 'true');
                    input.setAttribute('aria-describedby', told.id);
                }
            }
            if (apart.length > 0 || errors.length === 0) {
                const note = one('#report-fault');
                one('.note-body', note).textContent = apart.join(' ') || detail;
                note.hidden = false;
                note.focus();
                note.scrollIntoView({block: 'center'});
            } else {
                one('.field-error', form).closest('[data-field]').scrollIntoView({block: 'center'});
                one('[aria-invalid], [type=file]', one('.field-error', form).closest('[data-field]'))?.focus({preventScroll: true});
            }
        };

        /* ---- photos ---- */

        const photos = one('[data-report-photos]', form);
        const uploads = new Set();

        const tile = photo => {
            const item = document.createElement('div');
            item.className = 'shoot-item';
            item.dataset.key = photo.key;
            const image = document.createElement('img');
            image.src = URL.createObjectURL(photo.blob);
            image.alt = photo.name;
            const remove = document.createElement('button');
            remove.type = 'button';
            remove.className = 'shoot-remove';
            remove.setAttribute('aria-label', `${words.remove} ${photo.name}`);
            remove.innerHTML = '<svg class="icon icon-small" viewBox="0 0 24 24" aria-hidden="true"><path d="M6.5 6.5l11 11M17.5 6.5l-11 11"/></svg>';
            remove.addEventListener('click', () => {
                draft.photos = draft.photos.filter(other => other.key !== photo.key);
                item.remove();
                room();
                save();
            });
            item.append(image, remove);
            photos.insertBefore(item, one('.shoot-add', photos));
            return item;
        };

        const room = () => {
            all('.shoot-add', photos).forEach(add => { add.hidden = draft.photos.length >= MOST_PHOTOS; });
            photos.classList.toggle('shoot-first', draft.photos.length === 0);
        };

        const refusePhoto = (name, message) => {
            const item = document.createElement('div');
            item.className = 'shoot-item is-refused';
            const text = document.createElement('span');
            text.setAttribute('role', 'alert');
            text.textContent = `${name}　${message}`;
            item.append(text);
            photos.insertBefore(item, one('.shoot-add', photos));
        };

        const uploading = async (of, photo, item) => {
            item.classList.add('is-sending');
            const result = await drafts.upload(photo);
            item.classList.remove('is-sending');
            if (of.id !== draft.id || !draft.photos.includes(photo)) {
                return;
            }
            if (result.came === 'refused') {
                draft.photos = draft.photos.filter(other => other !== photo);
                item.remove();
                room();
                refusePhoto(photo.name, result.told.detail || '');
            }
            if (photo.latitude !== undefined) {
                position(photo.latitude, photo.longitude, 'photo');
            }
            await save();
        };

        const add = async files => {
            all('.is-refused', photos).forEach(item => item.remove());
            for (const file of files) {
                if (draft.photos.length >= MOST_PHOTOS) {
                    refusePhoto(file.name, words.tooMany);
                    break;
                }
                if (!KINDS.includes(file.type)) {
                    refusePhoto(file.name, words.wrongKind);
                    continue;
                }
                if (file.size > MOST_BYTES) {
                    refusePhoto(file.name, words.tooLarge);
                    continue;
                }
                /* Copied: the camera's own file may be gone when the connection comes back. */
                const photo = {key: uuid(), name: file.name, blob: new Blob([await file.arrayBuffer()], {type: file.type})};
                draft.photos.push(photo);
                const item = tile(photo);
                room();
                const sent = save().then(() => uploading(draft, photo, item)).catch(() => {});
                uploads.add(sent);
                sent.finally(() => uploads.delete(sent));
            }
            if (!draft.from) {
                locate(false);
            }
        };

        for (const input of all('input[type=file]', photos)) {
            input.addEventListener('change', () => {
                const files = [...input.files];
                input.value = '';
                add(files);
            });
        }

        /* ---- the place: the photo knows it best, but for a finger on the map ---- */

        const RANK = {'': 0, device: 1, photo: 2, map: 3};
        const status = one('#where-status');
        const map = document.getElementById('pick-map');
        const select = field('gridCode');
        let told = '';

        const whereTold = (text, kind) => {
            status.textContent = text;
            status.classList.toggle('is-found', kind === 'found');
        };

        const showPlace = () => map?.dispatchEvent(new CustomEvent('map-place', {
            detail: {latitude: Number(field('latitude').value), longitude: Number(field('longitude').value)}
        }));

        const findGrid = async () => {
            const asked = `${field('latitude').value},${field('longitude').value}`;
            const source = {photo: status.dataset.fromPhoto, device: status.dataset.fromDevice, map: status.dataset.fromMap}[draft.from] || '';
            whereTold(source, 'found');
            try {
                const answer = await fetch(`${words.gridOf}?latitude=${field('latitude').value}&longitude=${field('longitude').value}`,
                    {credentials: 'same-origin', redirect: 'manual'});
                const grid = answer.ok ? await answer.json() : null;
                if (asked !== `${field('latitude').value},${field('longitude').value}` || !grid) {
                    return;
                }
                const option = grid.code && [...select.options].find(choice => choice.value.endsWith(`/${grid.code}`));
                if (option && !draft.gridTouched) {
                    select.value = option.value;
                }
                whereTold(option ? `${source} · ${grid.name}`
                    : grid.code ? fill(status.dataset.foreign, grid.name) : status.dataset.outside, option ? 'found' : '');
            } catch (noConnection) {
                whereTold(select.value ? source : `${source} · ${status.dataset.later}`, 'found');
            }
            saveSoon();
        };

        const position = (latitude, longitude, from) => {
            if (RANK[from] < RANK[draft.from || '']) {
                return;
            }
            draft.from = from;
            field('latitude').value = Number(latitude).toFixed(6);
            field('longitude').value = Number(longitude).toFixed(6);
            if (from === 'map') {
                draft.gridTouched = false;
            } else {
                showPlace();
            }
            saveSoon();
            findGrid();
            lookAround();
        };

        let locating = false;
        const locate = asked => {
            if (!navigator.geolocation) {
                whereTold(status.dataset.refused);
                return;
            }
            if (locating) {
                return;
            }
            locating = true;
            if (asked) {
                draft.from = '';
                draft.gridTouched = false;
            }
            if (!draft.from) {
                whereTold(status.dataset.asking);
            }
            navigator.geolocation.getCurrentPosition(found => {
                locating = false;
                position(found.coords.latitude, found.coords.longitude, 'device');
            }, () => {
                locating = false;
                if (!draft.from) {
                    whereTold(status.dataset.refused);
                }
            }, {enableHighAccuracy: true, timeout: 15000, maximumAge: 30000});
        };

        one('#locate').addEventListener('click', () => locate(true));
        one('#pick').addEventListener('click', event => {
            const area = one('#where-map');
            area.hidden = !area.hidden;
            event.currentTarget.setAttribute('aria-expanded', String(!area.hidden));
            if (!area.hidden) {
                map.dispatchEvent(new Event('map-resize'));
                if (field('latitude').value) {
                    showPlace();
                }
            }
        });
        map?.addEventListener('map-pick', event => position(event.detail.latitude, event.detail.longitude, 'map'));
        select.addEventListener('change', () => { draft.gridTouched = true; });

        /* ---- the category ---- */

        const category = field('subcategory');
        const familiar = all('input[name=familiar]', form);
        const categoryShown = () => {
            familiar.forEach(choice => { choice.checked = choice.value === category.value; });
            if (category.value && !familiar.some(choice => choice.checked)) {
                one('#all-categories').open = true;
            }
        };
        for (const choice of familiar) {
            choice.addEventListener('change', () => {
                category.value = choice.value;
                category.dispatchEvent(new Event('change', {bubbles: true}));
                form.dispatchEvent(new Event('draft'));
            });
        }
        category.addEventListener('change', () => {
            categoryShown();
            lookAround();
        });
        one('#all-categories').open = familiar.length === 0;

        /* ---- what others have found here ---- */

        const nearby = one('#nearby');
        let near = [];
        let warned = false;
        let looking;

        const buttonTold = () => {
            button.textContent = draft.sameAs ? button.dataset.join : warned && near.some(other => other.sameCategory)
                ? button.dataset.anyway : button.dataset.usual;
        };

        const showNear = () => {
            const list = one('ul', nearby);
            list.replaceChildren();
            nearby.hidden = near.length === 0;
            one('h2', nearby).textContent = near.length > 0 ? fill(one('h2', nearby).dataset.text, near.length) : '';
            if (draft.sameAs && !near.some(other => other.number === draft.sameAs)) {
                draft.sameAs = '';
            }
            for (const other of near) {
                const item = one('#nearby-item').content.cloneNode(true).firstElementChild;
                const image = one('img', item);
                if (other.photo) {
                    image.src = new URL(other.photo, document.baseURI).href;
                } else {
                    image.remove();
                }
                one('[data-title]', item).textContent = `${other.category} · ${other.place}`;
                one('[data-line]', item).textContent = `${other.distance} · ${other.state} · ${other.reported}`;
                const same = one('button', item);
                const usual = same.textContent;
                const chosen = () => {
                    const is = draft.sameAs === other.number;
                    same.setAttribute('aria-pressed', String(is));
                    item.classList.toggle('is-chosen', is);
                    same.textContent = is ? same.dataset.chosen : usual;
                };
                same.addEventListener('click', () => {
                    draft.sameAs = draft.sameAs === other.number ? '' : other.number;
                    save();
                    showNear();
                    all('button', list)[near.indexOf(other)]?.focus();
                });
                chosen();
                list.append(item);
            }
            buttonTold();
        };

        const lookAround = () => {
            clearTimeout(looking);
            if (!field('latitude').value || !category.value) {
                near = [];
                showNear();
                return;
            }
            looking = setTimeout(async () => {
                const query = new URLSearchParams({
                    latitude: field('latitude').value, longitude: field('longitude').value, subcategory: category.selectedOptions[0].label
                });
                try {
                    const answer = await fetch(`${words.nearby}?${query}`, {credentials: 'same-origin', redirect: 'manual'});
                    near = answer.ok ? await answer.json() : [];
                } catch (noConnection) {
                    near = [];
                }
                showNear();
            }, 150);
        };

        /* ---- one draft into the form, another out of it ---- */

        const open = next => {
            draft = next;
            form.hidden = false;
            one('#done').hidden = one('#kept').hidden = true;
            document.body.classList.add('has-actions');
            form.reset();
            clearFaults();
            all('.shoot-item', photos).forEach(item => item.remove());
            for (const name of ['latitude', 'longitude']) {
                field(name).value = '';
            }
            for (const [name, value] of Object.entries(draft.fields)) {
                const element = field(name);
                if (element instanceof RadioNodeList || element) {
                    element.value = value;
                }
            }
            draft.photos.forEach(tile);
            room();
            warned = false;
            near = [];
            whereTold('');
            form.dispatchEvent(new Event('draft'));
            categoryShown();
            showNear();
            if (field('latitude').value) {
                findGrid();
                lookAround();
            }
            if (draft.errors?.length > 0 || draft.detail) {
                tell(draft.errors || [], draft.detail);
            }
        };

        const startAgain = () => {
            open(fresh());
            scrollTo(0, 0);
            if (located) {
                locate(false);
            }
        };

        const outcome = (id, number) => {
            form.hidden = true;
            document.body.classList.remove('has-actions');
            const box = document.getElementById(id);
            box.hidden = false;
            if (number) {
                one('.done-number', box).textContent = number;
                const look = one('[data-look]', box);
                look.href = look.dataset.look + encodeURIComponent(number);
            }
            scrollTo(0, 0);
            box.focus({preventScroll: true});
        };

        all('[data-again]').forEach(again => again.addEventListener('click', startAgain));

        /* ---- sending ---- */

        const missing = () => {
            const errors = [];
            if (words.photoRequired === 'true' && draft.photos.length === 0) {
                errors.push({field: 'photos', message: words.photoNeeded});
            }
            if (!category.value) {
                errors.push({field: 'subcategory', message: words.required});
            }
            if (!select.value && !field('latitude').value) {
                errors.push({field: 'gridCode', message: words.whereNeeded});
            }
            if (words.photoRequired !== 'true' && draft.photos.length === 0 && !field('description').value.trim()) {
                errors.push({field: 'description', message: words.required});
            }
            return errors;
        };

        /* The queue may have been quicker than the button. */
        const numbers = new Map();
        document.addEventListener('draft-sent', event => numbers.set(event.detail.id, event.detail.number));

        form.addEventListener('submit', async event => {
            event.preventDefault();
            event.stopPropagation();
            if (form.classList.contains('is-busy')) {
                return;
            }
            clearFaults();
            const errors = missing();
            if (errors.length > 0) {
                tell(errors, '');
                return;
            }
            if (!warned && !draft.sameAs && near.some(other => other.sameCategory)) {
                warned = true;
                buttonTold();
                nearby.scrollIntoView({block: 'center'});
                nearby.focus({preventScroll: true});
                return;
            }
            form.classList.add('is-busy');
            document.body.classList.add('is-busy');
            try {
                await Promise.all(uploads);
                draft.state = 'queued';
                draft.errors = [];
                draft.detail = '';
                await save();
                const result = await drafts.send(draft.id);
                const number = result.number || numbers.get(draft.id);
                if (number) {
                    outcome('done', number);
                } else if (result.came === 'refused') {
                    draft.state = 'editing';
                    await save();
                    tell(result.errors, result.detail);
                } else {
                    outcome('kept');
                }
            } finally {
                form.classList.remove('is-busy');
                document.body.classList.remove('is-busy');
            }
        });

        form.addEventListener('input', saveSoon);
        form.addEventListener('change', saveSoon);

        /* ---- what waits ---- */

        const outbox = one('#outbox-list');
        const previews = new Map();

        const preview = photo => {
            if (!previews.has(photo.key)) {
                previews.set(photo.key, URL.createObjectURL(photo.blob));
            }
            return previews.get(photo.key);
        };

        const item = other => {
            const row = one('#outbox-item').content.cloneNode(true).firstElementChild;
            const image = one('img', row);
            if (other.photos.length > 0) {
                image.src = preview(other.photos[0]);
            } else {
                image.remove();
            }
            const begun = new Date(other.begun);
            one('[data-title]', row).textContent = `${other.label || ''} ${begun.getMonth() + 1}-${begun.getDate()} ${time(begun)}`.trim();
            const state = one('[data-state]', row);
            state.textContent = other.came === 'signIn' || other.came === 'foreign' ? state.dataset.signIn : state.dataset[other.state];
            one('[data-login]', row).hidden = other.came !== 'signIn' && other.came !== 'foreign';
            for (const text of other.state === 'refused' ? [...other.errors.map(error => error.message), other.errors.length === 0 ? other.detail : ''] : []) {
                if (text) {
                    one('.outbox-faults', row).append(Object.assign(document.createElement('li'), {textContent: text}));
                }
            }
            one('[data-edit]', row).addEventListener('click', async () => {
                const found = await drafts.get(other.id);
                if (found) {
                    found.state = 'editing';
                    await drafts.put(found);
                    open(found);
                    listed();
                }
            });
            one('[data-delete]', row).addEventListener('click', event => {
                const asked = event.currentTarget;
                if (asked.dataset.armed) {
                    drafts.remove(other.id);
                } else {
                    asked.dataset.armed = 'armed';
                    asked.textContent = asked.dataset.sure;
                    asked.classList.add('button-danger');
                }
            });
            return row;
        };

        const listed = async () => {
            const others = (await drafts.mine()).filter(other => other.id !== draft.id || form.hidden)
                .filter(other => other.state !== 'editing' || other.photos.length > 0 || other.fields.description || other.fields.subcategory);
            const key = JSON.stringify(others.map(other => [other.id, other.state, other.came, other.label, other.errors]));
            if (key === told) {
                return;
            }
            told = key;
            outbox.hidden = others.length === 0;
            one('h2', outbox).textContent = fill(one('h2', outbox).dataset.text, others.length);
            one('ul', outbox).replaceChildren(...others.map(item));
        };

        one('#send-all').addEventListener('click', () => drafts.sendAll());
        document.addEventListener('drafts', () => listed().catch(() => {}));

        const connection = () => { one('#offline').hidden = navigator.onLine; };
        addEventListener('online', connection);
        addEventListener('offline', connection);
        connection();

        /* ---- begin where it was left ---- */

        let located = false;
        const kept = await drafts.mine().catch(() => []);
        open(kept.filter(other => other.state === 'editing').pop() || fresh());
        await listed();
        form.dataset.ready = 'ready';
        const permission = await navigator.permissions?.query({name: 'geolocation'}).catch(() => null);
        located = permission?.state === 'granted';
        if (located && !draft.from) {
            locate(false);
        }
    };

    /* Not before the drafts, whose script stands further down. */
    if (document.readyState === 'complete') {
        begin();
    } else {
        document.addEventListener('DOMContentLoaded', begin);
    }
})();
