package org.chuangwen.hostile;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chuangwen.access.Caller;
import org.chuangwen.access.District;
import org.chuangwen.access.Knocker;
import org.chuangwen.access.Relation;
import org.chuangwen.access.Things;
import org.chuangwen.hostile.Corpus.Input;

/** Sends the corpus: at the API with a token, at pages with a session, and byte by byte where no client would. */
final class Sender {

    /** Longer than anything may take, so that it is seen how long it took. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Pattern TEXT = Pattern.compile("\\{([th]):([^}]+)}");
    private static final Pattern NAME = Pattern.compile("\\{[^{}\"\\s]+}");
    private static final Pattern STATUS = Pattern.compile("HTTP/\\d\\.\\d (\\d{3})");
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");

    private final URI address;
    private final District district;
    private final Things things;
    private final Caller caller;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    Sender(URI address, District district, Things things, Caller caller) {
        this.address = address;
        this.district = district;
        this.things = things;
        this.caller = caller;
    }

    /**
     * What came of it.
     *
     * @param status 0 where the connection was closed without a word
     * @param text the body; of raw requests the headers too
     */
    record Answer(int status, String text, String type, Duration time) {}

    /** Makes the things that an input names, before anything is watched. */
    void prepare(Input input) {
        filled(input.path(), input, UnaryOperator.identity());
        if (input.kind().equals("json") && !input.mayBeKept()) {
            filled(input.content(), input, UnaryOperator.identity());
        }
        if (!isApi(input)) {
            caller.session(input.who());
        }
    }

    /** What it takes us to make the input, as a bomb of 300 MB, is no time of the application's. */
    Answer send(Input input) throws IOException, InterruptedException {
        if (input.kind().equals("raw")) {
            byte[] bytes = raw(input.content());
            long begin = System.nanoTime();
            String text = Wire.send(address, bytes, PATIENCE);
            Matcher status = STATUS.matcher(text);
            return new Answer(status.lookingAt() ? Integer.parseInt(status.group(1)) : 0, text, "", since(begin));
        }
        HttpRequest request = request(input);
        long begin = System.nanoTime();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        return new Answer(
                answer.statusCode(),
                answer.body(),
                answer.headers().firstValue("Content-Type").orElse(""),
                since(begin));
    }

    private HttpRequest request(Input input) {
        String path = filled(input.path(), input, Sender::encoded);
        HttpRequest.Builder request;
        if (isApi(input)) {
            request = district.client(input.who()).request(path.substring("/api/v1".length()));
        } else {
            request = HttpRequest.newBuilder(URI.create(address + path)).header("X-Requested-With", "XMLHttpRequest");
            if (!input.who().equals(Knocker.NOBODYS_NAME)) {
                request.header("Cookie", caller.session(input.who()));
            }
        }
        // A connection that the server closes for one input must not be the next one's.
        request.setHeader("Connection", "close").timeout(PATIENCE);
        switch (input.kind()) {
            case "json" ->
                request.header("Content-Type", "application/json")
                        .method(input.method(), BodyPublishers.ofString(filled(input.content(), input, Sender::json)));
            case "form" ->
                request.header("Content-Type", "application/x-www-form-urlencoded")
                        .method(
                                input.method(),
                                BodyPublishers.ofString(filled(input.content(), input, Sender::encoded)));
            case "file" -> {
                String[] parts = input.content().split(" ");
                request.header("Content-Type", parts[0])
                        .method(input.method(), BodyPublishers.ofByteArray(Payloads.named(parts[1])));
            }
            case "header" -> {
                String header = filled(input.content(), input, UnaryOperator.identity());
                request.setHeader(
                                header.substring(0, header.indexOf(':')),
                                header.substring(header.indexOf(':') + 1).strip())
                        .method(input.method(), BodyPublishers.noBody());
            }
            default -> request.method(input.method(), BodyPublishers.noBody());
        }
        return request.build();
    }

    private static boolean isApi(Input input) {
        return input.path().startsWith("/api/v1/");
    }

    /** The texts and things in it, each written as the place wants it. */
    private String filled(String template, Input input, UnaryOperator<String> written) {
        String withTexts = TEXT.matcher(template)
                .replaceAll(name -> Matcher.quoteReplacement(written.apply(
                        name.group(1).equals("h")
                                ? Texts.named(name.group(2)).replaceAll("[^ -~]", "")
                                : Texts.named(name.group(2)))));
        // Of the corpus' own braces only those that name a thing are one.
        String withForeign = withTexts
                .replace("{waitingUpload:foreign}", "\u0001waitingUpload\u0001")
                .replace("{case:foreign}", "\u0001case\u0001");
        Matcher foreign = Pattern.compile("\u0001(\\w+)\u0001").matcher(withForeign);
        String own = foreign.replaceAll(name ->
                Matcher.quoteReplacement(things.keptIn("{" + name.group(1) + "}", input.who(), Relation.FOREIGN)));
        // What may be kept uses up its photo, so each has one of its own.
        String withPhoto = input.mayBeKept() ? freshPhoto(own, input) : own;
        return NAME.matcher(withPhoto)
                .replaceAll(name -> Matcher.quoteReplacement(
                        Names.KNOWN.contains(name.group())
                                ? things.keptIn(name.group(), input.who(), Relation.OWN)
                                : name.group()));
    }

    private String freshPhoto(String text, Input input) {
        return text.contains("{upload}")
                ? text.replace("{upload}", things.freshIn("{upload}", input.who(), Relation.OWN))
                : text;
    }

    private static byte[] raw(String content) {
        String text = content.replace("\\r", "\r").replace("\\n", "\n").replace("{big}", "a".repeat(9_000));
        return Bytes.ascii(ESCAPE.matcher(text)
                .replaceAll(
                        code -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16)))));
    }

    private static String json(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                escaped.append('\\').append(c);
            } else if (c < ' ' || c >= 0x7F) {
                escaped.append(String.format("\\u%04x", (int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /** Lone surrogates too, as the three bytes that no decoder takes. */
    private static String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        text.codePoints()
                .forEach(point -> encoded.append(
                        point >= 0xD800 && point <= 0xDFFF
                                ? String.format(
                                        "%%%02X%%%02X%%%02X",
                                        0xE0 | point >> 12, 0x80 | point >> 6 & 0x3F, 0x80 | point & 0x3F)
                                : URLEncoder.encode(Character.toString(point), StandardCharsets.UTF_8)
                                        .replace("+", "%20")));
        return encoded.toString();
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
