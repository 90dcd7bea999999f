package org.chuangwen.attachment.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.chuangwen.support.AgainstApplication;
import org.chuangwen.support.Database;
import org.chuangwen.support.Photos;
import org.chuangwen.support.Rest;
import org.chuangwen.support.RunningApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Uploading and reading by REST: what is taken, what is refused, and how it is handed out. */
@AgainstApplication(Database.POSTGRESQL)
class AttachmentByRestST {

    private static final byte[] PDF = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private Rest nobody;
    private Rest patroller;
    private Rest handler;

    @BeforeEach
    void signIn(RunningApplication application, Rest rest) {
        nobody = rest;
        patroller = rest.as("patroller1", application.password());
        handler = rest.as("handler1", application.password());
    }

    @Test
    void shouldHandOutPhotoAsWhatWeMadeOfIt() {
        Rest.Answer uploaded = patroller.upload("楼道.png", "text/html", Photos.jpeg());
        assertThat(uploaded.status()).as("by a type that is not taken").isEqualTo(415);
        uploaded = patroller.upload("楼道.png", "image/png", Photos.jpeg());

        assertThat(uploaded.status()).isEqualTo(201);
        assertThat(uploaded.json().getString("fileName")).isEqualTo("楼道.png");
        assertThat(uploaded.json().getString("mediaType")).isEqualTo("image/jpeg");
        assertThat(uploaded.json().getInt("width")).isPositive();
        String path = "/attachments/" + uploaded.json().getString("id");
        assertThat(header(uploaded, "Location")).endsWith("/api/v1" + path);

        Rest.Answer photo = patroller.get(path);
        assertThat(photo.status()).isEqualTo(200);
        assertThat(header(photo, "Content-Type")).startsWith("image/jpeg");
        assertThat(header(photo, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(photo, "Cache-Control")).isEqualTo("private, no-cache");
        assertThat(header(photo, "Content-Disposition")).startsWith("inline").endsWith(".jpg");
        assertThat(Arrays.copyOf(photo.content(), 2)).containsExactly(0xFF, 0xD8);
        assertThat(patroller.get(path + "/thumbnail").status()).isEqualTo(200);
        assertThat(patroller
                        .send(patroller
                                .request(path)
                                .header("If-None-Match", header(photo, "ETag"))
                                .GET())
                        .status())
                .isEqualTo(304);
    }

    @Test
    void shouldHandOutPdfToBeSavedAndNotShown() {
        Rest.Answer uploaded = patroller.upload("同意书.pdf", "application/pdf", PDF);
        String path = "/attachments/" + uploaded.json().getString("id");

        Rest.Answer paper = patroller.get(path);

        assertThat(paper.content()).isEqualTo(PDF);
        assertThat(header(paper, "Content-Type")).startsWith("application/pdf");
        assertThat(header(paper, "Content-Disposition")).startsWith("attachment;");
        assertThat(header(paper, "Content-Security-Policy")).contains("sandbox");
        assertThat(patroller.get(path + "/thumbnail").status()).isEqualTo(404);
    }

    @Test
    void shouldBeKnownToNobodyElseWhileItWaits() {
        String id =
                patroller.upload("a.jpg", "image/jpeg", Photos.jpeg()).json().getString("id");

        assertThat(handler.get("/attachments/" + id).status()).isEqualTo(404);
        assertThat(handler.get("/attachments/" + id + "/thumbnail").status()).isEqualTo(404);
        assertThat(patroller.get("/attachments/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(patroller.get("/attachments/1").status()).isEqualTo(404);
        assertThat(nobody.get("/attachments/" + id).status()).isEqualTo(401);
        assertThat(nobody.upload("a.jpg", "image/jpeg", Photos.jpeg()).status()).isEqualTo(401);
    }

    @Test
    void shouldRefuseWhatIsNoPhotoWhateverItIsCalled() {
        assertRefused("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8));
        assertRefused("<!DOCTYPE html><html></html>".getBytes(StandardCharsets.UTF_8));
        assertRefused(Arrays.copyOf(Photos.jpeg(), 10 * 1024 * 1024 + 1));
        assertRefused(Arrays.copyOf(Photos.jpeg(), 100));
        assertRefused(new byte[0]);
    }

    @Test
    void shouldRefuseMoreThanIsRead() {
        assertThat(patroller
                        .upload("a.jpg", "image/jpeg", new byte[13 * 1024 * 1024])
                        .status())
                .isEqualTo(413);
    }

    private void assertRefused(byte[] content) {
        Rest.Answer answer = patroller.upload("a.jpg", "image/jpeg", content);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.json().getJsonArray("errors").getJsonObject(0).getString("field"))
                .isEqualTo("photo");
    }

    private static String header(Rest.Answer answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
