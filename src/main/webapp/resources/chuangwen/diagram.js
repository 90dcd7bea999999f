/*
 * Draws a procedure where it is folded out, and marks where a case stands in it. The viewer itself is fetched only then.
 *
 * <div class="diagram" data-model="…bpmn" data-viewer="…js" data-viewer-style="…css" data-done="register,dispatch"
 *      data-now="handle" data-failed="what is said if it cannot be drawn">
 */
(() => {
    'use strict';

    const SMALLEST = 0.62;
    const ABOVE = 20;
    /* The drawing library's mark stands there, and nothing else may. */
    const BELOW = 48;
    const STEP = 60;

    const once = (make, key, cache = once.cache ||= {}) => cache[key] ||= make(key);

    const script = address => once(source => new Promise((resolve, reject) => {
        const element = document.createElement('script');
        element.src = source;
        element.onload = resolve;
        element.onerror = reject;
        document.head.append(element);
    }), address);

    const style = address => once(source => new Promise((resolve, reject) => {
        const element = document.createElement('link');
        element.rel = 'stylesheet';
        element.href = source;
        element.onload = resolve;
        element.onerror = reject;
        document.head.append(element);
    }), address);

    const steps = text => (text || '').split(',').map(step => step.trim()).filter(Boolean);

    const mark = (canvas, registry, ids, marker) =>
        ids.filter(id => registry.get(id)).forEach(id => canvas.addMarker(id, marker));

    /* Fits the width where it stays legible; otherwise begins at the step where it stands and lets it be moved. */
    const place = (box, canvas, step) => {
        const inner = canvas.viewbox().inner;
        const width = box.clientWidth - 40;
        const scale = Math.min(1, Math.max(SMALLEST, width / inner.width));
        box.style.height = `${Math.max(180, inner.height * scale + ABOVE + BELOW)}px`;
        canvas.resized();
        const view = {width: box.clientWidth / scale, height: box.clientHeight / scale};
        const centre = step ? step.x + step.width / 2 : inner.x;
        let x = inner.x - (view.width - inner.width) / 2;
        if (inner.width > view.width) {
            x = Math.min(Math.max(centre - view.width / 2, inner.x - 20), inner.x + inner.width + 20 - view.width);
        }
        canvas.viewbox({x, y: inner.y - ABOVE / scale, ...view});
    };

    const movable = (box, canvas) => {
        let last = null;
        box.addEventListener('pointerdown', event => { last = event.clientX; });
        box.addEventListener('pointermove', event => {
            if (last !== null && event.buttons) {
                canvas.scroll({dx: event.clientX - last, dy: 0});
                last = event.clientX;
            }
        });
        ['pointerup', 'pointercancel', 'pointerleave'].forEach(end => box.addEventListener(end, () => { last = null; }));
        box.addEventListener('keydown', event => {
            const dx = {ArrowLeft: STEP, ArrowRight: -STEP}[event.key];
            if (dx) {
                event.preventDefault();
                canvas.scroll({dx, dy: 0});
            }
        });
    };

    const draw = async box => {
        const words = box.dataset;
        try {
            const [answer] = await Promise.all([fetch(words.model), script(words.viewer), style(words.viewerStyle)]);
            if (!answer.ok) {
                throw new Error(`${words.model}: ${answer.status}`);
            }
            const viewer = new window.BpmnJS({
                container: box,
                textRenderer: {
                    defaultStyle: {fontFamily: getComputedStyle(box).fontFamily, fontSize: 13},
                    externalStyle: {fontFamily: getComputedStyle(box).fontFamily, fontSize: 11}
                }
            });
            await viewer.importXML(await answer.text());
            const canvas = viewer.get('canvas');
            const registry = viewer.get('elementRegistry');
            const now = steps(words.now);
            mark(canvas, registry, steps(words.done).filter(step => !now.includes(step)), 'step-done');
            mark(canvas, registry, now, 'step-now');
            place(box, canvas, registry.get(now[0]));
            movable(box, canvas);
            box.dataset.drawn = 'true';
        } catch (failure) {
            box.textContent = words.failed;
            box.classList.add('diagram-failed');
        }
    };

    const begin = () => {
        for (const box of document.querySelectorAll('.diagram[data-model]')) {
            const fold = box.closest('details');
            if (!fold || fold.open) {
                draw(box);
            } else {
                fold.addEventListener('toggle', () => {
                    if (fold.open && !box.dataset.begun) {
                        box.dataset.begun = 'true';
                        draw(box);
                    }
                });
            }
        }
    };

    if (document.readyState === 'loading') {
        document.addEventListener('DOMContentLoaded', begin);
    } else {
        begin();
    }
})();
