/*
 * Two photos of one place in one frame: looking from one to the other (cw:compare), and taking the second with the first
 * shining through (cw:overlay, beside the cw:shoot of the same field).
 */
(() => {
    'use strict';

    if (window.chuangwenCompare) {
        return;
    }
    window.chuangwenCompare = true;

    const compare = box => {
        const range = box.querySelector('input');
        const show = () => box.style.setProperty('--at', `${range.value}%`);
        range.addEventListener('input', show);
        show();
    };

    const overlay = box => {
        const input = box.closest('.field').querySelector('.shoot input[type=file]');
        const button = box.querySelector('[data-open-camera]');
        const dialog = box.querySelector('dialog');
        const frame = box.querySelector('.camera-frame');
        const video = frame.querySelector('video');
        const before = frame.querySelector('img');
        const mix = box.querySelector('.camera-mix input');
        const failed = box.querySelector('[data-failed]');
        const take = box.querySelector('[data-take]');
        if (!navigator.mediaDevices?.getUserMedia || !input) {
            return;
        }
        button.hidden = false;

        const stop = () => {
            video.srcObject?.getTracks().forEach(track => track.stop());
            video.srcObject = null;
        };

        button.addEventListener('click', async () => {
            before.src = box.dataset.overlay;
            failed.textContent = '';
            take.disabled = true;
            dialog.showModal();
            try {
                video.srcObject = await navigator.mediaDevices.getUserMedia({
                    video: {facingMode: {ideal: 'environment'}, width: {ideal: 1920}, height: {ideal: 1440}}, audio: false
                });
                await video.play();
                take.disabled = false;
                take.focus();
            } catch (refused) {
                failed.textContent = failed.dataset.failed;
            }
        });
        before.addEventListener('load', () => {
            frame.style.aspectRatio = `${before.naturalWidth} / ${before.naturalHeight}`;
        });
        mix.addEventListener('input', () => { before.style.opacity = mix.value / 100; });
        before.style.opacity = mix.value / 100;
        dialog.addEventListener('close', stop);

        /* What the frame showed, no more: so both photos have the same edges. */
        take.addEventListener('click', () => {
            const wanted = before.naturalWidth / before.naturalHeight || video.videoWidth / video.videoHeight;
            const width = Math.min(video.videoWidth, video.videoHeight * wanted);
            const height = width / wanted;
            const canvas = document.createElement('canvas');
            canvas.width = Math.round(width);
            canvas.height = Math.round(height);
            canvas.getContext('2d').drawImage(video, (video.videoWidth - width) / 2, (video.videoHeight - height) / 2, width, height,
                0, 0, canvas.width, canvas.height);
            canvas.toBlob(blob => {
                const files = new DataTransfer();
                files.items.add(new File([blob], `${Date.now()}.jpg`, {type: 'image/jpeg'}));
                input.files = files.files;
                input.dispatchEvent(new Event('change', {bubbles: true}));
                dialog.close();
            }, 'image/jpeg', 0.9);
        });
    };

    const begin = () => {
        document.querySelectorAll('[data-compare]').forEach(compare);
        document.querySelectorAll('[data-overlay]').forEach(overlay);
    };

    if (document.readyState === 'loading') {
        document.addEventListener('DOMContentLoaded', begin);
    } else {
        begin();
    }
})();
