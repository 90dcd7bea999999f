/*
 * The draft of a rule table as a sheet: cells are gone through by keys, blocks are pasted, rows are moved without loading the
 * page anew, and what is typed is kept by itself. Each change is the form's own, sent with the button that stands for it; of
 * the page that comes back only what has changed is taken over. No text stands here: what is said comes from the page.
 */
(() => {
    'use strict';

    const form = document.querySelector('form[data-sheet]');
    if (!form) {
        return;
    }
    const words = form.dataset;
    const status = document.getElementById('kept');
    const button = name => form.elements[`${form.id}:${name}`];
    const rows = () => [...form.querySelectorAll('.sheet-edited tbody tr')];
    const cells = row => [...row.querySelectorAll('td .input')];
    const rowOf = part => part.closest('tbody tr');

    const tell = (text, bad) => {
        status.textContent = text;
        status.classList.toggle('is-bad', Boolean(bad));
    };

    /* ---- sending: one after the other, each with what is typed when its turn comes ---- */

    let changed = false;
    let timer;
    let last = Promise.resolve();
    let underWay = 0;
    let leaving = false;

    const take = (page, id) => {
        const part = page.getElementById(id);
        if (part) {
            document.getElementById(id).replaceWith(part);
        }
    };

    /** What is wrong with cells, without touching the cells: somebody is typing in them. */
    const takeFaults = page => {
        const told = [...page.querySelectorAll('.sheet-edited tbody tr')];
        rows().forEach((row, at) => {
            const notes = [...told[at].querySelectorAll('.cell-notes')];
            row.querySelectorAll('.cell-notes').forEach((note, i) => note.replaceWith(notes[i]));
            const fields = cells(told[at]);
            cells(row).forEach((cell, i) => {
                const invalid = fields[i].getAttribute('aria-invalid');
                if (invalid) {
                    cell.setAttribute('aria-invalid', invalid);
                } else {
                    cell.removeAttribute('aria-invalid');
                }
            });
        });
    };

    const send = async (by, whole) => {
        clearTimeout(timer);
        changed = false;
        tell(words.keeping);
        const body = new URLSearchParams(new FormData(form));
        body.set(by.name, by.value);
        const sheet = form.querySelector('.sheet-edited');
        if (whole) {
            // What would be typed now would be lost when the rows are taken over.
            sheet.setAttribute('aria-busy', 'true');
            rows().flatMap(cells).forEach(cell => { cell.readOnly = true; });
        }
        let page;
        try {
            const answer = await fetch(form.action, {method: 'POST', body, credentials: 'same-origin'});
            page = new DOMParser().parseFromString(await answer.text(), 'text/html');
        } catch (noConnection) {
            page = null;
        }
        const came = page?.getElementById(form.id);
        if (!came) {
            changed = true;
            tell(words.notKept, true);
            sheet.removeAttribute('aria-busy');
            rows().flatMap(cells).forEach(cell => { cell.readOnly = false; });
            return false;
        }
        const state = 'jakarta.faces.ViewState';
        form.elements[state].value = came.elements[state].value;
        const kept = page.getElementById('draft-saved')?.dataset;
        ['messages', 'draft-saved', 'sheet-faults', 'tried-state'].forEach(id => take(page, id));
        if (whole) {
            take(page, 'sheet-rows');
        } else {
            takeFaults(page);
        }
        if (kept?.kept === 'true') {
            tell(words.keptAt.replace('{0}', kept.at.match(/\d{1,2}:\d{2}/)?.[0] || kept.at));
        } else {
            changed = true;
            tell(words.notKept, true);
            document.getElementById('messages').scrollIntoView({block: 'nearest'});
        }
        return true;
    };

    const inTurn = work => {
        underWay++;
        last = last.then(work).finally(() => { underWay--; });
        return last;
    };
    const keep = () => inTurn(() => changed ? send(button('save'), false) : false);

    form.addEventListener('input', event => {
        if (event.target.closest('.sheet-edited')) {
            changed = true;
            clearTimeout(timer);
            timer = setTimeout(keep, 1200);
        }
    });

    addEventListener('beforeunload', event => {
        if ((changed || underWay > 0) && !leaving) {
            event.preventDefault();
        }
    });

    /* ---- the rows' buttons ---- */

    const focusCell = (at, column) => {
        const row = rows()[Math.max(0, Math.min(at, rows().length - 1))];
        const field = row && cells(row)[Math.min(column, cells(row).length - 1)];
        field?.focus();
        field?.select?.();
    };

    const act = by => {
        const name = by.name.slice(by.name.lastIndexOf(':') + 1);
        const at = by.closest('tbody') ? rows().indexOf(rowOf(by)) : -1;
        inTurn(async () => {
            if (!await send(by, true)) {
                return;
            }
            if (name === 'up' || name === 'down') {
                const to = Math.max(0, Math.min(at + (name === 'up' ? -1 : 1), rows().length - 1));
                rows()[to].querySelector(`[name$=":${name}"]`).focus();
            } else {
                focusCell(name === 'remove' ? at : at + 1, 0);
            }
        });
    };

    form.addEventListener('submit', event => {
        const by = event.submitter;
        if (by?.closest('.row-buttons') || by?.id === `${form.id}:addFirst`) {
            event.preventDefault();
            act(by);
        } else if (by?.id === `${form.id}:save`) {
            event.preventDefault();
            changed = true;
            keep();
        } else if (underWay > 0) {
            // An answer that is older than what is sent now must not come after it.
            event.preventDefault();
            last.finally(() => form.requestSubmit(by));
        } else {
            clearTimeout(timer);
            leaving = true;
        }
    });

    /* ---- a block of cells from a spreadsheet ---- */

    form.addEventListener('paste', event => {
        const cell = event.target.closest('.sheet-edited .input');
        const text = event.clipboardData?.getData('text/plain') || '';
        if (!cell || !/[\t\n\r]/.test(text.replace(/\r?\n$/, ''))) {
            return;
        }
        event.preventDefault();
        const at = rows().indexOf(rowOf(cell));
        const column = cells(rowOf(cell)).indexOf(cell);
        inTurn(async () => {
            button('pasted').value = text;
            button('pastedRow').value = at;
            button('pastedColumn').value = column;
            const came = await send(button('paste'), true);
            button('pasted').value = '';
            if (came) {
                focusCell(at, column);
            }
        });
    });

    /* ---- keys: while something is typed in a cell, left and right, and the list of words, are the cell's own ---- */

    let typing = null;
    form.addEventListener('input', event => { typing = event.target; });
    form.addEventListener('focusout', () => { typing = null; });

    const edge = (cell, forward) => {
        if (cell.tagName === 'SELECT') {
            return true;
        }
        const all = cell.selectionStart === 0 && cell.selectionEnd === cell.value.length;
        return all || cell.selectionStart === cell.selectionEnd && cell.selectionStart === (forward ? cell.value.length : 0);
    };

    const ahead = (at, column, width) => column < width ? [at, column] : [at + 1, 0];
    const back = (at, column, width) => column >= 0 ? [at, column] : [at - 1, width - 1];

    const next = (event, cell, at, column, width) => {
        const plain = !event.altKey && !event.ctrlKey && !event.metaKey;
        const listed = cell === typing && cell.list;
        switch (plain && event.key) {
            case 'Enter': return [at + (event.shiftKey ? -1 : 1), column];
            case 'ArrowDown': return !event.shiftKey && !listed && [at + 1, column];
            case 'ArrowUp': return !event.shiftKey && !listed && [at - 1, column];
            case 'ArrowRight': return !event.shiftKey && column < width - 1 && edge(cell, true) && [at, column + 1];
            case 'ArrowLeft': return !event.shiftKey && edge(cell, false) && back(at, column - 1, width);
            case 'Tab': return event.shiftKey ? back(at, column - 1, width) : ahead(at, column + 1, width);
            default: return false;
        }
    };

    form.addEventListener('keydown', event => {
        const cell = event.target.closest?.('.sheet-edited .input');
        if (event.isComposing) {
            return;
        }
        if (!cell) {
            const among = event.target.closest?.('.row-buttons');
            const to = among && {ArrowRight: 'nextElementSibling', ArrowLeft: 'previousElementSibling'}[event.key];
            if (to) {
                event.preventDefault();
                const other = event.target[to];
                (other || (event.key === 'ArrowLeft' ? cells(rowOf(among)).pop() : event.target)).focus();
            }
            return;
        }
        const row = rowOf(cell);
        const all = cells(row);
        const column = all.indexOf(cell);
        const at = rows().indexOf(row);
        if (event.key === 'ArrowRight' && column === all.length - 1 && edge(cell, true)) {
            event.preventDefault();
            row.querySelector('.row-buttons .link-button').focus();
            return;
        }
        const to = next(event, cell, at, column, all.length);
        if (!to) {
            return;
        }
        const inside = to[0] >= 0 && to[0] < rows().length;
        // Beyond the ends, Tab leaves the sheet; Enter must not send the form.
        if (inside || event.key !== 'Tab') {
            event.preventDefault();
        }
        if (inside) {
            focusCell(...to);
        }
    });
})();
