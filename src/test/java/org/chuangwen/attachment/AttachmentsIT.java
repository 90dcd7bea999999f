package org.chuangwen.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.chuangwen.identity.Actor;
import org.chuangwen.identity.SubjectGuard;
import org.chuangwen.problem.FieldError;
import org.chuangwen.problem.InvalidInput;
import org.chuangwen.problem.NotFound;
import org.chuangwen.support.container.InContainer;
import org.chuangwen.support.container.TestDistrict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Uploading, attaching and reading, as the database keeps it. */
@InContainer
class AttachmentsIT {

    private static final byte[] PDF = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    private static final long PATIENCE = 60;

    @Inject
    private Attachments attachments;

    @Inject
    private AbandonedUploads abandonedUploads;

    @Inject
    private TestDistrict testDistrict;

    @Inject
    private Steps steps;

    @Resource
    private ManagedExecutorService threads;

    private TestDistrict.District district;
    private Actor patroller;
    private Actor handler;
    private String subject;

    @BeforeEach
    void prepare() {
        district = testDistrict.create();
        patroller = district.patroller();
        handler = district.handler();
        subject = ReadableByPatrollers.PREFIX + UUID.randomUUID();
    }

    @Test
    void shouldReadBackWhatIsServed() {
        Attachment upload = attachments.upload(patroller, "C:\\fakepath\\楼道.png", photo());

        Content full = attachments.read(patroller, upload.id(), Variant.FULL);
        Content thumbnail = attachments.read(patroller, upload.id(), Variant.THUMBNAIL);

        assertThat(full.hash()).isEqualTo(upload.contentHash()).isEqualTo(Blob.hashOf(full.bytes()));
        assertThat(full.mediaType()).isEqualTo("image/jpeg");
        assertThat(full.fileName()).isEqualTo("楼道.jpg");
        assertThat(thumbnail.hash()).isEqualTo(upload.thumbnailHash()).isEqualTo(Blob.hashOf(thumbnail.bytes()));
        Attachment kept = attachments.find(patroller, upload.id());
        assertThat(kept.fileName()).isEqualTo("楼道.png");
        assertThat(kept.width()).isEqualTo(640);
        assertThat(kept.uploadedAt()).isEqualTo(upload.uploadedAt());
    }

    @Test
    void shouldKeepPdfAsItIsAndWithoutThumbnail() {
        Attachment upload = attachments.upload(patroller, "同意书.pdf", PDF);

        Content content = attachments.read(patroller, upload.id(), Variant.FULL);

        assertThat(content.bytes()).isEqualTo(PDF);
        assertThat(content.fileName()).isEqualTo("同意书.pdf");
        assertThatThrownBy(() -> attachments.read(patroller, upload.id(), Variant.THUMBNAIL))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void shouldKeepNothingWhenRefused() {
        long before = steps.contents();

        assertThatThrownBy(() -> attachments.upload(patroller, "a.svg", "<svg/>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(InvalidInput.class);

        assertThat(steps.contents()).isEqualTo(before);
    }

    @Test
    void shouldKeepNothingWhenStepFails() {
        byte[] photo = photo();
        long before = steps.contents();

        assertThatThrownBy(() -> steps.inOne(() -> {
                    Attachment upload = attachments.upload(patroller, "a.png", photo);
                    attachments.attach(List.of(upload.id()), subject, Purpose.BEFORE, patroller);
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(attachments.of(subject)).isEmpty();
        assertThat(steps.contents()).isEqualTo(before);
    }

    @Test
    void shouldBeReadableByWhoMayReadItsSubject() {
        Attachment upload = attachments.upload(handler, "a.png", photo());
        assertThatThrownBy(() -> attachments.find(patroller, upload.id())).isInstanceOf(NotFound.class);

        attachments.attach(List.of(upload.id()), subject, Purpose.AFTER, handler);

        assertThat(attachments.read(patroller, upload.id(), Variant.FULL).bytes())
                .isNotEmpty();
        // The guard of this test lets patrollers read, and nobody else, not even the one who uploaded.
        assertThatThrownBy(() -> attachments.read(handler, upload.id(), Variant.FULL))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> attachments.find(patroller, UUID.randomUUID())).isInstanceOf(NotFound.class);
    }

    @Test
    void shouldListWhatIsAttachedInOrderOfUpload() {
        UUID first = attachments.upload(patroller, "1.png", photo()).id();
        UUID second = attachments.upload(patroller, "2.pdf", PDF).id();

        attachments.attach(List.of(second), subject, Purpose.PAPER, patroller);
        attachments.attach(List.of(first, first), subject, Purpose.BEFORE, patroller);

        assertThat(attachments.of(subject)).extracting(Attachment::id).containsExactly(first, second);
        assertThat(attachments.of(subject))
                .extracting(Attachment::purpose)
                .containsExactly(Purpose.BEFORE, Purpose.PAPER);
    }

    @Test
    void shouldAttachOwnWaitingUploadsOnly() {
        UUID own = attachments.upload(patroller, "a.png", photo()).id();
        UUID foreign = attachments.upload(handler, "b.png", photo()).id();
        UUID pdf = attachments.upload(patroller, "c.pdf", PDF).id();

        assertThat(faultOfAttaching(foreign)).isEqualTo("attachment.gone");
        assertThat(faultOfAttaching(UUID.randomUUID())).isEqualTo("attachment.gone");
        assertThat(faultOfAttaching(pdf)).isEqualTo("attachment.notAPhoto");
        attachments.attach(List.of(own), subject, Purpose.BEFORE, patroller);
        assertThat(faultOfAttaching(own)).isEqualTo("attachment.gone");
        assertThat(attachments.of(subject)).extracting(Attachment::id).containsExactly(own);
    }

    @Test
    void shouldBeTakenByOneOfTwoStepsAtTheSameMoment() throws Exception {
        UUID upload = attachments.upload(patroller, "a.png", photo()).id();
        CountDownLatch attached = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);

        Future<Void> first = threads.submit(() -> steps.inOne(() -> {
            attachments.attach(List.of(upload), subject, Purpose.BEFORE, patroller);
            attached.countDown();
            return await(mayEnd);
        }));
        await(attached);
        Future<String> second = threads.submit(() -> faultOfAttaching(upload));
        mayEnd.countDown();

        get(first);
        assertThat(get(second)).isEqualTo("attachment.gone");
    }

    @Test
    void shouldStoreSameBytesOnceWhenUploadedAtTheSameMoment() throws Exception {
        byte[] photo = photo();
        long before = steps.contents();

        Future<Attachment> second = whileFirstIsUploading(photo, true);

        assertThat(attachments.read(handler, get(second).id(), Variant.FULL).bytes())
                .isNotEmpty();
        assertThat(steps.contents()).isEqualTo(before + 2);
    }

    @Test
    void shouldStoreBytesWhenFirstOfTwoUploadsFails() throws Exception {
        byte[] photo = photo();
        long before = steps.contents();

        Future<Attachment> second = whileFirstIsUploading(photo, false);

        assertThat(attachments.read(handler, get(second).id(), Variant.FULL).bytes())
                .isNotEmpty();
        assertThat(steps.contents()).isEqualTo(before + 2);
    }

    @Test
    void shouldRemoveUploadThatNoStepHasTaken() {
        long before = steps.contents();
        byte[] photo = photo();
        Attachment abandoned = attachments.upload(patroller, "a.png", photo());
        Attachment recent = attachments.upload(patroller, "b.png", photo());
        Attachment attached = attachments.upload(patroller, "c.png", photo);
        Attachment sameAsAttached = attachments.upload(patroller, "d.png", photo);
        attachments.attach(List.of(attached.id()), subject, Purpose.BEFORE, patroller);
        steps.makeOld(abandoned, attached, sameAsAttached);

        abandonedUploads.remove();

        assertThatThrownBy(() -> attachments.find(patroller, abandoned.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> attachments.find(patroller, sameAsAttached.id()))
                .isInstanceOf(NotFound.class);
        assertThat(attachments.find(patroller, recent.id()).id()).isEqualTo(recent.id());
        assertThat(attachments.read(patroller, attached.id(), Variant.FULL).bytes())
                .isNotEmpty();
        assertThat(attachments.read(patroller, attached.id(), Variant.THUMBNAIL).bytes())
                .isNotEmpty();
        assertThat(steps.contents()).isEqualTo(before + 4);
    }

    /** The second upload of the same bytes begins before the first has ended. */
    private Future<Attachment> whileFirstIsUploading(byte[] photo, boolean firstSucceeds) throws Exception {
        CountDownLatch uploaded = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        Future<Void> first = threads.submit(() -> steps.inOne(() -> {
            attachments.upload(patroller, "a.png", photo);
            steps.writeNow();
            uploaded.countDown();
            await(mayEnd);
            if (!firstSucceeds) {
                throw new IllegalStateException("on purpose");
            }
            return null;
        }));
        await(uploaded);
        CountDownLatch begun = new CountDownLatch(1);
        Future<Attachment> second = threads.submit(() -> {
            begun.countDown();
            return attachments.upload(handler, "b.png", photo);
        });
        await(begun);
        mayEnd.countDown();
        if (firstSucceeds) {
            get(first);
        } else {
            assertThatThrownBy(() -> get(first)).isInstanceOf(ExecutionException.class);
        }
        return second;
    }

    private String faultOfAttaching(UUID id) {
        return catchThrowableOfType(
                        InvalidInput.class, () -> attachments.attach(List.of(id), subject, Purpose.BEFORE, patroller))
                .errors()
                .stream()
                .filter(error -> error.field().equals("photos"))
                .map(FieldError::key)
                .findFirst()
                .orElseThrow();
    }

    private static <T> T get(Future<T> future) throws InterruptedException, ExecutionException, TimeoutException {
        return future.get(PATIENCE, TimeUnit.SECONDS);
    }

    private static Void await(CountDownLatch latch) {
        try {
            if (!latch.await(PATIENCE, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Waited in vain");
            }
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A photo like no other. */
    private static byte[] photo() {
        BufferedImage image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 640; x += 16) {
            for (int y = 0; y < 480; y += 16) {
                int colour = ThreadLocalRandom.current().nextInt(0x1000000);
                for (int i = 0; i < 256; i++) {
                    image.setRGB(x + i % 16, y + i / 16, colour);
                }
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    /** Runs parts of a test in one transaction, and looks into the tables. */
    @ApplicationScoped
    @Transactional
    static class Steps {

        @PersistenceContext
        private EntityManager entityManager;

        <T> T inOne(Supplier<T> step) {
            return step.get();
        }

        void writeNow() {
            entityManager.flush();
        }

        long contents() {
            return ((Number) entityManager
                            .createNativeQuery("select count(*) from attachment_content")
                            .getSingleResult())
                    .longValue();
        }

        void makeOld(Attachment... uploads) {
            for (Attachment upload : uploads) {
                entityManager
                        .createQuery("update Attachment a set a.uploadedAt = ?1 where a.id = ?2")
                        .setParameter(1, Instant.now().minus(Duration.ofHours(25)))
                        .setParameter(2, upload.id())
                        .executeUpdate();
            }
        }
    }

    /** Owns the subjects of this test. */
    @ApplicationScoped
    static class ReadableByPatrollers implements SubjectGuard {

        /** As short as a business number has to be. */
        static final String PREFIX = "TA-";

        @Override
        public boolean mayRead(Actor actor, String subject) {
            return subject.startsWith(PREFIX) && actor.username().startsWith("patroller-");
        }
    }
}
